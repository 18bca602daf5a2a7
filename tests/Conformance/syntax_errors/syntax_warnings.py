# SyntaxWarnings of the compiler: messages, lines, turning them into errors.
import warnings
for s in ["x is 1", "x is 'a'", "x is not 1.5", "x is ()", "x is None", "x is ...", "1 is 1", "x is []", "assert (a, 'b')", "assert (a,)", "1()", "'a'()", "[]()", "(1, 2)()", "{}()", "f'{x}'()", "None()", "...()", "lambda: 0()", "1[0]", "None[0]", "'a'['b']", "[1]['b']", "[1][1.5]", "[1][None]", "(1,)['a']", "[1, 2] [3, 4]", "{1}[0]", "(x for x in y)[0]", "'a'[1:2]", "[1]['a':]", "'\\d'", "b'\\d'", "'\\8'", "'\\777'", "b'\\400'", "f'\\d{x}'", "r'\\d'", "1if x else 2", "0x1for x in y", "1in x", "5or x", "1_000and x", "1.5if x else 2", "x = 1or 2", "def f():\n try: pass\n finally: return 1", "while x:\n try: pass\n finally: break", "'ok'", "x == 1", "[1][0]", "'a'[0]", "f(1)(2)", "def f(): 'doc'\n"]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: compile(s, "<s>", "exec")
        except SyntaxError as e: print(repr(s), "SyntaxError", e.msg)
    print(repr(s), [(x.category.__name__, str(x.message), x.lineno) for x in w])
warnings.simplefilter("error")
for s in ["x is 1", "'\\d'", "assert (a, b)", "\n\n  \n1()"]:
    try: compile(s, "<s>", "exec"); print("ok")
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset)
