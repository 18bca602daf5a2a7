# "Did you mean" in AttributeError tracebacks (the str of the exception has none).
import traceback
def show(f):
    try: f()
    except Exception as e: print("".join(traceback.format_exception_only(e)).strip(), "||", e)
class C:
    def __init__(self): self.blech = self.value = 1; self._private = 2
    def calculate(self): pass
    Name = 1
    somethingverywrong = 1
c = C()
show(lambda: c.bluch); show(lambda: c.valeu); show(lambda: c.calculat); show(lambda: c.name); show(lambda: c.private); show(lambda: c.xyz); show(lambda: c._value); show(lambda: C.calcualte); show(lambda: c.Blech); show(lambda: c.somethingverywrongg)
show(lambda: [].appendd); show(lambda: [].apend); show(lambda: [].push); show(lambda: [].add); show(lambda: {}.iteritems); show(lambda: {}.has_key); show(lambda: "".uper); show(lambda: "".strp()); show(lambda: set().append); show(lambda: (1).reel); show(lambda: 1.5.is_intger); show(lambda: {}.key); show(lambda: ().add); show(lambda: "".foo); show(lambda: [].lenght); show(lambda: [].size)
import math, os.path
show(lambda: math.sqr); show(lambda: math.cosine); show(lambda: math.PI); show(lambda: os.pth)
class Nested:
    def __init__(self): self.inner = C(); self.other = C()
n = Nested()
show(lambda: n.blech); show(lambda: n.value); show(lambda: n.innr)
class Slots: __slots__ = ("alpha", "beta")
show(lambda: Slots().alpa)
class Dyn:
    def __getattr__(self, n): raise AttributeError(n)
    real_attribute = 1
show(lambda: Dyn().real_atribute)
class Dir:
    def __dir__(self): return ["from_dir"]
show(lambda: Dir().form_dir)
class BadDir:
    def __dir__(self): raise ValueError
show(lambda: BadDir().anything)
show(lambda: setattr(c, "x", 1) or c.y); show(lambda: c.__initt__); show(lambda: type(c).__nam__)
e = AttributeError("manual", name="bluch", obj=c); print("".join(traceback.format_exception_only(e)).strip())
e = AttributeError("manual without"); print("".join(traceback.format_exception_only(e)).strip())
def delete(): del c.valeu
show(delete)
class Frozen:
    __slots__ = ("colour",)
show(lambda: setattr(Frozen(), "color", 1))
