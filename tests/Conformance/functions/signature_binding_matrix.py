# Every kind of parameter against many calls.
import inspect

signatures = ["()", "(a)", "(a, b)", "(a, b=2)", "(a=1, b=2)", "(a, /)", "(a, /, b)", "(a, b, /, c=3)", "(*, k)", "(*, k=1)", "(a, *, k)", "(a, *args)", "(*args)", "(**kw)", "(a, **kw)", "(a, /, **kw)", "(a, *args, k, **kw)", "(a, b=2, *args, k=3, **kw)", "(a, /, b, *, c)", "(a=1, /, b=2, *, c=3)"]
calls = ["f()", "f(1)", "f(1, 2)", "f(1, 2, 3, 4)", "f(a=1)", "f(1, a=2)", "f(b=1)", "f(k=1)", "f(1, k=2)", "f(1, b=2)", "f(1, c=3)", "f(1, 2, k=3)", "f(z=9)", "f(1, 2, 3, z=9, k=8)", "f(*[1, 2], **{'k': 3})", "f(a=1, b=2, k=3)"]
for signature in signatures:
    scope = {}
    exec(f"def f{signature}: return {{k: v for k, v in locals().items()}}", scope)
    f = scope["f"]
    print("def f" + signature, inspect.signature(f), f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)
    for call in calls:
        try:
            result = eval(call, scope)
        except TypeError as error:
            result = error
        print("   ", call, "->", result)
    try:
        print("    bind:", inspect.signature(f).bind(1, 2, k=3).arguments)
    except TypeError as error:
        print("    bind:", error)


class C:
    def method(self, a, b=2, *, k): return a, b, k

    @classmethod
    def klass(cls, a): return cls.__name__, a

    @staticmethod
    def static(a): return a

    def none(): return "none"

    def __call__(self, x): return x

    def __init__(self, i=0): self.i = i


c = C()
for call in ["c.method()", "c.method(1)", "c.method(1, 2, 3)", "c.method(1, k=5)", "c.method(1, q=5, k=1)", "C.method(1, k=2)", "C.method()", "C.method(c, 1, k=3)", "c.klass()", "c.klass(1)", "C.klass(1, 2)", "c.static()", "c.static(1)", "C.static(1, 2)", "c.none()", "C.none()", "c()", "c(1)", "c(1, 2)", "c(x=3)", "C(1, 2)", "C(j=1)", "C(i=5).i", "(lambda: 0)(1)", "(lambda x, y: 0)(1)", "(lambda *, q: 0)()", "c.method(k=1, a=2, self=3)", "C.method(self=c, a=1, k=2)", "len()", "len(1, 2)", "len(obj=[])", "int('1', bas=2)", "sorted([], keyy=1)", "isinstance(1)", "dict(1, 2)", "c.missing()", "[].append()", "[].append(1, 2)", "{}.get()", "''.join()", "''.replace('a')", "print(1, enx=2)", "range(1, 2, 3, 4)", "type('A')()", "object(1)", "C.__init__()", "c.__init__(1, 2, 3)", "super(C, c).__init__(1)", "iter()", "max()", "getattr(1)", "hash(1, 2)", "abs(-1, 2)", "divmod(1)", "pow(1)", "sum(1, 2, 3)", "open()", "chr()", "zip(1, 2)", "enumerate()", "input(1, 2)", "bytes(1, 2, 3, 4)", "str(1, 2, 3, 4)", "float(1, 2)", "complex(1, 2, 3)", "list(1, 2)", "tuple(1, 2)", "set(1, 2)", "bool(1, 2)", "slice()", "memoryview()", "property(1, 2, 3, 4, 5)", "staticmethod()", "classmethod(1, 2)", "Exception(a=1)", "ValueError(1, x=2)", "BaseException.__init__()", "'{}'.format()", "'a'.split(1, 2, 3)", "'a'.encode(1)", "b''.join()", "(1).to_bytes(1, 2, 3)", "[].sort(1)", "[].pop(1, 2)", "{}.update(1, 2)", "set().add()", "().index()"]:
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
