# Turning text into values as programs do it: numbers, lists, key=value, CSV by hand, dates, hex, booleans, units.
import ast
for s in ["42", "-7", "3.14", "1e3", "abc", "", " 8 ", "0x1F", "1,000", "NaN", "١٢", "1_000", "5.", ".5", "--3", "1e", "inf", "0b11", "½", "12abc", "+5"]:
    out = []
    for kind in (int, float, complex):
        try: out.append(repr(kind(s)))
        except ValueError as e: out.append(str(e)[:45])
    print(repr(s), out, s.isdigit(), s.isnumeric(), s.isdecimal())
def to_bool(s): return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(s.strip().lower())
print([to_bool(s) for s in ("True", " yes", "0", "maybe")], bool("False"), bool(""))
def parse_kv(text): return dict(p.split("=", 1) for p in text.split("&") if "=" in p)
print(parse_kv("a=1&b=x=y&c&d="), dict(x.partition(":")[::2] for x in ["k:v", "novalue", "a:b:c"]), [tuple(map(int, p.split("-"))) for p in "1-3,5-7".split(",")])
def ranges(s): return [n for p in s.split(",") for n in (range(int(p.split("-")[0]), int(p.split("-")[1]) + 1) if "-" in p else [int(p)])]
print(ranges("1-3,7,10-12"), [*map(int, "1 2 3".split())], sum(map(float, "1.5,2.5".split(","))), [line.split() for line in "a b\n\n c  d \n".splitlines()], [int(c) for c in "12345"], [int(x, 16) for x in ("ff", "0A")], int("".join(reversed("123"))))
UNITS = {"B": 1, "KB": 1024, "MB": 1024 ** 2, "GB": 1024 ** 3}
def size(s):
    n = s.rstrip("BKMG")
    try: return int(float(n) * UNITS[s[len(n):].strip()])
    except (ValueError, KeyError) as e: return f"{type(e).__name__}: {e}"
print([size(s) for s in ("10KB", "1.5 MB", "3B", "xMB", "5", "2GB")])
def duration(s):
    total, num = 0, ""
    for ch in s:
        if ch.isdigit(): num += ch
        else: total += int(num) * {"h": 3600, "m": 60, "s": 1}[ch]; num = ""
    return total
print([duration(s) for s in ("1h30m", "45s", "2h5s")], "%d:%02d:%02d" % (3725 // 3600, 3725 // 60 % 60, 3725 % 60), divmod(3725, 60), f"{3725 / 60:.2f}")
for s in ["[1, 2, 'a']", "{'k': (1, None)}", "1 + 2", "-5", "__import__('os')", "'abc", "{1, 2}", "1+2j", "b'x'", "[x for x in y]", "True", " 1", "f'{1}'", "-'a'", "()"]:
    try: print(s, "->", repr(ast.literal_eval(s)))
    except (ValueError, SyntaxError) as e: print(s, "->", type(e).__name__, str(e).split(":")[0].split(" at ")[0])
def csv(line):
    out, cur, q = [], "", False
    for c in line:
        if q: cur += c if c != '"' else ""; q = c != '"'
        elif c == '"': q = True
        elif c == ",": out.append(cur); cur = ""
        else: cur += c
    return out + [cur]
print(csv('a,"b,c",,d'), csv(""), "a,b,,c".split(","), "".split(","), "".split(), " a  b ".split(" "), "a--b".split("--"), "x".split("x"), "1,2;3".replace(";", ",").split(","))
def rot(s): return "".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in s)
print(rot("hello"), rot(rot("hello")), "".join(sorted("hello")), "hello"[::-1], "hello world".title(), "Hello".swapcase(), "a-b_c".translate(str.maketrans("-_", "  ")), "%".join("ab"), "ab".zfill(5), "-5".zfill(4), "tab\tx".expandtabs(4), "x=1".partition("="), "a.b.c".rpartition("."), "ß".upper(), "ǆ".title(), "İ".lower() == "i̇", "ﬁ".upper(), "Straße".casefold())
import re
print(re.findall(r"-?\d+\.?\d*", "a1 b-2.5 c3."), re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.split(r"[,;\s]+", "a, b;c  d"), {m["k"]: m["v"] for m in re.finditer(r"(?P<k>\w+)=(?P<v>\w+)", "a=1 b=2")})
print(ord("A"), chr(97), hex(255), oct(8), bin(5), int("0o17", 0), f"{255:08b} {255:x} {255:#o}", "é".encode(), b"\xc3\xa9".decode(), "é".encode("latin-1"), bytes.fromhex("48 69"), b"Hi".hex(), "abc".encode().hex(" "), int.from_bytes(b"Hi", "big"), list(b"Hi"), "".join(map(chr, [72, 105])))
