"""What pickle shares with its pickler and unpickler in Python: numbers and names."""
import sys

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5


def encode_long(x):
    """A little-endian two's complement number of as few bytes as possible."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """The number that encode_long() wrote."""
    return int.from_bytes(data, "little", signed=True)


def full_name(cls):
    module = cls.__module__
    return cls.__qualname__ if module in ("builtins", "__main__") else f"{module}.{cls.__qualname__}"


def lookup(module, path):
    """The object at a dotted path in a module."""
    for name in path:
        module = getattr(module, name)
    return module


def whichmodule(obj, name):
    """Find the module an object belong to."""
    found = getattr(obj, "__module__", None)
    if found is not None:
        return found
    path = name.split(".")
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if lookup(module, path) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"
