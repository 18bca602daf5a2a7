"""Errors of codecs' functions and constructors; a __dict__ that cannot be deleted."""
import collections
import codecs
import functools
for f in (lambda:UnicodeDecodeError("ascii","str",0,1,"x"), lambda:UnicodeDecodeError("ascii",5,0,1,"x"), lambda:UnicodeDecodeError(1,b"",0,1,"x"),lambda:UnicodeEncodeError("ascii",b"",0,1,"x"),lambda:UnicodeTranslateError(b"",0,1,"x"), lambda:codecs.utf_8_decode("a"),lambda:codecs.ascii_decode("a"),lambda: codecs.utf_16_decode("a"),lambda: bytes("a"),lambda: bytearray("s"), lambda: str(b"x","ascii",5), lambda:codecs.decode("a","ascii"),lambda:codecs.encode(b"a","ascii")):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__,e)
p=functools.partial(int,base=2); p.x=3
for a in ("__dict__","func","args","keywords","x","y"):
    try: delattr(p,a); print("deleted",a)
    except Exception as e: print(a,type(e).__name__,e)
class A: pass
a=A()
try: del a.__dict__; print(a.__dict__)
except Exception as e: print(type(e).__name__,e)
def fn(): pass
try: del fn.__dict__
except Exception as e: print(type(e).__name__,e)

for o in (p, functools.lru_cache(len), collections.OrderedDict(), classmethod(len), staticmethod(len), ValueError(), fn):
    try: del o.__dict__
    except TypeError as e: print(type(o).__name__, e)
for name in ("ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16", "utf-32-be", "cp1252", "koi8-r", "unicode_escape", "raw_unicode_escape"):
    for value in (b"a", 5):
        try: codecs.encode(value, name)
        except TypeError as e: print(name, e)
