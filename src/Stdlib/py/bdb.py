"""Debugger basics: https://docs.python.org/3.14/library/bdb.html"""

import fnmatch
import os
import sys
import weakref
from contextlib import contextmanager
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR

from _bdb_breakpoints import Breakpoint, checkfuncname, effective

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

GENERATOR_AND_COROUTINE_FLAGS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
Breakpoint.__module__ = checkfuncname.__module__ = effective.__module__ = "bdb"


class BdbQuit(Exception):
    """Exception to give up completely."""


class Bdb:
    """What debuggers have in common: who derives from it is told where the program stops (user_line() and its like), and
    says how it goes on (set_step() and its like).

    skip: patterns of the names of modules in which nothing stops. backend: what the program is watched by, 'settrace' or
    'monitoring', which costs little where nothing can stop.

    stopframe is the frame in which to stop (None: any), from the line stoplineno on (-1: not at lines at all); returnframe one to stop in
    when it returns. botframe called what is debugged.
    """

    def __init__(self, skip=None, backend="settrace"):
        self.skip = set(skip) if skip else None
        self.breaks = {}
        self.fncache = {}
        self.frame_trace_lines_opcodes = {}
        self.frame_returning = None
        self.trace_opcodes = False
        self.enterframe = None
        self.cmdframe = None
        self.cmdlineno = None
        self.code_linenos = weakref.WeakKeyDictionary()
        self.backend = backend
        if backend == "monitoring":
            from _bdb_monitoring import MonitoringTracer
            self.monitoring_tracer = MonitoringTracer()
        elif backend == "settrace":
            self.monitoring_tracer = None
        else:
            raise ValueError(f"Invalid backend '{backend}'")
        self._load_breaks()

    def canonic(self, filename):
        """The absolute path of a file; what stands in angle brackets is no file and stays as it is, as do PyLite's own modules."""
        if filename.startswith("<") and (filename.endswith(">") or filename.startswith("<pylite>/")):
            return filename
        found = self.fncache.get(filename)
        if not found:
            found = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return found

    def start_trace(self):
        """Have the running thread watched."""
        self._watches = True
        if self.monitoring_tracer:
            self.monitoring_tracer.start_trace(self.trace_dispatch)
        else:
            sys.settrace(self.trace_dispatch)

    def stop_trace(self):
        """Have it watched no longer."""
        self._watches = False
        if self.monitoring_tracer:
            self.monitoring_tracer.stop_trace()
        else:
            sys.settrace(None)

    def reset(self):
        """Be ready to start."""
        import linecache
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    @contextmanager
    def set_enterframe(self, frame):
        """While the debugger has the word, the frame from which it got it."""
        if self.enterframe is not None:
            # The debugger debugs itself.
            yield
            return
        self.enterframe = frame
        try:
            yield
        finally:
            self.enterframe = None

    # ---- what happens in the program

    def trace_dispatch(self, frame, event, arg):
        """The trace function: passes on what happens to the method for it."""
        with self.set_enterframe(frame):
            if self.quitting:
                return None
            match event:
                case "line":
                    return self.dispatch_line(frame)
                case "call":
                    return self.dispatch_call(frame, arg)
                case "return":
                    return self.dispatch_return(frame, arg)
                case "exception":
                    return self.dispatch_exception(frame, arg)
                case "opcode":
                    return self.dispatch_opcode(frame, arg)
                case "c_call" | "c_exception" | "c_return":
                    return self.trace_dispatch
                case _:
                    print("bdb.Bdb.dispatch: unknown debugging event:", repr(event))
                    return self.trace_dispatch

    def _go_on(self):
        if self.quitting:
            raise BdbQuit
        return self.trace_dispatch

    def dispatch_line(self, frame):
        """A line is about to be executed: user_line() if the program stops there. Raises BdbQuit if it is not to go on."""
        # Where a command was given, its line goes on to its end, however often it is entered.
        is_same_line = self.cmdframe is frame and self.cmdlineno == frame.f_lineno
        if self.stop_here(frame) and not is_same_line or self.break_here(frame):
            self.user_line(frame)
            self.restart_events()
            if self.quitting:
                raise BdbQuit
        elif not self.get_break(frame.f_code.co_filename, frame.f_lineno):
            self.disable_current_event()
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        """A frame has begun: user_call() if the program stops in it; None if it need not be watched."""
        if self.botframe is None:
            # The first frame that is met belongs to what is debugged.
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not self.stop_here(frame) and not self.break_anywhere(frame):
            self.disable_current_event()
            return None
        if self.stopframe and frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            # A generator that is resumed has not been called.
            return self.trace_dispatch
        self.user_call(frame, arg)
        self.restart_events()
        return self._go_on()

    def dispatch_return(self, frame, arg):
        """A frame ends, or is suspended: user_return() if the program stops there."""
        if frame is self.stopframe and frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            # It may be suspended only. If it ends, that shows where it was resumed, which is to be watched if it is not.
            self._set_caller_tracefunc(frame)
        elif self.stop_here(frame) or frame is self.returnframe:
            try:
                self.frame_returning = frame
                self.user_return(frame, arg)
                self.restart_events()
            finally:
                self.frame_returning = None
            if self.quitting:
                raise BdbQuit
            if self.stopframe is frame and self.stoplineno != -1:
                # 'next' and 'until' at the end of a function go on in its caller.
                self._set_stopinfo(None, None)
            if self.stoplineno != -1:
                self._set_caller_tracefunc(frame)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """An exception was raised in a frame or passes through it: user_exception() if the program stops there."""
        is_generator = frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS
        if self.stop_here(frame):
            # The StopIteration of what a generator delegates to is no error of its own.
            if not (is_generator and arg[0] is StopIteration and arg[2] is None):
                self.user_exception(frame, arg)
                self.restart_events()
                if self.quitting:
                    raise BdbQuit
        elif (self.stopframe and frame is not self.stopframe and self.stopframe.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS
              and arg[0] in (StopIteration, GeneratorExit)):
            # The generator to stop in has ended: stop where that shows.
            self.user_exception(frame, arg)
            self.restart_events()
            if self.quitting:
                raise BdbQuit
        return self.trace_dispatch

    def dispatch_opcode(self, frame, arg):
        """An instruction is about to be executed, and somebody asked for that."""
        self.user_opcode(frame)
        self.restart_events()
        return self._go_on()

    # ---- whether it stops

    def is_skipped_module(self, module_name):
        """Whether nothing stops in a module."""
        return module_name is not None and any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def stop_here(self, frame):
        """Whether the program stops in a frame, breakpoints apart."""
        if self.skip and self.is_skipped_module(frame.f_globals.get("__name__")):
            return False
        if frame is self.stopframe:
            return self.stoplineno != -1 and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Whether a breakpoint stops a frame where it is. Deletes it if it is temporary."""
        filename = self.canonic(frame.f_code.co_filename)
        if filename not in self.breaks:
            return False
        lineno = frame.f_lineno
        if lineno not in self.breaks[filename]:
            # A breakpoint of a function stands at the line of its def.
            lineno = frame.f_code.co_firstlineno
            if lineno not in self.breaks[filename]:
                return False
        found, is_certain = effective(filename, lineno, frame)
        if not found:
            return False
        self.currentbp = found.number
        if is_certain and found.temporary:
            self.do_clear(str(found.number))
        return True

    def do_clear(self, arg):
        """Delete the breakpoint of a number, which was temporary."""
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    def break_anywhere(self, frame):
        """Whether there is a breakpoint in a frame's code."""
        return any(self._lineno_in_frame(lineno, frame) for lineno in self.breaks.get(self.canonic(frame.f_code.co_filename), ()))

    def _lineno_in_frame(self, lineno, frame):
        code = frame.f_code
        if lineno < code.co_firstlineno:
            return False
        if code not in self.code_linenos:
            # A breakpoint of a function stands at its first line, whether or not that has code.
            self.code_linenos[code] = {code.co_firstlineno, *(line for _, _, line in code.co_lines())}
        return lineno in self.code_linenos[code]

    # ---- for who derives

    def user_call(self, frame, argument_list):
        """A frame has begun in which something may stop."""

    def user_line(self, frame):
        """The program stops at a line."""

    def user_return(self, frame, return_value):
        """The program stops where a frame returns."""

    def user_exception(self, frame, exc_info):
        """The program stops at an exception."""

    def user_opcode(self, frame):
        """The program stops at an instruction."""

    # ---- how the program goes on

    def _set_trace_opcodes(self, trace_opcodes):
        if trace_opcodes == self.trace_opcodes:
            return
        self.trace_opcodes = trace_opcodes
        frame = self.enterframe
        while frame:
            frame.f_trace_opcodes = trace_opcodes
            if frame is self.botframe:
                break
            frame = frame.f_back
        if self.monitoring_tracer:
            self.monitoring_tracer.update_local_events(self.enterframe)

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0, opcode=False, cmdframe=None, cmdlineno=None):
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.quitting = False
        self.stoplineno = stoplineno
        self.cmdframe = cmdframe
        self.cmdlineno = cmdlineno
        self._set_trace_opcodes(opcode)

    def _set_caller_tracefunc(self, current_frame):
        """Have the frame watched to which one returns."""
        caller = current_frame.f_back
        if caller and not caller.f_trace and caller is not self.botframe:
            caller.f_trace = self.trace_dispatch
            if self.monitoring_tracer:
                self.monitoring_tracer.update_local_events(caller)

    def set_until(self, frame, lineno=None):
        """Stop at a line beyond the current one (or from lineno on), or when the frame returns."""
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """Stop after one line of code."""
        frame = self.enterframe
        self._set_stopinfo(None, None, cmdframe=frame, cmdlineno=frame.f_lineno if frame else None)

    def set_stepinstr(self):
        """Stop before the next instruction."""
        self._set_stopinfo(None, None, opcode=True)

    def set_next(self, frame):
        """Stop at the next line in a frame or below it."""
        self._set_stopinfo(frame, None, cmdframe=frame, cmdlineno=frame.f_lineno)

    def set_return(self, frame):
        """Stop when a frame returns."""
        if frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            self._set_stopinfo(frame, None, -1)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Start debugging in a frame, by default the caller's."""
        self.stop_trace()
        if frame is None:
            frame = sys._getframe().f_back
        self.reset()
        start = frame
        with self.set_enterframe(frame):
            while frame:
                frame.f_trace = self.trace_dispatch
                self.botframe = frame
                self.frame_trace_lines_opcodes[frame] = frame.f_trace_lines, frame.f_trace_opcodes
                # Who runs already may have had other wishes; they are restored when debugging ends.
                frame.f_trace_lines = True
                frame = frame.f_back
            self.set_stepinstr()
        if self.enterframe is None:
            # The caller stops right here: where nothing follows on its line, no instruction of that line is left to stop at.
            self._watches = True
            with self.set_enterframe(start):
                self.dispatch_opcode(start, None)
            if not self._watches:
                return
        self.start_trace()

    def set_continue(self):
        """Stop at breakpoints only; without any, the program is no longer watched."""
        self._set_stopinfo(self.botframe, None, -1)
        if self.breaks:
            return
        self.stop_trace()
        frame = sys._getframe().f_back
        while frame and frame is not self.botframe:
            del frame.f_trace
            frame = frame.f_back
        for frame, (lines, opcodes) in self.frame_trace_lines_opcodes.items():
            frame.f_trace_lines, frame.f_trace_opcodes = lines, opcodes
        self.frame_trace_lines_opcodes = {}

    def set_quit(self):
        """Have BdbQuit raised where the program is next met."""
        self.stopframe = self.botframe
        self.returnframe = None
        self.quitting = True
        self.stop_trace()

    # ---- breakpoints; what goes wrong is given as a text

    def _add_to_breaks(self, filename, lineno):
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a breakpoint. Gives a message if there is no such line."""
        import linecache
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return f"Line {filename}:{lineno} does not exist"
        self._add_to_breaks(filename, lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        # What runs already was perhaps not worth watching until now.
        frame = self.enterframe
        while frame:
            if self.break_anywhere(frame):
                frame.f_trace = self.trace_dispatch
                if self.monitoring_tracer:
                    self.monitoring_tracer.update_local_events(frame)
            frame = frame.f_back
        return None

    def _load_breaks(self):
        """Take over the breakpoints that other debuggers have set."""
        for filename, lineno in Breakpoint.bplist:
            self._add_to_breaks(filename, lineno)

    def _prune_breaks(self, filename, lineno):
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        """Delete the breakpoints of a line."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        if lineno not in self.breaks[filename]:
            return f"There is no breakpoint at {filename}:{lineno}"
        for found in list(Breakpoint.bplist.get((filename, lineno), ())):
            found.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Delete the breakpoint of a number."""
        try:
            found = self.get_bpbynumber(arg)
        except ValueError as e:
            return str(e)
        found.deleteMe()
        self._prune_breaks(found.file, found.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Delete the breakpoints of a file."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        for lineno in self.breaks.pop(filename):
            for found in list(Breakpoint.bplist.get((filename, lineno), ())):
                found.deleteMe()
        return None

    def clear_all_breaks(self):
        """Delete all breakpoints."""
        if not self.breaks:
            return "There are no breakpoints"
        for found in Breakpoint.bpbynumber:
            if found:
                found.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """The breakpoint of a number (an int or a text). Raises ValueError if there is none."""
        if not arg:
            raise ValueError("Breakpoint number expected")
        try:
            number = int(arg)
        except ValueError:
            raise ValueError(f"Non-numeric breakpoint number {arg}") from None
        try:
            found = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError(f"Breakpoint number {number} out of range") from None
        if found is None:
            raise ValueError(f"Breakpoint {number} already deleted")
        return found

    def get_break(self, filename, lineno):
        """Whether there is a breakpoint at a line."""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """The breakpoints of a line."""
        filename = self.canonic(filename)
        return Breakpoint.bplist[filename, lineno] if self.get_break(filename, lineno) else []

    def get_file_breaks(self, filename):
        """The lines of a file that have breakpoints."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """The lines with breakpoints of all files."""
        return self.breaks

    # ---- the stack

    def get_stack(self, f, t):
        """The frames from the bottom to f, and on along the traceback t, each with its line; and the index of f (of the last one if there is t)."""
        if t and t.tb_frame is f:
            t = t.tb_next
        stack = []
        while f is not None:
            stack.append((f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        stack.reverse()
        index = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if f is None:
            index = max(0, len(stack) - 1)
        return stack, index

    def format_stack_entry(self, frame_lineno, lprefix=": "):
        """One line about an entry of the stack: file, line, function, what it returns, source."""
        import linecache
        import reprlib
        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        text = f"{filename}({lineno}){frame.f_code.co_name or '<lambda>'}()"
        if "__return__" in frame.f_locals:
            text += "->" + reprlib.repr(frame.f_locals["__return__"])
        if lineno is None:
            return text + f"{lprefix}Warning: lineno is None"
        # What exec() was given is not the text of '-c', which has that name, too.
        line = linecache.getline(filename, lineno, frame.f_globals) if filename != "<string>" else ""
        return text + lprefix + line.strip() if line else text

    def disable_current_event(self):
        """The backend need not tell again what it is just telling."""
        if self.monitoring_tracer:
            self.monitoring_tracer.disable_current_event()

    def restart_events(self):
        """The backend is to tell everything again."""
        if self.monitoring_tracer:
            self.monitoring_tracer.restart_events()

    # ---- starting

    def run(self, cmd, globals=None, locals=None):
        """Debug a statement, in the namespaces of __main__ by default."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        self.start_trace()
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            self.stop_trace()

    def runeval(self, expr, globals=None, locals=None):
        """Debug an expression; gives its value."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        self.start_trace()
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            self.stop_trace()

    def runctx(self, cmd, globals, locals):
        """The same as run()."""
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        """Debug a call; gives its result."""
        self.reset()
        self.start_trace()
        res = None
        try:
            res = func(*args, **kwds)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            self.stop_trace()
        return res


def set_trace():
    """Start debugging in the caller's frame, with a debugger that does nothing."""
    Bdb().set_trace(sys._getframe().f_back)
