# BLAKE2 with all its parameters.
import hashlib
import hmac

for cls in (hashlib.blake2b, hashlib.blake2s):
    print(cls, cls.MAX_DIGEST_SIZE, cls.MAX_KEY_SIZE, cls.SALT_SIZE, cls.PERSON_SIZE, cls.__doc__)
    made = cls(b"x")
    print(made.name, made.digest_size, made.block_size, made.hexdigest(), made.digest()[:4])
    for size in (0, 1, 63, 64, 65, 127, 128, 129, 255, 256, 1000):
        data = bytes(i & 255 for i in range(size))
        whole = cls(data)
        parts = cls()
        for i in range(0, size, 37):
            parts.update(data[i:i + 37])
            copy = parts.copy()
        print(size, whole.hexdigest() == parts.hexdigest(), whole.hexdigest()[:32])
    for kw in (dict(digest_size=1), dict(digest_size=20), dict(key=b"secret"), dict(key=b"k" * 32), dict(salt=b"salt"), dict(person=b"person"), dict(fanout=0), dict(fanout=255, depth=255),
               dict(leaf_size=4096), dict(node_offset=3), dict(node_offset=2**40), dict(node_depth=1), dict(inner_size=16), dict(last_node=True), dict(data=b"a"), dict(string=b"a"),
               dict(key=b"", salt=b"", person=b""), dict(usedforsecurity=False)):
        print(kw, cls(b"" if {"data", "string"}.isdisjoint(kw) else kw.pop("data", None) or kw.pop("string"), **kw).hexdigest()[:24])
    for kw in (dict(digest_size=0), dict(digest_size=65), dict(key=b"x" * 65), dict(salt=b"x" * 17), dict(person=b"x" * 17), dict(fanout=256), dict(fanout=-1), dict(depth=0), dict(depth=256),
               dict(leaf_size=2**32), dict(leaf_size=-1), dict(node_offset=-1), dict(node_offset=2**64), dict(node_depth=256), dict(inner_size=65), dict(inner_size=-1), dict(key="a"), dict(foo=1)):
        try:
            print(cls(**kw).hexdigest()[:10])
        except (ValueError, OverflowError, TypeError) as e:
            print(list(kw), type(e).__name__, e)
    for data in ("a", 1):
        try:
            cls(data)
        except TypeError as e:
            print(e)
    try:
        type("X", (cls,), {})
    except TypeError as e:
        print(e)
print(hashlib.new("blake2b").name, hashlib.new("blake2s", b"a").hexdigest(), hmac.new(b"k", b"m", "blake2b").hexdigest()[:20], hmac.new(b"k", b"m", hashlib.blake2s).hexdigest()[:20])
print(hashlib.__all__, sorted(hashlib.algorithms_guaranteed))
# Two leaves of a tree and its root.
leaves = [hashlib.blake2b(part, fanout=2, depth=2, leaf_size=4096, inner_size=64, node_offset=i, node_depth=0, last_node=i == 1) for i, part in enumerate((b"a" * 4096, b"b" * 5))]
root = hashlib.blake2b(digest_size=32, fanout=2, depth=2, leaf_size=4096, inner_size=64, node_offset=0, node_depth=1, last_node=True)
for leaf in leaves:
    root.update(leaf.digest())
print(root.hexdigest())
