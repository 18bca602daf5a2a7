# Errors of patterns, templates and arguments.
import re

for pattern in ['(', ')', '[a', '*a', 'a**', 'a{2,1}', '\\', r'\q', r'[\q]', '[b-a]', r'(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\1', '(?P=x)', '(?<=a+)b',
                '(?z)', 'a(?i)', '(?', '(?P', '(?P<a', '(?(1)a|b|c)', '(?(9)a)', r'\x1', r'\u12', r'\N{x y}', '(?i-i:a)', '(?-a:x)', 'a\n\n(b',
                r'\400', '(?L)a', '(?au)a', 'x{99999999999}', '(?#', '(?<a>b)', '(a)(?(1', '(?P<a>(?P=a))']:
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(repr(pattern), '->', e, '|', e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern)
    except Exception as e:
        print(repr(pattern), '->', type(e).__name__, e)

for template in [r'\2', r'\g<2>', r'\g<x>', r'\g<', r'\g', r'\q', '\\', r'\g<1x>', r'\400', r'\g<>']:
    try:
        print(re.sub('(a)', template, 'a'))
    except re.error as e:
        print(repr(template), '->', e, e.pos)
    except Exception as e:
        print(repr(template), '->', type(e).__name__, e)

for call in (lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.match('a', 1), lambda: re.match('a', None), lambda: re.compile(1),
             lambda: re.compile([1]), lambda: re.compile(re.compile('a'), 2), lambda: re.sub('a', 1, 'a'), lambda: re.sub('a', lambda m: 1, 'ba'),
             lambda: re.sub(b'a', 'b', b'xa'), lambda: re.sub('a', b'b', 'xa'), lambda: re.sub('a', b'b', 'x'), lambda: re.Pattern(), lambda: re.Match(),
             lambda: re.escape(1), lambda: re.compile('a', 4), lambda: re.compile(b'a', 32), lambda: re.compile('a', 256 | 32),
             lambda: re.compile('a').nope, lambda: re.nope, lambda: re.compile('a').match(), lambda: re.compile('a').match('a', 'b'),
             lambda: re.sub('a', 'b', 'c', 1, count=2), lambda: re.compile('a', 'x')):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

e = re.PatternError('msg')
print(e.msg, e.pattern, e.pos, e.lineno, e.colno, e, e.args, re.error is re.PatternError)
e = re.PatternError('msg', 'a\nbc', 3)
print(e, e.lineno, e.colno, repr(e))
print(re.PatternError, re.PatternError.__mro__)
try:
    re.compile('(?P<n>')
except re.PatternError as e:
    print(vars(e))
re.compile('a(b')
