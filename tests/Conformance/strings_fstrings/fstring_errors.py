# Syntax errors of f-strings and t-strings.
sources = ['f"{"', 'f"}"', 'f"{}"', 'f"{ }"', 'f"{!r}"', 'f"{a!x}"', 'f"{a!}"', 'f"{a!r"', 'f"{a:"', 'f"{a:{b}"', 'f"{a b}"', 'f"{a[}"', 'f"{a)}"', 'f"{(a}"',
           'f"{lambda x: 1}"', 'f"{a = b}"', 'f"{a!r!s}"', 'f"{*a}"', 'f"{**a}"', 'f"{a;b}"', 'f"{return}"', 'f"{:x}"', 'f"{=}"', 'f"{a$b}"', 'f"{a!  r}"', 'f"{a ! r}"',
           "f'{a", "f'''{a", "f'{a}", 'f"{a\nb}"', 'f"{\'}"', 'f"{1:{2:{3:{4}}}}"', 'f"{a:{b:{c}}}"', "f'{a:{b!z}}'", 'f"{yield}"', 'f"{await x}"', 'f"{a} {"', "f'{3.}'", "f'{1e}'", "f'{,}'", "f'{a,}'",
           "f'' b''", "b'' f''", "f'{x:=5}'", "f'{x!:}'", "f'{for}'", "f'{x if}'", "f'{not}'", "f'{del x}'", "t'{'", "t'{}'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "t'a' t'b'", "t'a' b'b'", "tf''", "ft''", "rt'{a}'", "bt''", "ut''", "t'{a!x}'", "t'}'",
           "f'{a:{}}'", "f'{a:{!r}}'", "f'{a:\n}'", "f'{a[\"b\"]}'", "f'{a!r:{width}}'", "f'{class}'", "f'{a.b.}'", "f'{a..b}'", "f'{(}'", "f'{a+}'", "f'{+}'", "f'{a:x!}'"]
for source in sources:
    try:
        compile(source, "<s>", "eval")
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg)
