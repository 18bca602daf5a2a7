"""configparser: reading, interpolation, writing, converters, errors."""
import configparser as C, io
from configparser import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e), '|', getattr(e,'args',None))
SRC='''
# comment
[DEFAULT]
Base = /srv
level: 3
empty =
[Paths]
home = %(base)s/home
my dir = ${x}
multi = line1
   line2

   line3
; another
pct = 50%%
[web site]
port=8080
debug = yes
ratio : 2.5
url=http://x/y?a=b;c #no
key with spaces = v
'''
p=ConfigParser(); p.read_string(SRC)
print(p.sections(), p.defaults(), p.options('Paths'), p.items('Paths', raw=True))
print(p['Paths']['home'], p.get('Paths','pct'), repr(p['Paths']['multi']), p['web site'].getint('port'), p.getboolean('web site','debug'), p.getfloat('web site','ratio'), p.get('web site','url'), dict(p['web site']))
print(p.has_section('x'), p.has_option('Paths','HOME'), 'Paths' in p, 'home' in p['Paths'], len(p), list(p), p['Paths'])
print(p.get('Paths','nope',fallback='fb'), p['Paths'].get('nope'), p['Paths'].get('nope','d'), p.getint('Paths','nope',fallback=3), p.get('nosec','x',fallback=None), p['Paths'].name, p['Paths'].parser is p)
for f in (lambda: p.get('Paths','nope'), lambda: p.get('zz','a'), lambda: p['zz'], lambda: p['Paths']['zz'], lambda: p.getint('Paths','home'), lambda: p.getboolean('Paths','home'), lambda: p.items('zz'), lambda: p.options('zz'), lambda: p.add_section('Paths'), lambda: p.add_section('DEFAULT'), lambda: p.add_section(3), lambda: p.set('zz','a','b'), lambda: p.set('Paths','a',3), lambda: p.set('Paths','a','%x'), lambda: p.remove_section('zz'), lambda: p.remove_option('Paths','zz'), lambda: p.remove_option('zz','a'), lambda: p.__delitem__('DEFAULT'), lambda: p.__delitem__('zz'), lambda: p.pop('zz'), lambda: p.popitem()[0], lambda: p.read('/nonexistent'), lambda: p.setdefault('q',{}), lambda: p.getint('q','x'), lambda: p.get('q','x',raw=True,vars={'x':'y'}), lambda: p.get('q','x',vars={'X':'%(base)s!'})): t(f)
for s in ('x=1','[a]\nx=1\n[a]\n','[a]\nx=1\nx=2','[a\nx=1','[a]\n=3','[a]\njunk','[a]\n  x\ny=1','[a]\nx','[]\na=1','[a]\nx=%(y)s','[a]\nx=%(x)s','[a]\nx=%(y','[a]\nx=%z','[a]\nx=%(a b)s','[a]\nx = 1\n y = 2\nz=3','[a] trailing\nx=1','[a];c\nx=1 ;c','[a]\nx:=1','[a]\nx\n=1'):
    q=ConfigParser()
    def go():
        q.read_string(s); return {k:dict(v) for k,v in q.items()}
    print(repr(s)); t(go)
q=ConfigParser(allow_no_value=True, delimiters=('=',), comment_prefixes=('//',), inline_comment_prefixes=(';',), strict=False, empty_lines_in_values=False, default_section='common', interpolation=None)
q.read_string('[a]\nx\ny:z=1 ; c\n// hi\n[a]\ny:z=2\n[common]\nk=v %(x)s\n'); print({k:dict(v) for k,v in q.items()}, q.default_section)
q=ConfigParser(interpolation=ExtendedInterpolation()); q.read_string('[a]\nx=1\ny=${x}2\nz=${b:w}\nd=$$\n[b]\nw=W${a:x}\nbad=${no:x}\nbad2=${\nbad3=${q}\nbad4=$x\nbad5=${a:b:c}\n'); t(lambda: q.set('a','x','$x')); print(dict(q['a']))
for k in ('w','bad','bad2','bad3','bad4','bad5'): t(lambda: q['b'][k])
q=RawConfigParser({'d':'1'}); q.read_dict({'s':{'A':1,'b':None,'c':[1]}}); print(dict(q['s'])); q.optionxform=str; q['s']['CamelCase']='x'; print(dict(q['s']))
f=io.StringIO(); p2=ConfigParser(); p2['A']={'x':'1','y':'a\nb'}; p2['DEFAULT']['z']='9'; p2['B']={}; p2.write(f); print(f.getvalue()); f=io.StringIO(); p2.write(f, space_around_delimiters=False); print(f.getvalue())
p2['A']['n']='5'; del p2['A']['x']; p2.remove_section('B'); print(p2.sections(), dict(p2['A']), p2==p2, p2.has_option('A','z')); p2['A']={'only':'1'}; print(dict(p2['A'])); p2.clear(); print(p2.sections(), p2.defaults()); p2.read_dict({'DEFAULT':{'k':'v'}}); print(p2.defaults())
q=ConfigParser(converters={'list': lambda v:[i.strip() for i in v.split(',')]}); q.read_string('[a]\nl=1, 2,3'); print(q.getlist('a','l'), q['a'].getlist('l'), q['a'].getlist('m',fallback=[]), q['a'].getlist('m'))
for v in ('1','on','TRUE','Yes','0','no','False','oFf','x'):
    q['a']['b']=v; t(lambda: q.getboolean('a','b'))
q=ConfigParser(); t(lambda: q.read_file(['[a]\n','x=1\n'])); print(q['a']['x']); t(lambda: q.read_file(['x\n'], source='src'));
t(lambda: q.read_dict({'a':{'x':1},'A':{},'b':{'k':1,'K':2}}))
class M(ConfigParser):
    def optionxform(self,o): return o.upper()
m=M(); m.read_string('[s]\nabc=1'); print(m.options('s'), m['s']['aBc'])
q=ConfigParser(allow_unnamed_section=True); q.read_string('a=1\n[b]\nc=2'); print(q.sections(), q.get(C.UNNAMED_SECTION,'a'), C.UNNAMED_SECTION); f=io.StringIO(); q.write(f); print(f.getvalue())
print(sorted(C.__all__), [c.__mro__[1].__name__ for c in (NoSectionError,DuplicateSectionError,DuplicateOptionError,NoOptionError,InterpolationError,InterpolationDepthError,InterpolationMissingOptionError,InterpolationSyntaxError,ParsingError,MissingSectionHeaderError)])
e=NoOptionError('o','s'); print(repr(e), e.option, e.section, e.message); e=ParsingError('f'); e.append(3,'x'); print(e, e.errors, e.source); print(repr(DuplicateSectionError('s','f',3)), DuplicateOptionError('s','o','f',3))
t(lambda: ConfigParser(interpolation=3)); t(lambda: ConfigParser(3))
q=ConfigParser(); q.read_string('[s]\na=%(b)s\nb=%(c)s\nc=%(a)s'); t(lambda: q['s']['a'])
