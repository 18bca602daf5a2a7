"""Create portable serialized representations of Python objects: https://docs.python.org/3.14/library/pickle.html

See module copyreg for a mechanism for registering custom picklers.
"""
import _compat_pickle
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table
from _pickle import PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load, loads
from _pickle_base import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, decode_long, encode_long, whichmodule

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer"]

format_version = "5.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = (bytes, bytearray)

_opcodes = {
    "MARK": b"(", "STOP": b".", "POP": b"0", "POP_MARK": b"1", "DUP": b"2", "FLOAT": b"F", "INT": b"I", "BININT": b"J", "BININT1": b"K",
    "LONG": b"L", "BININT2": b"M", "NONE": b"N", "PERSID": b"P", "BINPERSID": b"Q", "REDUCE": b"R", "STRING": b"S", "BINSTRING": b"T",
    "SHORT_BINSTRING": b"U", "UNICODE": b"V", "BINUNICODE": b"X", "APPEND": b"a", "BUILD": b"b", "GLOBAL": b"c", "DICT": b"d",
    "EMPTY_DICT": b"}", "APPENDS": b"e", "GET": b"g", "BINGET": b"h", "INST": b"i", "LONG_BINGET": b"j", "LIST": b"l", "EMPTY_LIST": b"]",
    "OBJ": b"o", "PUT": b"p", "BINPUT": b"q", "LONG_BINPUT": b"r", "SETITEM": b"s", "TUPLE": b"t", "EMPTY_TUPLE": b")", "SETITEMS": b"u",
    "BINFLOAT": b"G", "TRUE": b"I01\n", "FALSE": b"I00\n", "PROTO": b"\x80", "NEWOBJ": b"\x81", "EXT1": b"\x82", "EXT2": b"\x83",
    "EXT4": b"\x84", "TUPLE1": b"\x85", "TUPLE2": b"\x86", "TUPLE3": b"\x87", "NEWTRUE": b"\x88", "NEWFALSE": b"\x89", "LONG1": b"\x8a",
    "LONG4": b"\x8b", "BINBYTES": b"B", "SHORT_BINBYTES": b"C", "SHORT_BINUNICODE": b"\x8c", "BINUNICODE8": b"\x8d", "BINBYTES8": b"\x8e",
    "EMPTY_SET": b"\x8f", "ADDITEMS": b"\x90", "FROZENSET": b"\x91", "NEWOBJ_EX": b"\x92", "STACK_GLOBAL": b"\x93", "MEMOIZE": b"\x94",
    "FRAME": b"\x95", "BYTEARRAY8": b"\x96", "NEXT_BUFFER": b"\x97", "READONLY_BUFFER": b"\x98",
}
globals().update(_opcodes)
__all__ += sorted([*_opcodes, "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL"])

_HAVE_PICKLE_BUFFER = True

# The implementations in Python are loaded when somebody asks for them.
_pure = {"_Pickler": "_pickle_pure", "_dump": "_pickle_pure", "_dumps": "_pickle_pure", "_Unpickler": "_unpickle_pure", "_load": "_unpickle_pure", "_loads": "_unpickle_pure"}


def __getattr__(name):
    if name not in _pure:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module
    found = globals()[name] = getattr(import_module(_pure[name]), name)
    return found


def _main(args=None):
    """Shows what is in pickle files."""
    import argparse
    import pprint
    parser = argparse.ArgumentParser(description="display contents of the pickle files")
    parser.add_argument("pickle_file", nargs="+", help="the pickle file")
    for name in parser.parse_args(args).pickle_file:
        if name == "-":
            import sys
            obj = load(sys.stdin.buffer)
        else:
            with open(name, "rb") as file:
                obj = load(file)
        pprint.pprint(obj)


if __name__ == "__main__":
    _main()
