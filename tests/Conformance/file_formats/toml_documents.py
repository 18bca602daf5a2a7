"""tomllib: documents, errors with their places."""
import tomllib, io, decimal
def t(s, **k):
    try: print(repr(s)[:90], '->', tomllib.loads(s, **k))
    except Exception as e: print(repr(s)[:90], '!!', type(e).__name__, e)
t('''# c
title = "TOML \\u00e9 \\U0001F600 \\"q\\" \\\\ \\t"
int = [1, +2, -3, 1_000, 0xDEAD_beef, 0o17, 0b1_01]
fl = [1.5, -0.0, 1e3, 6.26e-3_4, inf, -inf, +nan, 1_0.5_0]
b = [true, false]
d = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.999999999-07:00, 1979-05-27T07:32:00, 1979-05-27, 07:32:00, 00:32:00.5]
lit = 'C:\\Users'
multi = """
one
two \\
   three"""
ml = \'\'\'
raw \\n
'q\'\'\'\'\'
"quoted key" = 1
'lit.key' = 2
a.b.c = 3
a."x y".z = 4
3.14 = "pi"
[owner]
name = "Tom" # comment
[owner.sub]
x = { a = 1, b.c = [1, {d = 2}], "e f" = {} }
[[prod]]
n = 1
[[prod]]
n = 2
[[prod.sub]]
k = 1
[[prod.sub]]
k = 2
[ j . "k" . l ]
arr = [ # c
  [1,2], ["a",], # d
  # e
]
''')
for s in ('', 'a=1\na=2','a','a=','=1','a = 1 b = 2','[a]\n[a]','[a]\nb=1\n[a.b]','a.b=1\n[a]','[a.b]\n[a]\nc=1','[a]\nb.c=1\n[a.b]','[[a]]\n[a]','a=[]\n[[a]]','a={}\n[a.b]','a={b=1}\na.c=2','[a','[]','[[a]','a="x','a="x\ny"',"a='x\ny'",'a="\\q"','a="\\u12"','a="\\ud800"','a="\\U00110000"','a=1979-13-01','a=1979-02-30','a=25:00:00','a=1__0','a=01','a=0x','a=1.','a=.5','a=1e','a=tru','a=[1','a=[1 2]','a=[,]','a={b=1,}','a={b=1\n}','a={b=1,b=2}','a={b=1 c=2}','a={','a="""x','a="""\\ x"""','a="""a\\','\x00','a="\x01"',"a='\x7f'",'#\x01','a=1 # \x7f','a\n=1','a. b .c = 1','"" = 1','a = "b" # x\n\n\nc =','a=1\r\nb=2\r\n','a=1\rb','\ufeffa=1','é=1','a="\t"',"a=''''x''''","a='''x'''''",'a=1_','a=_1','a=-0x1','a=+1','a=nan','a = 2021-01-01T00:00:00+25:00','a=1979-05-27 07','a=1979-05-27T','[a]\nb=1\nb.c=2','a=[{b=1}]\n[[a]]','[a.b.c]\n[a.b]\n[a]','[[a.b]]\n[a]\n[[a.b]]','a.b.c=1\na.b.d=2\na.b=3','[x]\n[x.y]\n[[x.y]]','a=1\n\n  !','a=[[[[[[]]]]]]','a = """\n"""','a="""""""x"""""','a="\\x41"','a="\\e"'): t(s)
t('a=1.10\nb=[2.5,inf]', parse_float=decimal.Decimal)
t('a=1.5', parse_float=lambda s: [s])
for f in (lambda: tomllib.loads(b'a=1'), lambda: tomllib.loads(3), lambda: tomllib.load(io.StringIO('a=1')), lambda: tomllib.load(io.BytesIO(b'a="\xc3\xa9"'))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: tomllib.loads('a=1\nb = [1,\n x]')
except tomllib.TOMLDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, type(e).__module__, e.args)
