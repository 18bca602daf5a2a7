# The functions of the module and the methods of patterns.
import re

print(re.match(r'a+', 'aab'), re.match('b', 'ab'), re.fullmatch('a*', 'aaa'), re.search('b', 'abc'))
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall(r'(\w)\d', 'a1b2'), re.findall('', 'ab'))
print([m.group() for m in re.finditer(r'\w+', 'the quick brown')])
print(re.split(r'[,;]\s*', 'a, b;c'), re.split(r'([,;])', 'a,b;c'), re.split(',', 'a,b,c', maxsplit=1), re.split('x*', 'axbc'))
print(re.split('(a)|b', 'xaybz'), re.split(',', ''), re.split(',', 'a,b', maxsplit=-1))
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', count=2), re.sub('a', 'b', 'banana', count=-1), re.subn('a', 'b', 'banana'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<x>\w)', r'<\g<x>>', 'ab'), re.sub('x*', '-', 'abxd'))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1b22'), re.sub('a', lambda m: None or 'x', 'aba'))
print(re.sub(r'(a)|(b)', r'[\1\2]', 'abc'), re.sub('a', r'\\', 'a'), re.sub('a', '\\n', 'a') == '\n')
print(re.escape('a.b*c[d] e\n-é'), re.escape(b'a.b'), re.escape(''))
print(re.compile('a') is re.compile('a'), re.compile(re.compile('a')) is re.compile('a'))
re.purge()
print(sorted(re.__all__))

p = re.compile(r'(?P<key>\w+)=(?P<value>\w*)(;)?', re.IGNORECASE)
print(p.pattern, p.flags, p.groups, dict(p.groupindex))
print(p.match('a=1'), p.match('xa=1', 1), p.match('xa=1', 1, 3), p.search('  a=1'), p.fullmatch('a=1;'), p.fullmatch('xa=1y', 1, 4))
print(p.findall('a=1;b=2'), p.findall('a=1;b=2', 2), p.split('a=1;b=2'), p.sub(r'\g<value>', 'a=1;b=2'), p.subn('', 'a=1;b=2', 1))
print([m.span() for m in p.finditer('a=1;b=2', 2)])
s = p.scanner('a=1;b=2 c=3')
print(s.match(), s.match(), s.match(), s.match(), s.pattern is p)
it = re.finditer('a', 'aa')
print(next(it).start(), next(it).start(), next(it, 'end'), iter(it) is it, type(it).__name__)

# Bytes.
b = re.compile(rb'(\w+)\s')
print(b.findall(b'ab cd '), b.sub(rb'<\1>', b'ab cd '), b.split(b'ab cd'), b.match(bytearray(b'ab ')).group(1), b.match(b'ab ').string)
print(re.sub(b'a', b'\\\\', b'ba'), re.sub(b'a', lambda m: m.group() * 2, b'ba'), re.findall(rb'[\x80-\xff]', b'a\xe9'))

# Positions: ^ means the real start, $ the end of the slice.
print(re.compile('^b').search('ab', 1), re.compile('b$').search('abc', 0, 2), re.compile('(?<=a)b').match('ab', 1))
print(re.compile('').match('abc', 10).span(), re.compile('c').search('abc', -5).span())

# Text beyond the BMP.
print(re.findall('.', 'a\U0001F600b'), re.search('[\U0001F600-\U0001F64F]+', 'x\U0001F600\U0001F601y').span(), re.sub('(.)', r'\1-', '\U0001F600a'))
print(re.split('\U0001F600', 'a\U0001F600b'), re.match(r'\w', '\U00010400') is not None, re.match(r'\w', '\U0001F600'))

changing = bytearray(b'abcdefgh')
whole, tail = re.search(b'[a-h]+', changing), re.search(b'[e-h]+', changing)
changing[:] = b'xyz'
print(whole.group(), tail.group(), whole.span())


class Text(str):
    pass


m = re.match('(.*)', Text('abc'))
print(type(m.group()), type(m.string), type(re.sub('x', 'y', Text('abc'))), type(re.sub('b', 'y', Text('abc'))))
