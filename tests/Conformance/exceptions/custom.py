# User-defined exceptions: constructors, attributes, str, inheritance, multiple inheritance, matching.
class AppError(Exception):
    "Base."
    code = 1
class NotFound(AppError):
    code = 404
    def __init__(self, what, *, hint=None):
        super().__init__(f"{what} not found"); self.what, self.hint = what, hint
class WithStr(AppError):
    def __str__(self): return f"custom str of {self.args}"
class NoSuper(AppError):
    def __init__(self, a, b): self.a = a
class Multi(NotFound, KeyError): pass
class Kw(Exception):
    def __init__(self, msg="default message", **ctx): super().__init__(msg); self.ctx = ctx
for e in [AppError(), AppError("a", 2), NotFound("file", hint="look"), WithStr(1, 2), NoSuper(5, 6), Multi("key"), Kw(), Kw("m", x=1)]:
    try: raise e
    except AppError as x: print(type(x).__name__, "|", x, "|", repr(x), x.args, x.code, vars(x))
    except Exception as x: print("other", repr(x), vars(x))
for cls in (NotFound, NoSuper, Multi):
    try: raise cls
    except TypeError as x: print(x)
def classify(e):
    try: raise e
    except NotFound: return "NotFound"
    except AppError: return "AppError"
    except LookupError: return "Lookup"
    except Exception: return "Exception"
    except BaseException: return "Base"
print([classify(e) for e in (Multi("x"), AppError(), KeyError(), ValueError(), KeyboardInterrupt(), NotFound("n"))])
class Base(BaseException): pass
try:
    try: raise Base("b")
    except Exception: print("no")
except Base as b: print("BaseException subclass", b)
class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck"); return True
    def __subclasscheck__(cls, c): print("subclasscheck"); return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError("meta")
    except Any: print("not by subclasscheck")
except ValueError: print("matching uses the real MRO")
from dataclasses import dataclass
@dataclass
class DE(Exception):
    x: int
    y: str = "d"
try: raise DE(1)
except DE as e: print(repr(e), e.x, e.args, str(e))
class Ctx(Exception):
    def __init__(self, msg): super().__init__(msg); self.when = "now"
    def __reduce__(self): return (Ctx, (self.args[0],))
import copy
c = copy.copy(Ctx("m")); print(repr(c), c.when)
c = copy.copy(ValueError(1, 2)); print(repr(c))
class Slots(Exception): __slots__ = ("s",)
s = Slots("x"); s.s = 1; s.other = 2; print(s.s, s.other)
class Enum2(Exception):
    @classmethod
    def wrap(cls, f, *a):
        try: return f(*a)
        except Exception as e: raise cls(f"{f.__name__} failed") from e
try: Enum2.wrap(int, "x")
except Enum2 as e: print(e, "<-", repr(e.__cause__))
class Prop(Exception):
    @property
    def message(self): return self.args[0].upper()
try: raise Prop("loud")
except Prop as e: print(e.message)
class Eq(Exception):
    def __eq__(self, o): return type(self) is type(o) and self.args == o.args
    __hash__ = Exception.__hash__
print(Eq(1) == Eq(1), ValueError(1) == ValueError(1), Eq(1) in [Eq(1)])
