import unicodedata as u

for c in 'aA1\u00bd\u00e9\u0301\u4e2d\u0660\u2167 (\u05d0\U0001f600\ufb01\uac00\x00\u1e9b\u0378':
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.decomposition(c), u.name(c, None), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    for s in ('\u00e9', 'e\u0301', '\ufb01', '\uac00', '\u1e9b\u0323', 'abc', '\u2167'):
        print(form, ascii(s), ascii(u.normalize(form, s)), u.is_normalized(form, s))
print(u.lookup('LATIN SMALL LETTER E WITH ACUTE'), u.lookup('snowman'), u.unidata_version)
for f in (lambda: u.name('\x00'), lambda: u.lookup('NOPE'), lambda: u.decimal('a'), lambda: u.digit('a'), lambda: u.numeric('a'), lambda: u.category('ab'), lambda: u.category(3), lambda: u.normalize('X', 'a'), lambda: u.normalize('NFC', 3), lambda: u.decimal('ab')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
