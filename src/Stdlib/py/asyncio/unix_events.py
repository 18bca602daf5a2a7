"""The event loop with signal handlers."""
import signal
from . import coroutines
from . import events
from . import selector_events

__all__ = 'SelectorEventLoop', 'EventLoop'


class _UnixSelectorEventLoop(selector_events.BaseSelectorEventLoop):
    """Event loop whose callbacks may be called for signals."""

    def __init__(self, selector=None):
        super().__init__()
        self._signal_handlers = {}

    def close(self):
        super().close()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    def add_signal_handler(self, sig, callback, *args):
        """Add a handler for a signal.  UNIX only."""
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle
        try:
            signal.signal(sig, self._on_signal)
        except OSError:
            del self._signal_handlers[sig]
            raise RuntimeError(f'sig {sig} cannot be caught')

    def _on_signal(self, sig, frame):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._add_callback(handle)
            self._write_to_self()

    def remove_signal_handler(self, sig):
        """Remove a handler for a signal.  UNIX only."""
        self._check_signal(sig)
        try:
            del self._signal_handlers[sig]
        except KeyError:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')


class _DefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    """UNIX event loop policy."""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
EventLoop = SelectorEventLoop
