# Errors of the class machinery: bases, slots, abstract classes, descriptors, super, metaclasses, special methods.
class A: pass
class Slot: __slots__ = ("x",)
class NoInit:
    def __init__(self): raise ValueError("init failed")
class BadRepr:
    def __repr__(self): return 1
    def __str__(self): return 2
    def __len__(self): return "x"
    def __bool__(self): return "x"
    def __hash__(self): return "x"
    def __index__(self): return "x"
    def __iter__(self): return 1
    def __contains__(self, o): raise KeyError("contains")
    def __format__(self, s): return 1
    def __int__(self): return "x"
    def __float__(self): return "x"
    def __complex__(self): return "x"
    def __bytes__(self): return "x"
    def __dir__(self): return 5
    def __length_hint__(self): return "x"
    def __reversed__(self): return 7
    def __round__(self): return "rounded"
    def __getitem__(self, i): raise RuntimeError(f"item {i}")
    def __call__(self): return self.nothing
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): pass
    def __eq__(self, o): raise TypeError("eq")
    def __getattr__(self, n): raise AttributeError(f"custom {n}")
    def __init_subclass__(cls, **kw): raise ValueError(f"no subclasses: {cls.__name__}")
    def __del__(self): pass
b = BadRepr()
for src in ["repr(b)", "str(b)", "f'{b}'", "f'{b!r}'", "len(b)", "bool(b)", "hash(b)", "[1][b]", "list(b)", "1 in b", "int(b)", "float(b)", "complex(b)", "bytes(b)", "dir(b)", "reversed(b)", "round(b)", "b[0]", "b()", "b == 1", "b.foo", "not b", "b and 1", "range(b)", "'%s' % b", "'%d' % b", "print(b)", "{b}", "b in [b]", "b in [1]", "sorted(b)", "hex(b)", "if_(b)", "type('S', (BadRepr,), {})", "A().x", "A.x", "A(1)", "A().__init__(1)", "Slot().x", "Slot().y", "setattr(Slot(), 'y', 1)", "Slot(1)", "NoInit()", "A() < A()", "A() + A()", "-A()", "A()()", "A()[0]", "len(A())", "iter(A())", "next(A())", "int(A())", "hash(A()) is None", "A() in A()", "A().__class__.y", "A.__mro__.x", "A.mro(1)", "super(A).x", "super(A, 5)", "super(5)", "object.__getattribute__(A(), 'q')", "object.__setattr__(5, 'x', 1)", "type.__call__(5)", "A.__new__()", "A.__new__(int)", "A.__dict__['z']", "A.__subclasses__(1)", "A.__doc__.x", "property(1).fget()", "classmethod(1)()", "staticmethod(1)()", "property().__get__(1)", "property().__set__(1, 2)", "isinstance(1, A())", "issubclass(A(), A)", "A.__init__()", "A.__eq__(1)", "A.__hash__()", "A.__format__(A(), 5)", "A.__reduce__()", "object.__new__(A, 1)", "type('a b', (), {})", "type('X', (A, object), {}).__mro__[1]", "type('X', (object, A), {})", "type('X', (A,), {'__slots__': 5})", "type('X', (int,), {'__slots__': 'a'})", "type('X', (), {'__classcell__': 1})", "type('X', (), {'__qualname__': 5})", "A.__bases__ + (1,)", "setattr(A, '__bases__', 5)", "setattr(A, '__name__', 5)", "setattr(A, '__dict__', {})", "setattr(A(), '__class__', 5)", "setattr(A(), '__dict__', 5)", "delattr(A(), '__dict__')", "delattr(A, '__name__')", "delattr(A, 'q')", "vars(Slot())", "vars(5)"]:
    def if_(x): return 1 if x else 2
    try: r = eval(src); print(src, "=", str(r)[:50].split(" at 0x")[0])
    except Exception as e: print(src, "->", type(e).__name__ + ":", e)
try:
    with b: pass
except OSError as e: print(e)
