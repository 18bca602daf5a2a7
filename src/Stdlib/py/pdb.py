"""
The Python Debugger Pdb
=======================

To use the debugger in its simplest form:

        >>> import pdb
        >>> pdb.run('<a statement>')

The debugger's prompt is '(Pdb) '.  This will stop in the first
function call in <a statement>.

Alternatively, if a statement terminated with an unhandled exception,
you can use pdb's post-mortem facility to inspect the contents of the
traceback:

        >>> <a statement>
        <exception traceback>
        >>> import pdb
        >>> pdb.pm()

The commands recognized by the debugger are listed in the next
section.  Most can be abbreviated as indicated; e.g., h(elp) means
that 'help' can be typed as 'h' or 'help' (but not as 'he' or 'hel',
nor as 'H' or 'Help' or 'HELP').  Optional arguments are enclosed in
square brackets.  Alternatives in the command syntax are separated
by a vertical bar (|).

A blank line repeats the previous command literally, except for
'list', where it lists the next 11 lines.

Commands that the debugger doesn't recognize are assumed to be Python
statements and are executed in the context of the program being
debugged.  Python statements can also be prefixed with an exclamation
point ('!').  This is a powerful way to inspect the program being
debugged; it is even possible to change variables or call functions.
When an exception occurs in such a statement, the exception name is
printed but the debugger's state is not changed.

The debugger supports aliases, which can save typing.  And aliases can
have parameters (see the alias help entry) which allows one a certain
level of adaptability to the context under examination.

Multiple commands may be entered on a single line, separated by the
pair ';;'.  No intelligence is applied to separating the commands; the
input is split at the first ';;', even if it is in the middle of a
quoted string.

If a file ".pdbrc" exists in your home directory or in the current
directory, it is read in and executed as if it had been typed at the
debugger prompt.  This is particularly useful for aliases.  If both
files exist, the one in the home directory is read first and aliases
defined there can be overridden by the local file.  This behavior can be
disabled by passing the "readrc=False" argument to the Pdb constructor.

Aside from aliases, the debugger is not directly programmable; but it
is implemented as a class from which you can derive your own debugger
class, which you can make as fancy as you like.
"""

import bdb
import cmd
import os
import sys
import traceback

import _pdb_statements
from _pdb_breakpoints import BreakpointCommands
from _pdb_data import DataCommands, SourceCommands
from _pdb_moving import MovingCommands
from _pdb_targets import ExecutableTarget as _ExecutableTarget
from _pdb_targets import ModuleTarget as _ModuleTarget
from _pdb_targets import ScriptTarget as _ScriptTarget
from _pdb_targets import ZipTarget as _ZipTarget
from _pdb_targets import find_first_executable_line, find_function

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "set_default_backend", "get_default_backend", "help"]

line_prefix = "\n-> "
_default_backend = "settrace"

_HELP_ORDER = ("help", "where", "down", "up", "break", "tbreak", "clear", "disable", "enable", "ignore", "condition", "commands", "step", "next", "until",
               "jump", "return", "retval", "run", "continue", "list", "longlist", "args", "p", "pp", "whatis", "source", "display", "undisplay",
               "interact", "alias", "unalias", "debug", "quit")

# What the debugger tells itself to do, among the commands that wait.
_PRINT_STATUS = "_pdbcmd_print_frame_status"
_SILENCE_STATUS = "_pdbcmd_silence_frame_status"
_RESTORE_LAST = "_pdbcmd_restore_lastcmd"


class Restart(Exception):
    """Causes a debugger to be restarted for the debugged python program."""


class _rstr(str):
    """A text whose repr() is itself."""

    def __repr__(self):
        return self


def set_default_backend(backend):
    """Set what debuggers watch programs by if they are not told: 'settrace' or 'monitoring'."""
    global _default_backend
    if backend not in ("settrace", "monitoring"):
        raise ValueError(f"Invalid backend: {backend}")
    _default_backend = backend


def get_default_backend():
    """What debuggers watch programs by if they are not told."""
    return _default_backend


class Pdb(MovingCommands, BreakpointCommands, DataCommands, SourceCommands, bdb.Bdb, cmd.Cmd):
    """The debugger: stops where bdb says so, and asks for commands, whose methods the mixins have."""

    _previous_sigint_handler = None
    # How many exceptions of a chain the command 'exceptions' knows.
    MAX_CHAINED_EXCEPTION_DEPTH = 999
    _file_mtime_table = {}
    # The one that pdb.set_trace() goes on with.
    _last_pdb_instance = None

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True, mode=None, backend=None, colorize=False):
        bdb.Bdb.__init__(self, skip=skip, backend=backend or get_default_backend())
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        sys.audit("pdb.Pdb")
        if stdout:
            self.use_rawinput = 0
        self.prompt = "(Pdb) "
        # With what follows a name directly in an expression: 'c[1]' is no command.
        self.identchars = cmd.Cmd.identchars + '=.[](),"\'+-*/%@&|<>~^'
        self.mode = mode
        self.colorize = colorize
        self.aliases = {}
        self.displaying = {}
        self.mainpyfile = ""
        self._wait_for_mainpyfile = False
        self.tb_lineno = {}
        self.nosigint = nosigint
        self.allow_kbdint = False
        self._user_requested_quit = False
        self._stopped_by_request = False
        self.commands = {}
        self.commands_defining = False
        self.commands_bnum = None
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = None
        self._chained_exceptions = ()
        self._chained_exception_index = 0
        self.rcLines = []
        if readrc:
            self._read_rc(os.path.expanduser("~/.pdbrc"))
            self._read_rc(".pdbrc")

    def _read_rc(self, path):
        try:
            with open(path, encoding="utf-8") as file:
                self.rcLines.extend(line for line in file)
        except OSError:
            pass

    # ---- stopping

    def set_trace(self, frame=None, *, commands=None):
        """Stop in a frame, by default the caller's; commands are carried out first."""
        Pdb._last_pdb_instance = self
        if frame is None:
            frame = sys._getframe().f_back
        if commands is not None:
            self.rcLines.extend(commands)
        super().set_trace(frame)

    async def set_trace_async(self, frame=None, *, commands=None):
        """Stop as set_trace() does; the prompt does not take 'await' here."""
        self.set_trace(sys._getframe().f_back if frame is None else frame, commands=commands)

    def sigint_handler(self, signum, frame):
        """Ctrl-C while the program runs: stop where it is."""
        if self.allow_kbdint:
            raise KeyboardInterrupt
        self.message("\nProgram interrupted. (Use 'cont' to resume).")
        self.set_step()
        self.set_trace(frame)

    def reset(self):
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        """Know no stack any more."""
        self.lineno = None
        self.stack = []
        self.curindex = 0
        if self.curframe is not None:
            self.curframe.f_globals.pop(_pdb_statements.CONVENIENCE, None)
        self.curframe = None
        self.tb_lineno.clear()

    def setup(self, f, tb):
        """Know the stack of a frame, with what a traceback adds to it."""
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            # A frame whose exception is handled has gone on.
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.set_convenience_variable(self.curframe, "_frame", self.curframe)
        task = self._running_task()
        if task is not None:
            self.set_convenience_variable(self.curframe, "_asynctask", task)
        self._save_initial_file_mtime(self.curframe)
        if self._chained_exceptions:
            self.set_convenience_variable(self.curframe, "_exception", self._chained_exceptions[self._chained_exception_index])
        self.cmdqueue.extend(line for line in map(str.strip, self.rcLines) if line and not line.startswith("#"))
        self.rcLines = []

    @staticmethod
    def _running_task():
        asyncio = sys.modules.get("asyncio")
        try:
            return asyncio.current_task() if asyncio else None
        except RuntimeError:
            return None

    @property
    def curframe_locals(self):
        """The locals of the frame that is looked at."""
        return self.curframe.f_locals

    @curframe_locals.setter
    def curframe_locals(self, value):
        pass

    def user_call(self, frame, argument_list):
        if not self._wait_for_mainpyfile and self.stop_here(frame):
            self.message("--Call--")
            self.interaction(frame, None)

    def user_line(self, frame):
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename):
                return
            self._wait_for_mainpyfile = False
        if self.trace_opcodes:
            # What breakpoint() asked for is done.
            self._set_trace_opcodes(False)
        self.bp_commands(frame)
        self.interaction(frame, None)

    def user_opcode(self, frame):
        self._stopped_by_request = True
        try:
            self.user_line(frame)
        finally:
            self._stopped_by_request = False

    def bp_commands(self, frame):
        """Queue the commands of the breakpoint that has been hit."""
        if getattr(self, "currentbp", False) and self.currentbp in self.commands:
            number, self.currentbp = self.currentbp, 0
            for line in self.commands[number]:
                self.cmdqueue.append(_SILENCE_STATUS if line == "silent" else line)
            self.cmdqueue.append(_RESTORE_LAST + " " + self.lastcmd)

    def user_return(self, frame, return_value):
        if self._wait_for_mainpyfile:
            # A program without a line is over when it has begun.
            if self.mainpyfile == self.canonic(frame.f_code.co_filename):
                self._wait_for_mainpyfile = False
                self.interaction(frame, None)
            return
        frame.f_locals["__return__"] = return_value
        self.set_convenience_variable(frame, "_retval", return_value)
        self.message("--Return--")
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._wait_for_mainpyfile:
            return
        kind, value, tb = exc_info
        frame.f_locals["__exception__"] = kind, value
        self.set_convenience_variable(frame, "_exception", value)
        # The end of a generator shows in whoever delegates to it, and nobody has raised it.
        prefix = "Internal " if not tb and kind is StopIteration else ""
        self.message(prefix + self._format_exc(value))
        self.interaction(frame, tb)

    # ---- asking for commands

    def interaction(self, frame, tb_or_exc):
        """Show where the program stands, and carry out commands until one makes it go on."""
        if Pdb._previous_sigint_handler:
            import signal
            try:
                signal.signal(signal.SIGINT, Pdb._previous_sigint_handler)
            except ValueError:
                # Another thread stops.
                pass
            else:
                Pdb._previous_sigint_handler = None
        self._chained_exceptions, tb = self._get_tb_and_exceptions(tb_or_exc)
        self._chained_exception_index = len(self._chained_exceptions) - 1
        if isinstance(tb_or_exc, BaseException) and tb is None:
            raise ValueError("A valid traceback must be passed if no exception is being handled")
        try:
            self.setup(frame, tb)
            self._queue_status()
            self._cmdloop()
        finally:
            self._chained_exceptions = ()
            self._chained_exception_index = 0
            self.forget()

    def _queue_status(self):
        """Have shown where the program stands, once, behind the commands that wait; not at all if one of them is 'silent'."""
        queue = self.cmdqueue
        is_silent = _SILENCE_STATUS in queue
        queue[:] = [line for line in queue if line not in (_PRINT_STATUS, _SILENCE_STATUS)]
        if not is_silent:
            queue.append(_PRINT_STATUS)

    def _get_tb_and_exceptions(self, tb_or_exc):
        """The chain of an exception, its innermost first, and its traceback; for a traceback no chain."""
        if not isinstance(tb_or_exc, BaseException):
            return (), tb_or_exc
        chain = []
        current = tb_or_exc
        while current is not None and len(chain) < self.MAX_CHAINED_EXCEPTION_DEPTH and not any(current is known for known in chain):
            chain.append(current)
            if current.__cause__ is not None:
                current = current.__cause__
            else:
                current = None if current.__suppress_context__ else current.__context__
        if current is not None and len(chain) == self.MAX_CHAINED_EXCEPTION_DEPTH:
            self.message(f"More than {self.MAX_CHAINED_EXCEPTION_DEPTH} chained exceptions found, not all exceptions will be browsable with `exceptions`.")
        return tuple(reversed(chain)), tb_or_exc.__traceback__

    def _cmdloop(self):
        while True:
            try:
                # Ctrl-C ends a command that is carried out.
                self.allow_kbdint = True
                self.cmdloop()
                self.allow_kbdint = False
                return
            except KeyboardInterrupt:
                self.message("--KeyboardInterrupt--")

    def _pdbcmd_print_frame_status(self, arg):
        self.print_stack_entry(self.stack[self.curindex])
        self._validate_file_mtime()
        self._show_display()

    def _pdbcmd_silence_frame_status(self, arg):
        pass

    def _pdbcmd_restore_lastcmd(self, arg):
        self.lastcmd = arg

    def _save_initial_file_mtime(self, frame):
        while frame:
            self._modified_since(frame.f_code.co_filename)
            frame = frame.f_back

    def _modified_since(self, filename):
        """Whether a file is another than when it was first looked at."""
        try:
            modified = os.stat(filename).st_mtime
        except OSError:
            return False
        return self._file_mtime_table.setdefault(filename, modified) != modified

    def _validate_file_mtime(self):
        filename = self.curframe.f_code.co_filename
        if self._modified_since(filename):
            self.message(f"*** WARNING: file '{filename}' was edited, running stale code until the program is rerun")
            self._file_mtime_table.pop(filename)
            self._modified_since(filename)

    def _show_display(self):
        shown = self.displaying.get(self.curframe)
        for expression, old in (shown or {}).items():
            new = self._getval_except(expression)
            try:
                is_same = new is old or bool(new == old)
            except Exception:
                is_same = False
            if not is_same:
                shown[expression] = new
                self.message(f"display {expression}: {self._safe_repr(new, expression)}  [old: {self._safe_repr(old, expression)}]")

    # ---- lines that are typed

    def precmd(self, line):
        """Expand aliases, take one of several commands, replace convenience variables."""
        if not line.strip() or line.startswith("_pdbcmd_"):
            return line
        args = line.split()
        while args[0] in self.aliases:
            expanded = self._expand_alias(self.aliases[args[0]], args)
            if expanded is None:
                return "!"
            line = expanded
            args = line.split()
            if not args:
                return line
        # What an alias does may be several commands.
        if args[0] != "alias":
            first, marker, rest = line.partition(";;")
            if marker:
                self.cmdqueue.insert(0, rest.lstrip())
                line = first.rstrip()
        return _pdb_statements.replace_convenience(line)

    def _expand_alias(self, text, args):
        """What an alias stands for with the words that follow it; None if their number is wrong, which is said."""
        name, given = args[0], args[1:]
        used = self._parameters(text)
        if used and len(given) < max(used):
            self.error(f"Not enough arguments for alias '{name}'")
            return None
        takes_all = "%*" in text
        if not takes_all and len(given) > max(used, default=0):
            self.error(f"Too many arguments for alias '{name}'")
            return None
        for number in sorted(used, reverse=True):
            text = text.replace(f"%{number}", given[number - 1])
        return text.replace("%*", " ".join(given))

    @staticmethod
    def _parameters(text):
        import re
        return {int(number) for number in re.findall(r"%([1-9]\d*)", text)}

    def onecmd(self, line):
        """Carry out a line; while commands of a breakpoint are typed, add it to them."""
        if self.commands_defining:
            return self.handle_command_def(line)
        if line.startswith("_pdbcmd_"):
            name, _, arg = line.partition(" ")
            return getattr(self, name)(arg)
        return cmd.Cmd.onecmd(self, line)

    def default(self, line):
        """A line that is no command is a statement."""
        if line[:1] == "!":
            line = line[1:].strip()
        if not line:
            return
        line = _pdb_statements.replace_convenience(line)
        frame = self.curframe
        try:
            source = self._read_statement(line)
            if source is None:
                return
            code = compile(source + "\n", "<stdin>", "single")
            saved = sys.stdin, sys.stdout, sys.displayhook
            try:
                sys.stdin, sys.stdout, sys.displayhook = self.stdin, self.stdout, self.displayhook
                _pdb_statements.run(source + "\n", code, frame.f_globals, frame.f_locals)
            finally:
                sys.stdin, sys.stdout, sys.displayhook = saved
        except:
            self._error_exc()

    def _read_statement(self, line):
        """A whole statement that begins with a line; reads on if it needs more lines. None if it was given up."""
        # With an end of line, so that 'for x in y: z' is whole.
        if _pdb_statements.is_complete(line + "\n"):
            return line
        prompt = self.prompt
        try:
            self.prompt = "...".ljust(len(prompt))
            while True:
                more = self.cmdqueue.pop(0) if self.cmdqueue else self._read_line()
                if more == "EOF":
                    self.lastcmd = ""
                    self.message("")
                    return None
                line += "\n" + _pdb_statements.replace_convenience(more)
                if _pdb_statements.is_complete(line):
                    self.lastcmd = line
                    return line
        finally:
            self.prompt = prompt

    def displayhook(self, obj):
        """Show the value of an expression, without remembering it as _."""
        if obj is not None:
            self.message(repr(obj))

    # ---- showing

    def message(self, msg, end="\n"):
        """Write to the debugger's output."""
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        """Write what went wrong."""
        print("***", msg, file=self.stdout)

    def _error_exc(self):
        self.error(self._format_exc(sys.exception()))

    def _format_exc(self, exc):
        return traceback.format_exception_only(exc)[-1].strip()

    def set_convenience_variable(self, frame, name, value):
        """Make $name mean a value in a frame's module."""
        frame.f_globals.setdefault(_pdb_statements.CONVENIENCE, {})[name] = value

    def print_stack_trace(self, count=None):
        """Show the whole stack, or the last count entries, or the first -count ones."""
        if count is None:
            entries = self.stack
        elif count == 0:
            entries = [self.stack[self.curindex]]
        elif count < 0:
            entries = self.stack[:-count]
        else:
            entries = self.stack[-count:]
        try:
            for entry in entries:
                self.print_stack_entry(entry)
        except KeyboardInterrupt:
            pass

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        """Show an entry of the stack, the frame that is looked at with an arrow."""
        prefix = "> " if frame_lineno[0] is self.curframe else "  "
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    # ---- running programs

    def _run(self, target):
        """Debug a program as __main__, from its first line on."""
        self._wait_for_mainpyfile = True
        self._user_requested_quit = False
        self.mainpyfile = self.canonic(target.filename)
        # What it defines is found where imports look for __main__.
        import __main__
        __main__.__dict__.clear()
        __main__.__dict__.update(target.namespace)
        self._file_mtime_table.clear()
        self.run(target.code)


def _document():
    """Put the help of all commands behind the introduction of this module."""
    import inspect
    documents = [getattr(Pdb, "do_" + name).__doc__ for name in _HELP_ORDER] + [Pdb.help_exec.__doc__]
    return __doc__ + "\n\nDebugger commands\n=================\n\n" + "\n\n".join(inspect.cleandoc(text) for text in documents if text) + "\n"


if __doc__:
    __doc__ = _document()


# ---- what is called from outside


def run(statement, globals=None, locals=None):
    """Debug a statement, a text or code, in the namespaces of __main__ by default."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Debug an expression; gives its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """The same as run()."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Debug a call of the first argument; gives its result."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None, commands=None):
    """Stop here: what breakpoint() calls. Shows a header first, and carries out commands."""
    frame = sys._getframe().f_back
    debugger = _inline_debugger(header)
    debugger.set_trace(frame, commands=commands)


async def set_trace_async(*, header=None, commands=None):
    """The same in a coroutine."""
    frame = sys._getframe().f_back
    debugger = _inline_debugger(header)
    await debugger.set_trace_async(frame, commands=commands)


def _inline_debugger(header):
    """The debugger that stopped last in this thread's program, or a new one."""
    debugger = Pdb._last_pdb_instance
    if debugger is None:
        debugger = Pdb(mode="inline", backend="monitoring", colorize=True)
    if header is not None:
        debugger.message(header)
    return debugger


def attach(pid, commands=()):
    """Debug another process: not possible with PyLite."""
    raise NotImplementedError("PyLite cannot attach to another process")


def post_mortem(t=None):
    """Look at where an exception was raised: an exception, a traceback, or the one that is being handled."""
    _post_mortem(t, Pdb())


def _post_mortem(t, pdb_instance):
    if t is None:
        t = sys.exception()
    if t is None or isinstance(t, BaseException) and t.__traceback__ is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    pdb_instance.reset()
    pdb_instance.interaction(None, t)


def pm():
    """Look at where the exception was raised that nobody handled."""
    post_mortem(sys.last_exc)


def test():
    """Debug a module named x."""
    run("import x; x.main()")


def help():
    """Show the documentation of this module."""
    import pydoc
    pydoc.pager(__doc__)


_usage = """Debug the Python program given by pyfile. Alternatively,
an executable module or package to debug can be specified using
the -m switch. You can also attach to a running Python process
using the -p option with its PID.

Initial commands are read from .pdbrc files in your home directory
and in the current directory, if they exist.  Commands supplied with
-c are executed after commands from .pdbrc files.

To let the script run until an exception occurs, use "-c continue".
To let the script run up to a given line X in the debugged file, use
"-c 'until X'"."""


def _parse_args():
    import argparse
    parser = argparse.ArgumentParser(usage="%(prog)s [-h] [-c command] (-m module | -p pid | pyfile) [args ...]", description=_usage,
                                     formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False, color=False)
    # What follows the program is its own.
    parser.add_argument("-c", "--command", action="append", default=[], metavar="command", dest="commands",
                        help="pdb commands to execute as if given in a .pdbrc file")
    has_none = len(sys.argv) == 1
    parser.add_argument("-m", metavar="module", dest="module", help=None if has_none else argparse.SUPPRESS)
    parser.add_argument("-p", "--pid", type=int, metavar="PID", help="attach to the specified PID" if has_none else argparse.SUPPRESS)
    if has_none:
        parser.print_help()
        sys.exit(2)
    arguments = sys.argv[1:]
    end = 0
    while end < len(arguments) and arguments[end].startswith("-") and arguments[end] != "--":
        option = arguments[end]
        if option == "-m" and end + 1 < len(arguments):
            end += 2
            break
        if option.startswith("-m") and len(option) > 2 and not option.startswith("--"):
            end += 1
            break
        end += 2 if option in ("-c", "--command", "-p", "--pid") else 1
    options = parser.parse_args(arguments[:end])
    rest = arguments[end:]
    if rest[:1] == ["--"] and not options.module:
        rest = rest[1:]
    return parser, options, rest


def main():
    """What `python -m pdb` does."""
    parser, options, rest = _parse_args()
    if options.pid is not None:
        parser.error("PyLite cannot attach to another process")
    if options.module:
        target = _ModuleTarget(options.module)
        sys.argv[:] = [target.filename, *rest]
    elif not rest:
        parser.error("missing script or module to run")
    else:
        target = _ZipTarget(rest[0]) if rest[0].endswith(".pyz") else _ScriptTarget(rest[0])
        sys.argv[:] = [rest[0], *rest[1:]]
    # The program imports this module, and is __main__ itself.
    import pdb as module
    # This name shows in the tracebacks of what is debugged.
    pdb = module.Pdb(mode="cli", backend="monitoring", colorize=True)
    pdb.rcLines.extend(options.commands)

    def tell_restart():
        print("Restarting", target, "with arguments:")
        print("\t" + " ".join(sys.argv[1:]))

    while True:
        try:
            pdb._run(target)
        except module.Restart:
            tell_restart()
        except SystemExit as e:
            print("The program exited via sys.exit(). Exit status:", end=" ")
            print(e)
        except BaseException as e:
            traceback.print_exception(e)
            print("Uncaught exception. Entering post mortem debugging")
            print("Running 'cont' or 'step' will restart the program")
            try:
                pdb.interaction(None, e)
            except module.Restart:
                tell_restart()
                continue
        if pdb._user_requested_quit:
            break
        print("The program finished and will be restarted")


if __name__ == "__main__":
    import pdb
    pdb.main()
