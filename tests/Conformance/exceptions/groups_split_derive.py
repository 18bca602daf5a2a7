# ExceptionGroup: construction, subgroup, split, derive, nesting, notes, except*.
def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except BaseException as error:
        print(f"{label:26}", type(error).__name__, error)


def tree(e):
    if e is None:
        return None
    if isinstance(e, BaseExceptionGroup):
        return type(e).__name__, e.message, [tree(x) for x in e.exceptions]
    return repr(e)


G = ExceptionGroup
attempt("G()", lambda: G())
attempt("G('m')", lambda: G("m"))
attempt("G('m', [])", lambda: G("m", []))
attempt("G(1, [e])", lambda: G(1, [ValueError()]))
attempt("G('m', 3)", lambda: G("m", 3))
attempt("G('m', [3])", lambda: G("m", [3]))
attempt("G('m', [ValueError])", lambda: G("m", [ValueError]))
attempt("G('m', [KeyboardInterrupt()])", lambda: G("m", [KeyboardInterrupt()]))
attempt("BaseG exceptions", lambda: type(BaseExceptionGroup("m", [ValueError()])).__name__)
attempt("BaseG base", lambda: type(BaseExceptionGroup("m", [SystemExit()])).__name__)
attempt("G three", lambda: G("m", [ValueError()], 3))
attempt("keyword", lambda: G(message="m", exceptions=[ValueError()]))
attempt("tuple, generator", lambda: (G("m", (ValueError(),)).exceptions, ))
attempt("generator", lambda: G("m", (e for e in [ValueError()])))
g = G("top", [ValueError(1), G("inner", [TypeError("t"), ValueError(2), G("deep", [OSError(5, "io")])]), KeyError("k")])
attempt("str repr", lambda: (str(g), repr(g)[:60], g.args[0], len(g.args[1]), g.message, len(g.exceptions)))
attempt("set message", lambda: setattr(g, "message", "x"))
attempt("set exceptions", lambda: setattr(g, "exceptions", ()))
attempt("subgroup type", lambda: tree(g.subgroup(ValueError)))
attempt("subgroup tuple", lambda: tree(g.subgroup((KeyError, OSError))))
attempt("subgroup callable", lambda: tree(g.subgroup(lambda e: isinstance(e, ValueError) and e.args == (2,))))
attempt("subgroup group", lambda: tree(g.subgroup(G)))
attempt("subgroup none", lambda: g.subgroup(IndexError))
attempt("subgroup bad", lambda: g.subgroup(3))
attempt("subgroup int", lambda: g.subgroup(int))
attempt("subgroup tuple bad", lambda: g.subgroup((ValueError, 3)))
attempt("subgroup all", lambda: g.subgroup(Exception) is g)
attempt("split", lambda: tuple(map(tree, g.split(ValueError))))
attempt("split none", lambda: tuple(map(tree, g.split(IndexError))))
attempt("split all", lambda: tuple(map(tree, g.split(Exception))))
attempt("split callable", lambda: tuple(map(tree, g.split(lambda e: "e" in str(type(e))))))
attempt("derive", lambda: tree(g.derive([ValueError(9)])))
attempt("derive empty", lambda: g.derive([]))


class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


m = MyGroup("mine", [ValueError(1), TypeError(2)], 42)
m.add_note("a note")
m.__cause__ = KeyError("cause")
match_, rest = m.split(ValueError)
attempt("derived split", lambda: (tree(match_), match_.code, match_.__notes__, repr(match_.__cause__), tree(rest), rest.code))
match_.add_note("only here")
attempt("notes are copied", lambda: (m.__notes__, match_.__notes__, rest.__notes__))


class Plain(ExceptionGroup):
    pass


attempt("plain subclass split", lambda: tree(Plain("p", [ValueError(), KeyError()]).split(KeyError)[0]))


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 3


attempt("bad derive", lambda: BadDerive("b", [ValueError(), KeyError()]).split(KeyError))
attempt("class_getitem", lambda: ExceptionGroup[int])
attempt("isinstance", lambda: (isinstance(g, Exception), issubclass(ExceptionGroup, BaseExceptionGroup), ExceptionGroup.__mro__))


def run(source, exc):
    scope = {"exc": exc, "log": [], "tree": tree}
    try:
        exec(source, scope)
        print(scope["log"], "fine")
    except BaseException as error:
        print(scope["log"], "left", tree(error), "| context", tree(error.__context__), "| cause", tree(error.__cause__))


src = "try:\n    raise exc\nexcept* ValueError as e:\n    log.append(('V', tree(e)))\nexcept* (KeyError, OSError) as e:\n    log.append(('KO', tree(e)))"
run(src, g)
run(src, ValueError("naked"))
run(src, IndexError("naked other"))
run(src, G("only type errors", [TypeError()]))
run(src, KeyboardInterrupt("ki"))
run(src, BaseExceptionGroup("base", [SystemExit(1), ValueError(3)]))
run("try:\n    pass\nexcept* ValueError:\n    log.append('no')\nelse:\n    log.append('else')\nfinally:\n    log.append('finally')", None)
run("try:\n    raise exc\nexcept* ValueError:\n    raise KeyError('new')", G("g", [ValueError(1), TypeError(2)]))
run("try:\n    raise exc\nexcept* ValueError as e:\n    raise\nexcept* TypeError:\n    log.append('T')", G("g", [ValueError(1), TypeError(2)]))
run("try:\n    raise exc\nexcept* ValueError as e:\n    raise e", G("g", [ValueError(1), TypeError(2)]))
run("try:\n    raise exc\nexcept* ValueError as e:\n    raise KeyError('from') from e", G("g", [ValueError(1)]))
run("try:\n    raise exc\nexcept* ValueError:\n    raise KeyError(1)\nexcept* TypeError:\n    raise KeyError(2)", G("g", [ValueError(1), TypeError(2), OSError(3)]))
run("try:\n    raise exc\nexcept* Exception as e:\n    log.append(tree(e))", ValueError(5))
run("try:\n    raise exc\nexcept* ExceptionGroup:\n    pass", G("g", [ValueError(1)]))
run("try:\n    raise exc\nexcept* 3:\n    pass", G("g", [ValueError(1)]))
run("try:\n    raise exc\nexcept* ():\n    pass", G("g", [ValueError(1)]))
run("try:\n    try:\n        raise exc\n    except* ValueError:\n        log.append('inner')\nexcept* TypeError as e:\n    log.append(tree(e))", G("g", [ValueError(1), TypeError(2)]))
run("for i in range(2):\n    try:\n        raise exc\n    except* ValueError:\n        log.append(i)\nlog.append('e' in dir())", G("g", [ValueError(1)]))
run("try:\n    raise exc\nexcept* ValueError as e:\n    e.add_note('noted')\n    log.append(e.__notes__)\nlog.append('e' in globals())", G("g", [ValueError(1)]))
for bad in ["try:\n pass\nexcept*:\n pass", "try:\n pass\nexcept* A:\n pass\nexcept B:\n pass", "try:\n pass\nexcept A:\n pass\nexcept* B:\n pass", "def f():\n try:\n  pass\n except* A:\n  return", "for i in x:\n try:\n  pass\n except* A:\n  break", "for i in x:\n try:\n  pass\n except* A:\n  continue", "try:\n pass\nexcept* A, B:\n pass", "try:\n pass\nexcept* A, B as c:\n pass"]:
    try:
        compile(bad, "<b>", "exec")
        print(repr(bad), "compiles")
    except SyntaxError as error:
        print(repr(bad), error.msg)
e = ValueError("v")
for note in ("first", "second\nline", ""):
    e.add_note(note)
attempt("notes", lambda: e.__notes__)
attempt("note int", lambda: e.add_note(3))
e.__notes__ = 5
attempt("notes broken", lambda: e.add_note("x"))
