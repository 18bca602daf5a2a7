"""What inspect.signature() and __text_signature__ say of functions that are built in."""
import contextvars
import functools
import inspect
import io
import json.decoder
import json.encoder
import operator
import re
import struct
import types
import weakref


def shown(obj):
    try:
        return str(inspect.signature(obj))
    except ValueError:
        return 'none'


for cls, names in ((str, 'count find index startswith endswith split'), (bytes, 'count rfind endswith ljust translate'), (dict, 'update get __class_getitem__'),
                   (property, '__set_name__'), (type((lambda: (yield))()), 'send throw'), (types.FrameLocalsProxyType if hasattr(types, 'FrameLocalsProxyType') else dict, 'get'),
                   (io.BufferedRWPair, 'read peek write __exit__'), (io.RawIOBase, 'readinto write'), (struct.Struct, 'pack pack_into unpack'),
                   (re.Match, 'group groups'), (contextvars.Context, 'run copy')):
    for name in names.split():
        print(cls.__name__, name, shown(getattr(cls, name)))
for obj in (dict, complex, BaseException, OSError, ValueError, type, io.BytesIO, io.IOBase, weakref.ref, struct.pack, struct.unpack, re.sub, re.split,
            json.decoder.scanstring, json.encoder.encode_basestring, operator.attrgetter('a'), operator.methodcaller('x'), functools.cmp_to_key(lambda a, b: 0)):
    print(getattr(obj, '__name__', type(obj).__name__), shown(obj))
print(str.count.__text_signature__, bytes.center.__text_signature__, dict.update.__text_signature__, complex.__text_signature__)
