# classmethod and staticmethod: binding, inheritance, alternative constructors, wrapping, chaining.
class A:
    count = 0
    def __init__(self, v=0): self.v = v; type(self).count += 1
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def add(a, b): return a + b
    @classmethod
    def name(cls): return cls.__name__
    @staticmethod
    def noargs(): return "static"
    cm_lambda = classmethod(lambda cls: cls)
    raw = staticmethod(5)
class B(A):
    @classmethod
    def make(cls, v): return super().make(v * 2)
    @staticmethod
    def add(a, b): return A.add(a, b) * 10
print(A.make(1).v, B.make(1).v, type(B.make(1)).__name__, A.add(1, 2), B.add(1, 2), B().add(3, 4), A().name(), B.name(), A.noargs(), B().noargs(), A.cm_lambda() is A, B().cm_lambda() is B, A.raw, A().raw, A.count, B.count)
m = B.name; print(m.__self__, m.__func__.__name__, m(), m.__name__, m.__qualname__)
print(type(A.__dict__["make"]), A.__dict__["make"].__func__.__name__, A.__dict__["add"].__wrapped__(1, 1), A.__dict__["add"](2, 3), callable(A.__dict__["add"]), callable(A.__dict__["make"]))
for src in ["A.__dict__['make'](1)", "A.add()", "A.make()", "A.noargs(1)", "A.name(1)", "classmethod(5).__get__(None, A)()", "staticmethod(5).__get__(None, A)()", "A.v", "A.__init__()", "A.nosuch()", "A().nosuch()", "classmethod()", "staticmethod(1, 2)"]:
    try: print(src, eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
def f(x): return ("f", x)
A.dyn = f; A.dyn_static = staticmethod(f); A.dyn_class = classmethod(f)
print(A.dyn(1), A(7).dyn()[1].v, A.dyn_static(2), A().dyn_static(3), A.dyn_class()[1].__name__, B().dyn_class()[1].__name__)
class Date:
    def __init__(self, y, m, d): self.y, self.m, self.d = y, m, d
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split("-")))
    @classmethod
    def from_tuple(cls, t): return cls(*t)
    @staticmethod
    def valid(s): return len(s.split("-")) == 3 and all(p.isdigit() for p in s.split("-"))
    def __repr__(self): return f"{type(self).__name__}({self.y}-{self.m:02}-{self.d:02})"
class EuroDate(Date): pass
print(Date.parse("2024-1-5"), EuroDate.parse("2023-12-31"), Date.valid("a-b-c"), Date.valid("1-2-3"), EuroDate.from_tuple((1, 2, 3)))
class P:
    @classmethod
    def cls_prop(cls): "cdoc"; return cls
    @staticmethod
    def st(): "sdoc"
print(P.cls_prop.__doc__, P.st.__doc__, P.__dict__["st"].__doc__, P.__dict__["st"].__name__, P.cls_prop == P.cls_prop, P.cls_prop is P.cls_prop, P.st is P.st, P.cls_prop != A.name)
class Reg:
    handlers = {}
    @classmethod
    def on(cls, ev):
        def d(f): cls.handlers[ev] = f; return f
        return d
@Reg.on("x")
def hx(): return "handled x"
print(Reg.handlers["x"]())
class Meta(type):
    @classmethod
    def mc(mcs): return mcs.__name__
    @staticmethod
    def ms(): return "ms"
class WithMeta(metaclass=Meta):
    def __call__(self): return "called"
print(WithMeta.mc(), Meta.mc(), WithMeta.ms(), WithMeta()())
s = staticmethod(len); s.attr = 1; print(s.attr, s([1, 2]), s.__func__ is len, s.__wrapped__ is len)
