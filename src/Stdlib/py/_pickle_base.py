"""What pickling and unpickling share: errors, buffers out of band, numbers and names."""

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""
    __module__ = '_pickle'


class PicklingError(PickleError):
    """This exception is raised when an unpicklable object is passed to the dump() method."""
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    """This exception is raised when there is a problem unpickling an object, such as a security violation."""
    __module__ = '_pickle'


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""
    __module__ = 'pickle'

    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        """Return a memoryview of the raw memory underlying this buffer."""
        return self._alive().cast("B")

    def release(self):
        """Release the underlying buffer controlled by the PickleBuffer object."""
        self._view = None

    def _alive(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view

    def __buffer__(self, flags):
        return memoryview(self._alive())


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
