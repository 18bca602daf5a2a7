# Template strings (PEP 750): structure, interpolations, laziness, conversion, spec, concatenation.
from string.templatelib import Template, Interpolation, convert
name, n = "World", 5
t = t"Hello {name}, {n + 1!r:>{n}} done"
print(type(t).__name__, isinstance(t, Template), t.strings, t.values)
for i in t.interpolations:
    print(repr(i.value), repr(i.expression), repr(i.conversion), repr(i.format_spec))
print([x if isinstance(x, str) else ("I", x.value) for x in t])
print(t"", t"".strings, t"{n}".strings, list(t""), list(t"{n}{n}"))
print(t"{n}{name}".strings, t"a{n=}b".strings, t"a{n = }b".strings, t"{n=!s:x}".interpolations[0])
print((t"a{n}" + t"{name}b").strings, t"a" t"b{n}" .strings, (t"a" + t"b").strings)
print(rt"\n{n}".strings, T"{n}".values, t"{{{n}}}".strings, t"\x41{n}\t".strings)
print(t"{t'{n}'}".values[0].values, t"{f'{n}!'}".values, f"{t'x'.strings}")
for f in [lambda: t"a" + "b", lambda: "b" + t"a", lambda: t"{undefined}", lambda: Template(1), lambda: t"a" * 2, lambda: t[0], lambda: len(t"a"), lambda: setattr(t"a", "strings", ()), lambda: Interpolation(), lambda: Interpolation(1, "x", "z"), lambda: Interpolation(1, 2), lambda: t"{1:{1 / 0}}"]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Template("a", Interpolation(5, "x"), "b", "c").strings, Template(Interpolation(1, "n", "r", ".2f")).interpolations, Template().strings)
print(Interpolation(1, "e"), repr(Interpolation("v", "e", "s", "fmt")), Interpolation.__match_args__)
match t"{n!r:x}".interpolations[0]:
    case Interpolation(value, expression, conversion, spec):
        print(value, expression, conversion, spec)


def html(template):
    out = []
    for part in template:
        if isinstance(part, Interpolation):
            value = convert(part.value, part.conversion)
            out.append(format(value, part.format_spec).replace("<", "&lt;"))
        else:
            out.append(part)
    return "".join(out)


print(html(t"<p>{'<b>'} {3.14159:.2f} {'q'!r}</p>"))
print(t"{ n }".interpolations[0].expression, t"{n  }".interpolations[0].expression, t"{ (n) + 1 !r}".interpolations[0].expression, t"{n:{name}{n}}".interpolations[0].format_spec)
print(t"a{n}b" == t"a{n}b", hash(t"x") is not None, bool(t""))
lazy = [t"{x}" for x in range(3)]
print([l.values for l in lazy])
