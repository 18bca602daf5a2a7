# Replacement fields: conversions, specs, '=', nesting, evaluation.
name, n, pi = "World", 42, 3.14159
print(f"Hello {name}!", F"{n}", f'{n:05d}|{n:>6}|{n:<6}|{n:^6}|{n:+}|{n:x}|{n:#b}', f"{pi:.2f} {pi:8.3f}|{pi:e}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {name!r:>10}|")
print(f"{n=} {n = } {n= } {n =} {name=} {name=!s} {pi=:.2f} {n + 1 = } {n=:>5} {name=!r:^12}|")
print(f"{{}} {{{n}}} {{{{n}}}} }}{{")
width, prec = 10, 3
print(f"{pi:{width}.{prec}f}|{name:{'*'}^{width}}|{n:{'0'}{width}d}|{pi:{width}.{prec}}|")
print(f"{'nested ' + f'{n} {f"{name}"}'}", f"{f"{f"{1}"}"}")
print(f"{n if n > 1 else 'x'} {[i * 2 for i in range(3)]} {dict(a=1)['a']} {(lambda x: x + 1)(2)}")
print(f"{ {'a': 1} } {{1}} { {1, } }", f"{(1, 2)}", f"{1, 2}", f"{*[1, 2], 3}")
print(f"{n!r}", f"{n!s:>5}", f"{'a' 'b'}", f"{n:}", f"{''}", f"", f"{n}" "%s" f"{n}", "a" f"{n}" 'b')
print(f"""
multi {
    n
    + 1
} line {name
!r}""")
print(f"{n:{width}}", f"{n:>{width}}", f"{n:{'>'}{10}}", f"{-n:=+{width}}", f"{n:{''}}")
print(rf"\n{n}\t", fr'{n}\{n}', Rf"{name}\\", f"\x41{n}\u00e9\N{BULLET}{n}")
print(f"{'\n'.join(['a', 'b'])}", f"{"same quotes"}", f'{'a' + "b"}', f"{'#'} # {n # comment
}")
print(f"{n:,} {1234567:,} {1234567:_} {0.5:%} {255:#x} {255:#X} {3:c}".encode(), f"{65:c}")
print(f"{lambda_}" if (lambda_ := 3) else "", f"{(y := 5)} {y}", f"{n:=+5}", f"{n!r:}", f"{None} {...} {True:d}")
print(f'{name:!>10}', f'{name:{"<"}10}|', f"{'}'}", f"{'{'}", f"{':'}", f"{'!'}", f"{n != 3}", f"{n == 42}", f"{n >= 1}", f"{n<=1}")
class P:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "P()"
    def __str__(self): return "p"
p = P()
print(f"{p} {p:abc} {p!r} {p!s} {p!r:>6} {p=} {p=:x} {p=!s} {p: }|{p:{n}:{name}} {p:%Y-%m-%d %H:%M}")
async def g(): return f"{[x async for x in y]}"
print(g.__name__, f"{(yield_ := 1)}")
