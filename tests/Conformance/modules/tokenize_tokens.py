# tokenize: tokens of f-strings, continued lines, indentation; errors; untokenize().
import io, tokenize, token
SOURCES = [
    'x = f"a{b!r:>{w}}c{{}}" + (1 +\n 2)  # hi\n\n\ndef f():\n    """d\n  e"""\n    if x: y\n\n    # c\n    return 1.5e3j \\\n        + 0xF\nz = t"""q{x\n}w"""; $',
    'a = 1\nif a:\n\tb(é, "x")\nelse: pass', '', '\n', '# only', 'x', 'if x:\n  y', 'a != b!=c->d:=e...f@=g//=1_000 0b11 0o7 1e-5J .5 5.',
    'f"{x:{y}}" f"{x=}" f"{x!s}" f"{ {1: 2}[1] :>5}" rf"\\d{x}"', "'a' \"b\" b'c' Rb'\\\\' u'd' '''m\nn'''",
    'async def f(): await x\nmatch x:\n  case _: pass\ntype X = int', 'if a:\n  b\n    c\n d', '"""',
]
for source in SOURCES:
    print(repr(source))
    try:
        for tok in tokenize.generate_tokens(io.StringIO(source, newline='').readline):
            print('  %d,%d-%d,%d %s %r' % (*tok.start, *tok.end, token.tok_name[tok.exact_type], tok.string))
    except (tokenize.TokenError, SyntaxError) as e:
        print('  ', type(e).__name__, e.args[0])
for source in SOURCES[:4] + SOURCES[6:8] + SOURCES[10:11]:
    data = source.encode()
    print(tokenize.untokenize(tokenize.tokenize(io.BytesIO(data).readline)) == data, end=' ')
print(tokenize.untokenize([(token.NAME, 'x'), (token.OP, '='), (token.NUMBER, '1'), (token.NEWLINE, '\n')]))
for data in [b'', b'x', b'# coding: latin-1\n', b'\n# -*- coding: utf-8 -*-\n', b'\xef\xbb\xbfx', b'# coding: nosuch\n', b'\xef\xbb\xbf# coding: latin-1', b'x\n# coding: ascii\n', b'\xff']:
    try: print(tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as e: print(e)
print(tokenize.TokenInfo(1, 'a', (1, 0), (1, 1), 'a'), tokenize.TokenInfo(54, '+', (1, 0), (1, 1), '+').exact_type == token.PLUS, token.ISEOF(0), len(token.tok_name))
