# The format mini-language for numbers.
for spec in ["", "d", "5d", "<5d", "^5d", "=5d", "05d", "+d", " d", "+05d", "x", "X", "#x", "#X", "#o", "#b", "08b", "#010b", ",", "_", ",d", "_x", "_b", "e", "f", "g", "%", ".2f", "n", "c", "*^9d", "0<5", "=+7", "z", "012,", "06_d", "#06x", "-d", "^+6d", "x>+6d"]:
    try:
        print(spec, "|" + format(42, spec) + "|" + format(-42, spec) + "|" + format(123456789, spec) + "|")
    except (ValueError, OverflowError) as e:
        print(spec, type(e).__name__, e)
for spec in ["", "f", ".0f", ".3f", "10.2f", "<10.2f", "+.1f", " .1f", "e", ".2e", "E", "g", ".3g", "G", ".10g", "%", ".1%", ",.2f", "_.2f", "010.2f", "#.0f", "#g", "n", ".5", "12", "=+9.1f", "z.0f", "z", "d", "x", ".0e", "#.3g", "F", "*>12.4", ".0", ",", ".3_f", ".6,f"]:
    try:
        print(spec, [format(v, spec) for v in (3.14159, -0.0, 1234567.891, 1e-10, 1e22, float("inf"), float("-nan"), -0.4)])
    except ValueError as e:
        print(spec, "ValueError", e)
