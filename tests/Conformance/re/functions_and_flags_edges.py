import re
from re import A, DOTALL, I, M, S, U, X


def attempt(label, action):
    try:
        print(f"{label:30}", action())
    except Exception as error:
        print(f"{label:30}", type(error).__name__, error, getattr(error, "pos", ""))


attempt("search", lambda: (re.search("b+", "abbb").span(), re.match("b", "ab"), re.fullmatch("a.", "ab").group(), re.search("", "").span(), re.search("x*", "aaa").span()))
attempt("findall", lambda: (re.findall("a", "banana"), re.findall("(a)(n)?", "banana"), re.findall("(an)+", "banana"), re.findall("", "ab"), re.findall("x*", "axb"), re.findall(r"\b", "a b"), re.findall("a|", "ba")))
attempt("finditer", lambda: [(m.start(), m.group()) for m in re.finditer(r"\w+", "ab c de")])
attempt("split", lambda: (re.split(",", "a,b,,c"), re.split("(,)", "a,b"), re.split("(,)|(;)", "a,b;c"), re.split("", "abc"), re.split(r"\b", "a b"), re.split("x*", "axbc"), re.split(",", "a,b,c", maxsplit=1), re.split("(-)", "-a-")))
attempt("sub", lambda: (re.sub("a", "b", "banana"), re.sub("a", "b", "banana", count=2), re.sub("(a)(n)", r"\2\1", "banana"), re.sub("(?P<x>a)", r"<\g<x>>", "banana"), re.sub("a", lambda m: str(m.start()), "banana"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"), re.sub("a", r"\n", "a"), re.sub("(a)|b", r"[\1]", "ab"), re.sub(r"\d", r"\g<0>\g<0>", "1a2")))
attempt("subn", lambda: (re.subn("a", "", "banana"), re.subn("z", "", "banana")))
for bad in [r"\1", r"\g<1>", r"\g<nope>", r"\g<", r"\g", r"\g<>", r"\g<-1>", r"\q", r"\g<1a>", "\\"]:
    attempt(f"template {bad}", lambda: re.sub("a", bad, "a"))
attempt("sub callable returns int", lambda: re.sub("a", lambda m: 5, "a"))
attempt("sub template int", lambda: re.sub("a", 5, "a"))
attempt("bytes", lambda: (re.findall(rb"\w+", b"ab \xe9"), re.sub(b"a", b"b", b"aa"), re.split(b",", b"a,b")))
attempt("bytes on str", lambda: re.search(b"a", "a"))
attempt("str on bytes", lambda: re.search("a", b"a"))
attempt("search int", lambda: re.search("a", 5))
attempt("compile int", lambda: re.compile(5))
for pattern in ["(", ")", "[", "[]", "[^]", "*", "+a", "a**", "a{2,1}", "a{,}", "a{1", "(?P<1a>x)", "(?P<a>x)(?P<a>y)", "(?P=nope)", r"\2", "(?P<a", "(?z)", "(?<x)", "(?<=a+)b", "[z-a]", r"[\w-z]", r"\x1", r"\u12", r"\N{foo}", "(?(1)a|b|c)", "(?(2)a)", "a\\", "(?i", "x(?i)", "(?P>x)", "(?#", "(?-i)", "(?i-i:x)", "(?au:x)", "a{99999999999999999999}", "(?:a", "(?", "(?=", r"\8", r"[\d-\w]", "a++b", "a?+", "(?>a+)a", "a{2}{3}"]:
    attempt(f"compile {pattern}", lambda: re.compile(pattern).pattern)
for pattern, text, flags in [("A", "a", I), ("^b", "a\nb", M), ("a.b", "a\nb", S), ("a b # c", "ab", X), (r"\w", "é", A), (r"\w", "é", U), ("(?i)A", "a", 0), ("(?s).", "\n", 0), ("(?i:A)b", "ab", 0), ("(?x: a b )", "ab", 0), ("é", "É", I), ("ß", "ẞ", I), ("[a-z]", "K", I), (r"\d", "٣", 0), (r"\d", "٣", A), (r"\s", "\x1c", 0), ("$", "a\n", 0), (r"\Z", "a\n", 0), ("a$", "a\nb", M), (r"\A", "a", M), (r"\z", "a\n", 0), ("(?m)^$", "a\n\nb", 0)]:
    attempt(f"{pattern} {flags!r}", lambda: (lambda m: m and m.span())(re.search(pattern, text, flags)))
p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?P<rest>.*)?", I)
attempt("pattern", lambda: (p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile(p.pattern, I), hash(p) == hash(re.compile(p.pattern, I)), re.compile(p) is p))
attempt("compile flags twice", lambda: re.compile(p, I))
m = p.search("on 2024-05!")
attempt("match", lambda: (m, m.group(), m.group(1, 2), m["year"], m[2], m.groups(), m.groupdict(), m.span("month"), m.start(1), m.end(), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re is p, m.string, m.regs, m.expand(r"\2/\1 \g<rest>"), bool(m)))
attempt("group missing", lambda: m.group("nope"))
attempt("group 9", lambda: m.group(9))
attempt("group bad", lambda: m.group(1.5))
attempt("optional group", lambda: (lambda o: (o.groups(), o.groups("-"), o.groupdict("?"), o.span(2), o.start("b"), o[2], o.expand(r"<\2>")))(re.match(r"(?P<a>x)(?P<b>y)?", "x")))
attempt("pos endpos", lambda: (p.search("2024-05", 1), re.compile("^a").search("ba", 1), re.compile("a$").search("ab", 0, 1).span(), re.compile("a").findall("aaaa", 1, 3)))
attempt("scanner", lambda: (lambda s: [s.match() and s.match().group(), s.search()])(re.compile(r"\d").scanner("12a3")))
attempt("escape", lambda: (re.escape("a.b*c"), re.escape("é\n "), re.escape(b"a.b"), re.escape("a-b_c"), re.escape("")))
attempt("lookaround", lambda: (re.findall("a(?=b)", "abac"), re.findall("a(?!b)", "abac"), re.findall("(?<=a)b", "abcb"), re.findall("(?<!a)b", "abcb"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567")))
attempt("backreference", lambda: (re.findall(r"(\w)\1", "aabbc"), re.search(r"(?P<q>['\"]).*?(?P=q)", "x 'y\"z' w").group(), re.match(r"(a)?(?(1)b|c)", "c").group(), re.match(r"(?i)(a)\1", "aA").group()))
attempt("greedy", lambda: (re.match("a+?", "aaa").group(), re.match("a*?b", "aab").group(), re.match("a{2,3}?", "aaaa").group(), re.match("(a|ab)(c|bcd)", "abcd").groups(), re.match("(?:a|b)*", "abba").group(), re.match("a*+a", "aaa"), re.match("(?>a|ab)c", "abc")))
attempt("nested quantifiers", lambda: (re.match("(a*)*", "aa").groups(), re.match("(a|b)*", "ab").groups(), re.match("((a)|b)*", "ab").groups(), re.match("(?:(x)|y)+", "xy").groups(), re.fullmatch("(a?)*b", "aab").span()))
attempt("flags repr", lambda: (I, I | M, re.RegexFlag(0), re.compile("a", X | S).flags, repr(re.compile("a" * 300))[-30:], re.I.value, re.NOFLAG))
attempt("purge", lambda: re.purge())
attempt("template error", lambda: re.error is re.PatternError)
