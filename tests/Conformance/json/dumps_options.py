import collections
import enum
import json
import json.decoder
import json.encoder
from decimal import Decimal


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error, getattr(error, "__notes__", ""))


class Str(str):
    def __str__(self):
        return "custom str"


class Int(int):
    def __repr__(self):
        return "custom int"


class Float(float):
    def __repr__(self):
        return "custom float"


class Color(enum.IntEnum):
    RED = 1


class Word(enum.StrEnum):
    A = "word a"


class Custom:
    def __init__(self, v):
        self.v = v


Point = collections.namedtuple("Point", "x y")
values = [None, True, False, 0, -1, 10**30, 1.0, -0.0, 1e100, 1e-7, 0.1, float("nan"), float("inf"), -float("inf"), "", "é€😀", "\ud800", "\"\\/\b\f\n\r\t\x00\x1f\x7f\u2028", [], [1, [2, []]], (1, 2), {}, {"a": {"b": []}}, {1: 2, 1.5: 3, True: 4, None: 5, False: 6}, Str("s"), Int(5), Float(1.5), Color.RED, Word.A, Point(1, 2), collections.OrderedDict(z=1, a=2), collections.defaultdict(list, k=[1]), collections.Counter("aab"), {"k": (1,)}, [None, [True]], {Int(3): 1}, {Color.RED: 1}, {"é": 1}, {float("nan"): 1}, {10**20: 1}]
for value in values:
    attempt(ascii(value)[:26], lambda: json.dumps(value))
for options in [dict(indent=2), dict(indent=0), dict(indent="\t"), dict(indent=-1), dict(separators=(",", ":")), dict(indent=1, separators=(";", " = ")), dict(sort_keys=True), dict(ensure_ascii=False), dict(indent=True), dict(indent=""), dict(sort_keys=True, indent=3)]:
    attempt(str(options), lambda: repr(json.dumps({"b": [1, {"x": None}], "a": {}, "é": [], "c": [[], [[]]]}, **options)))
for bad in [{1, 2}, b"bytes", 1j, object, Custom(1), {(1, 2): 3}, {b"k": 1}, {Custom(1): 2}, [1, {"k": [Custom(2)]}], {"deep": {"er": {1, 2}}}, range(3), Decimal("1"), (x for x in [])]:
    attempt(type(bad).__name__, lambda: json.dumps(bad).replace("0x", ""))
attempt("skipkeys", lambda: json.dumps({(1,): 2, "a": 1, b"x": 3}, skipkeys=True))
attempt("nan refused", lambda: json.dumps([float("nan")], allow_nan=False))
attempt("inf refused", lambda: json.dumps({"a": float("inf")}, allow_nan=False))
attempt("sort mixed keys", lambda: json.dumps({1: 2, "a": 3}, sort_keys=True))
loop = [1]
loop.append({"loop": loop})
attempt("circular", lambda: json.dumps(loop))
d = {}
d["me"] = d
attempt("circular dict", lambda: json.dumps(d))
attempt("circular unchecked", lambda: json.dumps([[1]], check_circular=False))
attempt("default", lambda: json.dumps({"c": Custom(5), "s": {3, 1}}, default=lambda o: o.v if isinstance(o, Custom) else sorted(o)))
attempt("default recursion", lambda: json.dumps(Custom(Custom(1)), default=lambda o: o.v))
attempt("default loops", lambda: json.dumps(Custom(1), default=lambda o: o))
attempt("default raises", lambda: json.dumps([Custom(1)], default=lambda o: 1 / 0))
attempt("not a function", lambda: json.dumps(Custom(1), default=3))
attempt("unknown option", lambda: json.dumps(1, nope=2))


class Encoder(json.JSONEncoder):
    item_separator = " | "

    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


attempt("encoder class", lambda: json.dumps([1j, 2], cls=Encoder))
attempt("encoder default", lambda: Encoder().encode({3}))
attempt("iterencode", lambda: list(json.JSONEncoder(indent=1).iterencode([1, {"a": "b"}])))
attempt("iterencode flat", lambda: "".join(json.JSONEncoder().iterencode({"a": [1, 2.5, None]})))
attempt("encode basics", lambda: (json.JSONEncoder().encode("é"), json.JSONEncoder(ensure_ascii=False).encode("é"), json.encoder.encode_basestring("é\"")))
import io
out = io.StringIO()
attempt("dump", lambda: (json.dump({"a": [1, 2]}, out, indent=1), out.getvalue()))
attempt("dump to int", lambda: json.dump(1, 3))
texts = ["null", " true ", "-0", "-0.0", "1e5", "1E+2", "1.5e-3", "123456789012345678901234567890", "1e400", '"\\u00e9\\ud83d\\ude00"', '"\\ud83d"', '"a\\/b"', "[]", "[1, [2]]", "{}", '{"a": 1, "a": 2}', '{"k": {"n": [null]}}', "NaN", "-Infinity", "[Infinity]", "\n[\t1\r]", '"\u2028"', '"' + "x" * 5 + '"',
         "", " ", "nul", "tru", "[1,]", "[1 2]", "[", "]", "[1", "{", '{"a"}', '{"a":}', '{"a":1,}', "{1: 2}", "{'a': 1}", "'a'", '"a', '"\\x"', '"\\u12"', '"\\u123g"', '"a\nb"', '"\t"', "01", "1.", ".5", "+1", "1e", "--1", "1 2", "[1]]", "nan", "True", "None", "0x10", '{"a": 1 "b": 2}', '{"a" 1}', "[1, 2", '["a', '{"a": "b', "\ufeff[]", "[,1]", "{,}", '{"a":1,,}', "//c\n1", '"\\ud800\\u0041"', "1_000", "Infinity1", "-", "-x", "[-]", '"\x01"']
for text in texts:
    attempt(ascii(text), lambda: ascii(json.loads(text)))
for bad in (3, None, ["[]"], b"\xff", bytearray(b"[1]"), b"\xef\xbb\xbf[2]", '[1]'.encode("utf-16"), "[3]".encode("utf-32-be"), b"\x00[\x001\x00]"):
    attempt(ascii(bad), lambda: json.loads(bad))
hooks = '{"a": 1.5, "b": [2, {"c": NaN}]}'
attempt("object_hook", lambda: json.loads(hooks, object_hook=lambda o: sorted(o)))
attempt("object_pairs_hook", lambda: json.loads(hooks, object_pairs_hook=lambda p: tuple(p)))
attempt("both hooks", lambda: json.loads(hooks, object_hook=dict, object_pairs_hook=list))
attempt("parse_float", lambda: json.loads(hooks, parse_float=Decimal))
attempt("parse_int", lambda: json.loads(hooks, parse_int=lambda s: f"int {s}"))
attempt("parse_constant", lambda: json.loads(hooks, parse_constant=lambda s: f"const {s}"))
attempt("hook raises", lambda: json.loads(hooks, object_hook=lambda o: 1 / 0))
attempt("not strict", lambda: json.loads('"a\nb\tc"', strict=False))
attempt("raw_decode", lambda: (json.JSONDecoder().raw_decode("[1] tail"), json.JSONDecoder().raw_decode("xx 5", 3)))
attempt("raw_decode bad", lambda: json.JSONDecoder().raw_decode(" 1"))
attempt("decode extra", lambda: json.JSONDecoder().decode("1 x"))
try:
    json.loads('{\n  "a": 1,\n  "b": oops\n}')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc[:5], isinstance(error, ValueError), error.args, str(error))
attempt("load", lambda: json.load(io.StringIO('{"from": "file"}')))
attempt("load bytes", lambda: json.load(io.BytesIO(b"[1]")))
attempt("deep", lambda: (lambda v: sum(1 for _ in iter(lambda: v.pop() if v else None, None)))(json.loads("[" * 50 + "]" * 50)))
attempt("round trip", lambda: json.loads(json.dumps({"a": [1, 2.5, None, True, "é", {"n": {}}]})) == {"a": [1, 2.5, None, True, "é", {"n": {}}]})
