import base64, binascii

samples = [b'', b'a', b'ab', b'abc', b'abcd', b'hello world', bytes(range(256)), b'\0' * 9, b'    ' * 3, b'\xff' * 5]
for s in samples:
    for enc, dec in ((base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode),
                     (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
                     (base64.b32hexencode, base64.b32hexdecode), (base64.encodebytes, base64.decodebytes), (base64.z85encode, base64.z85decode)):
        e = enc(s)
        print(enc.__name__, e, dec(e) == s)
print(base64.a85encode(b'hello     world', foldspaces=True, adobe=True, wrapcol=8), base64.a85decode(b'<~87cURDZ~>', adobe=True))
print(base64.b64decode('aGk='), base64.b64decode(b'a G k = '), base64.b64encode(b'\xfb\xff', b'-_'), base64.b32decode('mfrgg===', True))
for f in (lambda: base64.b64decode('abc'), lambda: base64.b64decode('a'), lambda: base64.b64decode('aGk=!', validate=True), lambda: base64.b64decode('\u20ac'),
          lambda: base64.b32decode('A'), lambda: base64.b32decode('AAAAAAA1'), lambda: base64.b16decode('ab'), lambda: base64.b16decode('ABC'), lambda: base64.b85decode('\x01'),
          lambda: base64.b64encode('s'), lambda: base64.encodebytes('s'), lambda: base64.a85decode('~'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'),
          lambda: base64.b64decode('=', validate=True), lambda: base64.b64decode('ab=c', validate=True), lambda: base64.b64decode('YQ==YQ==', validate=True), lambda: base64.b64decode(3)):
    try:
        print(f())
    except (ValueError, TypeError, AssertionError) as e:
        print(type(e).__name__, e)
print(binascii.hexlify(b'\x01\xab', '-'), binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.crc_hqx(b'hello', 0))
print(binascii.b2a_uu(b'hello'), binascii.a2b_uu(binascii.b2a_uu(b'hello')), binascii.b2a_base64(b'x' * 60), binascii.b2a_uu(b'\0a', backtick=True))
print(issubclass(binascii.Error, ValueError), base64.b64decode('YQ==YQ=='), base64.b64decode('YWI=\n'))
