"""The pickler and the unpickler: https://docs.python.org/3.14/library/pickle.html

The formats of the opcodes are described in PEP 3154 and PEP 574 and by pickletools. What is written is byte for byte
what CPython writes: framing, batching and memoising follow its rules.
"""
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table
from functools import partial
from itertools import islice
from struct import pack, unpack
from types import FunctionType
import codecs
import io
import sys

from _pickle_memo import Memo
from _pickle_names import EXCEPTIONS, MODULES_TO_2, MODULES_TO_3, NAMES_TO_2, NAMES_TO_3

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5
_BATCH = 1000
_FRAME_TARGET = 64 * 1024
_FRAME_LEAST = 4
_missing = object()
_SMALL_INTS = [b"K" + bytes((n,)) for n in range(256)]
_RECALLS = [b"h" + bytes((n,)) for n in range(256)]


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""


class PicklingError(PickleError):
    """This exception is raised when an unpicklable object is passed to the dump() method."""


class UnpicklingError(PickleError):
    """This exception is raised when there is a problem unpickling an object, such as a security violation."""


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""

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


PickleBuffer.__module__ = "pickle"


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


def _full_name(cls):
    module = cls.__module__
    return cls.__qualname__ if module in ("builtins", "__main__") else f"{module}.{cls.__qualname__}"


def _lookup(module, path):
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
            if _lookup(module, path) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    """This takes a binary file for writing a pickle data stream."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._set_protocol(protocol, fix_imports, buffer_callback)
        try:
            self._sink = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None

    def _set_protocol(self, protocol, fix_imports, buffer_callback):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        elif not isinstance(protocol, int):
            protocol = protocol.__index__() if hasattr(protocol, "__index__") else _not_an_integer(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self.proto = protocol
        self.bin = int(protocol >= 1)
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self._buffer_callback = buffer_callback
        self._memo = Memo()

    @property
    def memo(self):
        return {id(obj): (n, obj) for n, obj in enumerate(self._memo.items())}

    @memo.setter
    def memo(self, value):
        if not isinstance(value, dict):
            raise TypeError(f"'memo' attribute must be a PicklerMemoProxy object or dict, not {type(value).__name__}")
        self._memo.clear()
        for _, obj in sorted(value.values(), key=lambda entry: entry[0]):
            self._memo.add(obj)

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        self._memo.clear()

    def dump(self, obj):
        """Write a pickled representation of the given object to the open file."""
        if not hasattr(self, "_sink"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._sink(self._dump(obj))

    def _dump(self, obj):
        cls = type(self)
        self._persistent = self.persistent_id if hasattr(self, "persistent_id") else None
        self._override = getattr(self, "reducer_override", None)
        self._table = getattr(self, "dispatch_table", dispatch_table)
        # Finished parts, and the frame that is open.
        self._parts = parts = []
        self._open = frame = []
        self.write = frame.append
        self._framed = self._measured = 0
        if self.proto >= 2:
            parts.append(b"\x80" + bytes((self.proto,)))
        self._framing = self.proto >= 4
        self.save(obj)
        self.write(b".")
        self._close_frame()
        data = b"".join(parts)
        del self._parts, self._open, self.write
        return data

    def _close_frame(self):
        data = b"".join(self._open)
        self._open.clear()
        self._framed = self._measured = 0
        if self._framing and len(data) >= _FRAME_LEAST:
            self._parts.append(b"\x95" + pack("<Q", len(data)))
        self._parts.append(data)

    def _boundary(self):
        """Where an object ends, a frame that is long enough may end."""
        if self._framing:
            opened = self._open
            n = len(opened)
            for i in range(self._measured, n):
                self._framed += len(opened[i])
            self._measured = n
            if self._framed >= _FRAME_TARGET:
                self._close_frame()

    def _write_large(self, header, data):
        """What is as large as a frame stands between frames."""
        if self._framing and len(data) >= _FRAME_TARGET:
            self._close_frame()
            self._parts.append(header)
            self._parts.append(data)
        else:
            self.write(header)
            self.write(data)

    # ---- the memo

    def _memoize(self, obj):
        if self.fast:
            return
        n = self._memo.add(obj)
        if self.proto >= 4:
            self.write(b"\x94")
        elif self.bin:
            self.write(b"q" + bytes((n,)) if n < 256 else b"r" + pack("<I", n))
        else:
            self.write(b"p%d\n" % n)

    def _recall(self, n):
        if self.bin:
            self.write(b"h" + bytes((n,)) if n < 256 else b"j" + pack("<I", n))
        else:
            self.write(b"g%d\n" % n)

    # ---- saving

    def save(self, obj, persistent=True):
        if persistent and self._persistent is not None:
            pid = self._persistent(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        cls = type(obj)
        if cls is int and 0 <= obj < 256 and self.bin:
            self.write(_SMALL_INTS[obj])
            return
        atom = _atoms.get(cls)
        if atom is not None:
            atom(self, obj)
            return
        known = self._memo.find(obj)
        if known >= 0:
            # Of what can be recalled with one byte there is a lot.
            if known < 256 and self.bin:
                self.write(_RECALLS[known])
            else:
                self._recall(known)
            return
        saver = _savers.get(cls)
        if saver is not None:
            saver(self, obj)
        else:
            self._save_object(obj, cls)
        self._boundary()

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, persistent=False)
            self.write(b"Q")
            return
        try:
            self.write(b"P" + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def _save_object(self, obj, cls):
        reduced = NotImplemented
        if self._override is not None:
            reduced = self._override(obj)
        if reduced is NotImplemented:
            if cls is type:
                return self._save_type(obj)
            if cls is FunctionType:
                return self.save_global(obj)
            reducer = self._table.get(cls)
            if reducer is not None:
                reduced = reducer(obj)
            elif issubclass(cls, type):
                return self.save_global(obj)
            else:
                reducer = getattr(obj, "__reduce_ex__", _missing)
                if reducer is not _missing:
                    reduced = reducer(self.proto)
                else:
                    reducer = getattr(obj, "__reduce__", _missing)
                    if reducer is _missing:
                        raise PicklingError(f"can't pickle {cls.__name__!r} object: {obj!r}")
                    reduced = reducer()
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        try:
            if not isinstance(reduced, tuple):
                raise PicklingError(f"__reduce__ must return a string or tuple, not {_full_name(type(reduced))}")
            if not 2 <= len(reduced) <= 6:
                raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
            self.save_reduce(*reduced, obj=obj)
        except BaseException as error:
            error.add_note(f"when serializing {_full_name(cls)} object")
            raise

    def _save_noted(self, obj, cls, part):
        try:
            self.save(obj)
        except BaseException as error:
            error.add_note(f"when serializing {_full_name(cls)} {part}")
            raise

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError(f"first item of the tuple returned by __reduce__ must be callable, not {_full_name(type(func))}")
        if not isinstance(args, tuple):
            raise PicklingError(f"second item of the tuple returned by __reduce__ must be a tuple, not {_full_name(type(args))}")
        for place, items in (("fourth", listitems), ("fifth", dictitems)):
            if items is not None and not hasattr(type(items), "__next__"):
                raise PicklingError(f"{place} item of the tuple returned by __reduce__ must be an iterator, not {_full_name(type(items))}")
        if state_setter is not None and not callable(state_setter):
            raise PicklingError(f"sixth item of the tuple returned by __reduce__ must be a function, not {_full_name(type(state_setter))}")
        write = self.write
        kind = type(obj)
        name = getattr(func, "__name__", "") if self.proto >= 2 else ""
        if name == "__newobj_ex__":
            self._save_new_ex(args, obj)
        elif name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError(f"first argument to __newobj__() must be a class, not {_full_name(type(cls))}")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError(f"first argument to __newobj__() must be {obj.__class__!r}, not {cls!r}")
            self._save_noted(cls, kind, "class")
            self._save_noted(args[1:], kind, "__new__ arguments")
            write(b"\x81")
        else:
            self._save_noted(func, kind, "reconstructor")
            self._save_noted(args, kind, "reconstructor arguments")
            write(b"R")
        if obj is not None:
            # A tuple that contains itself was made meanwhile.
            known = self._memo.find(obj)
            if known >= 0:
                write(b"0")
                self._recall(known)
            else:
                self._memoize(obj)
        if listitems is not None:
            self._append_all(listitems, kind)
        if dictitems is not None:
            self._set_all(dictitems, kind)
        if state is not None:
            if state_setter is None:
                self._save_noted(state, kind, "state")
                self.write(b"b")
            else:
                self._save_noted(state_setter, kind, "state setter")
                self.save(obj)
                self._save_noted(state, kind, "state")
                self.write(b"\x86R0")

    def _save_new_ex(self, args, obj):
        cls, new_args, new_keywords = args
        kind = type(obj)
        if not hasattr(cls, "__new__"):
            raise PicklingError(f"first argument to __newobj_ex__() must be a class, not {_full_name(type(cls))}")
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f"first argument to __newobj_ex__() must be {obj.__class__!r}, not {cls!r}")
        if self.proto >= 4:
            self._save_noted(cls, kind, "class")
            self._save_noted(new_args, kind, "__new__ arguments")
            self._save_noted(new_keywords, kind, "__new__ arguments")
            self.write(b"\x92")
        else:
            self._save_noted(partial(cls.__new__, cls, *new_args, **new_keywords), kind, "reconstructor")
            self._save_noted((), kind, "reconstructor arguments")
            self.write(b"R")

    def _append_all(self, items, kind):
        """Items of an iterator, in batches; a batch of one has a shorter form."""
        i = 0
        if not self.bin:
            for i, item in enumerate(items):
                self._save_noted(item, kind, f"item {i}")
                self.write(b"a")
            return
        while batch := list(islice(items, _BATCH)):
            if len(batch) == 1:
                self._save_noted(batch[0], kind, f"item {i}")
                self.write(b"a")
                return
            self.write(b"(")
            for item in batch:
                self._save_noted(item, kind, f"item {i}")
                i += 1
            self.write(b"e")
            if len(batch) < _BATCH:
                return

    def _set_all(self, items, kind):
        if not self.bin:
            for key, value in items:
                self.save(key)
                self._save_noted(value, kind, f"item {key!r}")
                self.write(b"s")
            return
        while batch := list(islice(items, _BATCH)):
            if len(batch) > 1:
                self.write(b"(")
            for pair in batch:
                if not isinstance(pair, tuple) or len(pair) != 2:
                    raise TypeError("dict items iterator must return 2-tuples")
                key, value = pair
                self.save(key)
                try:
                    self.save(value)
                except BaseException as error:
                    error.add_note(f"when serializing {_full_name(kind)} item {key!r}")
                    raise
            self.write(b"u" if len(batch) > 1 else b"s")
            if len(batch) < _BATCH:
                return

    # ---- types

    def _save_none(self, obj):
        self.write(b"N")

    def _save_bool(self, obj):
        if self.proto >= 2:
            self.write(b"\x88" if obj else b"\x89")
        else:
            self.write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        if -0x80000000 <= obj <= 0x7FFFFFFF:
            if not self.bin:
                self.write(b"I%d\n" % obj)
            elif 0 <= obj < 256:
                self.write(b"K" + bytes((obj,)))
            elif 0 <= obj < 65536:
                self.write(b"M" + pack("<H", obj))
            else:
                self.write(b"J" + pack("<i", obj))
        elif self.proto >= 2:
            data = encode_long(obj)
            self.write(b"\x8a" + bytes((len(data),)) + data if len(data) < 256 else b"\x8b" + pack("<i", len(data)) + data)
        else:
            self.write(b"L" + repr(obj).encode("ascii") + b"L\n")

    def _save_float(self, obj):
        self.write(b"G" + pack(">d", obj) if self.bin else b"F" + repr(obj).encode("ascii") + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        n = len(obj)
        if n < 256:
            header = b"C" + bytes((n,))
        elif n > 0xFFFFFFFF and self.proto >= 4:
            header = b"\x8e" + pack("<Q", n)
        else:
            header = b"B" + pack("<I", n)
        self._write_large(header, obj)
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self._write_large(b"\x96" + pack("<Q", len(obj)), bytes(obj))
        self._memoize(obj)

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        view = obj.raw()
        if self._buffer_callback is None or bool(self._buffer_callback(obj)):
            data = bytes(view)
            if view.readonly:
                self._save_bytes(data)
            else:
                self._write_large(b"\x96" + pack("<Q", len(data)), data)
                self._memoize(obj)
        else:
            self.write(b"\x97")
            if view.readonly:
                self.write(b"\x98")

    def _save_str(self, obj):
        if not self.bin:
            text = obj
            for special in "\\\0\n\r\x1a":
                if special in text:
                    text = text.replace(special, f"\\u{ord(special):04x}")
            self.write(b"V" + text.encode("raw-unicode-escape") + b"\n")
        else:
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            if n < 256 and self.proto >= 4:
                header = b"\x8c" + bytes((n,))
            elif n > 0xFFFFFFFF and self.proto >= 4:
                header = b"\x8d" + pack("<Q", n)
            else:
                header = b"X" + pack("<I", n)
            self._write_large(header, data)
        self._memoize(obj)

    def _save_tuple(self, obj):
        n = len(obj)
        if n == 0:
            self.write(b")" if self.bin else b"(t")
            return
        short = n <= 3 and self.proto >= 2
        if not short:
            self.write(b"(")
        save = self.save
        i = 0
        try:
            for item in obj:
                save(item)
                i += 1
        except BaseException as error:
            error.add_note(f"when serializing tuple item {i}")
            raise
        known = self._memo.find(obj)
        if known >= 0:
            # It contains itself: what is on the stack is thrown away.
            self.write(b"0" * n if short else b"1" if self.bin else b"0" * (n + 1))
            self._recall(known)
            return
        self.write((b"\x85", b"\x86", b"\x87")[n - 1] if short else b"t")
        self._memoize(obj)

    def _save_list(self, obj):
        self.write(b"]" if self.bin else b"(l")
        self._memoize(obj)
        if not obj:
            return
        if not self.bin or len(obj) == 1:
            self._append_all(iter(obj), list)
            return
        save, write = self.save, self.write
        done = 0
        try:
            while done < len(obj):
                write(b"(")
                for item in obj[done:done + _BATCH]:
                    save(item)
                    done += 1
                write(b"e")
        except BaseException as error:
            error.add_note(f"when serializing list item {done}")
            raise

    def _save_dict(self, obj):
        self.write(b"}" if self.bin else b"(d")
        self._memoize(obj)
        if not obj:
            return
        if not self.bin or len(obj) == 1:
            self._set_all(iter(obj.items()), dict)
            return
        items = iter(obj.items())
        save, write = self.save, self.write
        left = len(obj)
        in_key = True
        try:
            while left > 0:
                write(b"(")
                for key, value in islice(items, _BATCH):
                    save(key)
                    in_key = False
                    save(value)
                    in_key = True
                    left -= 1
                write(b"u")
        except BaseException as error:
            if not in_key:
                error.add_note(f"when serializing dict item {key!r}")
            raise

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(b"\x8f")
        self._memoize(obj)
        items = iter(obj)
        left = len(obj)
        while left > 0:
            self.write(b"(")
            for item in islice(items, _BATCH):
                self._save_noted(item, set, "element")
                left -= 1
            self.write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(b"(")
        for item in obj:
            self._save_noted(item, frozenset, "element")
        known = self._memo.find(obj)
        if known >= 0:
            self.write(b"1")
            self._recall(known)
            return
        self.write(b"\x91")
        self._memoize(obj)

    def _save_type(self, obj):
        for singleton in (None, NotImplemented, ...):
            if obj is type(singleton):
                return self.save_reduce(type, (singleton,), obj=obj)
        self.save_global(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None)
            if name is None:
                name = obj.__name__
        path = name.split(".")
        if "<locals>" in path:
            raise PicklingError(f"Can't pickle local object {obj!r}")
        module_name = whichmodule(obj, name)
        if obj is codecs.encode and self.proto < 4:
            # Its home in CPython, which is what pickles of bytes name.
            self._save_name("_codecs", path)
            self._memoize(obj)
            return
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError) as error:
            raise PicklingError(f"Can't pickle {obj!r}: {error!s}") from error
        try:
            found = _lookup(module, path)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code is not None:
                if code <= 0xFF:
                    self.write(b"\x82" + pack("<B", code))
                elif code <= 0xFFFF:
                    self.write(b"\x83" + pack("<H", code))
                else:
                    self.write(b"\x84" + pack("<i", code))
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(b"\x93")
        else:
            self._save_name(module_name, path)
        self._memoize(obj)

    def _save_name(self, module_name, path):
        """A global by its lines; what is inside a class needs getattr()."""
        if len(path) > 1:
            self.save(getattr)
            if self.proto < 2:
                self.write(b"(")
            self._save_name(module_name, path[:-1])
            self.save(path[-1])
            self.write(b"\x86R" if self.proto >= 2 else b"tR")
        else:
            name = path[0]
            if self.fix_imports:
                module_name, name = _to_python_2(module_name, name)
            try:
                encoding = "utf-8" if self.proto == 3 else "ascii"
                self.write(b"c" + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier {module_name + '.' + name!r} using pickle protocol {self.proto}") from None


def _not_an_integer(value):
    raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")


def _to_python_2(module, name):
    renamed = NAMES_TO_2.get((module, name))
    if renamed is not None:
        return renamed
    if module == "builtins" and name in EXCEPTIONS:
        return "exceptions", name
    return MODULES_TO_2.get(module, module), name


_atoms = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
_savers = {
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    PickleBuffer: Pickler._save_buffer,
}


class Unpickler:
    """This takes a binary file for reading a pickle data stream."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        self._set_options(fix_imports, encoding, errors, buffers)
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
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
        operations = _operations
        while True:
            at = self._at
            if at < len(self._data):
                key = self._data[at]
                self._at = at + 1
            else:
                key = self._more_code()
            operation = operations[key]
            if operation is None:
                shown = chr(key) if 32 <= key < 127 and key != 39 else f"\\x{key:02x}"
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            if operation(self):
                return self._pop()

    # ---- reading

    def _more_code(self):
        data = self._file_read(1) if self._file_read else b""
        if not data:
            raise EOFError("Ran out of input")
        self._data = b""
        self._at = 0
        return data[0]

    def _read(self, n):
        at = self._at
        data = self._data[at:at + n]
        self._at = at + len(data)
        if len(data) < n:
            if self._file_read:
                data = bytes(data) + self._file_read(n - len(data))
            if len(data) < n:
                raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        end = self._data.find(b"\n", self._at)
        if end >= 0:
            line = self._data[self._at:end]
            self._at = end + 1
            return bytes(line)
        line = bytes(self._data[self._at:])
        self._at = len(self._data)
        if self._file_read:
            line += self._file_readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    # ---- the stack

    def _underflow(self):
        return UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")

    def _pop(self):
        if len(self._stack) <= (self._marks[-1] if self._marks else 0):
            raise self._underflow()
        return self._stack.pop()

    def _top(self):
        if len(self._stack) <= (self._marks[-1] if self._marks else 0):
            raise self._underflow()
        return self._stack[-1]

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
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
        if self._file_read is None:
            if len(self._data) - self._at < size:
                raise UnpicklingError("pickle data was truncated")
        elif self._at == len(self._data):
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
        if not hasattr(self, "persistent_load"):
            raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")
        return self.persistent_load(pid)

    def _load_int(self):
        line = self._line()
        if line == b"00":
            self._push(False)
        elif line == b"01":
            self._push(True)
        else:
            try:
                self._push(int(line, 0))
            except ValueError:
                raise ValueError("could not convert string to int") from None

    def _load_long(self):
        line = self._line()
        self._push(int(line[:-1] if line.endswith(b"L") else line, 0))

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
            raise self._underflow()
        stack[-n:] = [tuple(stack[-n:])]

    def _load_list(self):
        self._push(self._pop_mark())

    def _load_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._push(dict(zip(items[::2], items[1::2])))

    def _load_frozenset(self):
        self._push(frozenset(self._pop_mark()))

    def _load_inst(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        module = self._line().decode("ascii")
        name = self._line().decode("ascii")
        args = self._pop_mark()
        self._instantiate(self.find_class(module, name), args)

    def _load_obj(self):
        args = self._pop_mark()
        if not args:
            raise self._underflow()
        self._instantiate(args.pop(0), args)

    def _instantiate(self, cls, args):
        self._push(cls(*args) if args or not isinstance(cls, type) else cls.__new__(cls))

    def _load_newobj(self):
        args, cls = self._pop(), self._pop()
        self._check_new(cls, args, "NEWOBJ")
        self._push(cls.__new__(cls, *args))

    def _check_new(self, cls, args, what):
        if not isinstance(cls, type):
            raise UnpicklingError(f"{what} class argument must be a type, not {_full_name(type(cls))}")
        if not isinstance(args, tuple):
            raise UnpicklingError(f"{what} args argument must be a tuple, not {_full_name(type(args))}")

    def _load_newobj_ex(self):
        keywords, args, cls = self._pop(), self._pop(), self._pop()
        self._check_new(cls, args, "NEWOBJ_EX")
        if not isinstance(keywords, dict):
            raise UnpicklingError(f"NEWOBJ_EX kwargs argument must be a dict, not {_full_name(type(keywords))}")
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
            if (module_name, global_name) in NAMES_TO_3:
                module_name, global_name = NAMES_TO_3[module_name, global_name]
            elif module_name in MODULES_TO_3:
                module_name = MODULES_TO_3[module_name]
        if module_name == "_codecs":
            module_name = "codecs"
        __import__(module_name, level=0)
        module = sys.modules[module_name]
        if self._proto >= 4 and "." in global_name:
            try:
                return _lookup(module, global_name.split("."))
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
            raise self._underflow()

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
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
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


_operations = [None] * 256
for _codes, _operation in {
    b"\x80": Unpickler._load_proto, b"\x95": Unpickler._load_frame, b".": Unpickler._load_stop,
    b"P": Unpickler._load_persid, b"Q": Unpickler._load_binpersid,
    b"N": _constant(lambda: None), b"\x88": _constant(lambda: True), b"\x89": _constant(lambda: False),
    b"I": Unpickler._load_int, b"L": Unpickler._load_long, b"\x8a": Unpickler._load_long1, b"\x8b": Unpickler._load_long4,
    b"J": _value("<i", 4), b"K": _value("<B", 1), b"M": _value("<H", 2), b"F": Unpickler._load_float, b"G": _value(">d", 8),
    b"S": Unpickler._load_string, b"T": Unpickler._load_binstring, b"U": Unpickler._load_short_binstring,
    b"V": Unpickler._load_unicode, b"X": _text("<I", 4), b"\x8c": _text("<B", 1), b"\x8d": _text("<Q", 8),
    b"B": _bytes("<I", 4), b"C": _bytes("<B", 1), b"\x8e": Unpickler._load_binbytes8, b"\x96": Unpickler._load_bytearray8,
    b"\x97": Unpickler._load_next_buffer, b"\x98": Unpickler._load_readonly_buffer,
    b"(": Unpickler._load_mark, b"t": Unpickler._load_tuple, b")": _constant(tuple),
    b"\x85": lambda self: self._load_tuple_of(1), b"\x86": lambda self: self._load_tuple_of(2), b"\x87": lambda self: self._load_tuple_of(3),
    b"]": _constant(list), b"l": Unpickler._load_list, b"}": _constant(dict), b"d": Unpickler._load_dict,
    b"\x8f": _constant(set), b"\x90": Unpickler._load_additems, b"\x91": Unpickler._load_frozenset,
    b"i": Unpickler._load_inst, b"o": Unpickler._load_obj, b"\x81": Unpickler._load_newobj, b"\x92": Unpickler._load_newobj_ex,
    b"c": Unpickler._load_global, b"\x93": Unpickler._load_stack_global,
    b"\x82": lambda self: self._load_extension("<B", 1), b"\x83": lambda self: self._load_extension("<H", 2), b"\x84": lambda self: self._load_extension("<i", 4),
    b"R": Unpickler._load_reduce, b"0": Unpickler._load_pop, b"1": Unpickler._load_pop_mark, b"2": Unpickler._load_dup,
    b"g": Unpickler._load_get, b"h": Unpickler._load_binget, b"j": Unpickler._load_long_binget,
    b"p": Unpickler._load_put, b"q": Unpickler._load_binput, b"r": Unpickler._load_long_binput, b"\x94": Unpickler._load_memoize,
    b"a": Unpickler._load_append, b"e": Unpickler._load_appends, b"s": Unpickler._load_setitem, b"u": Unpickler._load_setitems,
    b"b": Unpickler._load_build,
}.items():
    _operations[_codes[0]] = _operation
del _codes, _operation


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    pickler = Pickler.__new__(Pickler)
    pickler._set_protocol(protocol, fix_imports, buffer_callback)
    return pickler._dump(obj)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the given pickle data."""
    if not isinstance(data, bytes):
        try:
            data = bytes(memoryview(data))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None
    unpickler = Unpickler.__new__(Unpickler)
    unpickler._set_options(fix_imports, encoding, errors, buffers)
    unpickler._data, unpickler._at, unpickler._file_read = data, 0, None
    return unpickler.load()
