"""pickle._Pickler, the pickler in Python, which programs derive from to pickle in ways of their own.

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

from _compat_pickle import REVERSE_IMPORT_MAPPING, REVERSE_NAME_MAPPING
from _pickle import PickleBuffer, PicklingError
from _pickle_base import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, encode_long, full_name, lookup, whichmodule

_BATCH = 1000
_FRAME_TARGET = 64 * 1024
_FRAME_LEAST = 4
_missing = object()


class _Framer:
    """Puts what is written into frames, where the protocol has them."""
    __module__ = "pickle"
    _FRAME_SIZE_MIN = _FRAME_LEAST
    _FRAME_SIZE_TARGET = _FRAME_TARGET

    def __init__(self, file_write):
        self.file_write = file_write
        # The frame that is open, its length as far as it was measured, and how many of its parts were.
        self.current_frame = None
        self._length = self._measured = 0

    def start_framing(self):
        self.current_frame = []
        self._length = self._measured = 0

    def end_framing(self):
        if self.current_frame:
            self.commit_frame(force=True)
        self.current_frame = None

    def commit_frame(self, force=False):
        """Where an object begins, a frame that is long enough may end."""
        frame = self.current_frame
        if not frame:
            return
        for i in range(self._measured, len(frame)):
            self._length += len(frame[i])
        self._measured = len(frame)
        if self._length >= _FRAME_TARGET or force:
            data = b"".join(frame)
            frame.clear()
            self._length = self._measured = 0
            self.file_write(b"\x95" + pack("<Q", len(data)) + data if len(data) >= _FRAME_LEAST else data)

    def write(self, data):
        if self.current_frame is None:
            return self.file_write(data)
        self.current_frame.append(data)
        return len(data)

    def write_large_bytes(self, header, payload):
        """What is as large as a frame stands between frames."""
        if self.current_frame:
            self.commit_frame(force=True)
        self.file_write(header)
        self.file_write(payload)


class _Pickler:
    """This takes a binary file for writing a pickle data stream."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._set_protocol(protocol, fix_imports, buffer_callback)
        try:
            self._sink = self.framer.file_write = file.write
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
        self.memo = {}
        self.framer = _Framer(None)
        self.write = self.framer.write

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        self.memo.clear()

    def dump(self, obj):
        """Write a pickled representation of the given object to the open file."""
        if not hasattr(self, "_sink"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._dump(obj, self._sink)

    def _dump(self, obj, emit):
        """Pickles an object, and gives what is finished away."""
        self._override = getattr(self, "reducer_override", _missing)
        self._table = getattr(self, "dispatch_table", dispatch_table)
        framer = self.framer
        framer.file_write = emit
        if self.proto >= 2:
            emit(b"\x80" + bytes((self.proto,)))
        if self.proto >= 4:
            framer.start_framing()
            self.save(obj)
            self.write(b".")
            framer.end_framing()
            return
        # Without frames everything is written at once.
        parts = []
        framer.file_write = parts.append
        self.save(obj)
        self.write(b".")
        framer.file_write = emit
        emit(b"".join(parts))

    def _write_large(self, header, data):
        if self.framer.current_frame is not None and len(data) >= _FRAME_TARGET:
            self.framer.write_large_bytes(header, data)
        else:
            self.write(header)
            self.write(data)

    # ---- the memo

    def memoize(self, obj):
        """Gives an object a number, by which it is recalled when it is met again."""
        if self.fast:
            return
        n = len(self.memo)
        self.memo[id(obj)] = n, obj
        self.write(self.put(n))

    def put(self, idx):
        if self.proto >= 4:
            return b"\x94"
        if self.bin:
            return b"q" + bytes((idx,)) if idx < 256 else b"r" + pack("<I", idx)
        return b"p%d\n" % idx

    def get(self, i):
        if self.bin:
            return b"h" + bytes((i,)) if i < 256 else b"j" + pack("<I", i)
        return b"g%d\n" % i

    # ---- saving

    def save(self, obj, save_persistent_id=True):
        self.framer.commit_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self.get(known[0]))
            return
        cls = type(obj)
        saver = self.dispatch.get(cls)
        if saver is None or self._override is not _missing and cls in (type, FunctionType):
            self._save_object(obj, cls)
        else:
            saver(self, obj)

    def persistent_id(self, obj):
        return None

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(b"Q")
            return
        try:
            self.write(b"P" + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def _save_object(self, obj, cls):
        reduced = NotImplemented
        if self._override is not _missing:
            reduced = self._override(obj)
        if reduced is NotImplemented:
            saver = self.dispatch.get(cls)
            if saver is not None:
                return saver(self, obj)
            reducer = self._table.get(cls, _missing)
            if reducer is not _missing:
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
            raise PicklingError(f"sixth item of the tuple returned by __reduce__ must be callable, not {full_name(type(state_setter))}")
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
            part = "reconstructor"
            try:
                self.save(func)
                part = "reconstructor arguments"
                self.save(args)
            except BaseException as error:
                error.add_note(f"when serializing {full_name(kind)} {part}")
                raise
            write(b"R")
        if obj is not None:
            # A tuple that contains itself was made meanwhile.
            known = self.memo.get(id(obj))
            if known is not None:
                write(b"0")
                self.write(self.get(known[0]))
            else:
                self.memoize(obj)
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
            try:
                for i, item in enumerate(items):
                    self.save(item)
                    self.write(b"a")
            except BaseException as error:
                error.add_note(f"when serializing {full_name(kind)} item {i}")
                raise
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

    def save_none(self, obj):
        self.write(b"N")

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(b"\x88" if obj else b"\x89")
        else:
            self.write(b"I01\n" if obj else b"I00\n")

    def save_long(self, obj):
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

    def save_float(self, obj):
        self.write(b"G" + pack(">d", obj) if self.bin else b"F" + repr(obj).encode("ascii") + b"\n")

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        self._write_bytes(obj)
        self.memoize(obj)

    def _write_bytes(self, obj):
        n = len(obj)
        if n < 256:
            header = b"C" + bytes((n,))
        elif n > 0xFFFFFFFF and self.proto >= 4:
            header = b"\x8e" + pack("<Q", n)
        else:
            header = b"B" + pack("<I", n)
        self._write_large(header, obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self._write_large(b"\x96" + pack("<Q", len(obj)), bytes(obj))
        self.memoize(obj)

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        view = obj.raw()
        if self._buffer_callback is None or bool(self._buffer_callback(obj)):
            data = bytes(view)
            if view.readonly:
                self._write_bytes(data)
            else:
                self._write_large(b"\x96" + pack("<Q", len(data)), data)
            self.memoize(obj)
        else:
            self.write(b"\x97")
            if view.readonly:
                self.write(b"\x98")

    def save_str(self, obj):
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
        self.memoize(obj)

    def save_tuple(self, obj):
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
        known = self.memo.get(id(obj))
        if known is not None:
            # It contains itself: what is on the stack is thrown away.
            self.write(b"0" * n if short else b"1" if self.bin else b"0" * (n + 1))
            self.write(self.get(known[0]))
            return
        self.write((b"\x85", b"\x86", b"\x87")[n - 1] if short else b"t")
        self.memoize(obj)

    def save_list(self, obj):
        self.write(b"]" if self.bin else b"(l")
        self.memoize(obj)
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

    def save_dict(self, obj):
        self.write(b"}" if self.bin else b"(d")
        self.memoize(obj)
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

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(b"\x8f")
        self.memoize(obj)
        items = iter(obj)
        left = len(obj)
        while left > 0:
            self.write(b"(")
            for item in islice(items, _BATCH):
                self._save_noted(item, set, "element")
                left -= 1
            self.write(b"\x90")

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(b"(")
        for item in obj:
            self._save_noted(item, frozenset, "element")
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(b"1")
            self.write(self.get(known[0]))
            return
        self.write(b"\x91")
        self.memoize(obj)

    def save_type(self, obj):
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
            self.memoize(obj)
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
        self.memoize(obj)

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
            self.write(b"c" + self._identifier("module", module_name) + b"\n" + self._identifier("global", name) + b"\n")

    def _identifier(self, what, name):
        try:
            return name.encode("utf-8" if self.proto == 3 else "ascii")
        except UnicodeEncodeError as error:
            raise PicklingError(f"can't pickle {what} identifier {name!r} using pickle protocol {self.proto}") from error


def _not_an_integer(value):
    raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")


def _to_python_2(module, name):
    renamed = REVERSE_NAME_MAPPING.get((module, name))
    return renamed if renamed is not None else (REVERSE_IMPORT_MAPPING.get(module, module), name)


_Pickler.dispatch = {
    type(None): _Pickler.save_none, bool: _Pickler.save_bool, int: _Pickler.save_long, float: _Pickler.save_float,
    bytes: _Pickler.save_bytes, bytearray: _Pickler.save_bytearray, str: _Pickler.save_str, tuple: _Pickler.save_tuple,
    list: _Pickler.save_list, dict: _Pickler.save_dict, set: _Pickler.save_set, frozenset: _Pickler.save_frozenset,
    PickleBuffer: _Pickler.save_picklebuffer, FunctionType: _Pickler.save_global, type: _Pickler.save_type,
}
_Pickler.__module__ = "pickle"


def _dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    _Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def _dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    pickler = _Pickler.__new__(_Pickler)
    pickler._set_protocol(protocol, fix_imports, buffer_callback)
    parts = []
    pickler._dump(obj, parts.append)
    return b"".join(parts)


for _function in (_dump, _dumps):
    _function.__module__ = "pickle"
del _function
