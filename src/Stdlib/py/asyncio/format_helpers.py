"""How asyncio shows callbacks, and what it reports of them."""
import functools
import inspect
import reprlib
import sys
import traceback
from . import constants


def _get_function_source(func):
    func = inspect.unwrap(func)
    if inspect.isfunction(func):
        code = func.__code__
        return code.co_filename, code.co_firstlineno
    if isinstance(func, (functools.partial, functools.partialmethod)):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args, *, debug=False):
    shown = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f'{shown} at {source[0]}:{source[1]}' if source else shown


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    # Arguments may be large or secret.
    if not debug:
        return '()'
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f'{name}={reprlib.repr(value)}' for name, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def extract_stack(f=None, limit=None):
    """The stack above a frame, without reading source lines yet."""
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack


# ---- called by the native part

def _handle_repr(handle):
    info = [type(handle).__name__]
    if handle._cancelled:
        info.append('cancelled')
    if hasattr(handle, '_when'):
        info.append(f'when={handle._when}')
    if handle._callback is not None:
        info.append(_format_callback_source(handle._callback, handle._args, debug=handle._loop is not None and handle._loop.get_debug()))
    if handle._source_traceback:
        frame = handle._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return f"<{' '.join(info)}>"


def _report_callback(loop, handle, exception):
    callback = _format_callback_source(handle._callback, handle._args, debug=loop.get_debug())
    context = {'message': f'Exception in callback {callback}', 'exception': exception, 'handle': handle}
    if handle._source_traceback:
        context['source_traceback'] = handle._source_traceback
    loop.call_exception_handler(context)


def _report_unretrieved(loop, future):
    context = {'message': f'{type(future).__name__} exception was never retrieved', 'exception': future._exception, 'future': future}
    if future._source_traceback:
        context['source_traceback'] = future._source_traceback
    loop.call_exception_handler(context)


def _report_at_end(loop, future, message):
    """The same as the interpreter ends, when sources are no longer read."""
    import linecache
    from . import events
    context = {'message': message}
    if future.done():
        context['exception'] = future._exception
        context['future'] = future
    elif getattr(getattr(events._event_loop_policy, '_local', None), '_loop', None) is loop:
        # The loop that is set lives on, and its tasks with it.
        return
    else:
        context['task'] = future
    getlines = linecache.getlines
    linecache.getlines = lambda filename, module_globals=None: []
    try:
        loop.call_exception_handler(context)
    finally:
        linecache.getlines = getlines


def _report_slow(handle, seconds):
    from .log import logger
    from .tasks import Task
    task = getattr(handle._callback, '__self__', None)
    shown = repr(task) if isinstance(task, Task) else str(handle)
    logger.warning('Executing %s took %.3f seconds', shown, seconds)
