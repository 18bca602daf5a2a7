import string, textwrap
print(string.Template('$x ${y} $$ $z').safe_substitute(x=1,y=2), string.Formatter().format('{0:>{1}} {a.real} {b[0]} {b[1]!r:>5}', 3, 5, a=1, b=[1,'x']))
for s in ('$','${','a\n$5'):
    try: string.Template(s).substitute()
    except ValueError as e: print(e)
print(string.Template('$a $b ${a}').get_identifiers(), string.Template('$a $5').is_valid(), string.capwords(' hello  world '))
for f in ('{','}','{0!x}','{0[}','{0.}','{} {0}','{0} {}','{a:{b:{c:{d}}}}'):
    try: print(string.Formatter().format(f,1,a=1,b=2,c=3,d=4))
    except Exception as e: print(f, type(e).__name__,e)
T="This is a well-known e-mail--address (foo-bar), with a loooooooooooooooooooooooong-wooooooooooord. Ends here.  Next -- sentence; --option x-y-z 'quoted-text' a--b 3-4 half-1 é-à.\tTab\nnew"
for w in (5,10,20,40): print(textwrap.wrap(T,w)); print(textwrap.wrap(T,w,break_on_hyphens=False,break_long_words=False)); print(textwrap.wrap(T,w,initial_indent='> ',subsequent_indent='  ',fix_sentence_endings=True,max_lines=3,placeholder='~'))
print(textwrap.shorten('Hello  world! foo bar',12),textwrap.shorten('Hello world',5,placeholder='...'), repr(textwrap.dedent('  a\n   b\n \n\t\n  c')), repr(textwrap.indent('a\n\n b\n','> ')), repr(textwrap.dedent('   \n  x\n\ty')))
for k in (dict(width=0),dict(width=3,max_lines=1)):
    try: print(textwrap.wrap('abc def',**k))
    except Exception as e: print(e)
try: textwrap.dedent(5)
except Exception as e: print(e)
from string.templatelib import *
print(Template, Interpolation, convert(5,'r'), t'a{5}b')
