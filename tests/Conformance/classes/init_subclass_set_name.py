# __init_subclass__ with keywords, __set_name__ order, __class_getitem__, class keywords errors.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        print("init_subclass", cls.__name__, key)
        if key: Plugin.registry[key] = cls
class A(Plugin, key="a"): pass
class B(A): pass
class C(A, key="c"): x = 1
print({k: v.__name__ for k, v in Plugin.registry.items()})
for src in ["class D(Plugin, bad=1): pass", "class D(key='x'): pass", "class D(object, a=1, b=2): pass", "class D(Plugin, key='a', key='b'): pass", "class D(Plugin, **{'key': 'dyn'}): pass", "class D(*[Plugin], key='star'): pass", "class D(Plugin, metaclass=type, key='m'): pass", "class D(x=1, *[Plugin]): pass", "type('D', (Plugin,), {}, key='t')", "type('D', (), {}, foo=1)", "class D(5): pass", "class D(None): pass", "class D(len): pass", "class D('str'): pass", "class D([1]): pass", "class D(int(), str): pass", "class D(undefined): pass", "class D(Plugin, Plugin): pass", "class D(metaclass=5): pass", "class D(metaclass=lambda *a, **k: (a[0], a[1], k), z=1): pass\nprint(D)", "class D(metaclass=int): pass"]:
    try: exec(src, dict(globals())); print(src, "ok")
    except Exception as e: print(src, "->", type(e).__name__, e)
class Order:
    def __init__(self, n): self.n = n
    def __set_name__(self, owner, name): print("set_name", name, sorted(k for k in vars(owner) if k[0] != "_"))
class WithInit:
    def __init_subclass__(cls): print("init_subclass runs after set_name", cls.__name__)
class W(WithInit):
    b = Order(1); a = Order(2)
    c = b
class Explicit:
    @classmethod
    def __init_subclass__(cls, **k): print("explicit classmethod", cls.__name__, k)
class E(Explicit, z=1): pass
class G:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"
class H(G): pass
print(G[int], H["x"], G[1, 2], G[1:2], H[()], G[...])
try: G()[0]
except TypeError as e: print(e)
class NoGI: pass
try: NoGI[int]
except TypeError as e: print(e)
class MetaGI(type):
    def __getitem__(cls, i): return ("meta", i)
    def __len__(cls): return 5
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __add__(cls, o): return "added"
    def __bool__(cls): return False
class MG(metaclass=MetaGI):
    def __class_getitem__(cls, i): return "never"
print(MG[5], len(MG), list(MG), 1 in MG, MG + 1, bool(MG))
class Validator:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        for name in ("run", "stop"):
            if not callable(getattr(cls, name, None)): raise TypeError(f"{cls.__name__} lacks {name}()")
try:
    class Bad(Validator):
        def run(self): pass
except TypeError as e: print(e)
class Good(Validator):
    def run(self): pass
    stop = run
print(Good.__name__, list[int], dict[str, list[int]], type(list[int]).__name__, list[int].__origin__, list[int].__args__, tuple[int, ...], list[int]((1, 2)))
