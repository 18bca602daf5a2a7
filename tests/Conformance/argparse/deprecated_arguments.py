"""Deprecated options and arguments are told of before what they are given is looked at."""
import argparse
p=argparse.ArgumentParser(prog='p', exit_on_error=False)
p.add_argument('--foo',choices=['bar'], deprecated=True); p.add_argument('-b',action='store_true',deprecated=True); p.add_argument('x',type=int,nargs='?',deprecated=True)
p.add_argument('--n',type=int,deprecated=True)
s=p.add_subparsers() if 0 else None
import sys
sys.stderr=sys.stdout
for a in (['--foo','bax'],['--foo','bar'],['-b','-b'],['q'],['1'],['--n','z'],['--n'],['--foo=bar','--foo','bar']):
    print(a)
    try: print(p.parse_args(a))
    except argparse.ArgumentError as e: print(e)
