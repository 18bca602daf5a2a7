from decimal import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, getcontext, localcontext)

modes = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
values = ["2.5", "-2.5", "2.4", "-2.6", "0.5", "-0.5", "1.05", "10.0", "5.5", "-0.01"]
for mode in modes:
    print(f"{mode:16}", [str(Decimal(v).quantize(Decimal(1), mode)) for v in values], [str(Decimal(v).to_integral_value(mode)) for v in ("2.5", "-3.5")], str(Context(prec=3, rounding=mode).create_decimal("123456")), Context(prec=2, rounding=mode).divide(Decimal(1), Decimal(3)))
for places in (2, 0, -1):
    print(places, [round(Decimal(v), places) for v in ("1234.567", "1235", "-0.005", "1e3")], round(Decimal("2.5")), round(Decimal("3.5")))
for text in ["1", "1.0", "1E+2", "0E-5", "-0", "NaN", "sNaN", "Infinity", "-Inf", "1_000.5", " 3 ", "0x10", "1e", "", "1 2", ".5", "5.", "+7", "１"]:
    try:
        d = Decimal(text)
        print(repr(text), d, repr(d), d.as_tuple(), d.adjusted(), d.is_finite(), d.is_signed(), f"{d:.2f}" if d.is_finite() else f"{d}", d.normalize() if not d.is_snan() else "-")
    except InvalidOperation as error:
        print(repr(text), type(error).__name__, error)
for label, action in [("1/0", lambda: Decimal(1) / 0), ("0/0", lambda: Decimal(0) / 0), ("inf-inf", lambda: Decimal("inf") - Decimal("inf")), ("sqrt -1", lambda: Decimal(-1).sqrt()), ("float", lambda: Decimal(1) + 1.5), ("compare float", lambda: Decimal("0.5") == 0.5), ("order str", lambda: Decimal(1) < "1"), ("nan order", lambda: Decimal("nan") < 1), ("quantize", lambda: Decimal("1e30").quantize(Decimal("1e-10"))), ("int nan", lambda: int(Decimal("nan"))), ("int inf", lambda: int(Decimal("inf"))), ("pow", lambda: Decimal(2) ** Decimal("0.5")), ("ln 0", lambda: Decimal(0).ln()), ("from float", lambda: Decimal(0.1)), ("tuple", lambda: Decimal((1, (1, 2), -1))), ("bad tuple", lambda: Decimal((2, (1,), 0))), ("None", lambda: Decimal(None)), ("hash snan", lambda: hash(Decimal("sNaN"))), ("overflow", lambda: Decimal("1e999999") * 10), ("remainder", lambda: (Decimal(-7) % 3, Decimal(-7) // 3, divmod(Decimal(7), -2))), ("mixed", lambda: (Decimal(1) + 2, 3 - Decimal(1), sum([Decimal("0.1")] * 3), max(Decimal(1), 2)))]:
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)
with localcontext() as c:
    c.prec = 5
    print(Decimal(1) / 7, Decimal(2).sqrt(), +Decimal("123456789"), c.flags[Inexact])
    c.traps[DivisionByZero] = False
    print(Decimal(1) / 0, c.flags[DivisionByZero])
with localcontext(prec=40, rounding=ROUND_FLOOR) as c:
    print(Decimal(1) / 7, c.prec, Decimal(1).exp())
print(getcontext().prec, f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.000001'):e}", f"{Decimal('1E+5'):f}", f"{Decimal('5'):>6}|", f"{Decimal('0.25'):.0%}", f"{Decimal('-1.5'):+.3}")
