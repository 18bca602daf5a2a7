# Triple quotes with embedded quotes, raw strings ending in backslashes, f-string triple nesting, dedent by hand.
print("""He said "hi" and left""", '''It's''', """a""b""", '''''' == "", """\"""", '''\'''''')
print(r"""raw \" triple""", r'\\', r"\"", len(r"\""), r'''\n
x''')
def f():
    """Doc
    string."""
    return 1
print(repr(f.__doc__), f"""{
    f()
}""", f'''{"""x"""}''')
x = 5
print(f"""{x
    :>5}|{x!r
}|""")
print(f'''{f"""{f"{f'{x}'}"}"""}''', f"{'''a'''}", f'{"""b
c"""}')
text = """\
  first
  second\
 joined
"""
print(repr(text), text.count("\n"), text.splitlines())
print("a\
b\
c", 'x' """y""" r'z\n' '''w''')
print("""
""" == "\n", len("""

"""))
print(rb'\x00' == b'\\x00', Rb"a\b", r"\u0041", R"\N{DASH}", "\\u0041")
sources = ['"""a', "'''a'", '"a\\', 'r"\\"', "'a\\\n", '"""\\"""', "f'''{'''x'''}'''", "rf'{1}\\'", "f'{1}\\'", '""""', "''''''''"]
for source in sources:
    try:
        print(repr(source), repr(eval(source)))
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset)
