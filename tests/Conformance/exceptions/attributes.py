# args, str, repr and special attributes of the built-in exceptions.
for e in [ValueError(), ValueError("a"), ValueError("a", 1), ValueError(("t",)), ValueError([1]), ValueError(None), KeyError("k"), KeyError(), KeyError("a", "b"), KeyError(1), KeyError("it's"), KeyError(("t", 1)), Exception(""), BaseException("b"), StopIteration(3), SystemExit(), SystemExit(2), SystemExit("msg"), KeyboardInterrupt(), GeneratorExit("g"), AssertionError(5), ImportError("m", name="n", path="p"), ModuleNotFoundError("mod"), NameError("n", name="x"), AttributeError("a", name="x", obj=1), OSError(2, "No such file", "f.txt"), OSError(2, "No such"), OSError("single"), OSError(), OSError(13, "denied", "a", None, "b"), FileNotFoundError(2, "x"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "nope"), UnicodeTranslateError("abc", 1, 3, "why"), SyntaxError("s"), SyntaxError("s", ("f.py", 3, 5, "text")), SyntaxError(), RecursionError("r"), MemoryError(), NotImplementedError(), OverflowError(34, "x"), ZeroDivisionError("z"), IndexError("i"), LookupError("l"), ArithmeticError(), BufferError("b"), EOFError(), ReferenceError(), UnboundLocalError("u"), UserWarning("w")]:
    print(repr(e), "|", str(e), "|", e.args)
e = OSError(2, "No such file", "f.txt"); print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2)
e = OSError(13, "denied", "a", None, "b"); print(type(e).__name__, e, e.filename, e.filename2)
print([type(OSError(n, "")).__name__ for n in (1, 2, 4, 10, 11, 13, 17, 20, 21, 32, 104, 110, 111, 3, 99999)])
e = StopIteration(1, 2); print(e.value)
e = SystemExit(3); print(e.code, SystemExit().code, SystemExit(1, 2).code)
e = ImportError("m", name="n", path="p"); print(e.msg, e.name, e.path, e.name_from)
e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad"); print(e.encoding, e.object, e.start, e.end, e.reason); e.start = 0; print(e)
e = SyntaxError("msg", ("f.py", 3, 5, "text\n", 3, 9)); print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, str(e))
e = NameError("n", name="x"); print(e.name); e = AttributeError("a", name="q", obj=[1]); print(e.name, e.obj)
e = ValueError("a", "b"); e.args = [1, 2, 3]; print(e.args, e, repr(e)); e.extra = 5; print(e.__dict__)
for f in [lambda: ValueError(x=1), lambda: KeyError(k=1), lambda: UnicodeDecodeError("x"), lambda: UnicodeDecodeError(1, 2, 3, 4, 5), lambda: UnicodeEncodeError("utf-8", b"x", 0, 1, "r"), lambda: ImportError("m", foo=1), lambda: NameError("n", bad=1), lambda: AttributeError(foo=1), lambda: OSError(1, 2, x=3), lambda: SyntaxError("m", 5), lambda: SyntaxError("m", (1, 2)), lambda: SystemExit(code=5), lambda: StopIteration(value=1), lambda: BaseException.__new__(int), lambda: Exception().foo, lambda: BaseExceptionGroup(), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: type(BaseExceptionGroup("m", [ValueError()])), lambda: type(BaseExceptionGroup("m", [KeyboardInterrupt()]))]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
