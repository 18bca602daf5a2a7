"""Who awaits whom."""
import dataclasses
import sys
import types
from . import events
from . import futures
from . import tasks

__all__ = ('capture_call_graph', 'format_call_graph', 'print_call_graph', 'FrameCallGraphEntry', 'FutureCallGraph')


@dataclasses.dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: types.FrameType


@dataclasses.dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: futures.Future
    call_stack: tuple
    awaited_by: tuple


def _frames_of(coro):
    frames = []
    while coro is not None:
        frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'ag_frame', None) or getattr(coro, 'gi_frame', None)
        if frame is None:
            break
        frames.append(FrameCallGraphEntry(frame))
        coro = getattr(coro, 'cr_await', None) or getattr(coro, 'ag_await', None)
    return frames


def _build(future, limit):
    if not isinstance(future, futures.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")
    frames = _frames_of(future.get_coro()) if hasattr(future, 'get_coro') else []
    frames.reverse()
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    parents = tuple(_build(parent, limit) for parent in future._asyncio_awaited_by or ())
    return FutureCallGraph(future, tuple(frames), parents)


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """Capture the async call graph for the current task or the provided Future."""
    loop = events._get_running_loop()
    current = tasks.current_task(loop=loop) if loop is not None else None
    if future is None:
        if loop is None:
            raise RuntimeError('capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided')
        future = current
    if future is None:
        return None
    if future is not current:
        return _build(future, limit)
    stack = []
    frame = sys._getframe(depth)
    while frame is not None:
        is_coroutine = frame.f_code.co_flags & 0x280
        stack.append(FrameCallGraphEntry(frame))
        if is_coroutine and (frame.f_back is None or not frame.f_back.f_code.co_flags & 0x280):
            break
        frame = frame.f_back
    if limit is not None:
        stack = stack[:limit] if limit >= 0 else stack[limit:]
    return FutureCallGraph(future, tuple(stack), tuple(_build(parent, limit) for parent in future._asyncio_awaited_by or ()))


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """Return the async call graph as a string."""
    lines = []

    def render(graph, level):
        def add(text):
            lines.append('  ' * level + text)

        kind = 'Task' if isinstance(graph.future, tasks.Task) else 'Future'
        name = f'name={graph.future.get_name()!r}, ' if kind == 'Task' else ''
        add(f'* {kind}({name}id={id(graph.future):#x})')
        if graph.call_stack:
            add('  + Call stack:')
            for entry in graph.call_stack:
                code = entry.frame.f_code
                name = f'async {code.co_qualname}' if code.co_flags & 0x280 else code.co_qualname
                add(f'  |   File {code.co_filename!r}, line {entry.frame.f_lineno}, in {name}()')
        if graph.awaited_by:
            add('  + Awaited by:')
            for parent in graph.awaited_by:
                render(parent, level + 1)

    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    if graph is None:
        return ''
    try:
        render(graph, 0)
    finally:
        graph = None
    return '\n'.join(lines)


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Print the async call graph for the current task or the provided Future."""
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)
