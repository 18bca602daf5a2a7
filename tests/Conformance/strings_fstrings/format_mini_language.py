# Every type of the format mini-language against every kind of value, errors included.
import decimal
import fractions


class Sub(int):
    pass


values = [0, -7, 1234567, True, 10**25, 0.0, -2.5, 1e300, 1 / 3, float("inf"), float("nan"), 3 + 4j, "text", b"b", None, [1], decimal.Decimal("-1234.5678"), fractions.Fraction(-7, 3), Sub(42)]
specs = ["", "d", "n", "x", "#X", "o", "#b", "c", "e", ".2E", "f", ".0f", "#.0f", "g", ".3G", "%", ".1%", "s", ".3", ".10s", "5", "05", "<8", ">8", "^8", "=8", "*^9", "+", " ", "-", "+d", " .1f", ",", "_", ",.2f", "_x", "010,.1f", "z.1f", "z", "#", "#g", ".2", "08.3f", "+08d", "=+8.1f", "012,d", "20,.3e", "é>6", "!r", "10.5", "<010", "^010", ",d", "_d", "_.2f", ",g", ",%", "_b", "#_x", "#010b", "#10x", "+#o"]
for spec in specs:
    row = []
    for value in values:
        try:
            row.append(format(value, spec))
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
    print(f"{spec!r}:")
    for value, text in zip(values, row):
        print(f"    {value!r:.20} -> {text!r}" if not isinstance(value, (bytes, list)) else f"    {value!r} -> {text!r}")
nested = 5
print(f"{3.14159:{nested}.{2}f}|{'x':{'*'}{'^'}{nested}}|{42:{'+' if nested else '-'}}|{1234:{','}}")
print("{:{}}|{:{w}.{p}}|{0:{1}}".replace("{0:{1}}", "").format(1, 5, 2.71828, w=8, p=3), "{0:{1}}".format("a", ">3"), "{a[0]}{b.real}{c[key]}".format(a=[1], b=2, c={"key": 3}))
for template, args in [("{}", ()), ("{0}{}", (1, 2)), ("{}{0}", (1, 2)), ("{", ()), ("}", ()), ("{a}", ()), ("{0.x}", (1,)), ("{0[a]}", ([1],)), ("{0[9]}", ([1],)), ("{!x}", (1,)), ("{!}", (1,)), ("{!rr}", (1,)), ("{:{}}", (1,)), ("{0[}", (1,)), ("{0.}", (1,)), ("{0[]}", (1,)), ("{[0]}", ([5],)), ("{.real}", (5,)), ("{0!r:>5}", ("a",)), ("{{}}", ()), ("{{{}}}", (1,)), ("{0:{1:{2}}}", (1, 2, 3)), ("{-1}", (1,)), ("{1_0}", (1,)), ("{ 0 }", (1,)), ("{0 }", (1,)), ("{}" * 3, (1, 2)), ("{0[0][1]}", (["ab"],)), ("{0.__class__.__name__}", (1,)), ("{:d}", ("a",)), ("{:>{}}", ("a", "b")), ("{99999999999999999999}", ()), ("{0[-1]}", ([1, 2],)), ("{0[a b]}", ({"a b": 1},)), ("{0[1]}", ({"1": 2},)), ("{0[1]}", ({1: 2},)), ("{0!s}", (b"x",)), ("{0!a}", ("é",)), ("{0:}", (1,)), ("{0!r}", ("q",)), ("{0!r }", (1,)), ("{x!r:^{y}}", ())]:
    try:
        print(repr(template), repr(template.format(*args)))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
print("{x} {y}".format_map({"x": 1, "y": 2}), "{m}".format_map(type("D", (dict,), {"__missing__": lambda s, k: f"<{k}>"})()))
try:
    "{}".format_map({"": 1})
except ValueError as error:
    print(error)
try:
    "{x}".format_map([])
except TypeError as error:
    print(error)
