# isinstance and issubclass with tuples, unions, generics, custom checks, odd arguments.
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, (float, (int,)))), isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(A, type), isinstance(type, type), isinstance(object(), object))
print(isinstance(1, int | str), isinstance("x", int | None), isinstance(None, int | None), isinstance(None, None | int), issubclass(bool, int | str), issubclass(float, int | str), isinstance(1, (int | str, float)), isinstance(1.0, ()), issubclass(int, ()))
print(int | str, int | None, int | str | int, (int | str) == (str | int), hash(int | str) == hash(str | int), type(int | str), (int | str).__args__, int | int, None | int, list[int] | None)
import typing, types
for src in ["isinstance(1, list[int])", "isinstance([], list[int])", "issubclass(list, list[int])", "isinstance(1, int | list[int])", "isinstance('x', int | list[int])", "isinstance(1, typing.Any)", "isinstance(1, typing.Optional[int])", "isinstance(1, typing.Union[int, str])", "isinstance(1, typing.List)", "isinstance([], typing.List)", "isinstance(1, typing.List[int])", "isinstance(1, 'int')", "isinstance(1, None)", "isinstance(1, (None, int))", "isinstance(1, (int, None))", "isinstance(1, [int])", "isinstance(1, {int})", "isinstance(1, A())", "issubclass(1, int)", "issubclass(A(), A)", "issubclass(A, A())", "issubclass(int, None)", "issubclass(list[int], list)", "issubclass(int | str, int)", "issubclass(object, object)", "isinstance()", "isinstance(1, int, 2)", "int | 1", "1 | int", "int | 'str'", "'str' | int", "int | ()", "int | [str]", "int | ...", "type(None) | int", "int | type", "isinstance(int, type | None)", "int & str", "int | None | 5"]:
    try: print(src, "=", eval(src))
    except TypeError as e: print(src, "->", e)
class Duck:
    __class__ = A
print(isinstance(Duck(), A), isinstance(Duck(), Duck), type(Duck()) is Duck, Duck().__class__ is A)
class Cls:
    @property
    def __class__(self): raise AttributeError("no class")
print(isinstance(Cls(), Cls), isinstance(Cls(), int))
class M(type):
    def __instancecheck__(cls, o): print("check", o, end=" "); return "truthy"
    def __subclasscheck__(cls, c): raise ValueError("sub")
class W(metaclass=M): pass
print(isinstance(1, W), isinstance(W(), W), isinstance(1, (int, W)), isinstance("s", (int, W)))
try: issubclass(int, W)
except ValueError as e: print(e)
print(type.__instancecheck__(A, B()), A.__subclasscheck__(B), B.__subclasses__(), A.__subclasses__())
class InstanceAttr: pass
x = InstanceAttr(); x.__instancecheck__ = lambda o: True
try: isinstance(1, x)
except TypeError as e: print(e)
class Inst:
    def __instancecheck__(self, o): return o == 3
print(isinstance(3, Inst()), isinstance(4, Inst()), isinstance(3, (str, Inst())))
