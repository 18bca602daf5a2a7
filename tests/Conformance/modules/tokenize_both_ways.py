import tokenize, io, sys
def show(src, gen=False, extra=True):
    print('---', repr(src))
    try:
        it = tokenize._generate_tokens_from_c_tokenizer(io.StringIO(src).readline, extra_tokens=extra)
        for t in it: print(tokenize.tok_name[t.type], repr(t.string), t.start, t.end, repr(t.line))
    except Exception as e: print(type(e).__name__, e, getattr(e,'args',None))
for src in ['# c\n\nx = 1 # d\nif x:\n  y\n\n  # z\nz\n','a\n b\n  c\n d\n','(1,\n2)\n','x','x\\\ny','f"a{b!r:>{w}}c" t"x"','01234','1a','"abc','if x:\n y\nz','if 1:\n\tx\n','  \n','x\n  ','x\r\ny\r\n','1_000','0x','a b\n\n\n','"""a\nb"""\n','\f x','@a\n','async def f(): await x','x\n# c','$','x = ?','a!b','!','f"{a','f"""\n{a\n}"""','"a\\\nb"', "'a\n", '(', ')','[}','1.2.3','1if 2else 3','é = 1\n','x = 0o9','0b12','1__0','1_','1e','\x00','a\x00b','if x:\n    a\n  b\n','f"{x:=5}"','f"{x=}"',"f'{a[\"b\"]}'",'f"a\\N{DASH}b"','rf"\\{x}"',"x\ty",'\tx = 1\n', 'lambda: (yield)','f"{{}}"','f"{x:{{y}}}"','f"{x:a{y}b}"']:
    show(src); show(src, extra=False)

for src in (b'#coding:iso-8859-15 \xa4\n', b'#coding:ascii \xc3\xa4\n', b'#!/x\xa4\n', b'\n# coding: latin-1 \xe4\n', b'\xa4\n#coding:latin-1\n', b'#coding:utf-8\x00\n', b'#\n#\x00', b'#coding:iso-8859-1-unix', b'#coding:iso-8859-15', b'\xef\xbb\xbf#coding:latin-1', b'#coding:xyz', b'x\n#coding:latin-1', b'\x0c#coding:latin-1', b'#coding:utf_8_sig', b'# x\n# \xff\n',b'x=\xff\n', b'#coding:utf-8 \xff'):
    for name in (None,'f.py'):
        f=io.BytesIO(src)
        if name: f.name=name
        class N(io.BytesIO): pass
        if name:
            f=N(src); f.name=name
        try: print(src, tokenize.detect_encoding(f.readline))
        except Exception as e: print(src, type(e).__name__, e)
for src in ('if x:\n\ty = (1,\n  2)\n\tz\n', 'a = b + \\\n   c\n', 'f"{a}{{b}}"  # c\n', "f'a' 'b'\n"):
    full = list(tokenize.generate_tokens(io.StringIO(src).readline))
    print(tokenize.untokenize(full) == src, repr(tokenize.untokenize(t[:2] for t in full)))
writer = tokenize.Untokenizer()
writer.prev_row = writer.prev_col = 2
for start in ((1, 3), (2, 1)):
    try:
        writer.add_whitespace(start)
    except ValueError as e:
        print(e)
