"""inspect's look at frames, tracebacks, generators and coroutines."""

import builtins
import sys
from collections import namedtuple

from _inspect_source import findsource, getfile, getsourcefile

Arguments = namedtuple('Arguments', 'args, varargs, varkw', module='inspect')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals', module='inspect')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound', module='inspect')

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED'


def getargs(co):
    """Get information about the arguments accepted by a code object."""
    if not isinstance(co, type(getargs.__code__)):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    at = count
    if co.co_flags & 4:
        varargs = names[at]
        at += 1
    if co.co_flags & 8:
        varkw = names[at]
    return Arguments(list(names[:count]), varargs, varkw)


def getargvalues(frame):
    """Get information about arguments passed into a particular frame."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """Format an argument spec from the 4 values returned by getargvalues."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def getclosurevars(func):
    """Get the mapping of free variables to their current values."""
    func = getattr(func, '__func__', func)
    code = getattr(func, '__code__', None)
    if code is None:
        raise TypeError(f'{func!r} is not a Python function')
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    space = func.__globals__
    used, from_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in space:
            used[name] = space[name]
        elif hasattr(builtins, name):
            from_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, used, from_builtins, unbound)


class Traceback(namedtuple('Traceback', 'filename lineno function code_context index')):
    """A traceback entry, with where in the line it is."""
    __module__ = 'inspect'

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return (f'Traceback(filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, '
                f'code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})')


class FrameInfo(namedtuple('FrameInfo', 'frame filename lineno function code_context index')):
    """A frame, with where in its line it is."""
    __module__ = 'inspect'

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return (f'FrameInfo(frame={self.frame!r}, filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, '
                f'code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})')


_Positions = namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)


def _positions(frame, lasti):
    if lasti < 0:
        return _Positions()
    for i, row in enumerate(frame.f_code.co_positions()):
        if i == lasti // 2:
            return _Positions(*row)
    return _Positions()


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object."""
    if hasattr(frame, 'tb_frame'):
        lasti, lineno, frame = frame.tb_lasti, frame.tb_lineno, frame.tb_frame
    elif hasattr(frame, 'f_code'):
        lasti, lineno = frame.f_lasti, frame.f_lineno
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=_positions(frame, lasti))


def getlineno(frame):
    """Get the line number from a frame object, allowing for optimization."""
    return frame.f_lineno


def _info(frame, of, context):
    info = getframeinfo(of, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """Get a list of records for a frame and all higher (calling) frames."""
    found = []
    while frame:
        found.append(_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Get a list of records for a traceback's frame and all lower frames."""
    found = []
    while tb:
        found.append(_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found


def currentframe():
    """Return the frame of the caller or None if this is not possible."""
    return sys._getframe(1)


def stack(context=1):
    """Return a list of records for the stack above the caller's frame."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return a list of records for the stack below the current exception."""
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error else None, context)


def _state(obj, prefix):
    kind = {'GEN': 'gi', 'CORO': 'cr', 'AGEN': 'ag'}[prefix]
    if getattr(obj, kind + '_running'):
        return prefix + '_RUNNING'
    if getattr(obj, kind + '_suspended', False):
        return prefix + '_SUSPENDED'
    return prefix + ('_CLOSED' if getattr(obj, kind + '_frame') is None else '_CREATED')


def getgeneratorstate(generator):
    """Get current state of a generator-iterator."""
    return _state(generator, 'GEN')


def getcoroutinestate(coroutine):
    """Get current state of a coroutine object."""
    return _state(coroutine, 'CORO')


def getasyncgenstate(agen):
    """Get current state of an asynchronous generator object."""
    return _state(agen, 'AGEN')


def _locals(obj, attribute):
    frame = getattr(obj, attribute, None)
    return dict(frame.f_locals) if frame is not None else {}


def getgeneratorlocals(generator):
    """Get the mapping of generator local variables to their current values."""
    if not hasattr(generator, 'gi_frame'):
        raise TypeError(f'{generator!r} is not a Python generator')
    return _locals(generator, 'gi_frame')


def getcoroutinelocals(coroutine):
    """Get the mapping of coroutine local variables to their current values."""
    return _locals(coroutine, 'cr_frame')


def getasyncgenlocals(agen):
    """Get the mapping of asynchronous generator local variables to their current values."""
    if not hasattr(agen, 'ag_frame'):
        raise TypeError(f'{agen!r} is not a Python async generator')
    return _locals(agen, 'ag_frame')
