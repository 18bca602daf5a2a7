"""pickle._Unpickler, the unpickler in Python, which programs derive from: one method for each kind of opcode, all in one table."""
from copyreg import _extension_cache, _inverted_registry
from struct import unpack
import codecs
import io
import sys

from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
from _pickle import UnpicklingError
from _pickle_base import HIGHEST_PROTOCOL, decode_long, full_name, lookup

_missing = object()


class _Unpickler:
    """This takes a binary file for reading a pickle data stream."""
    __module__ = 'pickle'

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        self._set_options(fix_imports, encoding, errors, buffers)
        self._file_readline = file.readline
        self._file_read = file.read
        self._data = b""
        self._at = 0

    def _set_options(self, fix_imports, encoding, errors, buffers):
        self._buffers = None if buffers is None or buffers == () else iter(buffers)
        self._fix_imports = fix_imports
        self._encoding = encoding
        self._errors = errors
        self._proto = 0
        self.memo = {}

    def load(self):
        """Read a pickle from the open file and return the object it stands for."""
        if not hasattr(self, "_data"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._stack = []
        self._marks = []
        operations = self.dispatch
        while True:
            at = self._at
            if at < len(self._data):
                key = self._data[at]
                self._at = at + 1
            else:
                key = self._more_code()
            operation = operations.get(key)
            if operation is None:
                shown = chr(key) if 32 <= key < 127 and key != 39 else f"\\x{key:02x}"
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            if operation(self):
                return self._pop()

    # ---- reading

    def _more_code(self):
        data = self._file_read(1)
        if not data:
            raise EOFError("Ran out of input")
        self._data = b""
        self._at = 0
        return data[0]

    def _read(self, n):
        """The next bytes: of the frame, or past it of the file."""
        at = self._at
        if at < len(self._data):
            data = self._data[at:at + n]
            if len(data) < n:
                raise UnpicklingError("pickle exhausted before end of frame")
            self._at = at + n
            return data
        data = self._file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        if self._at < len(self._data):
            end = self._data.find(b"\n", self._at)
            if end < 0:
                raise UnpicklingError("pickle exhausted before end of frame")
            line = self._data[self._at:end]
            self._at = end + 1
            return line
        line = self._file_readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    # ---- the stack

    def _pop(self):
        if len(self._stack) <= (self._marks[-1] if self._marks else 0):
            raise IndexError("pop from empty list")
        return self._stack.pop()

    def _top(self):
        if len(self._stack) <= (self._marks[-1] if self._marks else 0):
            raise IndexError("list index out of range")
        return self._stack[-1]

    def _pop_mark(self):
        if not self._marks:
            raise IndexError("pop from empty list")
        mark = self._marks.pop()
        items = self._stack[mark:]
        del self._stack[mark:]
        return items

    def _push(self, value):
        self._stack.append(value)

    # ---- operations

    def _load_proto(self):
        protocol = self._read(1)[0]
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {protocol}")
        self._proto = protocol

    def _load_frame(self):
        size, = unpack("<Q", self._read(8))
        if size > sys.maxsize:
            raise ValueError(f"frame size > sys.maxsize: {size}")
        if self._at < len(self._data):
            raise UnpicklingError("beginning of a new frame before end of current frame")
        self._data = self._read(size)
        self._at = 0

    def _load_stop(self):
        return True

    def _load_persid(self):
        try:
            pid = self._line().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._push(self._find_persistent(pid))

    def _load_binpersid(self):
        self._push(self._find_persistent(self._pop()))

    def _find_persistent(self, pid):
        return self.persistent_load(pid)

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def _load_int(self):
        line = self._line()
        if line == b"00":
            self._push(False)
        elif line == b"01":
            self._push(True)
        else:
            self._push(int(line))

    def _load_long(self):
        line = self._line()
        self._push(int(line[:-1] if line.endswith(b"L") else line))

    def _load_long1(self):
        self._push(decode_long(self._read(self._read(1)[0])))

    def _load_long4(self):
        n, = unpack("<i", self._read(4))
        if n < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._push(decode_long(self._read(n)))

    def _load_float(self):
        line = self._line()
        try:
            self._push(float(line))
        except ValueError:
            raise ValueError(f"could not convert string to float: '{line.decode('latin-1')}\n'") from None

    def _decode(self, data):
        return data if self._encoding == "bytes" else data.decode(self._encoding, self._errors)

    def _load_string(self):
        line = self._line()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._push(self._decode(codecs.escape_decode(line[1:-1])[0]))

    def _load_binstring(self):
        n, = unpack("<i", self._read(4))
        if n < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self._push(self._decode(bytes(self._read(n))))

    def _load_short_binstring(self):
        self._push(self._decode(bytes(self._read(self._read(1)[0]))))

    def _sized(self, format, size, what):
        n, = unpack(format, self._read(size))
        if n > sys.maxsize:
            raise OverflowError(f"{what} exceeds system's maximum size of {sys.maxsize} bytes")
        return self._read(n)

    def _load_unicode(self):
        self._push(str(self._line(), "raw-unicode-escape"))

    def _load_binbytes8(self):
        self._push(bytes(self._sized("<Q", 8, "BINBYTES8")))

    def _load_bytearray8(self):
        self._push(bytearray(self._sized("<Q", 8, "BYTEARRAY8")))

    def _load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _load_readonly_buffer(self):
        buffer = self._top()
        with memoryview(buffer) as view:
            if not view.readonly:
                self._stack[-1] = view.toreadonly()

    def _load_mark(self):
        self._marks.append(len(self._stack))

    def _load_tuple(self):
        self._push(tuple(self._pop_mark()))

    def _load_tuple_of(self, n):
        stack = self._stack
        if len(stack) - (self._marks[-1] if self._marks else 0) < n:
            raise IndexError("pop from empty list")
        stack[-n:] = [tuple(stack[-n:])]

    def _load_list(self):
        self._push(self._pop_mark())

    def _load_dict(self):
        items = self._pop_mark()
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _load_frozenset(self):
        self._push(frozenset(self._pop_mark()))

    def _load_inst(self):
        module = self._line().decode("ascii")
        name = self._line().decode("ascii")
        args = self._pop_mark()
        self._instantiate(self.find_class(module, name), args)

    def _load_obj(self):
        args = self._pop_mark()
        self._instantiate(args.pop(0), args)

    def _instantiate(self, cls, args):
        self._push(cls(*args) if args or not isinstance(cls, type) else cls.__new__(cls))

    def _load_newobj(self):
        args, cls = self._pop(), self._pop()
        self._check_new(cls, args, "NEWOBJ")
        self._push(cls.__new__(cls, *args))

    def _check_new(self, cls, args, what):
        if not isinstance(cls, type):
            raise UnpicklingError(f"{what} class argument must be a type, not {full_name(type(cls))}")
        if not isinstance(args, tuple):
            raise UnpicklingError(f"{what} args argument must be a tuple, not {full_name(type(args))}")

    def _load_newobj_ex(self):
        keywords, args, cls = self._pop(), self._pop(), self._pop()
        self._check_new(cls, args, "NEWOBJ_EX")
        if not isinstance(keywords, dict):
            raise UnpicklingError(f"NEWOBJ_EX kwargs argument must be a dict, not {full_name(type(keywords))}")
        self._push(cls.__new__(cls, *args, **keywords))

    def _load_global(self):
        self._push(self.find_class(str(self._line(), "utf-8"), str(self._line(), "utf-8")))

    def _load_stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _load_extension(self, format, size):
        code, = unpack(format, self._read(size))
        found = _extension_cache.get(code, _missing)
        if found is _missing:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            key = _inverted_registry.get(code)
            if key is None:
                raise ValueError(f"unregistered extension code {code}")
            _extension_cache[code] = found = self.find_class(*key)
        self._push(found)

    def find_class(self, module_name, global_name, /):
        """Return an object from a specified module."""
        sys.audit("pickle.find_class", module_name, global_name)
        if self._proto < 3 and self._fix_imports:
            if (module_name, global_name) in NAME_MAPPING:
                module_name, global_name = NAME_MAPPING[module_name, global_name]
            elif module_name in IMPORT_MAPPING:
                module_name = IMPORT_MAPPING[module_name]
        if module_name == "_codecs":
            module_name = "codecs"
        __import__(module_name, level=0)
        module = sys.modules[module_name]
        if self._proto >= 4 and "." in global_name:
            try:
                return lookup(module, global_name.split("."))
            except AttributeError:
                raise AttributeError(f"Can't resolve path {global_name!r} on module {module_name!r}") from None
        return getattr(module, global_name)

    def _load_reduce(self):
        args, func = self._pop(), self._top()
        if not isinstance(args, tuple):
            raise TypeError("argument list must be a tuple")
        self._stack[-1] = func(*args)

    def _load_pop(self):
        if self._marks and self._marks[-1] == len(self._stack):
            self._marks.pop()
        elif self._stack:
            self._stack.pop()
        else:
            raise IndexError("pop from empty list")

    def _load_pop_mark(self):
        self._pop_mark()

    def _load_dup(self):
        self._push(self._top())

    def _recall(self, n):
        try:
            self._push(self.memo[n])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {n}") from None

    def _load_get(self):
        self._recall(int(self._line()))

    def _load_binget(self):
        self._recall(self._read(1)[0])

    def _load_long_binget(self):
        self._recall(unpack("<I", self._read(4))[0])

    def _load_put(self):
        n = int(self._line())
        if n < 0:
            raise ValueError("negative PUT argument")
        self.memo[n] = self._top()

    def _load_binput(self):
        self.memo[self._read(1)[0]] = self._top()

    def _load_long_binput(self):
        self.memo[unpack("<I", self._read(4))[0]] = self._top()

    def _load_memoize(self):
        self.memo[len(self.memo)] = self._top()

    def _load_append(self):
        value = self._pop()
        target = self._top()
        if type(target) is list:
            target.append(value)
        else:
            getattr(target, "append")(value)

    def _load_appends(self):
        items = self._pop_mark()
        target = self._top()
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            append = target.append
            for item in items:
                append(item)

    def _load_setitem(self):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    def _load_setitems(self):
        items = self._pop_mark()
        target = self._top()
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _load_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            add = target.add
            for item in items:
                add(item)

    def _load_build(self):
        state, inst = self._pop(), self._top()
        setstate = getattr(inst, "__setstate__", _missing)
        if setstate is not _missing:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = inst.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if slots:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for key, value in slots.items():
                setattr(inst, key, value)


def _constant(make):
    return lambda self: self._stack.append(make())


def _value(format, size):
    return lambda self: self._stack.append(unpack(format, self._read(size))[0])


def _text(format, size):
    return lambda self: self._stack.append(str(self._sized(format, size, "BINUNICODE"), "utf-8", "surrogatepass"))


def _bytes(format, size):
    return lambda self: self._stack.append(bytes(self._sized(format, size, "BINBYTES")))


_Unpickler.dispatch = {code[0]: operation for code, operation in {
    b"\x80": _Unpickler._load_proto, b"\x95": _Unpickler._load_frame, b".": _Unpickler._load_stop,
    b"P": _Unpickler._load_persid, b"Q": _Unpickler._load_binpersid,
    b"N": _constant(lambda: None), b"\x88": _constant(lambda: True), b"\x89": _constant(lambda: False),
    b"I": _Unpickler._load_int, b"L": _Unpickler._load_long, b"\x8a": _Unpickler._load_long1, b"\x8b": _Unpickler._load_long4,
    b"J": _value("<i", 4), b"K": _value("<B", 1), b"M": _value("<H", 2), b"F": _Unpickler._load_float, b"G": _value(">d", 8),
    b"S": _Unpickler._load_string, b"T": _Unpickler._load_binstring, b"U": _Unpickler._load_short_binstring,
    b"V": _Unpickler._load_unicode, b"X": _text("<I", 4), b"\x8c": _text("<B", 1), b"\x8d": _text("<Q", 8),
    b"B": _bytes("<I", 4), b"C": _bytes("<B", 1), b"\x8e": _Unpickler._load_binbytes8, b"\x96": _Unpickler._load_bytearray8,
    b"\x97": _Unpickler._load_next_buffer, b"\x98": _Unpickler._load_readonly_buffer,
    b"(": _Unpickler._load_mark, b"t": _Unpickler._load_tuple, b")": _constant(tuple),
    b"\x85": lambda self: self._load_tuple_of(1), b"\x86": lambda self: self._load_tuple_of(2), b"\x87": lambda self: self._load_tuple_of(3),
    b"]": _constant(list), b"l": _Unpickler._load_list, b"}": _constant(dict), b"d": _Unpickler._load_dict,
    b"\x8f": _constant(set), b"\x90": _Unpickler._load_additems, b"\x91": _Unpickler._load_frozenset,
    b"i": _Unpickler._load_inst, b"o": _Unpickler._load_obj, b"\x81": _Unpickler._load_newobj, b"\x92": _Unpickler._load_newobj_ex,
    b"c": _Unpickler._load_global, b"\x93": _Unpickler._load_stack_global,
    b"\x82": lambda self: self._load_extension("<B", 1), b"\x83": lambda self: self._load_extension("<H", 2), b"\x84": lambda self: self._load_extension("<i", 4),
    b"R": _Unpickler._load_reduce, b"0": _Unpickler._load_pop, b"1": _Unpickler._load_pop_mark, b"2": _Unpickler._load_dup,
    b"g": _Unpickler._load_get, b"h": _Unpickler._load_binget, b"j": _Unpickler._load_long_binget,
    b"p": _Unpickler._load_put, b"q": _Unpickler._load_binput, b"r": _Unpickler._load_long_binput, b"\x94": _Unpickler._load_memoize,
    b"a": _Unpickler._load_append, b"e": _Unpickler._load_appends, b"s": _Unpickler._load_setitem, b"u": _Unpickler._load_setitems,
    b"b": _Unpickler._load_build,
}.items()}


def _load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    return _Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def _loads(s, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    if isinstance(s, str):
        raise TypeError("Can't load pickle from unicode string")
    return _load(io.BytesIO(s), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)


for _function in (_load, _loads):
    _function.__module__ = "pickle"
del _function
