"""Classes that a metaclass's mro() borrows from: what changes in them is seen."""
class Base: value = 1
class Other: value = 10; other = "o"
class Meta(type):
    def mro(cls): return (cls, Base, object)
class Weird(metaclass=Meta): pass
def look():
    w = Weird()
    return [Weird.value, w.value, getattr(w, "fresh", None), hasattr(Weird, "__len__")]
for i in range(3): print(look())
Base.value = 2; print(look())
Base.value = 3; print(look())
Base.fresh = "f"; print(look())
del Base.value
try: look()
except AttributeError as e: print(e)
Base.value = 4
Base.__len__ = lambda self: 7
print(look(), Base.__subclasses__(), Weird.__bases__, Weird.__mro__ == (Weird, Base, object))
class Both(type):
    def mro(cls): return [cls, Both.partner, object] if Both.partner else [cls, object]
    partner = None
class A(metaclass=Both): x = "a"
Both.partner = A
class B(metaclass=Both): y = "b"
Both.partner = B
A.__bases__ = (object,) if False else A.__bases__
A.x = "a2"; B.y = "b2"
print(B.x, B.y, A.x, [c.__name__ for c in A.__mro__], [c.__name__ for c in B.__mro__])
