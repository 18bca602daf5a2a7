"""Values as bytes, in CPython's format. See https://docs.python.org/3.14/library/marshal.html

Code objects are in a format of PyLite's own, and can be read only by the process that wrote them: what runs in the virtual machine has to
come from its own compiler.
"""
import struct

import _marshal_code

version = 5

_DEEPEST = 2000
_SINGLE = {b'N': None, b'T': True, b'F': False, b'S': StopIteration, b'.': ...}
_REF = 0x80


class _Writer:
    def __init__(self, version, allow_code):
        self.parts = []
        self.version = version
        self.allow_code = allow_code
        # Where each object stands that may occur again; the objects are kept so that no other one gets their identity.
        self.known = {}
        self.kept = []

    def byte(self, number):
        self.parts.append(bytes((number,)))

    def count(self, number):
        if number > 0x7fffffff:
            raise ValueError('unmarshallable object')
        self.parts.append(struct.pack('<i', number))

    def write(self, value, depth=0):
        if depth > _DEEPEST:
            raise ValueError('object too deeply nested to marshal')
        for code, single in _SINGLE.items():
            if value is single:
                self.parts.append(code)
                return
        flag = 0
        if self.version >= 3:
            if id(value) in self.known:
                self.byte(ord('r'))
                self.count(self.known[id(value)])
                return
            self.known[id(value)] = len(self.known)
            self.kept.append(value)
            flag = _REF
        self.write_kind(value, flag, depth)

    def write_kind(self, value, flag, depth):
        kind = type(value)
        if kind is int:
            self.write_int(value, flag)
        elif kind is float:
            self.write_float('g', 'f', flag, value)
        elif kind is complex:
            self.write_float('y', 'x', flag, value.real, value.imag)
        elif kind is str:
            data = value.encode('utf-8', 'surrogatepass')
            if self.version >= 4 and value.isascii():
                short = len(data) < 256
                self.byte(ord('z' if short else 'a') | flag)
                self.byte(len(data)) if short else self.count(len(data))
            else:
                self.byte(ord('u') | flag)
                self.count(len(data))
            self.parts.append(data)
        elif kind is tuple and self.version >= 4 and len(value) < 256:
            self.byte(ord(')') | flag)
            self.byte(len(value))
            self.write_all(value, depth)
        elif kind in _SEQUENCES:
            self.byte(ord(_SEQUENCES[kind]) | flag)
            self.count(len(value))
            self.write_all(value, depth)
        elif kind is dict:
            self.byte(ord('{') | flag)
            for pair in value.items():
                self.write_all(pair, depth)
            self.byte(ord('0'))
        elif kind is slice:
            if self.version < 5:
                raise ValueError('unmarshallable object')
            self.byte(ord(':') | flag)
            self.write_all((value.start, value.stop, value.step), depth)
        else:
            self.write_buffer(value, flag)

    def write_all(self, values, depth):
        for value in values:
            self.write(value, depth + 1)

    def write_int(self, value, flag):
        if -0x80000000 <= value <= 0x7fffffff:
            self.byte(ord('i') | flag)
            self.count(value)
            return
        digits = []
        rest = abs(value)
        while rest:
            digits.append(rest & 0x7fff)
            rest >>= 15
        self.byte(ord('l') | flag)
        self.count(-len(digits) if value < 0 else len(digits))
        self.parts.append(struct.pack(f'<{len(digits)}H', *digits))

    def write_float(self, binary, text, flag, *numbers):
        if self.version > 1:
            self.byte(ord(binary) | flag)
            self.parts.append(struct.pack(f'<{len(numbers)}d', *numbers))
            return
        self.byte(ord(text) | flag)
        for number in numbers:
            shown = format(number, '.17g').encode()
            self.byte(len(shown))
            self.parts.append(shown)

    def write_buffer(self, value, flag):
        if type(value) is type(_Writer.write.__code__):
            if not self.allow_code:
                raise ValueError('marshalling code objects is disallowed')
            self.byte(ord('c') | flag)
            data = _marshal_code.dump(value)
            self.count(len(data))
            self.parts.append(data)
            return
        try:
            data = bytes(memoryview(value))
        except TypeError:
            raise ValueError('unmarshallable object') from None
        self.byte(ord('s') | flag)
        self.count(len(data))
        self.parts.append(data)


_SEQUENCES = {tuple: '(', list: '[', set: '<', frozenset: '>'}
_END = object()


class _Reader:
    def __init__(self, read, allow_code):
        self.read_bytes = read
        self.allow_code = allow_code
        self.refs = []

    def take(self, count):
        if count < 0:
            raise ValueError('bad marshal data (size out of range)')
        data = self.read_bytes(count)
        if len(data) < count:
            raise EOFError('marshal data too short')
        return data

    def count(self):
        return struct.unpack('<i', self.take(4))[0]

    def read(self, depth=0, what='object'):
        value = self.read_or_end(depth)
        if value is _END:
            raise TypeError(f'NULL object in marshal data for {what}')
        return value

    def read_or_end(self, depth):
        if depth > _DEEPEST:
            raise ValueError('recursion limit exceeded')
        head = self.read_bytes(1)
        if not head:
            raise EOFError('EOF read where object expected')
        code = chr(head[0] & ~_REF)
        flag = head[0] & _REF
        if code == '0':
            return _END
        if code.encode('latin-1') in _SINGLE:
            return _SINGLE[code.encode('latin-1')]
        if code == 'r':
            at = self.count()
            if not 0 <= at < len(self.refs) or self.refs[at] is _END:
                raise ValueError('bad marshal data (invalid reference)')
            return self.refs[at]
        if code in '([<>)':
            return self.read_sequence(code, flag, depth)
        if code == '{':
            made = {}
            self.keep(flag, made)
            while (key := self.read_or_end(depth + 1)) is not _END:
                value = self.read_or_end(depth + 1)
                if value is _END:
                    break
                made[key] = value
            return made
        if code == ':':
            at = self.reserve(flag)
            return self.fill(at, slice(self.read(depth + 1), self.read(depth + 1), self.read(depth + 1)))
        return self.keep(flag, self.read_plain(code))

    def keep(self, flag, value):
        if flag:
            self.refs.append(value)
        return value

    def reserve(self, flag):
        if not flag:
            return -1
        self.refs.append(_END)
        return len(self.refs) - 1

    def fill(self, at, value):
        if at >= 0:
            self.refs[at] = value
        return value

    def read_sequence(self, code, flag, depth):
        size = self.take(1)[0] if code == ')' else self.count()
        if size < 0:
            raise ValueError(f"bad marshal data ({'list' if code == '[' else 'set' if code in '<>' else 'tuple'} size out of range)")
        if code == '[':
            made = self.keep(flag, [])
            for _ in range(size):
                made.append(self.read(depth + 1, 'list'))
            return made
        if code == '<':
            made = self.keep(flag, set())
            for _ in range(size):
                made.add(self.read(depth + 1, 'set'))
            return made
        at = self.reserve(flag)
        items = []
        for _ in range(size):
            items.append(self.read(depth + 1, 'set' if code == '>' else 'tuple'))
        return self.fill(at, frozenset(items) if code == '>' else tuple(items))

    def read_plain(self, code):
        if code == 'i':
            return self.count()
        if code == 'I':
            return struct.unpack('<q', self.take(8))[0]
        if code == 'l':
            size = self.count()
            value = 0
            for i, digit in enumerate(struct.unpack(f'<{abs(size)}H', self.take(2 * abs(size)))):
                if digit > 0x7fff:
                    raise ValueError('bad marshal data (digit out of range in long)')
                value |= digit << 15 * i
            return -value if size < 0 else value
        if code == 'g':
            return struct.unpack('<d', self.take(8))[0]
        if code == 'f':
            return float(self.take(self.take(1)[0]))
        if code == 'y':
            return complex(*struct.unpack('<2d', self.take(16)))
        if code == 'x':
            return complex(float(self.take(self.take(1)[0])), float(self.take(self.take(1)[0])))
        if code == 's':
            return bytes(self.take(self.count()))
        if code in 'aA':
            return self.take(self.count()).decode('latin-1')
        if code in 'zZ':
            return self.take(self.take(1)[0]).decode('latin-1')
        if code in 'ut':
            return self.take(self.count()).decode('utf-8', 'surrogatepass')
        if code == 'c':
            if not self.allow_code:
                raise ValueError('unmarshalling code objects is disallowed')
            return _marshal_code.load(self.take(self.count()))
        raise ValueError('bad marshal data (unknown type code)')


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    writer = _Writer(version, allow_code)
    writer.write(value)
    return b''.join(writer.parts)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write the value on the open file."""
    return file.write(dumps(value, version, allow_code=allow_code))


def loads(bytes, /, *, allow_code=True):
    """Convert the bytes-like object to a value."""
    import io
    return _Reader(io.BytesIO(bytes).read, allow_code).read()


def load(file, /, *, allow_code=True):
    """Read one value from the open file and return it."""
    return _Reader(file.read, allow_code).read()
