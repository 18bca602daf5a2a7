# Match objects.
import re

m = re.match(r'(?P<first>\w+) (?P<last>\w+)( x)?', 'Ada Lovelace!')
print(m, m.group(), m.group(0), m.group(1, 2), m.group('first', 'last'), m.group(3), m['last'], m[0])
print(m.groups(), m.groups('none'), m.groupdict(), m.start(), m.end(), m.span(), m.span(2), m.start('last'), m.span(3), m.end(3))
print(m.regs, m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re.pattern, bool(m))
print(m.expand(r'\2, \g<first>\n'), repr(m.expand('')))
print(re.match('a(b)?', 'a').groupdict(), re.match('a', 'a').groups(), re.match('(?P<x>a)?b', 'b').groupdict('-'))
print(m.__copy__() is m, m.__deepcopy__({}) is m)
for pattern, text in [('((a)(b))', 'ab'), ('(a)(b)?', 'a'), ('(?:(a)|(b))*', 'ba'), ('(a)|(b)', 'b'), ('((ab))', 'ab'), ('a', 'a')]:
    found = re.match(pattern, text)
    print(pattern, found.lastindex, found.lastgroup, found.groups())
print(re.search('b+', 'a' * 3 + 'b' * 60))
print(re.match(r"(')", "'"), re.match('\n', '\n'), re.match(b'a', b'a'))
for bad in (3, 'nope', -1, 1.5, None, 1 << 70):
    try:
        print(m.group(bad))
    except IndexError as e:
        print(type(e).__name__, e)
for call in (lambda: m.start(9), lambda: m['zz'], lambda: m.expand(r'\9'), lambda: m.expand(r'\g<zz>'), lambda: m.expand('\\'), lambda: setattr(m, 'x', 1)):
    try:
        print(call())
    except (IndexError, re.error, AttributeError) as e:
        print(type(e).__name__, e)


class Index:
    def __index__(self):
        return 2


print(m.group(Index()), m.group(True), m.span(Index()))
match m:
    case re.Match():
        print('matched', type(m), re.Match)
