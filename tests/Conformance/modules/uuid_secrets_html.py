import html, secrets, uuid

u = uuid.UUID('12345678-1234-5678-9234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time, u.clock_seq, u.node, hash(u) == hash(u.int))
print(uuid.UUID('{12345678123456789234567812345678}') == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=5) < u)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.NAMESPACE_URL, uuid.NIL, uuid.MAX)
for make in (uuid.uuid1, uuid.uuid4, uuid.uuid6, uuid.uuid7, uuid.uuid8):
    a, b = make(), make()
    print(make.__name__, a != b, a.version, a.variant, len(str(a)))
print(uuid.uuid8(1, 2, 3), uuid.uuid7() < uuid.uuid7(), sorted([uuid.UUID(int=3), uuid.UUID(int=1)]))
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'1'), lambda: setattr(u, 'int', 3), lambda: u < 3, lambda: uuid.UUID(int=1, version=9)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(len(secrets.token_bytes()), len(secrets.token_hex(4)), len(secrets.token_urlsafe(10)), secrets.randbelow(1), secrets.choice([7]), secrets.compare_digest('a', 'a'), 0 <= secrets.randbits(3) < 8)
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)
print(html.escape('<a href="x">\'&\'</a>'), html.escape('"<>"', quote=False))
