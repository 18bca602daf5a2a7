# The undocumented but used re.Scanner, and tokenizers as the documentation has them.
import re

scanner = re.Scanner([
    (r'[a-zA-Z_]\w*', lambda s, token: ('NAME', token)),
    (r'\d+\.\d*', lambda s, token: ('FLOAT', float(token))),
    (r'\d+', lambda s, token: ('INT', int(token))),
    (r'=|\+|-|\*|/', 'op'),
    (r'\s+', None),
])
print(scanner.scan('sum = 3*foo + 312.50+bar'))
print(scanner.scan('a ? b'))

specification = [('NUMBER', r'\d+(\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z]+'), ('OP', r'[+\-*/]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
regex = '|'.join('(?P<%s>%s)' % pair for pair in specification)
for m in re.finditer(regex, 'IF quantity THEN\n  total := total + price * 1.5;\n?'):
    print(m.lastgroup, repr(m.group()), m.start(), end=' ')
print()

text = "".join("line %d: value=%d\n" % (i, i * i) for i in range(200))
pattern = re.compile(r'line (\d+): value=(\d+)\n')
position, total = 0, 0
while m := pattern.match(text, position):
    total += int(m.group(2))
    position = m.end()
print(total, position == len(text))
print(len(re.findall(r'\b\w+\b', text)), sum(int(x) for x in re.findall(r'=(\d+)', text)))
