# The shortest representation of floats, and how arithmetic rounds.
for x in [0.1, 0.2, 0.3, 1.1, 2.675, 1e21, 1e22, 1.5e300, 123456789.123456789, 0.1 + 0.7, 4.35 * 100, 1.1 * 1.1, 1e-7, 9007199254740993.0, 5e-324, 1.7976931348623157e308,
          2.5e-310, 1 / 3, 100 / 3, 1e15 + 0.3, 1e16 + 1, 99999999999999990.0, 0.00012, 0.000012, 123e-7, 3.0e10]:
    print(x, repr(-x), end=" ")
print()
print(float("inf"), -float("inf"), float("nan"), float("-nan"), [float("inf")], float("1e400"), float("  12.5\n"), float("1_000.5"), float("+.5e-3"), float("infinity"), float("-INF"))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], nan is nan, {nan: 1}.get(nan), max(nan, 1), max(1, nan), sorted([3, nan, 1], key=str))
print(0.0 == -0.0, str(-0.0), 1 / float("inf"), -1 / float("inf"), 0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, abs(-0.0), round(-0.4), round(-0.4, 0))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 5 % 0.3, -1e-20 % 3, 1e20 % 3, -0.0 % 1, 5.0 // float("inf"), -5.0 // float("inf"), -5.0 % float("inf"))
print(2.0 ** 0.5, (-8) ** (1 / 3), (-2.0) ** 3, 0.0 ** 0, 2 ** -1, 2.0 ** 1023, 1e200 ** 0.5, (-2) ** 0.5)
print(round(0.5), round(1.5), round(2.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(15, -1), round(25, -1), round(1.25, 1), round(1.35, 1), round(5, 0), round(5.0, 0), round(5.7, None), type(round(5.7)), round(-15, -1))
print((0.1).as_integer_ratio(), (0.5).hex(), float.fromhex("0x1.8p3"), (255.5).hex(), (5e-324).hex(), float("inf").hex(), (-0.0).hex(), (1.0).is_integer(), (1.5).is_integer())
print(int(3.99), int(-3.99), int(1e18), 3.0 == 3, hash(3.0) == hash(3), hash(0.5), hash(float("inf")), hash(-0.0), hash(1e300), hash(0.1))
for f in [lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(float("nan")), lambda: int(float("inf")), lambda: round(float("nan")), lambda: float("x"), lambda: float(""), lambda: float("1__0"), lambda: float(None), lambda: float([]), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: ~1.5, lambda: float("inf").as_integer_ratio(), lambda: divmod(1.0, 0), lambda: float.fromhex("zz"), lambda: 1e308 * 10, lambda: 2.0 ** 1024, lambda: range(1.0), lambda: [1].__getitem__(0.0), lambda: "a" * 1.0]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
