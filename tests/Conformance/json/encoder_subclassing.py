import datetime
import json
from decimal import Decimal
from fractions import Fraction


class Tagged(json.JSONEncoder):
    """Encodes what JSON has no word for as {"$type": value}."""
    handlers = {complex: lambda z: [z.real, z.imag], set: sorted, frozenset: sorted, Decimal: str, Fraction: lambda f: f"{f.numerator}/{f.denominator}", bytes: bytes.hex, range: lambda r: [r.start, r.stop, r.step], datetime.date: datetime.date.isoformat}

    def default(self, o):
        for cls, handler in self.handlers.items():
            if isinstance(o, cls):
                return {f"${cls.__name__}": handler(o)}
        return super().default(o)


def revive(pairs):
    if len(pairs) == 1 and pairs[0][0].startswith("$"):
        (name, value), = pairs
        return {"$complex": lambda v: complex(*v), "$set": set, "$frozenset": frozenset, "$Decimal": Decimal, "$Fraction": Fraction, "$bytes": bytes.fromhex, "$range": lambda v: range(*v), "$date": datetime.date.fromisoformat}[name](value)
    return dict(pairs)


data = {"z": 1 + 2j, "s": {3, 1, 2}, "d": Decimal("1.10"), "f": Fraction(3, 6), "b": b"\x00\xff", "r": range(1, 9, 2), "day": datetime.date(2024, 2, 29), "nested": [{"deep": {1}}], "plain": [1, 2.5, None, True, "é"]}
text = json.dumps(data, cls=Tagged)
print(text)
back = json.loads(text, object_pairs_hook=revive)
print(back == data, back["r"], back["d"], back["nested"])
for bad in (object(), {"k": type}, [Ellipsis], {"a": {"b": [lambda: 0]}}):
    try:
        json.dumps(bad, cls=Tagged)
    except TypeError as error:
        print(str(error), [n for n in getattr(error, "__notes__", [])])
print(json.dumps(data["plain"], cls=Tagged, indent=1), Tagged(sort_keys=True).encode({"b": {1}, "a": Decimal(2)}))


class Lines(json.JSONDecoder):
    def __init__(self):
        super().__init__(parse_float=Decimal, object_hook=lambda o: type("Row", (), o)())

    def decode_many(self, text):
        at = 0
        while at < len(text):
            value, at = self.raw_decode(text, at)
            yield value
            while at < len(text) and text[at].isspace():
                at += 1


rows = list(Lines().decode_many('{"a": 1.50}\n{"a": 2}  [1.25]\n"x" null'))
print([getattr(r, "a", r) for r in rows])
try:
    list(Lines().decode_many('{"a": 1} oops'))
except json.JSONDecodeError as error:
    print(error)
print(json.loads("[1, 2]", cls=json.JSONDecoder), json.loads("1.5", parse_float=str), json.loads("[1, -2]", parse_int=float), json.loads('{"a": 1}', object_hook=None))
print(json.dumps({"a": float("nan")}), json.dumps([1.0, 1e20, 1e-10, 123456789.123]), json.dumps("\x7f\u2028\U0001F600"), json.dumps("\x7f\u2028\U0001F600", ensure_ascii=False))
