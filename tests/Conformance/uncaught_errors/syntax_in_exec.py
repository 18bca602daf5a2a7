programs = ["x = 1", "x =", "if True print(1)", "def f(:\n pass", "for i in range(3)\n pass", "print 'hi'", "x = [1, 2", "'unterminated", "return 5", "a b c"]
for source in programs:
    try:
        exec(source)
        print(repr(source), "ok")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset, repr(error.text))
exec("y = 1\nz = = 2\n")
