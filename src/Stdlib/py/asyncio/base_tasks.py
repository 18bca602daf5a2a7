"""How tasks are shown."""
import linecache
import reprlib
import traceback
from . import base_futures
from . import coroutines


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = 'cancelling'
    info.insert(1, 'name=%r' % task.get_name())
    if task._fut_waiter is not None:
        info.insert(2, f'wait_for={task._fut_waiter!r}')
    if task._coro:
        info.insert(2, f'coro=<{coroutines._format_coroutine(task._coro)}>')
    return info


@reprlib.recursive_repr()
def _task_repr(task):
    return f"<{type(task).__name__} {' '.join(_task_repr_info(task))}>"


def _task_get_stack(task, limit):
    frames = []
    coro = task._coro
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None) or getattr(coro, 'ag_frame', None)
    if frame is not None:
        while frame is not None and limit != 0:
            frames.append(frame)
            frame = frame.f_back
            if limit is not None:
                limit -= 1
        frames.reverse()
    elif task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and limit != 0:
            frames.append(entry.tb_frame)
            entry = entry.tb_next
            if limit is not None:
                limit -= 1
    return frames


def _task_print_stack(task, limit, file):
    extracted = []
    for frame in task.get_stack(limit=limit):
        filename = frame.f_code.co_filename
        linecache.checkcache(filename)
        extracted.append((filename, frame.f_lineno, frame.f_code.co_name, linecache.getline(filename, frame.f_lineno, frame.f_globals)))
    exc = task._exception
    if not extracted:
        print(f'No stack for {task!r}', file=file)
    elif exc is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    traceback.print_list(extracted, file=file)
    if exc is not None:
        for line in traceback.format_exception_only(exc.__class__, exc):
            print(line, file=file, end='')
