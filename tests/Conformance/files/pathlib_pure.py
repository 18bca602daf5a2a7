import os
import pathlib
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath


def attempt(label, action):
    try:
        print(f"{label:24}", action())
    except Exception as error:
        print(f"{label:24}", type(error).__name__, error)


P = PurePosixPath
for text in ["", ".", "/", "//", "///a", "a", "a/b", "/a/b/", "a//b", "./a/./b", "../a", "a/..", "a.txt", "a.tar.gz", ".hidden", ".hidden.txt", "a.", "a..b", "...", "/usr/bin/python3.14", "dir/.x/y.z", "a b/c d.e f", "é/ü.ñ", "a/b.c/d"]:
    p = P(text)
    print(repr(text), repr(p), str(p), p.parts, repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, str(p.parent), [str(x) for x in p.parents], repr(p.root), repr(p.anchor), p.is_absolute(), p.as_posix())
attempt("join", lambda: (P("a") / "b", P("a") / "/b", "x" / P("y"), P("a", "b", "../c"), P("a").joinpath("b", "c"), P() / "a", P("a") / "", P("/") / "a", P("a/") / "./b"))
attempt("join int", lambda: P("a") / 3)
attempt("int", lambda: P(3))
attempt("bytes", lambda: P(b"a"))
attempt("None", lambda: P(None))
attempt("nul", lambda: repr(P("a\0b")))
attempt("compare", lambda: (P("a") == P("a/"), P("a") < P("b"), P("a/b") < P("a.b"), P("A") == P("a"), P("a") == "a", hash(P("a")) == hash(P("./a")), sorted([P("b"), P("a/c"), P("a")])))
attempt("compare other", lambda: P("a") < "b")
attempt("compare flavours", lambda: (P("a") == PureWindowsPath("a"), PureWindowsPath("A") == PureWindowsPath("a"), PurePath("a") == P("a")))
attempt("with_name", lambda: (P("a/b.txt").with_name("c"), P("a/b.txt").with_stem("z"), P("a/b.txt").with_suffix(".py"), P("a/b.txt").with_suffix(""), P("a/b").with_suffix(".x"), P("a/.h").with_suffix(".x")))
attempt("with_name empty", lambda: P("a/b").with_name(""))
attempt("with_name slash", lambda: P("a/b").with_name("c/d"))
attempt("with_name root", lambda: P("/").with_name("x"))
attempt("with_name dot", lambda: P("a").with_name("."))
attempt("with_suffix bad", lambda: P("a").with_suffix("txt"))
attempt("with_suffix dot", lambda: P("a").with_suffix("."))
attempt("with_suffix slash", lambda: P("a").with_suffix(".a/b"))
attempt("with_stem empty", lambda: P("a.txt").with_stem(""))
attempt("with_segments", lambda: P("a").with_segments("b", "c"))
attempt("relative_to", lambda: (P("/a/b/c").relative_to("/a"), P("a/b").relative_to("a/b"), P("/a").relative_to("/"), P("/a/b").relative_to(P("/a/c"), walk_up=True), P("a/b/c").relative_to("a/x/y", walk_up=True)))
attempt("relative_to not", lambda: P("/a/b").relative_to("/x"))
attempt("relative_to mixed", lambda: P("/a/b").relative_to("a"))
attempt("relative_to up dotdot", lambda: P("/a/b").relative_to("/a/../c", walk_up=True))
attempt("is_relative_to", lambda: (P("/a/b").is_relative_to("/a"), P("/a/b").is_relative_to("/b"), P("a").is_relative_to("")))
attempt("match", lambda: [P("/a/b/c.py").match(x) for x in ("*.py", "b/*.py", "/a/*/*.py", "c.*", "*.txt", "**/c.py", "a/*.py", "/b/*.py", "[abc].py", "?.py", "[!x].py", "C.PY")])
attempt("match case", lambda: (P("A.py").match("a.*", case_sensitive=False), PureWindowsPath("A.py").match("a.*")))
attempt("match empty", lambda: P("a").match(""))
attempt("full_match", lambda: [P("a/b/c.py").full_match(x) for x in ("*.py", "a/b/*.py", "**/*.py", "a/**", "**", "a/*/c.py", "a/**/c.py", "b/**")])
attempt("as_uri", lambda: (P("/a b/é").as_uri(), P("/a#?%").as_uri()))
attempt("as_uri relative", lambda: P("a").as_uri())
attempt("fspath", lambda: (os.fspath(P("a/b")), os.path.join(P("a"), "b"), bytes(P("é")), f"{P('a')}", "%s" % P("a")))
attempt("parents", lambda: (P("a/b/c").parents[0], P("a/b/c").parents[-1], len(P("/a/b").parents), P("/a/b").parents[:1], P("a").parents))
attempt("parents index", lambda: P("a/b").parents[5])
attempt("windows", lambda: [(str(w), w.parts, w.drive, w.root, w.anchor, w.name, w.is_absolute(), w.as_posix()) for w in map(PureWindowsPath, ["C:\\a\\b.txt", "c:a", "\\a", "\\\\host\\share\\f", "a/b", "C:/", "CON", "a:b", "//?/C:/x"])])
attempt("windows join", lambda: (PureWindowsPath("C:\\a") / "b", PureWindowsPath("C:\\a") / "\\b", PureWindowsPath("C:\\a") / "D:b", PureWindowsPath("C:\\a") / "c:b"))
attempt("types", lambda: (type(Path("a")).__name__, type(PurePath("a")).__name__, Path("a") == PosixPath("a"), isinstance(Path("a"), PurePath), issubclass(PosixPath, PurePosixPath)))
attempt("windows path here", lambda: pathlib.WindowsPath("a"))
attempt("pickle", lambda: __import__("pickle").loads(__import__("pickle").dumps(P("a/b"))))
attempt("bool", lambda: (bool(P("")), str(P("")) == "."))
attempt("len", lambda: len(P("a")))
attempt("iter", lambda: list(P("a")))
attempt("attribute", lambda: setattr(P("a"), "name", "b"))
attempt("new attribute", lambda: setattr(P("a"), "zzz", "b"))


class MyPath(PurePosixPath):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *segments):
        return type(self)(*segments, tag=self.tag)


m = MyPath("a", "b", tag="t")
attempt("subclass", lambda: (m, (m / "c").tag, m.parent.tag, m.with_name("z").tag, m.relative_to("a").tag))
