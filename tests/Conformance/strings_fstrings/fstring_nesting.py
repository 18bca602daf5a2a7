# f-strings: nesting, debugging, conversions, format specs, what may stand within the braces.
import decimal


class F:
    def __format__(self, spec):
        return f"<spec {spec!r}>"

    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


x, y, name, width, d, items = 5, 2.5, "bob", 10, {"a": 1, 'k"q': 2}, [1, [2, 3]]
f = F()
print(f"{f}|{f!s}|{f!r}|{f!a}|{f:abc}|{f:}|{f!r:>5}|{f:{width}}|{f:{'a'}{'b'}}|{f:a{width}b}|{f:%Y-%m-%d %H:%M}")
print(f"{x=}", f"{x = }", f"{ x=}", f"{x =}", f"{x=!r}", f"{x=!s:>4}", f"{x=:>4}", f"{x = :+d}", f"{name=}", f"{name=!s}", f"{f=}", f"{f=:q}", f"{x+1=}", f"{d['a']=}", f"{items[1][0] = }", f"{(x:=9)=}", f"{x == 9 = }", f"{x!=9=}", f"{x<=9=}", f'{"="=}', f"{'a' '=' 'b'=}")
print(f"{x
      + 1}", f"""{
    x
    =
}""", f"{x  # comment
}", f'''{
# only a comment before
x
}''')
print(f"{'nested ' + f'{"deeper " + f'{"deepest " + f"{x}"}'}'}", f"{f"{f"{f"{1+1}"}"}"}", f'{d["a"]}{d['a']}{d["k\"q"]}', f"{'\n'.join(['a', 'b'])}", f"{'\\'}", f"{"\N{BULLET}"}\N{BULLET}\x41\u00e9")
print(f"{{}}", f"{{{x}}}", f"{{x}}", f"{x}{{", f"}}{x}", f"{{{{", f"{ {1: 2}[1] }", f"{ {x} }", f"{[i for i in range(3)]}", f"{ {k: v for k, v in d.items()} }", f"{(lambda a: a * 2)(x)}", f"{(lambda: 1)()!r}", f"{x if x > 3 else y}", f"{x, y}", f"{*items,}", f"{x:{'>' if x else '<'}{width}}")
print(f"{x:=5}", f"{x:{width}d}|{x:<{width}}|{x:^{width}}|{x:{width}.{2}f}", f"{y:{width}.{x - 8}f}", f"{y!r:>{width}}", f"{'abc':{'*'}<{width}}", f"{decimal.Decimal('1.10'):.{3}f}", f"{3:{'0'}{4}}", f"{1234567:{','}}", f"{x:0{width // 2}}")
print(f"" == "", f"a" f"b" "c" f"{x}", "a" f"{x}" 'b' rf"\n{x}\{x}", fr"{x}\d{{2}}", Rf"\{name}", F"{x}", f"{x}" "{x}" f"{{x}}", f"{'a' if True else 'b'!s}", len(f"{x}" * 3))
print(f"{name!r:>{width}}", f"{name:>{width}.{2}}", f"{name:{width}}|", f"{name.upper()[::-1]}", f"{name[0]}{name[-1]}{name[:2]}", f"{name[0:2]!r}", f"{d.get('zz', 'none')}", f"{'%s' % x}", f"{'{}'.format(x)}", f"{x:d}", f"{x:x}", f"{x:#b}", f"{y:e}", f"{True}", f"{None}", f"{...}")


def gen():
    result = yield f"{(yield 'inner')}"
    yield f"got {result}"


g = gen()
print(next(g), g.send("sent"), g.send("r"))
order = []


def note(v):
    order.append(v)
    return v


print(f"{note(1)}{note(2):{note(3)}}{note(4)!r:>{note(5)}}", order)
local = "outer"


def closure():
    local = "inner"
    return f"{local}", (lambda: f"{local}")(), [f"{local}{i}" for i in range(2)]


print(closure(), f"{local}", eval('f"{local}"'), [f"{a}-{b}" for a, b in zip("xy", "12")])


class C:
    attr = 1
    text = f"{attr}"
    names = [f"{n}" for n in "ab"]

    def __str__(self):
        return f"C({self.attr})"


print(C.text, C.names, C(), f"{C()}", f"{C().attr:>3}")
for bad in ["f'{}'", "f'{'", "f'}'", "f'{x!}'", "f'{x!z}'", "f'{x!rr}'", "f'{x:{y:{z}}}'", "f'{ }'", "f'{x y}'", "f'{lambda: 1}'", "f'{x=y}'", "f'{*x}'", "f'{yield}'", "f'{x:'", "f'{a b}'", "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{x!r !s}'", "f'{x! r}'", "f'{#}'", "f'{x'", "f'{x]}'", "f'{(x}'", "f'{x:}}'", "f'{assert}'", "f'{import os}'", "f'{x;y}'", "f'{x,}'", "f'{1:{2}{3}}'", "f'{a:=1}'", "f'{(a:=1)}'", "f'{x:{y'", "b'' f''", "f'' b''", "f'{x!=y}'", "f'{x!r=}'", "f'{x.}'", "f'{0x}'", "f'{1.}'", "f'{.1}'", "f'{\"a\"}'", "fb''", "f'{None.x}'", "f'{1 if 2}'", "f'{def}'", "f'{x for x in y}'", "f'{await x}'", "uf''", "f'\\N{foo}'", "f'\\N'", "f'{\\n}'", "f'{x\\}'", "f'{x:{{}}'", "f'{x:{{1}}}'", "print(f'{x')"]:
    try:
        print(bad, "->", repr(eval(bad, {"x": 1, "y": 2, "z": 3, "a": 4})))
    except SyntaxError as error:
        print(bad, "-> SyntaxError:", error.msg)
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
