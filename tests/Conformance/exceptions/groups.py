# ExceptionGroup: construction, split, subgroup, derive, attributes.
eg = ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")])])
print(eg, "|", repr(eg)); print(eg.message, len(eg.exceptions), eg.args)
print(eg.subgroup(ValueError)); print(repr(eg.subgroup(ValueError))); print(eg.subgroup(OSError), repr(eg.subgroup((KeyError, TypeError))), repr(eg.subgroup(lambda e: "k" in str(e))))
m, r = eg.split(ValueError); print(repr(m), "||", repr(r))
print(eg.split(ExceptionGroup)[1], eg.split(OSError)[0], eg.subgroup(Exception) is eg, eg.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "inner"))
class MyEG(ExceptionGroup):
    def __new__(cls, msg, excs, code=0): o = super().__new__(cls, msg, excs); o.code = code; return o
    def derive(self, excs): return MyEG(self.message, excs, self.code)
my = MyEG("mine", [ValueError(1), KeyError(2)], 42)
s = my.subgroup(KeyError); print(type(s).__name__, s.code, repr(s))
class NoDerive(ExceptionGroup): pass
print(type(NoDerive("n", [ValueError(), KeyError()]).subgroup(ValueError)).__name__)
for args in [(), ("m",), ("m", []), ("m", [1]), ("m", "ab"), ("m", 5), (5, [ValueError()]), ("m", [ValueError], 3), ("m", [ValueError]), ("m", [SystemExit()]), ("m", (ValueError(),))]:
    try: print(repr(ExceptionGroup(*args)))
    except Exception as e: print(type(e).__name__, e)
b = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()]); print(type(b).__name__, isinstance(b, Exception), type(BaseExceptionGroup("x", [ValueError()])).__name__, repr(b.split(Exception)))
for cond in [5, "x", int, (ValueError, 5), None, [ValueError]]:
    try: eg.split(cond); print("ok")
    except TypeError as e: print(e)
try:
    class Bad(ExceptionGroup, ValueError): pass
    raise Bad("both", [TypeError("x")])
except ValueError as e: print(type(e).__name__, e)
try: eg.message = "new"
except AttributeError as e: print(e)
try: eg.exceptions = ()
except AttributeError as e: print(e)
l = [ValueError("mutable")]; g = ExceptionGroup("g", l); l.append(KeyError()); print(len(g.exceptions), g.exceptions)
def leaves(e): return [x for s in e.exceptions for x in leaves(s)] if isinstance(e, BaseExceptionGroup) else [e]
print(leaves(eg))
try:
    try: raise ValueError("cause")
    except ValueError as v: raise ExceptionGroup("with cause", [TypeError(1), OSError(2)]) from v
except ExceptionGroup as e:
    e.add_note("n"); s = e.subgroup(TypeError)
    print(repr(s.__cause__), repr(s.__context__), s.__notes__, s.__traceback__ is e.__traceback__)
print(ExceptionGroup[int], ExceptionGroup("é", [ValueError()]), str(ExceptionGroup("one", [ValueError()])), str(ExceptionGroup("two", [ValueError(), ValueError()])))
