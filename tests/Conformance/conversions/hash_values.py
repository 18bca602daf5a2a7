# Hashes of numbers, tuples, sets, strings and bytes, and orders of sets that follow from them (PYTHONHASHSEED=0).
from fractions import Fraction
exprs="0;-1;1;2**61-1;2**61;-2**61;2**63;10**30;-10**30;1.5;0.1;-0.1;1e300;float('inf');5e-324;1j;1+2j;-1j;0j;();(1,);(1,2);(1,(2,3));(-1,);(0.5,None);None;Fraction(1,3);Fraction(-7,2);Fraction(1,2**61-1);frozenset();frozenset([1]);frozenset([1,2,3]);frozenset([(1,2),(3,)]);range(0);range(5);range(1,10,2);range(5,1);range(7,8,99);slice(1,2,3);slice(None);b'';True;-0.0;memoryview(b'');'';'a';'abc';'abcdefgh';'abcdefghi';'é';'日本';'😀a';'\\ud800';b'a';b'abcdefghijk';'x'*100;b'y'*101;memoryview(b'abc');('a',1);frozenset(['a','b']);frozenset(['c',frozenset(['d'])]);{'a','b','c','d','e','f'};set('the quick brown fox jumps over the lazy dog');set(dir(str));'éa日'*7;'é'*9".split(';')
for e in exprs:
    v=eval(e)
    print(e, list(v) if isinstance(v,set) else hash(v))
