import shlex, getopt, timeit
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ('a b "c d" e\\ f', "it's", 'x #c y', '"a\\"b" \'c\\d\'', "''", 'a"b"c', 'a;b|c&&d', 'foo\\', '  ', 'a=b --x="y z"'):
    t(lambda:shlex.split(s)); t(lambda:shlex.split(s,comments=True)); t(lambda:shlex.split(s,posix=False)); t(lambda:list(shlex.shlex(s))); t(lambda:list(shlex.shlex(s,punctuation_chars=True))); t(lambda:list(shlex.shlex(s,posix=True,punctuation_chars=True)))
t(lambda:shlex.join(['a b',"c'd",'','ok'])); t(lambda:shlex.quote('$x')); t(lambda:shlex.split(None)); t(lambda:shlex.quote(1))
for a in ('-a -b x --foo --bar=1 rest -c', '-abx --fo y', '-z', '--nope', '--bar', '--foo=1', '-b', '-- x', '- y', 'a -a b', '--ba 3','--fo'):
    for g in (getopt.getopt, getopt.gnu_getopt): t(lambda:g(a.split(),'ab:c::',['foo','bar=','food','opt=?']))
t(lambda: timeit.timeit('x+1','x=1',number=10)>0); t(lambda: timeit.Timer(lambda:1).repeat(2,3).__len__()); t(lambda: timeit.timeit(3)); t(lambda:timeit.timeit('x',number=1,globals={'x':1})>=0)
