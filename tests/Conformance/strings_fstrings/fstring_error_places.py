# Where syntax errors inside f-strings are reported.
sources = ['f"}"', 'f"{}"', 'f"{ }"', 'f"{a!x}"', 'f"{a!}"', 'f"{a b}"', 'f"{a$b}"', 'f"{lambda x: 1}"', 'f"{a = b}"', 'f"{return}"', "x = f'{'", "f'{a}'\nf'{b c}'", "f'''\n{\n a b}'''", "g(f'{a}', f'{}')", "t'{}'", "t'{a!x}'", "f'abc", "f'''abc", "f'{x:{y!z}}'", "f'{a)}'"]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), "->", e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))
