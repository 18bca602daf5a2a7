import hashlib, hmac, io

for name in sorted(hashlib.algorithms_guaranteed - {'blake2b', 'blake2s'}):
    for data in (b'', b'abc', b'x' * 200, bytes(range(256)) * 5):
        h = hashlib.new(name, data)
        if name.startswith('shake'):
            print(name, h.block_size, h.digest_size, h.hexdigest(40), h.digest(3))
        else:
            print(name, h.name, h.block_size, h.digest_size, h.hexdigest())
h = hashlib.sha256(b'one')
c = h.copy()
h.update(b'two')
print(h.hexdigest(), c.hexdigest(), hashlib.sha256(b'onetwo').digest() == h.digest())
print(hashlib.md5(bytearray(b'q'), usedforsecurity=False).hexdigest(), hashlib.sha1(memoryview(b'q')).hexdigest())
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 1000).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 10, 7).hex())
print(hashlib.file_digest(io.BytesIO(b'data' * 100), 'sha256').hexdigest())
for key in (b'k', b'long' * 60):
    print(hmac.new(key, b'message', 'sha256').hexdigest(), hmac.new(key, b'message', hashlib.md5).hexdigest())
print(hmac.compare_digest(b'a', b'a'), hmac.compare_digest('a', 'b'), hmac.digest(b'k', b'm', 'sha1').hex())
for f in (lambda: hashlib.sha256('text'), lambda: hashlib.new('nope'), lambda: hmac.new('k', b'm', 'md5'), lambda: hmac.new(b'k', b'm')):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
