# repr, equality, hashing of patterns; flags.
import re

for pattern, flags in [('a', 0), ('a', re.I), ('a', re.I | re.M | re.S | re.X), ('a', re.A), ('a', re.U), (b'a', 0), (b'a', re.L), ('(?i)a', 0), ("it's", 0), ('a' * 250, 0), ('a', 512)]:
    p = re.compile(pattern, flags)
    print(p, p.flags, type(p.flags))
print(re.compile('a') == re.compile('a', re.U), re.compile('a') == re.compile('a', re.I), re.compile('a') == re.compile(b'a'), re.compile('a') == 'a')
print(hash(re.compile('ab')) == hash(re.compile('ab')), {re.compile('a'): 1}[re.compile('a')])
print(re.compile('a').__copy__() is re.compile('a'), re.compile('a').__deepcopy__({}) is re.compile('a'))
print(re.Pattern, re.Match, re.Pattern[str], isinstance(re.compile('a'), re.Pattern))
print(repr(re.I), str(re.I), re.I | re.M, re.I & re.M, ~re.I & re.I, re.I.value, re.I.name, int(re.X), re.RegexFlag(10), re.NOFLAG)
print(re.I is re.IGNORECASE, re.ASCII == 256, re.RegexFlag.DOTALL, type(re.S), isinstance(re.S, int), re.RegexFlag(1 << 20))
print(re.match('A', 'a', re.I), re.findall('^.', 'a\nb', re.M), re.findall('a.b', 'a\nb', flags=re.S), re.match('a b # c', 'ab', re.X))
