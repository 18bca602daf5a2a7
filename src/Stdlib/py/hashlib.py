"""Hash functions. See https://docs.python.org/3.14/library/hashlib.html"""

from _blake2 import blake2b, blake2s
from _hashlib import make as _make, pbkdf2 as _pbkdf2

_SIZES = {'md5': 16, 'sha1': 20, 'sha224': 28, 'sha256': 32, 'sha384': 48, 'sha512': 64,
          'sha3_224': 28, 'sha3_256': 32, 'sha3_384': 48, 'sha3_512': 64, 'shake_128': 0, 'shake_256': 0}

algorithms_guaranteed = {*_SIZES, 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)

__all__ = (*list(_SIZES)[:6], 'blake2b', 'blake2s', *list(_SIZES)[6:], 'new', 'algorithms_guaranteed', 'algorithms_available', 'file_digest', 'pbkdf2_hmac')


def _constructor(name):
    size = _SIZES[name]

    def construct(data=b'', *, usedforsecurity=True, string=b''):
        made = _make(name, size)
        made.update(data or string)
        return made
    construct.__name__ = construct.__qualname__ = 'openssl_' + name
    construct.__doc__ = f'Returns a {name} hash object; optionally initialized with a string'
    return construct


for _name in _SIZES:
    globals()[_name] = _constructor(_name)
del _name


def new(name, data=b'', **kwargs):
    """Return a new hash object of the named algorithm, initialized with data."""
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    known = name.lower().replace('-', '_')
    if known.startswith('sha_'):
        known = 'sha' + known[4:]
    if known not in algorithms_guaranteed:
        raise ValueError('unsupported hash type ' + name)
    return globals()[known](data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Derive a key from a password by PBKDF2 with HMAC."""
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = new(hash_name).digest_size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    return _pbkdf2(hash_name.lower(), password, salt, iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Hash the contents of a file opened for reading in binary mode."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while part := fileobj.read(_bufsize):
        made.update(part)
    return made
