def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


class A:
    name = "A"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return f"A.c {cls.__name__}"

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"

    def __getitem__(self, key):
        return f"A[{key}]"

    def __len__(self):
        return 7

    def __repr__(self):
        return "<A>"


class B(A):
    name = "B"

    def f(self):
        return "B.f " + super().f()

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @staticmethod
    def s():
        return "B.s " + A.s()

    @property
    def p(self):
        return "B.p " + super().p

    def item(self):
        return super().__getitem__(3)

    def subscript(self):
        return super()[3]

    def length(self):
        return len(super())

    def attribute(self):
        return super().name

    def missing(self):
        return super().missing

    def set_it(self):
        super().fresh = 1
        return self.fresh

    def delete(self):
        del super().fresh

    def in_comprehension(self):
        return [super(B, self).f() for _ in "x"]

    def bare_in_comprehension(self):
        return [super().f() for _ in "x"]

    def in_generator(self):
        return list(super().f() for _ in "x")

    def in_lambda(self):
        return (lambda: super(B, self).f())()

    def bare_in_lambda(self):
        return (lambda: super().f())()

    def nested(self):
        def inner(self):
            return super().f()
        return inner(self)

    def nested_closure(self):
        def inner():
            return super().f()
        return inner()

    def rebound(self):
        self = B()
        return super().f()

    def deleted(self):
        del self
        return super().f()

    def no_arguments():
        return super().f()

    def star(*args):
        return super().f()

    def cell(self):
        return __class__.__name__

    def local_super(self, super=lambda: "shadowed"):
        return super()

    def default(self, method=lambda: super().f()):
        return method()


class C(B):
    def f(self):
        return "C.f " + super(C, self).f()

    def skip(self):
        return super(B, self).f()


b, c = B(), C()
for name in ["f", "c", "s", "item", "subscript", "length", "attribute", "missing", "set_it", "delete", "in_comprehension", "bare_in_comprehension", "in_generator", "in_lambda", "bare_in_lambda", "nested", "nested_closure", "rebound", "deleted", "no_arguments", "star", "cell", "local_super", "default"]:
    attempt(name, lambda: getattr(b, name)())
attempt("no_arguments on class", lambda: B.no_arguments())
attempt("property", lambda: b.p)
attempt("C.f", lambda: (c.f(), c.skip(), c.c(), C.c(), c.cell()))
attempt("super()", lambda: super())
attempt("super(B)", lambda: super(B))
attempt("super(B, b)", lambda: super(B, b))
attempt("super(B, C)", lambda: super(B, C).c())
attempt("super(C, b)", lambda: super(C, b))
attempt("super(B, 3)", lambda: super(B, 3))
attempt("super(3, b)", lambda: super(3, b))
attempt("super(B, None)", lambda: super(B, None))
attempt("super(B, b, 1)", lambda: super(B, b, 1))
attempt("super(type=B)", lambda: super(type=B))
attempt("attributes", lambda: (lambda s: (s.__thisclass__, s.__self__, s.__self_class__))(super(B, c)))
attempt("unbound attributes", lambda: (lambda s: (s.__thisclass__, s.__self__, s.__self_class__))(super(B)))
attempt("unbound f", lambda: super(B).f)
attempt("bind", lambda: super(B).__get__(c).f())
attempt("bind wrong", lambda: super(B).__get__(3))
attempt("class of super", lambda: (super(B, b).__class__, type(super(B, b))))
attempt("super of object", lambda: super(object, b).f)
attempt("super repr", lambda: super(A, b).__repr__()[:10])
attempt("isinstance", lambda: isinstance(super(B, b), A))
attempt("len super", lambda: len(super(B, b)))
attempt("getattr default", lambda: getattr(super(B, b), "zip", "default"))
attempt("dir", lambda: "f" in dir(super(B, b)))
attempt("equality", lambda: super(B, b) == super(B, b))
attempt("readonly", lambda: setattr(super(B, b), "__thisclass__", 1))
attempt("other", lambda: setattr(super(B, b), "x", 1))


def outside(self):
    return super().f()


attempt("outside", lambda: outside(b))
B.grafted = outside
attempt("grafted", lambda: b.grafted())


class Meta(type):
    def __call__(cls, *args):
        return ("made", super().__call__(*args).__class__.__name__)

    def __getattr__(cls, name):
        return f"meta {name}"


class Made(metaclass=Meta):
    def __new__(cls):
        return super().__new__(cls)

    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw, super().__init_subclass__())


class Child(Made, k=1):
    pass


attempt("metaclass", lambda: (Made(), Child(), Made.anything))


class Left(A):
    def f(self):
        return "L>" + super().f()


class Right(A):
    def f(self):
        return "R>" + super().f()


class Both(Left, Right):
    def f(self):
        return "Both>" + super().f()


attempt("diamond", lambda: (Both().f(), super(Left, Both()).f(), super(Right, Both()).f(), [k.__name__ for k in Both.__mro__]))
Both.__bases__ = (Right, Left)
attempt("diamond reversed", lambda: Both().f())


class MySuper(super):
    def marked(self):
        return "marked"


attempt("subclass of super", lambda: (MySuper(B, b).f(), MySuper(B, b).marked()))
attempt("super in int", lambda: type("I", (int,), {"__add__": lambda self, o: int(super(type(self), self).__add__(o)) * 10})(4) + 1)
