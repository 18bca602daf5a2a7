import string
from string import Formatter, Template, capwords


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except Exception as error:
        print(f"{label:28}", type(error).__name__, error)


t = Template("$who likes ${what}, pays $$5 and $who again ${what}s")
attempt("substitute", lambda: t.substitute(who="tim", what="kung pao"))
attempt("mapping", lambda: t.substitute({"who": "a", "what": 1}))
attempt("mapping and keywords", lambda: t.substitute({"who": "a", "what": 1}, who="kw"))
attempt("missing", lambda: t.substitute(who="tim"))
attempt("safe", lambda: t.safe_substitute(who="tim"))
attempt("safe nothing", lambda: t.safe_substitute())
attempt("substitute two", lambda: t.substitute({}, {}))
attempt("no arguments", lambda: Template("plain").substitute())
attempt("template", lambda: (t.template, Template.delimiter, Template.idpattern, Template.braceidpattern, Template.flags))
for text in ["$", "a $", "${", "${}", "${a", "$1", "${1}", "$-", "ok $a\nsecond $\nthird", "$$", "$$$a", "$a$b", "${a}b", "$é", "$_x1-", "${ a }", "$A", "a$"]:
    attempt(repr(text), lambda: Template(text).substitute(a=1, b=2, _x1="u", A="upper"))
    attempt("  safe", lambda: repr(Template(text).safe_substitute(a=1)))
    attempt("  valid, identifiers", lambda: (Template(text).is_valid(), Template(text).get_identifiers()))


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


attempt("delimiter", lambda: Percent("%a_b %notme %% ${a}").safe_substitute(a_b="X", notme="Y"))


class Pattern(Template):
    pattern = r"""
    \[\[(?:
    (?P<escaped>\[\[) |
    (?P<named>[a-z]+)\]\] |
    (?P<braced>\b\B) |
    (?P<invalid>)
    )
    """


attempt("pattern", lambda: Pattern("[[name]] and [[[[").substitute(name="ok"))
attempt("pattern invalid", lambda: Pattern("x [[1").substitute())
attempt("bad pattern", lambda: type("Bad", (Template,), {"pattern": "(?P<named>x)"})("x").substitute())
f = Formatter()
attempt("format", lambda: f.format("{0} {a} {} {b!r:>5}", 1, a=2, b="x") if False else f.format("{0} {a} {b!r:>5}", 1, a=2, b="x"))
attempt("auto", lambda: f.format("{} {} {:{}}", 1, 2, 3, ">4"))
attempt("mixed", lambda: f.format("{0} {}", 1, 2))
attempt("mixed other", lambda: f.format("{} {0}", 1, 2))
attempt("vformat", lambda: f.vformat("{0[k]} {x.real}", [{"k": 1}], {"x": 5}))
attempt("missing index", lambda: f.format("{3}", 1))
attempt("missing key", lambda: f.format("{k}"))
attempt("no format string", lambda: f.format())
attempt("parse", lambda: list(f.parse("a{b}c{d!r:>{w}}{{}}{}")))
attempt("parse empty", lambda: (list(f.parse("")), list(f.parse("x")), list(f.parse("{x:}"))))
for bad in ["{", "}", "{a", "{a!}", "{a!rr}", "a}b", "{a:{b}", "{!}"]:
    attempt(f"parse {bad}", lambda: list(f.parse(bad)))
attempt("get_field", lambda: (f.get_field("0.real", [5], {}), f.get_field("a[b]", [], {"a": {"b": 1}})))
attempt("convert_field", lambda: (f.convert_field("é", "r"), f.convert_field("é", "a"), f.convert_field(3, None), f.convert_field(3, "s")))
attempt("convert_field bad", lambda: f.convert_field(3, "z"))
attempt("recursion", lambda: f.format("{0:{1:{2:{3}}}}", 1, 2, 3, 4))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<no {key}>")
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return super().format_field(value, spec) if spec != "upper" else str(value).upper()

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), sorted(kwargs))


attempt("custom", lambda: Default().format("{0} {nope} {x:upper} {0!r}", "arg", x="shout", unused=1))
attempt("capwords", lambda: (capwords("hello  world"), capwords(" a b "), capwords("a-b c", "-"), capwords("ÉCOLE x"), capwords("")))
attempt("constants", lambda: (string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable)))
attempt("all", lambda: sorted(string.__all__))
