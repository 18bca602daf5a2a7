"""Tracebacks on request. Managed code has no faults to handle. See https://docs.python.org/3.14/library/faulthandler.html"""
import sys
import threading

_enabled = False
_timer = None


def _descriptor_writer(file):
    if isinstance(file, int):
        import os
        return lambda text: os.write(file, text.encode('ascii', 'backslashreplace'))
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("sys.stderr is None")
    return file.write


def enable(file=None, all_threads=True, c_stack=True):
    """Enable the fault handler."""
    global _enabled
    _descriptor_writer(file)
    _enabled = True


def disable():
    """Disable the fault handler; gives whether it was enabled."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Check if the handler is enabled."""
    return _enabled


def _stack(frame):
    while frame is not None:
        code = frame.f_code
        yield f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}\n'
        frame = frame.f_back


def _dump(write, frame, identity, all_threads):
    if not all_threads:
        write('Stack (most recent call first):\n')
        write(''.join(_stack(frame)))
        return
    frames = getattr(sys, '_current_frames', dict)()
    for other, its in frames.items():
        if other != identity:
            write(f'Thread 0x{other:016x} (most recent call first):\n' + ''.join(_stack(its)) + '\n')
    write(f'Current thread 0x{identity:016x} (most recent call first):\n' + ''.join(_stack(frame)))


def dump_traceback(file=None, all_threads=True):
    """Write the traceback of the current thread, or of all threads, into file."""
    _dump(_descriptor_writer(file), sys._getframe(1), threading.get_ident(), all_threads)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Dump the traceback of all threads after a delay in seconds."""
    global _timer
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    cancel_dump_traceback_later()
    write = _descriptor_writer(file)

    def fire():
        write(f'Timeout ({int(timeout // 3600)}:{int(timeout // 60 % 60):02d}:{int(timeout % 60):02d})!\n')
        for identity, frame in getattr(sys, '_current_frames', dict)().items():
            if identity != threading.get_ident():
                write(f'Thread 0x{identity:016x} (most recent call first):\n' + ''.join(_stack(frame)))
        if exit:
            import os
            os._exit(1)
        if repeat:
            start()

    def start():
        global _timer
        _timer = threading.Timer(timeout, fire)
        _timer.daemon = True
        _timer.start()

    start()


def cancel_dump_traceback_later():
    """Cancel the previous call to dump_traceback_later()."""
    global _timer
    if _timer is not None:
        _timer.cancel()
        _timer = None


def register(signum, file=None, all_threads=True, chain=False):
    """Register a handler for the signal 'signum': dump the traceback."""
    import signal
    write = _descriptor_writer(file)
    signal.signal(signum, lambda number, frame: _dump(write, frame, threading.get_ident(), all_threads))


def unregister(signum):
    """Unregister the handler of the signal 'signum'."""
    import signal
    if signal.getsignal(signum) in (signal.SIG_DFL, signal.SIG_IGN):
        return False
    signal.signal(signum, signal.SIG_DFL)
    return True
