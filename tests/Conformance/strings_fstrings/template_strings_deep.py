# t-strings and string.templatelib.
import string.templatelib
from string.templatelib import Interpolation, Template, convert


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


name, n = "World", 3
t = t"Hello {name}!"
attempt("type", lambda: (type(t), t.strings, t.values, t.interpolations, type(t).__mro__))
attempt("parts", lambda: [(type(p).__name__, p if isinstance(p, str) else (p.value, p.expression, p.conversion, p.format_spec)) for p in t])
attempt("conversions", lambda: [(i.expression, i.conversion, i.format_spec) for i in t"{name!r}{name!s:>5}{n:{n}d}{n!a:}{ n }{n+1}{name  }{n!r:{n}{n}}".interpolations])
attempt("debug", lambda: [(s, i) for s, i in zip(t"{n=}{n = !r}{n=:>4}".strings, [(i.expression, i.conversion, i.format_spec) for i in t"{n=}{n = !r}{n=:>4}".interpolations])])
attempt("empty", lambda: (t"".strings, t"".values, list(t""), t"{n}".strings, t"{n}{n}".strings, list(t"{n}{n}")))
attempt("braces", lambda: (t"{{}}".strings, t"{{{n}}}".strings, t"a{{b".strings))
attempt("concatenation", lambda: (t + t"x").strings)
attempt("implicit", lambda: (t"a" t"{n}b" t"c").strings)
attempt("with str", lambda: t + "x")
attempt("str with", lambda: "x" + t)
attempt("with f-string", lambda: eval('t"a" f"b"'))
attempt("with literal", lambda: eval('t"a" "b"'))
attempt("repr", lambda: (repr(t), str(t), f"{t}"))
attempt("format", lambda: format(t, "x"))
attempt("equality", lambda: (t == t, t == t"Hello {name}!", hash(t) == hash(t)))
attempt("bool len", lambda: bool(t""))
attempt("len", lambda: len(t))
attempt("index", lambda: t[0])
attempt("iterator", lambda: (type(iter(t)).__name__, next(iter(t)), iter(t) is iter(t)))
attempt("set", lambda: setattr(t, "strings", ()))
attempt("set interpolation", lambda: setattr(t.interpolations[0], "value", 1))
attempt("nested", lambda: t"{t"{n}"}".values[0].values)
attempt("in f-string", lambda: f"{t'{n}'.values}")
attempt("lazy spec", lambda: t"{n:{name}}".interpolations[0].format_spec)
attempt("raw", lambda: (rt"\n{n}\d".strings, tr"\{n}".strings))
attempt("multiline", lambda: t"""a
{n}
b""".strings)
attempt("escapes", lambda: t"\n\x41\N{BULLET}{n}".strings)
attempt("unknown name", lambda: t"{unknown}")
attempt("expression error", lambda: t"{1 / 0}")
attempt("spec not applied", lambda: t"{name:d}".interpolations[0].format_spec)
attempt("evaluated once", lambda: (lambda calls: (t"{calls.append(1)}", calls))([])[1])
attempt("Template()", lambda: (Template().strings, Template("a", "b").strings, Template("a", Interpolation(1), Interpolation(2), "b").strings, Template(Interpolation(1)).strings))
attempt("Template(3)", lambda: Template(3))
attempt("Template kw", lambda: Template(a=1))
attempt("Interpolation", lambda: (Interpolation(1), Interpolation(1, "x"), Interpolation(1, "x", "r", ">5"), Interpolation(value=1, expression="e")))
attempt("Interpolation()", lambda: Interpolation())
attempt("Interpolation conversion", lambda: Interpolation(1, "x", "q"))
attempt("Interpolation bad expr", lambda: Interpolation(1, 2))
attempt("Interpolation bad spec", lambda: Interpolation(1, "x", None, 3))
attempt("match", lambda: Interpolation.__match_args__)
attempt("convert", lambda: (convert("é", "r"), convert("é", "a"), convert(1, "s"), convert(1, None)))
attempt("convert bad", lambda: convert(1, "q"))
attempt("subclass", lambda: type("T", (Template,), {}))
attempt("generic", lambda: Interpolation[int])
attempt("module", lambda: (Template.__module__, Template.__qualname__, Interpolation.__module__, sorted(n for n in dir(string.templatelib) if not n.startswith("_"))))


def render(template):
    out = []
    for part in template:
        match part:
            case str():
                out.append(part.upper())
            case Interpolation(value, expression, conversion, spec):
                out.append(f"[{expression}={format(convert(value, conversion), spec)}]")
    return "".join(out)


def html(template):
    escape = {"<": "&lt;", "&": "&amp;"}
    return "".join(p if isinstance(p, str) else "".join(escape.get(c, c) for c in str(p.value)) for p in template)


print(render(t"hi {name!r:>10} and {n:03d}."), html(t"<b>{'<i>&'}</b>"), render(t""))
queries = [t"select {i}" for i in range(3)]
print([q.values for q in queries], [q.strings for q in queries][0])
x = "before"
late = t"{x}"
x = "after"
print(late.values, (lambda: t"{x}")().values)
for bad in ["t'{}'", "t'{'", "t'}'", "t'{x!}'", "t'{x!z}'", "bt''", "ft''", "ut''", "t'{x y}'", "t'{lambda: 1}'", "t'{*a}'", "t'a' b'c'", "'a' t'b'"]:
    try:
        print(bad, eval(bad, {"x": 1}))
    except SyntaxError as error:
        print(bad, "SyntaxError:", error.msg)
    except Exception as error:
        print(bad, type(error).__name__, error)
