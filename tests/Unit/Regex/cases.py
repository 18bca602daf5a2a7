"""The cases that are written by hand: patterns with subjects, and patterns that are errors."""
import re

# Patterns that are rejected, or that are worth compiling for their flags, groups and warnings.
COMPILED = r"""
[
[a
[]
[^]
[]a
[^]a
[a-
[a-]
[z-a]
[a-\d]
[\w-a]
[\w-]
[\d-\s]
[a\
[\
\
a\
(
((
)
a)
(a
(a|b
(?
(?:
(?P
(?P<
(?P<>a)
(?P<a
(?P<a>
(?P<1a>x)
(?P<a.b>x)
(?P<a b>x)
(?P<é>x)
(?P<a>x)(?P<a>y)
(?P<a>x)(?P<b>y)(?P<a>z)
(?P=
(?P=)
(?P=a
(?P=a)
(?P=1)
(?P<a>(?P=a))
(?P>a)
(?Pq
(?<
(?<a
(?<a>x)
(?<>
(?q)
(?q:a)
(?!
(?=
(?<=
(?<!
(?#
(?#abc
(?#a(b)c
(?=a)*
(?!)*
(?<=a+)b
(?<=a*)b
(?<=a|bc)d
(?<=a|b)c
(?<!a{2,3})c
(?<=a{3})c
(?<=(a)\1)b
(a)(?<=\1)b
(a+)(?<=\1)b
(?<=(?P<x>a)(?P=x))b
(?<=(?(1)a|b))
(a)(?<=(?(1)a|b))c
(a)(?<=(?(1)a|bc))c
(?<=(a)(?(1)b|c))
(?<=a\b)
(?<=(?=abc))
(?>
(?>a
*
*a
+
?
{1}
a**
a*+*
a+++
a???
a*??
a{2}{3}
a{2}*
a?{2}
(*)
(?:*)
|*
a|*
^*
$+
\b?
\B{2}
\A*
\Z*
(?:^)*
(?:$)*
(?i)*
(?#x)*
a(?#x)*
a{2,1}
a{1
a{
a{}
a{,}
a{,5}
a{5,}
a{a}
a{1,b}
a{1, 2}
{
a{4294967294}
a{4294967295}
a{4294967296,}
a{1,4294967295}
a{1,99999999999999999999}
\1
\2
\8
\9
(a)\2
(a)\1
(a\1)
(\1)
((a)\1)
(a)\10
(a)\11
(a)\100
\400
\377
\378
\777
\07
\0
\08
\00
\000
\0000
[\1]
[\8]
[\400]
[\377]
[\b]
[\B]
[\A]
[\Z]
[\q]
\q
\y
\C
\E
\G
\K
\Q
\X
\p{L}
\h
\_
\-
\é
\ 
\x
\x1
\x1g
\x41
\u
\u1
\u123
\u123g
\u0041
\U
\U0000004
\U00000041
\U0010FFFF
\U00110000
\UFFFFFFFF
[\U00110000]
[\x4]
[\u12]
\N
\N{
\N{}
\N{DIGIT ONE
\N{DIGIT ONE}
\N{NO SUCH THING}
[\N{DIGIT ONE}]
[\N{NOPE}]
\Nx
\z
[\z]
(?(
(?()
(?(1
(?(1)
(?(1)a
(?(1)a|b
(?(1)a|b)
(?(1)a|b|c)
(a)(?(1)b|c|d)
(a)?(?(1)b|c)
(a)?(?(1)b)
(a)?(?(1))
(?(0)a)
(?(01)a)(b)
(?(2)a)(b)
(?(2)a)(b)(c)
(?(a)b)
(?P<a>x)(?(a)b)
(?P<a>x)(?(b)c)
(?(-1)a)
(?(+1)a)
(?(1_0)a)
(?(1 )a)
(?(٣)a)
(?(1073741823)a)
(?(1073741822)a)
(?(99999999999999999999)a)
(?i)a
a(?i)
(a(?i))
((?i)a)
(?:(?i)a)
|(?i)a
(?i)|(?s)a
(?i)(?s)a
(?i)(?#x)(?s)a
(?#x)(?i)a
 (?i)a
(?im)a
(?imsx)a b
(?x) a b # c
(?x)a (?i)b
(?a)a
(?u)a
(?L)a
(?au)a
(?aL)a
(?a)(?u)a
(?i-)
(?-i)
(?-i:a)
(?i-s:a)
(?i-i:a)
(?is-mx:a)
(?-
(?-)
(?-q:a)
(?-1:a)
(?-i
(?-i1
(?-iq
(?-a:b)
(?-u:b)
(?-L:b)
(?i
(?i1
(?iq
(?i:
(?i:a
(?i:a)
(?a:b)
(?u:b)
(?L:b)
(?au:b)
(?ii:b)
(?s.)
(?i)(
(?t)a
(?m-
[[a]
[[]
[a[b]
[[:alpha:]]
[a--b]
[a&&b]
[a||b]
[a~~b]
[--a]
[a-b--c]
[-a]
[&&]
[a&b]
[^[]
[^--a]
(a)(b)(?P<n>c)
(?P<one>.)(?P<two>.)(?P=one)
((((((((((a))))))))))\10
(?:a|b|)
()
(|)
a||b
(?:)
(?:)*
()*
(?:a*)*
(?:a*)+?
x*+
x++
x?+
x{1,2}+
(?:x)++
(?>x)++
(?P<_>a)
(?P<A1>a)
(?P<a>a)(?P<A>b)
"""

# For bytes patterns.
COMPILED_BYTES = r"""
\u1234
\U00000041
\N{DIGIT ONE}
[\u1]
(?u)a
(?L)a
(?aL)a
(?L:a)
(?u:a)
(?-L:a)
(?a:b)
(?i)a
(?P<a>b)
(?(
\xff
\777
\377
[\x80-\xff]
[z-a]
(?P<
"""

MULTILINE = [
    "a\n(", "a\nb\n  [x", "\n\n*", "(?x)a\n  b\n  c**", "a\n\\q", "[\n", "(\n", "a{2,1}\n", "\\1\n", "(?P<a>\n)(?P<a>b)",
]

# Pattern, flags, subjects: searched, matched, matched in full, split and replaced.
MATCHED = [
    (r"", 0, ["", "a", "ab"]),
    (r"a", 0, ["", "a", "ba", "aaa"]),
    (r"abc", 0, ["abc", "xabcx", "ab"]),
    (r"a.c", 0, ["abc", "a\nc", "a\rc", "a\u2028c"]),
    (r"a.c", re.S, ["abc", "a\nc"]),
    (r"^a", 0, ["a", "ba", "b\na"]),
    (r"^a", re.M, ["a", "ba", "b\na", "b\r\na", "b\ra"]),
    (r"a$", 0, ["a", "a\n", "a\n\n", "a\nb"]),
    (r"a$", re.M, ["a", "a\n", "a\nb", "a\r\nb"]),
    (r"$", 0, ["", "\n", "a\n", "a\n\n"]),
    (r"$", re.M, ["", "\n", "a\nb\n"]),
    (r"^", re.M, ["", "\n", "a\nb\n"]),
    (r"^$", re.M, ["", "\n", "a\n\nb"]),
    (r"a\Z", 0, ["a", "a\n"]),
    (r"a\z", 0, ["a", "a\n"]),
    (r"\Aa", re.M, ["a", "b\na"]),
    (r"\bfoo\b", 0, ["foo", "a foo b", "foobar", "foo.", "éfoo", "foo٣", "foo_", "foo\u0301"]),
    (r"\bfoo\b", re.A, ["éfoo", "foo٣", "foo_", "afoo"]),
    (r"\b", 0, ["", "a", " a b ", "é", "-é-", "²", "a\u0301b"]),
    (r"\B", 0, ["", "a", "ab", " a b ", "é", "éa", "--"]),
    (r"\B", re.A, ["", "é", "aé"]),
    (r"\w+\b", 0, ["abc def", "naïve_2 x", "a\u0301"]),
    (r"\b\W", 0, ["abc def", "é!"]),
    (r"\w+", 0, ["héllo wörld", "a_b1", "٣²½", "中文", "a\u0301", "\u200d", "ª"]),
    (r"\w+", re.A, ["héllo wörld", "a_b1", "٣"]),
    (r"\d+", 0, ["123", "٣٤", "²", "½", "Ⅷ"]),
    (r"\d+", re.A, ["123", "٣٤"]),
    (r"\s+", 0, ["a b", "a\u00a0b", "a\u2003b", "a\x1cb", "a\x1fb", "a\u200bb", "a\x85b", "a\u180eb"]),
    (r"\s+", re.A, ["a b", "a\u00a0b", "a\x1cb", "a\x0bb\x0c"]),
    (r"\S+", 0, [" a b ", "\x1c\x1d", "\u3000x"]),
    (r"\D+", 0, ["a1b", "٣x"]),
    (r"\W+", 0, ["a-b", "é é", "²"]),
    (r"[\W\d]+", 0, ["ab1-2c", "é٣é"]),
    (r"[\D5]+", 0, ["a15b25"]),
    (r"[^\W_]+", 0, ["a_b", "é_٣"]),
    (r"[^\D3]+", 0, ["12345", "٣3"]),
    (r"[\s\S]", 0, ["", "\n", "é"]),
    (r"[^\s\S]", 0, ["", "\n", "é"]),
    (r"[\w\W]", 0, ["\n", "é"]),
    (r"[^\w\s]", 0, ["a b-c", "²-"]),
    (r"[\S\d]+", 0, ["a 1 ٣"]),
    (r"[^\Sa]+", 0, ["a b", "\t\n"]),
    (r"[\Wé]+", 0, ["aé-b"]),
    (r"[^a-c]+", 0, ["abcdef", "xyz"]),
    (r"[]a]+", 0, ["]a]b"]),
    (r"[^]a]+", 0, ["]a]b"]),
    (r"[a\]b]+", 0, ["a]b"]),
    (r"[a^]+", 0, ["a^"]),
    (r"[\\^$.|?*+()\[\]{}#&~ -]+", 0, ["a\\^$.|?*+()[]{}#&~ -b"]),
    (r"[a\-z]+", 0, ["a-zb"]),
    (r"[-az]+", 0, ["a-zb"]),
    (r"[\x00-\x1f]", 0, ["a\x00", "\x1f"]),
    (r"[\u0100-\u0200]", 0, ["Ā", "ȁ", "a"]),
    (r"\x41\u0042\103\t\n\a\f\v\r", 0, ["ABC\t\n\a\f\v\r"]),
    (r"\.\*\+\?\(\)\[\]\{\}\|\^\$\\", 0, [".*+?()[]{}|^$\\"]),
    (r"a#b c", 0, ["a#b c"]),
    (r"a #comment" "\n b", re.X, ["ab", "a b"]),
    (r"a\ b[ #]c\#", re.X, ["a b c#", "a b#c#"]),
    (r"a *", re.X, ["aaa"]),
    (r"(?x: a b ) c", 0, ["ab c"]),
    (r"(?-x: a) b", re.X, [" ab"]),
    (r"a*", 0, ["", "aaa", "baac"]),
    (r"a+?", 0, ["aaa"]),
    (r"a*?b", 0, ["aaab"]),
    (r"a{2}", 0, ["aaaaa"]),
    (r"a{2,3}", 0, ["aaaaaaa"]),
    (r"a{2,3}?", 0, ["aaaaaaa"]),
    (r"a{,2}", 0, ["aaaaa"]),
    (r"a{2,}", 0, ["aaaaa", "a"]),
    (r"a{0}b", 0, ["aab"]),
    (r"a{,}", 0, ["aab"]),
    (r"a{b", 0, ["a{b"]),
    (r"x{1,2", 0, ["x{1,2"]),
    (r"a++a", 0, ["aaa"]),
    (r"a*+b", 0, ["aaab"]),
    (r"(?:ab)?+ab", 0, ["ab", "abab"]),
    (r"(?:a|ab){2}+", 0, ["aba", "aa"]),
    (r"(?>(?:a|ab){2})", 0, ["aba"]),
    (r"(?>a+){2}", 0, ["aaa"]),
    (r"(?:a++){2}|b", 0, ["aab"]),
    (r"(?:(?>a+)){2}", 0, ["aaa"]),
    (r"(?:a+){2}+", 0, ["aaa"]),
    (r"(?>a{1,2}){2}", 0, ["aaa"]),
    (r"(?>a*)+b", 0, ["aab"]),
    (r"(?:(?:a+)+)++a|b", 0, ["aab"]),
    (r"(?:(a)|b)*+c", 0, ["abac", "abab"]),
    (r"(?>a+)b", 0, ["aaab"]),
    (r"(?>a|ab)c", 0, ["abc", "ac"]),
    (r"(a)(b)?(c)?", 0, ["a", "ab", "abc", "ac"]),
    (r"(a)|(b)|(c)", 0, ["c", "cab"]),
    (r"((a)(b))", 0, ["ab"]),
    (r"(a(b)(c)d)(e)?", 0, ["abcd", "abcde"]),
    (r"(?:(a)|(b))*", 0, ["ab", "ba", "abab"]),
    (r"(?:(a)|(b)|c)+", 0, ["abc", "cab"]),
    (r"(a|b)*", 0, ["abab"]),
    (r"((a)|b)*", 0, ["ab", "ba"]),
    (r"(a*)*", 0, ["b", "aab"]),
    (r"(a*)+", 0, ["b", "aab"]),
    (r"(a*?)*?", 0, ["aab"]),
    (r"(a|)+", 0, ["aab"]),
    (r"(|a)+", 0, ["aab"]),
    (r"(|a)+?b", 0, ["aab"]),
    (r"(?:|a){2,3}", 0, ["aaa"]),
    (r"(a??)*b", 0, ["aab"]),
    (r"()*", 0, ["a"]),
    (r"(\b)*", 0, ["a b"]),
    (r"(a)\1", 0, ["aa", "ab"]),
    (r"(a)?\1", 0, ["aa", "a", ""]),
    (r"(?:(a)|b)\1", 0, ["aa", "b", "ba"]),
    (r"(a*)\1", 0, ["aaaa", "aaa"]),
    (r"(.)\1", re.I, ["aA", "éÉ", "Kk", "\u212ak", "ſs", "İi", "ab", "ss", "\U00010400\U00010428"]),
    (r"(.)\1", re.I | re.A, ["aA", "éÉ"]),
    (r"(a)\061", 0, ["a1"]),
    (r"(?P<x>.)(?P=x)", 0, ["abba"]),
    (r"(?P<year>\d{4})-(?P<month>\d\d)", 0, ["on 2024-05-06"]),
    (r"(a)?(?(1)b|c)", 0, ["ab", "c", "ac"]),
    (r"(?P<q>')?x(?(q)')", 0, ["'x'", "x", "'x"]),
    (r"(?(1)a|b)(c)", 0, ["bc", "ac"]),
    (r"(?:(a)|b)(?(1)c|d)", 0, ["ac", "bd", "ad"]),
    (r"^(?:(\()|)a(?(1)\))$", 0, ["(a)", "a", "(a"]),
    (r"(?=a)", 0, ["aba"]),
    (r"(?=(a+))a", 0, ["aaa"]),
    (r"(?=(a))(b)?", 0, ["a"]),
    (r"a(?!b)", 0, ["abac"]),
    (r"(?!(a)b)a", 0, ["ac", "ab"]),
    (r"(?!)", 0, ["a"]),
    (r"(?<=a)b", 0, ["ab", "bb"]),
    (r"(?<!a)b", 0, ["ab", "bb"]),
    (r"(?<=a|b)c", 0, ["ac", "bc", "cc"]),
    (r"(?<=(a|b){2})c", 0, ["abc", "bac"]),
    (r"(?<=(..))c", 0, ["abc"]),
    (r"(a)(?<=\1)b", 0, ["ab"]),
    (r"(?<=(?=ab).)b", 0, ["ab"]),
    (r"(?<!^)a", 0, ["aa"]),
    (r"(?<=^)a", re.M, ["aa\na"]),
    (r"(?<=\b)a", 0, ["aa a"]),
    (r"(?<=$)", 0, ["a\n"]),
    (r"abc", re.I, ["ABC", "aBc"]),
    (r"k", re.I, ["K", "\u212a", "k"]),
    (r"s", re.I, ["S", "ſ", "ß"]),
    (r"ſ", re.I, ["s", "S"]),
    (r"i", re.I, ["I", "İ", "ı", "i"]),
    (r"ı", re.I, ["i", "I"]),
    (r"k", re.I | re.A, ["K", "\u212a"]),
    (r"é", re.I, ["É", "é", "e"]),
    (r"é", re.I | re.A, ["É", "é"]),
    (r"ß", re.I, ["ß", "ẞ", "ss"]),
    (r"µ", re.I, ["μ", "Μ"]),
    (r"σ", re.I, ["ς", "Σ"]),
    (r"ǆ", re.I, ["ǅ", "Ǆ"]),
    (r"ﬅ", re.I, ["ﬆ"]),
    (r"ΐ", re.I, ["ΐ"]),
    (r"Ω", re.I, ["\u2126", "ω"]),
    (r"å", re.I, ["\u212b", "Å"]),
    (r"θ", re.I, ["ϑ", "ϴ", "Θ"]),
    (r"в", re.I, ["ᲀ", "В"]),
    (r"[a-z]+", re.I, ["ABC", "\u212a", "ſ", "İ"]),
    (r"[^a-z]+", re.I, ["ABC1", "\u212a1"]),
    (r"[à-þ]+", re.I, ["ÀÞß"]),
    (r"[K-M]", re.I, ["k", "l", "\u212a"]),
    (r"[\W]", re.I, ["a", "-"]),
    (r"(?i:a)b", 0, ["Ab", "AB"]),
    (r"a(?i:b)c", 0, ["aBc", "ABc"]),
    (r"(?i)a(?-i:b)", 0, ["Ab", "AB"]),
    (r"(?s:.).", 0, ["\n\n", "\na"]),
    (r"(?m:^a$)|^b$", 0, ["x\na\nb", "b"]),
    (r"(?a:\w)\w", 0, ["éé", "aé"]),
    (r"(?u:\w)\w", re.A, ["éé", "aa"]),
    (r"x*", 0, ["axbxx", "xx", ""]),
    (r"x*|y", 0, ["yxy"]),
    (r"|x", 0, ["xx"]),
    (r"\b|:+", 0, ["a::bc"]),
    (r"(?<=:)|(?=-)", 0, ["a:b-c"]),
    (r"(\w+)@(\w+)\.com", 0, ["me@example.com, you@test.com"]),
    (r"[,;]\s*", 0, ["a, b;c,  d"]),
    (r"([,;])\s*", 0, ["a, b;c,  d"]),
    (r"(a)|(,)", 0, ["xa,y"]),
    (r"^(?P<ip>\S+) \S+ \S+ \[(?P<time>[^\]]+)\] \"(?P<req>[^\"]*)\" (?P<status>\d{3}) (?P<size>\d+|-)$", 0,
     ['127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326', "nothing"]),
    (r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})", 0, ["a 192.168.0.1 b"]),
    (r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}", 0, ["192.168.1.1", "300.1.1.1"]),
    (r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", 0, ["x=-1.5e10, .5, 3."]),
    (r"\"(?:[^\"\\]|\\.)*\"", 0, ['say "a\\"b" now']),
    (r"(?P<a>a)(?P<b>b)?|(?P<c>c)", 0, ["ab", "a", "c"]),
    (r"(?:a{2}){2}", 0, ["aaaaa"]),
    (r"(?:a|b)??c", 0, ["ac", "c"]),
    (r"(a{2})+?a", 0, ["aaaaa"]),
    (r"(?:(\w)\W*)+$", 0, ["a b c"]),
    (r"\u00e9+|\d", 0, ["éé1"]),
    (r"a\u0301", 0, ["a\u0301", "á"]),
    (r"(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\10", 0, ["abcdefghijj"]),
    (r".", 0, ["\U0001F600", "a\U0001F600b"]),
    (r"^.$", 0, ["\U0001F600", "\U0001F600\n"]),
    (r"\w", 0, ["\U00010400", "\U0001F600", "\U0001D7CE", "\U00020000"]),
    (r"\W+", 0, ["a\U0001F600b", "\U00020000\U0001F600"]),
    (r"\d+", 0, ["\U0001D7CE1\U0001F600"]),
    (r"[^\W\d]+", 0, ["\U0001D7CE\U00010400a\U0001F600"]),
    (r"\s", 0, ["\U0001F600 "]),
    (r"\b", 0, ["\U0001F600a\U00010400", "\U0001F600"]),
    ("\U0001F600", 0, ["a\U0001F600\U0001F601", "a"]),
    ("\U0001F600+", 0, ["\U0001F600\U0001F600\U0001F601"]),
    ("[\U0001F600-\U0001F602]+", 0, ["\U0001F5FF\U0001F600\U0001F602\U0001F603", "x"]),
    ("[^\U0001F600]", 0, ["\U0001F600\U0001F601a", "\U0001F600", "a"]),
    ("[a\U0001F600\\d]+", 0, ["1a\U0001F600\U0001D7CE\U0001F601"]),
    ("[\uf000-\U0001F600]+", 0, ["\ue000\uf000\uffff\U00010000\U0001F600\U0001F601"]),
    ("[^\ue000-\uffff]+", 0, ["a\ue000\U0001F600\ud800"]),
    ("\U00010400", re.I, ["\U00010428", "\U00010400", "\U0001F600"]),
    ("[\U00010400-\U00010402]", re.I, ["\U00010429", "\U0001042b"]),
    (r"(.)\1", 0, ["\U0001F600\U0001F600", "\U0001F600\U0001F601", "\U0001F600aa"]),
    (r"(?<=.)a", 0, ["\U0001F600a"]),
    (r"(?<=(.))a", 0, ["\U0001F600a"]),
    (r"\ud83d", 0, ["\U0001F600", "\ud83d", "\ud83d\U0001F600"]),
    (r"[\ud800-\udfff]", 0, ["\U0001F600", "\ude00x", "\ude00\U0001F600"]),
    (r"[^a]", 0, ["\ud83d\ude00", "\ud83d\ude00\U0001F600"]),
    (r"(?:\U0001F600|\U0001F601|a)+", 0, ["a\U0001F601\U0001F600\U0001F602"]),
]

MATCHED_BYTES = [
    (rb"\w+", 0, [b"abc \xe9", b"\xe9\xff"]),
    (rb"\W+", 0, [b"abc \xe9"]),
    (rb"\bx\b", 0, [b"\xe9x\xe9", b"ax"]),
    (rb"[\x80-\xff]+", 0, [b"a\x80\xffb"]),
    (rb"\xe9", re.I, [b"\xc9", b"\xe9"]),
    (rb"abc", re.I, [b"ABC"]),
    (rb"abc", re.L | re.I, [b"ABC"]),
    (rb"\w", re.L, [b"\xe9", b"a"]),
    (rb"[^a]+", 0, [b"b\xff\x00a"]),
    (rb".", 0, [b"\n\r\xff"]),
    (rb"\s", 0, [b"\x1c", b"\xa0", b"\x85", b" "]),
    (rb"(\d+)-(?P<x>\d+)", 0, [b"10-20 30-40"]),
    (rb"\377\0", 0, [b"\xff\x00"]),
    (rb"$", re.M, [b"a\nb"]),
    (rb"x*", 0, [b"axb"]),
]

# Pattern, template, subject, count.
REPLACED = [
    ("a", "b", "banana", 0), ("a", "b", "banana", 2), ("a", "", "banana", 0), ("(a)(n)", r"\2\1", "banana", 0),
    ("(?P<x>a)", r"[\g<x>]", "banana", 0), ("(a)", r"\g<1>0", "banana", 0), ("(a)", r"\10", "banana", 0),
    ("a", r"\g<0>\g<0>", "banana", 0), ("a", r"\0", "ba", 0), ("a", r"\07", "ba", 0), ("a", r"\012", "ba", 0),
    ("(a)", r"\101", "ba", 0), ("(a)", r"\377", "ba", 0), ("(a)", r"\400", "ba", 0), ("(a)", r"\777", "ba", 0), ("a", r"\0777", "ba", 0),
    ("(a)", r"\18", "ba", 0), ("(a)", r"\1", "ba", 0), ("(a)", r"\2", "ba", 0), ("(a)", r"\99", "ba", 0), ("(a)", r"\g<2>", "ba", 0),
    ("(a)", r"\g<99999999999>", "ba", 0), ("(a)", r"\g<01>", "ba", 0), ("(a)", r"\g", "ba", 0), ("(a)", r"\g<", "ba", 0),
    ("(a)", r"\g<>", "ba", 0), ("(a)", r"\g<1", "ba", 0), ("(a)", r"\g<x>", "ba", 0), ("(a)", r"\g<1x>", "ba", 0), ("(a)", r"\g<-1>", "ba", 0),
    ("(a)", r"\g<+1>", "ba", 0), ("(a)", r"\g< 1>", "ba", 0), ("(a)", r"\g<é>", "ba", 0), ("(a)", r"\g<1_0>", "ba", 0),
    ("(a)", r"\gx", "ba", 0), ("a", "\\", "ba", 0), ("a", "x\\", "ba", 0), ("a", r"\q", "ba", 0), ("a", r"x\z", "ba", 0), ("a", r"\x41", "ba", 0),
    ("a", r"\u0041", "ba", 0), ("a", r"\d", "ba", 0), ("a", r"\a\b\f\n\r\t\v\\", "ba", 0), ("a", r"\.\-\ \é", "ba", 0), ("a", "\\\n", "ba", 0),
    ("a", "x\n\\q", "ba", 0), ("(a)|(b)", r"[\1|\2]", "abc", 0), ("(a)?b", r"<\1>", "ab b", 0), ("x*", "-", "abxd", 0), ("x*", "-", "", 0),
    ("x*", "-", "abxd", 2), (r"\b", "|", "ab cd", 0), ("^", "> ", "a\nb", 0), ("$", "!", "a\n", 0), ("(?m)^", "> ", "a\nb", 0), ("(?m)$", "!", "a\nb\n", 0),
    ("", "-", "abc", 0), (".", r"<\g<0>>", "a\U0001F600", 0), ("a", "\U0001F600", "ba", 0), ("\U0001F600", "x", "a\U0001F600\U0001F600", 0),
    ("(.)", r"\1\1", "\U0001F600b", 0), ("a", r"\\1", "ba", 0), ("a", r"\\\\", "ba", 0), ("(?P<n>a)(b)", r"\g<n>\g<2>\2\1", "ab", 0),
]

REPLACED_BYTES = [
    (b"a", rb"\377", b"ba", 0), (b"(a)", rb"\1\g<1>", b"ba", 0), (b"a", rb"\q", b"ba", 0), (b"(?P<x>a)", rb"\g<x>", b"ba", 0),
    (b"a", b"\\g<\xe9>", b"ba", 0), (b"a", b"\xff", b"ba", 0), (b"a", rb"\g<y>", b"ba", 0),
]

# Pattern, flags, subject, pos, endpos.
POSITIONED = [
    ("^b", 0, "ab", 1, 2), (r"\Ab", 0, "ab", 1, 2), ("^b", re.M, "a\nb", 2, 3), (r"(?<=a)b", 0, "ab", 1, 2), (r"\bb", 0, "ab", 1, 2), ("b$", 0, "abc", 0, 2),
    (r"b\Z", 0, "abc", 0, 2), (r"b\b", 0, "abc", 0, 2), ("b(?=c)", 0, "abc", 0, 2), ("b(?!c)", 0, "abc", 0, 2), ("a*", 0, "aaaa", 1, 3), ("", 0, "abc", 1, 2),
    ("c", 0, "abc", -5, 99), ("", 0, "abc", 99, 100), (".", 0, "a\U0001F600b", 1, 2), (".", 0, "\U0001F600\U0001F601", 1, 2), ("(.)(.)", 0, "abcdef", 2, 5),
    ("$", re.M, "a\nb", 0, 2), ("x*", 0, "axb", 1, 3), ("(a)|b", 0, "abab", 1, 3),
]

ESCAPED = ["", "abc", "a.b*c", "()[]{}?*+-|^$\\.&~# \t\n\r\v\f", "!\"%',/:;<=>@`_", "é\U0001F600.", "\x00", b"", b"a.b\xff", b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"]


def written(case):
    for pattern in COMPILED.strip("\n").split("\n"):
        yield case("compile", pattern)
    for pattern in COMPILED_BYTES.strip("\n").split("\n"):
        yield case("compile", pattern.encode())
    for pattern in MULTILINE:
        yield case("compile", pattern)
        yield case("compile", pattern, re.X)
    for flags in (re.A, re.U, re.L, re.A | re.U, re.A | re.L, re.U | re.L, re.I | re.M, re.X | re.S, re.DEBUG & 0):
        yield case("compile", "a", flags)
        yield case("compile", b"a", flags)
    yield case("compile", "(?u)a", re.A)
    yield case("compile", "(?a)a", re.U)
    yield case("compile", "(" * 300 + ")" * 300)
    for pattern, flags, subjects in MATCHED + MATCHED_BYTES:
        for subject in subjects:
            for op in ("search", "match", "fullmatch", "finditer"):
                yield case(op, pattern, flags, subject)
            yield case("split", pattern, flags, subject, 0)
            yield case("split", pattern, flags, subject, 1)
            yield case("sub", pattern, flags, b"<\\g<0>>" if isinstance(pattern, bytes) else "<\\g<0>>", subject, 0)
    for pattern, template, subject, count in REPLACED + REPLACED_BYTES:
        yield case("sub", pattern, 0, template, subject, count)
    for pattern, flags, subject, start, end in POSITIONED:
        for op in ("search", "match", "fullmatch", "finditer", "scanmatch"):
            yield case(op, pattern, flags, subject, start, end)
    for text in ESCAPED:
        yield case("escape", text)
