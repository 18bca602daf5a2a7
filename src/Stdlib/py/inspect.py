"""Looking into live objects. See https://docs.python.org/3.14/library/inspect.html"""

import enum
import sys
import types
from annotationlib import get_annotations
from collections import namedtuple

from _inspect_source import (BlockFinder, ClassFoundException, EndOfBlock, findsource, getabsfile, getblock, getcomments, getfile,
                             getmodule, getmodulename, getsource, getsourcefile, getsourcelines, indentsize)
from _inspect_frames import (ArgInfo, Arguments, ClosureVars, FrameInfo, Traceback, currentframe, formatargvalues, getargs,
                             getargvalues, getasyncgenlocals, getasyncgenstate, getclosurevars, getcoroutinelocals,
                             getcoroutinestate, getframeinfo, getgeneratorlocals, getgeneratorstate, getinnerframes, getlineno,
                             getouterframes, stack, trace, AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CORO_CLOSED,
                             CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED)
from _inspect_kinds import (CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_HAS_DOCSTRING, CO_ITERABLE_COROUTINE, CO_METHOD,
                            CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, TPFLAGS_IS_ABSTRACT,
                            getattr_static, isabstract, isasyncgen, isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode,
                            iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
                            isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor,
                            ismethodwrapper, ismodule, ispackage, isroutine, istraceback, _is_coroutine_mark, markcoroutinefunction, unwrap)
from _inspect_signatures import (BoundArguments, FullArgSpec, Parameter, Signature, _ParameterKind, _empty, formatannotation,
                                 formatannotationrelativeto, getcallargs, getfullargspec, signature)

_sentinel = object()


class BufferFlags(enum.IntFlag):
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


# ---- members and classes

def _members(object, predicate, getter):
    names = dir(object)
    mro = getmro(object) if isclass(object) else ()
    if mro:
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute) and name not in names:
                    names.append(name)
    found = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name, without running descriptors."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples."""
    mro = getmro(cls)
    names = dir(cls)
    names += [n for base in mro for n, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute) and n not in names]
    result = []
    for name in dict.fromkeys(names):
        home, value = None, _sentinel
        for base in (*mro, *type.mro(type(cls))):
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        if value is _sentinel:
            try:
                value = getattr(cls, name)
            except AttributeError:
                continue
        if isinstance(value, (staticmethod, types.BuiltinMethodType)):
            kind = 'static method'
        elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, value))
    return result


def getmro(cls):
    """Return tuple of base classes (including cls) in method resolution order."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    results = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                if c not in children.setdefault(parent, []):
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


# ---- documentation

def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')), default=sys.maxsize)
    lines[0] = lines[0].lstrip(' ')
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, '__name__', None)
    if ismethod(obj):
        holder = obj.__self__
        cls = holder if isclass(holder) else type(holder)
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split('.')[:-1]:
            cls = getattr(cls, part, None)
    elif isinstance(obj, property):
        name = obj.fget.__name__ if obj.fget else name
        cls = sys.modules.get(obj.fget.__module__) if obj.fget else None
        for part in obj.fget.__qualname__.split('.')[:-1] if obj.fget else ():
            cls = getattr(cls, part, None)
    elif isbuiltin(obj):
        cls = type(obj.__self__) if not isclass(obj.__self__) else obj.__self__
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        cls = getattr(obj, '__objclass__', None)
    else:
        return None
    if not isclass(cls):
        return None
    for base in cls.__mro__:
        member = getattr(base, name, None)
        doc = None if member is None else getattr(member, '__doc__', None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """Get the documentation string for an object."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


__all__ = [name for name in dir() if not name.startswith('_') and name not in {'enum', 'sys', 'types', 'namedtuple'}]
