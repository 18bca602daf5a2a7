"""A trace function served by sys.monitoring: what bdb.Bdb(backend="monitoring") stands on.

Only code that the debugger looks into reports its lines; everything else runs at full speed.
"""

import sys
import threading

_NAME = "bdbtracer"
_events = sys.monitoring.events
_GLOBAL = _events.PY_START | _events.PY_RESUME | _events.PY_THROW | _events.PY_UNWIND | _events.RAISE
_LOCAL = _events.LINE | _events.JUMP | _events.PY_RETURN | _events.PY_YIELD | _events.STOP_ITERATION


class MonitoringTracer:
    """Calls a trace function for the frames of one thread, with the events that sys.settrace() would have for it."""

    def __init__(self):
        self._tool = sys.monitoring.DEBUGGER_ID
        self._thread = None
        self._trace = None
        self._is_active = False
        self._disables_current = False

    def start_trace(self, trace):
        """Have a function told, from now on, what happens in the running thread."""
        self._thread = threading.current_thread()
        self._trace = trace
        user = sys.monitoring.get_tool(self._tool)
        if user is None:
            sys.monitoring.use_tool_id(self._tool, _NAME)
        elif user == _NAME:
            # Another debugger of a program that is debugged: the newest one is told.
            sys.monitoring.clear_tool_id(self._tool)
        else:
            raise ValueError("Another debugger is using the monitoring tool")
        self._is_active = True
        events = sys.monitoring.events
        for event, callback in ((events.PY_START, self._called), (events.PY_RESUME, self._called), (events.PY_THROW, self._called),
                                (events.PY_UNWIND, self._unwound), (events.RAISE, self._raised), (events.STOP_ITERATION, self._raised),
                                (events.LINE, self._line), (events.JUMP, self._jumped),
                                (events.PY_RETURN, self._returned), (events.PY_YIELD, self._returned), (events.INSTRUCTION, self._instruction)):
            sys.monitoring.register_callback(self._tool, event, self._guarded(callback))
        self.update_local_events()
        # At last, or it would be told the end of this method.
        sys.monitoring.set_events(self._tool, _GLOBAL)

    def stop_trace(self):
        """Tell nobody any more."""
        if self._is_active:
            self._is_active = False
            self._thread = self._trace = None
            sys.monitoring.free_tool_id(self._tool)

    def disable_current_event(self):
        """What is being told is not to be told again, until restart_events()."""
        self._disables_current = True

    def restart_events(self):
        """Enable again all that was disabled."""
        sys.monitoring.restart_events()

    def update_local_events(self, frame=None):
        """Have a frame (the caller's by default) and those that called it report what their trace functions ask for."""
        if not self._is_active:
            return
        frame = sys._getframe().f_back if frame is None else frame
        while frame is not None:
            if frame.f_trace is not None:
                self._report(frame)
            frame = frame.f_back

    def _report(self, frame):
        wanted = _LOCAL | (_events.INSTRUCTION if frame.f_trace_opcodes else 0)
        if sys.monitoring.get_local_events(self._tool, frame.f_code) != wanted:
            sys.monitoring.set_local_events(self._tool, frame.f_code, wanted)

    # ---- callbacks

    def _guarded(self, callback):
        def tell(code, *args):
            if self._thread is not threading.current_thread():
                return None
            frame = sys._getframe().f_back
            try:
                result = callback(frame, code, *args)
                if self._disables_current:
                    return sys.monitoring.DISABLE
                return result
            except BaseException:
                # As with sys.settrace(): a trace function that raises is not called again.
                self.stop_trace()
                raise
            finally:
                self._disables_current = False
        return tell

    def _tell_local(self, frame, event, arg):
        local = frame.f_trace
        if local is not None:
            given = local(frame, event, arg)
            if given is not None:
                frame.f_trace = given

    def _called(self, frame, code, *args):
        local = self._trace(frame, "call", None)
        if local is not None:
            frame.f_trace = local
            if self._is_active:
                self._report(frame)

    def _line(self, frame, code, line):
        if frame.f_trace is not None and frame.f_trace_lines:
            self._tell_local(frame, "line", None)

    def _jumped(self, frame, code, source, target):
        # A loop that is all on one line enters no line, but each round counts as one.
        if target < source and frame.f_trace is not None and frame.f_trace_lines:
            lines = {offset: line for start, end, line in code.co_lines() for offset in (source, target) if start <= offset < end}
            if lines.get(source) == lines.get(target):
                self._tell_local(frame, "line", None)

    def _returned(self, frame, code, offset, value):
        self._tell_local(frame, "return", value)

    def _unwound(self, frame, code, offset, exception):
        self._tell_local(frame, "return", None)

    def _raised(self, frame, code, offset, exception):
        if frame.f_trace is not None:
            self._tell_local(frame, "exception", (type(exception), exception, exception.__traceback__))

    def _instruction(self, frame, code, offset):
        if frame.f_trace is not None and frame.f_trace_opcodes:
            self._tell_local(frame, "opcode", None)
