# Integer, float and imaginary literals in every base and form.
print(0, 00, 0_0, 000_000)
print(1_000_000, 0x_ff, 0xDEAD_beef, 0o17, 0O7_7, 0b1010, 0B_1111_0000)
print(123456789012345678901234567890, -9223372036854775808, 9223372036854775807, 9223372036854775808)
print(0xffffffffffffffff, 0x1_0000_0000_0000_0000, -0x8000000000000000)
print(1., .5, 1e3, 1E3, 1e+3, 1e-3, 1_0.0_1, 1_0e1_0, 0e0, 00.5, 01e1, 09.5)
print(1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.0001, 0.00001)
print(1e308, 1e309, -1e309, 5e-324, 2.2250738585072014e-308, 1e-400)
print(0.1, 0.1 + 0.2, 1/3, 2/3, 100.0, 1e100, 3.14159265358979)
print(1j, 1.5j, 1e3j, 1_0j, 0j, -0j, .5J, 00j, 1 + 2j, 1 - 2j, -1 - 0j)
print(1.0, -0.0, 0.0, 1e0)
print(1 .real, 1..real, 1.5.real, 1j.imag, (1).bit_length(), 0x1f.bit_length())
print(type(1), type(1.), type(1j), type(True))
print(True + True, True * 3, ~1, -True, +False)
for text in ["1__0", "1_", "0_x1", "0x", "0b2", "0o8", "012", "1e", "1.e", "0xg", "1_.5", "1._5", "5a", "0b", "1e_5", "08"]:
    try:
        print(text, eval(text))
    except SyntaxError as e:
        print(text, "->", e.msg, e.lineno, e.offset, e.end_offset)
