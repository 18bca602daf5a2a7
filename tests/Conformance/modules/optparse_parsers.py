import optparse, sys
from optparse import *
print(optparse.__all__)
def att(f):
    try: print(repr(f()))
    except SystemExit as e: print('SystemExit', e.code)
    except BaseException as e: print(type(e).__name__, '|', e)
sys.stderr=sys.stdout
p=OptionParser(usage='usage: %prog [options] arg1', version='%prog 1.0', description='A long description '*6, prog='pp', epilog='the end')
p.add_option('-f','--file',dest='filename',help='write report to FILE',metavar='FILE')
p.add_option('-q','--quiet',action='store_false',dest='verbose',default=True,help="don't print status messages to stdout %default")
p.add_option('-n','--num',type='int',default=5,help='number [default: %default]')
p.add_option('-x','--fl',type='float'); p.add_option('-c',type='choice',choices=['a','b'],dest='ch',help='a choice'); p.add_option('-v',action='count',dest='vv'); p.add_option('-a',action='append',dest='ap',type='string'); p.add_option('--const',action='store_const',const=42,dest='cc'); p.add_option('--two',nargs=2,type='int',help='two numbers with a rather long help text that has to be wrapped over several lines'); p.add_option('--hid',help=SUPPRESS_HELP); p.add_option('-A',action='append_const',const=1,dest='ac')
def cb(option,opt,value,parser,*a,**k): print('cb',opt,value,a,k); parser.values.cbv=value
p.add_option('--cb',action='callback',callback=cb,type='string',callback_args=(1,),callback_kwargs={'k':2})
g=OptionGroup(p,'Dangerous Options','Caution: use these at your own risk.'); g.add_option('-g',action='store_true',help='Group option.'); p.add_option_group(g)
p.set_defaults(extra='ex')
print(p.format_help())
for a in [['-f','x','-q','pos','--num=3','-vvv','-a','1','-a2','--const','--two','1','2','rest','-AA','--cb','val','-g'],['--nu','4'],['--','-f'],['-'],['-fx','-cb']]: 
    o,r=p.parse_args(a); print(o, r, o.num, o.filename)
for a in [['-z'],['--zz'],['-n','x'],['--num'],['-c','q'],['--two','1'],['--quiet=3'],['--f'],['--version'],['-h'],['-x','q'],['--t']]: att(lambda: p.parse_args(a))
att(lambda: p.error('bad thing')); att(lambda: Option('x')); att(lambda: Option('-x',type='foo')); att(lambda: Option('-x',action='foo')); att(lambda: Option()); att(lambda: Option('-xx')); att(lambda: p.add_option('-f')); att(lambda: Option('-x',action='store_true',type='int')); att(lambda: Option('--x',choices=3,type='choice')); att(lambda: Option('-x',nargs=2,action='store_true')); att(lambda: Option('-x', foo=1)); att(lambda: Option('-x',type='choice')); att(lambda: Option('-x',action='callback'))
print(p.get_usage(), p.get_version(), p.has_option('-f'), p.get_option('--file'), repr(p.get_option('--file'))[:11], p.get_option('-n').dest, p.defaults['num'], p.get_default_values())
p.remove_option('-f'); print(p.has_option('--file')); print(p.get_option_group('-g').title); p.print_usage(); p.print_version()
p2=OptionParser(prog='p2',add_help_option=False,conflict_handler='resolve'); p2.add_option('-a',help='one'); p2.add_option('-a',help='two'); print(p2.format_help()); p2.disable_interspersed_args(); print([str(x) for x in p2.parse_args(['-a','1','x','-a','2'])])
p3=OptionParser(formatter=TitledHelpFormatter(),prog='q'); p3.add_option('--long-option-name-here',help='hlp'); print(p3.format_help())
v=Values({'a':1}); print(v, v==Values({'a':1}), v.ensure_value('b',[]), v, v.read_module if 0 else '')
class MyOpt(Option):
    TYPES=Option.TYPES+('cplx',); 
    from copy import copy
    TYPE_CHECKER=copy(Option.TYPE_CHECKER); TYPE_CHECKER['cplx']=lambda o,opt,val: complex(val)
p4=OptionParser(option_class=MyOpt); p4.add_option('-c',type='cplx'); print([str(x) for x in p4.parse_args(['-c','3+1j'])])
print(OptionValueError('x'), optparse.BadOptionError("--x"), optparse.AmbiguousOptionError("--x",["--xa","--xb"]), OptionError('m',Option('-x')))
