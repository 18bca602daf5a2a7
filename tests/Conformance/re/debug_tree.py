"""re.DEBUG prints the parsed pattern: what CPython prints next, the instructions of its matcher, is no part of this."""
import contextlib
import io
import re

PATTERNS = [
    r'abc|abd', r'a|a', r'a|b|[cd]', r'a|[^b]', r'(?:a|b)c', r'(?:ab)+', r'((?:ab))', r'()', r'[a]', r'[^a]', r'[aa]', r'[^a-z]', r'[^\d]',
    r'[\D\s\S\w\W]', r'^$\A\Z\b\B', r'(?!)', r'(?=)', r'(?<=ab)', r'(?i:a)', r'(?s-i:a)', r'(?x: a b )', r'a{0}', r'a{,3}', r'a{3,}',
    r'(a)(?(1)b)', r'(a)(?(1)|c)', r'(?P<n>x)(?P=n)', r'|', r'a|', r'a||b', r'(?:a|b|)', r'(?>a|b)', r'(?:a(?:b(?:c)))*', r'(?:ab|ac)d',
    r'\.\n\x41\u1234', r'.*?.+?.??', r'a*+a++a?+', r'(?#c)a', r'[]a]', r'[a-]', r'(?<!a)', r'(a)|(a)b', r'(?i)ab|ac', r'[^ab]|c',
    r'(?i:a)|(?i:b)', r'(?m)^a$', r'[a-zA-Z_0-9\s]', r'(ab|)', r'a|aa', br'a\d[^\w]', br'(?L:a)', br'(?i)\xff',
    r'(?i:a)b+?(?P<x>[^a-z\d]{2,5})|(?=q)\1*.$(?(1)yes|no)(?>at)x++(?<!abc)\w|[abc]|[^x]',
]
for pattern in PATTERNS:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        compiled = re.compile(pattern, re.DEBUG)
    print(repr(pattern), bool(compiled.flags & re.DEBUG), re.compile(pattern, re.DEBUG if False else 0).pattern == pattern)
    print(printed.getvalue().partition('\n\n')[0].rstrip())
