"""The pickler, and the functions of pickle: https://docs.python.org/3.14/library/pickle.html

The formats of the opcodes are described in PEP 3154 and PEP 574 and by pickletools. What is written is byte for byte
what CPython writes: framing, batching and memoising follow its rules.
"""
from copyreg import _extension_registry, dispatch_table
from functools import partial
from itertools import islice
from struct import pack
from types import FunctionType
import codecs
import sys

from _pickle_base import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleBuffer, PickleError, PicklingError, UnpicklingError, decode_long, encode_long, full_name, lookup,
)
from _pickle_memo import Memo
from _pickle_names import EXCEPTIONS, MODULES_TO_2, NAMES_TO_2
from _unpickler import Unpickler

_BATCH = 1000
_FRAME_TARGET = 64 * 1024
_FRAME_LEAST = 4
_missing = object()
_SMALL_INTS = [b"K" + bytes((n,)) for n in range(256)]
_RECALLS = [b"h" + bytes((n,)) for n in range(256)]


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
                raise PicklingError(f"__reduce__ must return a string or tuple, not {full_name(type(reduced))}")
            if not 2 <= len(reduced) <= 6:
                raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
            self.save_reduce(*reduced, obj=obj)
        except BaseException as error:
            error.add_note(f"when serializing {full_name(cls)} object")
            raise

    def _save_noted(self, obj, cls, part):
        try:
            self.save(obj)
        except BaseException as error:
            error.add_note(f"when serializing {full_name(cls)} {part}")
            raise

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError(f"first item of the tuple returned by __reduce__ must be callable, not {full_name(type(func))}")
        if not isinstance(args, tuple):
            raise PicklingError(f"second item of the tuple returned by __reduce__ must be a tuple, not {full_name(type(args))}")
        for place, items in (("fourth", listitems), ("fifth", dictitems)):
            if items is not None and not hasattr(type(items), "__next__"):
                raise PicklingError(f"{place} item of the tuple returned by __reduce__ must be an iterator, not {full_name(type(items))}")
        if state_setter is not None and not callable(state_setter):
            raise PicklingError(f"sixth item of the tuple returned by __reduce__ must be a function, not {full_name(type(state_setter))}")
        write = self.write
        kind = type(obj)
        name = getattr(func, "__name__", "") if self.proto >= 2 else ""
        if name == "__newobj_ex__":
            self._save_new_ex(args, obj)
        elif name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError(f"first argument to __newobj__() must be a class, not {full_name(type(cls))}")
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
            raise PicklingError(f"first argument to __newobj_ex__() must be a class, not {full_name(type(cls))}")
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
                    error.add_note(f"when serializing {full_name(kind)} item {key!r}")
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
            found = lookup(module, path)
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
