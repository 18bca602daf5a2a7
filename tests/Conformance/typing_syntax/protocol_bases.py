"""Protocol[T] beside Generic[T], calls of special forms, annotations that NamedTuple refuses, typing.ByteString."""
import types
import typing
from typing import *

T=TypeVar("T");S=TypeVar("S")
class P0(Protocol[T]): pass
class G0(Generic[T]): pass
for bases in [(Protocol[T],Generic[T]),(Generic[T],Protocol[T]),(Protocol[T],Generic[S]),(Generic[T],Generic[S]),(Protocol[T],Protocol[S]),(Protocol,Generic[T]),(Generic[T],Protocol),(P0[T],Generic[T]),(P0[S],Protocol[T]),(P0[T],Protocol[T]),(G0[T],Generic[T]),(G0[T],Generic[T,S]),(List[T],Generic[S]),(List[T],Generic[S,T]),(List[T],Protocol[T]),(P0[T],Protocol),(Protocol[T],G0[T])]:
    try:
        c=types.new_class("C",bases,{})
        print([b.__name__ for b in c.__mro__], c.__parameters__, c.__orig_bases__, c._is_protocol if hasattr(c,'_is_protocol') else None)
    except TypeError as e: print(bases, e)
for f in (Literal[1],Optional[int],ClassVar[int],Final[int],Required[int],TypeGuard[int],Concatenate[int,...],Annotated[list,1],Type[int],Callable[[],int],List[int],Union[int,str]):
    try: print(f())
    except Exception as e: print(f,type(e).__name__,e)
for body in ("x: int=1\n y: str","x: ClassVar[int]","x: ClassVar[int]=1\n y:int","x: 1","x: Final[int]","x: (1,2)","x: ()"):
    try: exec("class N(NamedTuple):\n "+body); print(N._fields)
    except Exception as e: print(repr(body),type(e).__name__,e)


import collections.abc
import warnings
def t(name,f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r=repr(f())
        except Exception as e: r=f"{type(e).__name__} {e}"
        print(name, r, [(str(x.message), x.filename[-5:]) for x in w])
B=typing.ByteString
t("isinstance",lambda:isinstance(b'',B))
t("issub",lambda:issubclass(bytes,B))
t("issub2",lambda:issubclass(str,B))
t("repr",lambda:B)
t("attr",lambda:B.__name__)
t("origin",lambda:B.__origin__)
t("getitem",lambda:B[int])
t("call",lambda:B())
t("class",lambda:type("X",(B,),{}))
t("class2",lambda:types.new_class("X",(B,),{}).__mro__)
t("class3",lambda:types.new_class("X",(collections.abc.ByteString,),{}).__mro__)
t("isc",lambda:isinstance(b'',collections.abc.ByteString))
t("issubc",lambda:issubclass(bytes,collections.abc.ByteString))
t("or",lambda:B|int)
t("opt",lambda:typing.Optional[B])
t("hints",lambda:typing.get_type_hints(f))
def f(x:B): pass
t("hints",lambda:typing.get_type_hints(f))
t("eq",lambda:B==typing.ByteString)
t("star",lambda:exec("from typing import *",{}))
t("dir",lambda:len(dir(typing))>10)
