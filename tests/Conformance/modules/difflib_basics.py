import difflib
a="one two\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\nabc def\n".splitlines(True)
b="one twoo\nthree\nfive\nsix\nseven\neight\nnin\nten\nxyz\nabc  deff\n\thello\n".splitlines(True)
for f in (difflib.unified_diff, difflib.context_diff):
    print(''.join(f(a,b,'A','B','d1','d2',n=1)))
d=list(difflib.ndiff(a,b)); print(''.join(d)); print(list(difflib.restore(d,1))==a, list(difflib.restore(d,2))==b)
print(difflib.get_close_matches('appel',['ape','apple','peach','puppy']))
s=difflib.SequenceMatcher(None,'qabxcd','abycdf'); print(s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks())
s=difflib.SequenceMatcher(lambda x:x==' ',"private Thread currentThread;","private volatile Thread currentThread;"); print(round(s.ratio(),3)); print(s.get_matching_blocks()); print(s.find_longest_match())
import random; random.seed(1)
for k in range(60):
    x=[''.join(random.choices('abc \t',k=random.randrange(1,9)))+'\n' for _ in range(random.randrange(0,12))]
    y=[''.join(random.choices('abc \t',k=random.randrange(1,9)))+'\n' if random.random()<.3 else l.replace('a','b',1) for l in x]
    print(k, list(difflib.ndiff(x,y)))
try: difflib.get_close_matches('a',[],n=0)
except ValueError as e: print(e)
try: list(difflib.unified_diff([b'a'],['b']))
except TypeError as e: print(e)
print(list(difflib.diff_bytes(difflib.unified_diff,[b'a\xff'],[b'b'])))
