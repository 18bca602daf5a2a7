"""The commands of pdb: https://docs.python.org/3.14/library/pdb.html#debugger-commands

The docstring of a command is what 'help' shows for it: its usage, an empty line, and what it does.
"""

import code
import inspect
import linecache
import os
import pprint
import sys
import textwrap
from types import CodeType

import _pdb_statements
import bdb
from _pdb_targets import find_first_executable_line, find_function


class _Failed(Exception):
    """An argument that a command cannot do with; the message says why."""


class _Unreadable:
    """In place of a value that an expression does not have, what its evaluation raised."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def __eq__(self, other):
        return isinstance(other, _Unreadable) and other.text == self.text


class Evaluation:
    """What commands share: values of expressions, and help on a wrong argument."""

    def _getval(self, arg):
        """The value of an expression in the frame that is looked at. What it raises is shown and raised again."""
        try:
            return eval(arg, self.curframe.f_globals, self.curframe.f_locals)
        except:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        """The value, or something whose repr() says what was raised."""
        frame = self.curframe if frame is None else frame
        try:
            return eval(arg, frame.f_globals, frame.f_locals)
        except Exception as e:
            return _Unreadable(f"** raised {self._format_exc(e)} **")

    def _safe_repr(self, obj, expr):
        try:
            return repr(obj)
        except Exception as e:
            return f"*** repr({expr}) failed: {self._format_exc(e)} ***"

    def _compile_error_message(self, expr):
        """What is wrong with the text of an expression; nothing if it is one."""
        try:
            compile(expr, "<stdin>", "eval")
        except Exception as e:
            return self._format_exc(e)
        return ""

    def _print_invalid_arg(self, command, arg):
        """Say that a command wants another argument, or one at all."""
        self.error(f"Invalid argument: {arg}" if arg else "Argument is required for this command")
        self.message(self._help_message_from_doc(command.__doc__, usage_only=True))

    def _refuses(self, command, arg):
        """Whether a command that takes no argument got one, which is said."""
        if arg:
            self._print_invalid_arg(command, arg)
        return bool(arg)

    def _lacks(self, command, arg):
        """Whether a command that needs an argument got none, which is said."""
        if not arg:
            self._print_invalid_arg(command, arg)
        return not arg

    def _prompt_for_confirmation(self, prompt, default):
        """What is answered to a question, which is put as input() does it."""
        try:
            return input(prompt).strip().lower()
        except EOFError:
            return default

    def _help_message_from_doc(self, doc, usage_only=False):
        usage, _, rest = inspect.cleandoc(doc).partition("\n\n")
        first, *others = usage.split("\n")
        lines = ["Usage: " + first, *(" " * 7 + line for line in others)]
        if not usage_only and rest:
            lines += ["", *rest.split("\n")]
        return "\n".join("      " + line for line in lines)

    def do_help(self, arg):
        """h(elp)

        Without argument, print the list of available commands.
        With a command name as argument, print help about that command.
        "help pdb" shows the full pdb documentation.
        "help exec" gives help on the ! command.
        """
        if not arg:
            return super().do_help(arg)
        topic = getattr(self, "help_" + arg, None)
        if topic is not None:
            return topic()
        command = getattr(self, "do_" + arg, None)
        if command is None:
            self.error(f"No help for {arg!r}")
        elif sys.flags.optimize >= 2:
            self.error(f"No help for {arg!r}; please do not run Python with -OO if you need command help")
        elif command.__doc__ is None:
            self.error(f"No help for {arg!r}; __doc__ string missing")
        else:
            self.message(self._help_message_from_doc(command.__doc__))

    do_h = do_help

    def help_exec(self):
        """(!) statement

        Execute the (one-line) statement in the context of the current
        stack frame.  The exclamation point can be omitted unless the
        first word of the statement resembles a debugger command, e.g.:
        (Pdb) ! n=42
        (Pdb)

        To assign to a global variable you must always prefix the command with
        a 'global' command, e.g.:
        (Pdb) global list_options; list_options = ['-l']
        (Pdb)
        """
        self.message(inspect.cleandoc(self.help_exec.__doc__ or ""))

    def help_pdb(self):
        import pdb
        pdb.help()

    def do_EOF(self, arg):
        """EOF

        Handles the receipt of EOF as a command.
        """
        self.message("")
        return self.do_quit(arg)


class MovingCommands(Evaluation):
    """Going on with the program, and looking along its stack."""

    # These end the commands of a breakpoint.
    commands_resuming = ["do_continue", "do_step", "do_next", "do_return", "do_until", "do_quit", "do_jump"]

    def do_step(self, arg):
        """s(tep)

        Execute the current line, stop at the first possible occasion
        (either in a function that is called or in the current
        function).
        """
        if not self._refuses(self.do_step, arg):
            self.set_step()
            return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Continue execution until the next line in the current function
        is reached or it returns.
        """
        if not self._refuses(self.do_next, arg):
            self.set_next(self.curframe)
            return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]

        Without argument, continue execution until the line with a
        number greater than the current one is reached.  With a line
        number, continue execution until a line with a number greater
        or equal to that is reached.  In both cases, also stop when
        the current frame returns.
        """
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
            if lineno <= self.curframe.f_lineno:
                return self.error('"until" line number is smaller than current line number')
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)

        Continue execution until the current function returns.
        """
        if not self._refuses(self.do_return, arg):
            self.set_return(self.curframe)
            return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Continue execution, only stop when a breakpoint is encountered.
        """
        if self._refuses(self.do_continue, arg):
            return None
        if not self.nosigint:
            import signal
            import pdb
            try:
                pdb.Pdb._previous_sigint_handler = signal.signal(signal.SIGINT, self.sigint_handler)
            except ValueError:
                # Only the main thread handles signals.
                pass
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Set the next line that will be executed.  Only available in
        the bottom-most frame.  This lets you jump back and execute
        code again, or jump forward to skip code that you don't want
        to run.

        It should be noted that not all jumps are allowed -- for
        instance it is not possible to jump into the middle of a
        for loop or out of a finally clause.
        """
        if self._lacks(self.do_jump, arg):
            return
        if self.curindex + 1 != len(self.stack):
            return self.error("You can only jump within the bottom frame")
        try:
            lineno = int(arg)
        except ValueError:
            return self.error("The 'jump' command requires a line number")
        try:
            self.curframe.f_lineno = lineno
            self.stack[self.curindex] = self.stack[self.curindex][0], lineno
            self.print_stack_entry(self.stack[self.curindex])
        except ValueError as e:
            # Where it was asked to stop, it has not come from a line.
            self.error("Jump failed: " + ("can only jump from a 'line' trace event" if self._stopped_by_request else str(e)))

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]

        Restart the debugged python program. If a string is supplied
        it is split with "shlex", and the result is used as the new
        sys.argv.  History, breakpoints, actions and debugger options
        are preserved.  "restart" is an alias for "run".
        """
        import pdb
        if self.mode == "inline":
            self.error("run/restart command is disabled when pdb is running in inline mode.\n"
                       "Use the command line interface to enable restarting your program\n"
                       'e.g. "python -m pdb myscript.py"')
            return
        if arg:
            import shlex
            try:
                arguments = shlex.split(arg)
            except ValueError as e:
                return self.error(f"Cannot run {arg}: {e}")
            sys.argv = sys.argv[:1] + arguments
        raise pdb.Restart

    do_restart = do_run

    def do_quit(self, arg):
        """q(uit) | exit

        Quit from the debugger. The program being executed is aborted.
        """
        if self.mode == "inline":
            while True:
                reply = self._prompt_for_confirmation("Quitting pdb will kill the process. Quit anyway? [y/n] ", default=None)
                if reply is None:
                    self.message("")
                if reply in (None, "y", "yes"):
                    sys.exit(1)
                if reply in ("n", "no"):
                    return None
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    # ---- the stack

    def do_where(self, arg):
        """w(here) [count]

        Print a stack trace. If count is not specified, print the full stack.
        If count is 0, print the current frame entry. If count is positive,
        print count entries from the most recent frame. If count is negative,
        print -count entries from the least recent frame.
        An arrow indicates the "current frame", which determines the
        context of most commands.  'bt' is an alias for this command.
        """
        if not arg:
            return self.print_stack_trace()
        try:
            count = int(arg)
        except ValueError:
            return self.error(f"Invalid count ({arg})")
        self.print_stack_trace(count)

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.set_convenience_variable(self.curframe, "_frame", self.curframe)
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def do_up(self, arg):
        """u(p) [count]

        Move the current frame count (default one) levels up in the
        stack trace (to an older frame).
        """
        if self.curindex == 0:
            return self.error("Oldest frame")
        count = self._count(arg)
        if count is not None:
            self._select_frame(0 if count < 0 else max(0, self.curindex - count))

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Move the current frame count (default one) levels down in the
        stack trace (to a newer frame).
        """
        if self.curindex + 1 == len(self.stack):
            return self.error("Newest frame")
        count = self._count(arg)
        if count is not None:
            self._select_frame(len(self.stack) - 1 if count < 0 else min(len(self.stack) - 1, self.curindex + count))

    do_d = do_down

    def _count(self, arg):
        try:
            return int(arg or 1)
        except ValueError:
            self.error(f"Invalid frame count ({arg})")
            return None

    def do_exceptions(self, arg):
        """exceptions [number]

        List or change current exception in an exception chain.

        Without arguments, list all the current exception in the exception
        chain. Exceptions will be numbered, with the current exception indicated
        with an arrow.

        If given an integer as argument, switch to the exception at that index.
        """
        if not self._chained_exceptions:
            return self.message("Did not find chained exceptions. To move between exceptions, pdb/post_mortem must be given an exception object rather than a traceback.")
        if not arg:
            for number, exception in enumerate(self._chained_exceptions):
                arrow = ">" if number == self._chained_exception_index else " "
                shown = "-" if exception.__traceback__ is None else number
                self.message(f"{arrow} {shown:>3} {exception!r}")
            return
        try:
            number = int(arg)
        except ValueError:
            return self.error("Argument must be an integer")
        if not 0 <= number < len(self._chained_exceptions):
            return self.error("No exception with that number")
        chosen = self._chained_exceptions[number]
        if chosen.__traceback__ is None:
            return self.error("This exception does not have a traceback, cannot jump to it")
        self._chained_exception_index = number
        self.setup(None, chosen.__traceback__)
        self.print_stack_entry(self.stack[self.curindex])

    def do_debug(self, arg):
        """debug code

        Enter a recursive debugger that steps through the code
        argument (which is an arbitrary expression or statement to be
        executed in the current environment).
        """
        if self._lacks(self.do_debug, arg):
            return
        watches = self._watches
        self.stop_trace()
        globals, locals = self.curframe.f_globals, self.curframe.f_locals
        self.message("ENTERING RECURSIVE DEBUGGER")
        debugger = self._create_recursive_debugger()
        try:
            sys.call_tracing(debugger.run, (arg, globals, locals))
        except Exception:
            self._error_exc()
        self.message("LEAVING RECURSIVE DEBUGGER")
        if watches and not self._stopped_by_request:
            self.start_trace()
        self._watches = watches
        self.lastcmd = debugger.lastcmd

    def _create_recursive_debugger(self):
        debugger = type(self)(self.completekey, self.stdin, self.stdout)
        debugger.prompt = f"({self.prompt.strip()}) "
        return debugger


class BreakpointCommands(Evaluation):
    """Breakpoints and what belongs to them."""

    def do_break(self, arg, temporary=False):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Without argument, list all breaks.

        With a line number argument, set a break at this line in the
        current file.  With a function name, set a break at the first
        executable line of that function.  If a second argument is
        present, it is a string specifying an expression which must
        evaluate to true before the breakpoint is honored.

        The line number may be prefixed with a filename and a colon,
        to specify a breakpoint in another file (probably one that
        hasn't been loaded yet).  The file is searched for on
        sys.path; the .py suffix may be omitted.
        """
        if not arg:
            if self.breaks:
                self.message("Num Type         Disp Enb   Where")
                for found in bdb.Breakpoint.bpbynumber:
                    if found:
                        self.message(found.bpformat())
            return
        place, comma, condition = (part.strip() for part in arg.partition(","))
        condition = condition if comma else None
        if condition:
            wrong = self._compile_error_message(condition)
            if wrong:
                return self.error(f"Invalid condition {condition}: {wrong}")
        try:
            filename, lineno, funcname = self._place(place)
        except _Failed as e:
            return self.error(e)
        line = self.checkline(filename, lineno)
        if not line:
            return
        wrong = self.set_break(filename, line, temporary, condition or None, funcname)
        if wrong:
            return self.error(wrong)
        number = self.get_breaks(filename, line)[-1].number
        self.message(f"Breakpoint {number} at {self.canonic(filename)}:{line}")

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        Same arguments as break, but sets a temporary breakpoint: it
        is automatically deleted when first hit.
        """
        self.do_break(arg, True)

    def defaultFile(self):
        """The file that a line number alone means."""
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == "<string>" and self.mainpyfile else filename

    def _place(self, text):
        """File, line and function that an argument of 'break' means. Raises _Failed."""
        colon = text.rfind(":")
        if colon >= 0:
            filename, number = text[:colon].rstrip(), text[colon + 1:].lstrip()
            try:
                lineno = int(number)
            except ValueError:
                raise _Failed(f"Bad lineno: {number}") from None
            found = self.lookupmodule(filename)
            if not found:
                raise _Failed(f"{filename!r} not found from sys.path")
            return found, lineno, None
        try:
            return self.defaultFile(), int(text), None
        except ValueError:
            return self._function_place(text)

    def _function_place(self, text):
        """The first line of a function, by an expression for it or by its name in some module."""
        try:
            value = eval(text, self.curframe.f_globals, self.curframe.f_locals)
        except Exception:
            value = None
        value = inspect.unwrap(getattr(value, "__func__", value)) if callable(value) else value
        made = getattr(value, "__code__", None)
        if isinstance(made, CodeType):
            return made.co_filename, find_first_executable_line(made), made.co_name
        found = self.lineinfo(text)
        if not found[0]:
            raise _Failed(f"The specified object {text!r} is not a function or was not found along sys.path.")
        name, filename, lineno = found
        return filename, lineno, name

    def lineinfo(self, identifier):
        """(name, file, line) of a function by a dotted name; (None, None, None) if there is none."""
        failed = None, None, None
        text = identifier.strip().strip("'").strip()
        if not text:
            return failed
        module, dot, name = text.rpartition(".")
        filename = self.lookupmodule(module) if dot else self.defaultFile()
        return find_function(name, filename) or failed if filename else failed

    def lookupmodule(self, filename):
        """The file that a path or the name of a module means; None if there is none."""
        if not filename:
            return None
        if filename.startswith("<") and filename.endswith(">"):
            return filename
        if os.path.isabs(filename) and os.path.exists(filename):
            return filename
        if self.mainpyfile:
            beside = os.path.join(sys.path[0], filename)
            if os.path.exists(beside) and self.canonic(beside) == self.mainpyfile:
                return beside
        path, extension = os.path.splitext(filename)
        if not extension == ".py":
            path = filename
            filename = filename.replace(".", os.sep) + ".py" if "/" not in filename and os.sep not in filename else filename + ".py"
        if os.path.isabs(filename):
            return filename if os.path.exists(filename) else None
        for folder in sys.path:
            while os.path.islink(folder):
                folder = os.path.join(os.path.dirname(folder), os.readlink(folder))
            found = os.path.join(folder, filename)
            if os.path.exists(found):
                return found
        loaded = sys.modules.get(path)
        return getattr(loaded, "__file__", None)

    def checkline(self, filename, lineno, module_globals=None):
        """The line itself if something can be executed there, else 0, and the reason is shown."""
        if module_globals is None and self.curframe is not None:
            module_globals = self.curframe.f_globals
        line = linecache.getline(filename, lineno, module_globals)
        if not line:
            self.message("End of file")
            return 0
        line = line.strip()
        if not line or line[0] == "#" or line.startswith(('"""', "'''")):
            self.error("Blank or comment")
            return 0
        return lineno

    def _breakpoints(self, arg):
        """The breakpoints whose numbers an argument names; what is no such number is shown."""
        for text in arg.split():
            try:
                yield self.get_bpbynumber(text)
            except ValueError as e:
                self.error(e)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        Enables the breakpoints given as a space separated list of
        breakpoint numbers.
        """
        if not self._lacks(self.do_enable, arg):
            for found in self._breakpoints(arg):
                found.enable()
                self.message(f"Enabled {found}")

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        Disables the breakpoints given as a space separated list of
        breakpoint numbers.  Disabling a breakpoint means it cannot
        cause the program to stop execution, but unlike clearing a
        breakpoint, it remains in the list of breakpoints and can be
        (re-)enabled.
        """
        if not self._lacks(self.do_disable, arg):
            for found in self._breakpoints(arg):
                found.disable()
                self.message(f"Disabled {found}")

    def do_condition(self, arg):
        """condition bpnumber [condition]

        Set a new condition for the breakpoint, an expression which
        must evaluate to true before the breakpoint is honored.  If
        condition is absent, any existing condition is removed; i.e.,
        the breakpoint is made unconditional.
        """
        if self._lacks(self.do_condition, arg):
            return
        number, _, condition = arg.partition(" ")
        condition = condition.strip()
        if condition:
            wrong = self._compile_error_message(condition)
            if wrong:
                return self.error(f"Invalid condition {condition}: {wrong}")
        for found in self._breakpoints(number):
            found.cond = condition or None
            self.message(f"New condition set for breakpoint {found.number}." if condition else f"Breakpoint {found.number} is now unconditional.")

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        Set the ignore count for the given breakpoint number.  If
        count is omitted, the ignore count is set to 0.  A breakpoint
        becomes active when the ignore count is zero.  When non-zero,
        the count is decremented each time the breakpoint is reached
        and the breakpoint is not disabled and any associated
        condition evaluates to true.
        """
        if self._lacks(self.do_ignore, arg):
            return
        number, *rest = arg.split()
        try:
            count = int(rest[0]) if rest else 0
        except ValueError:
            return self._print_invalid_arg(self.do_ignore, arg)
        for found in self._breakpoints(number):
            found.ignore = count
            if count > 0:
                self.message(f"Will ignore next {count} crossing{'s' if count > 1 else ''} of breakpoint {found.number}.")
            else:
                self.message(f"Will stop next time breakpoint {found.number} is reached.")

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber ...]

        With a space separated list of breakpoint numbers, clear
        those breakpoints.  Without argument, clear all breaks (but
        first ask confirmation).  With a filename:lineno argument,
        clear all breaks at that line in that file.
        """
        if not arg:
            if self._prompt_for_confirmation("Clear all breaks? ", default="no") in ("y", "yes"):
                every = [found for found in bdb.Breakpoint.bpbynumber if found]
                self.clear_all_breaks()
                self._tell_deleted(every)
            return
        if ":" in arg:
            filename, _, number = arg.rpartition(":")
            try:
                lineno = int(number)
            except ValueError:
                return self.error(f"Invalid line number ({number})")
            there = list(self.get_breaks(filename, lineno))
            wrong = self.clear_break(filename, lineno)
            return self.error(wrong) if wrong else self._tell_deleted(there)
        for found in list(self._breakpoints(arg)):
            self.clear_bpbynumber(found.number)
            self._tell_deleted([found])

    do_cl = do_clear

    def _tell_deleted(self, breakpoints):
        for found in breakpoints:
            self.message(f"Deleted {found}")

    # ---- the commands of a breakpoint

    def do_commands(self, arg):
        """(Pdb) commands [bpnumber]
        (com) ...
        (com) end
        (Pdb)

        Specify a list of commands for breakpoint number bpnumber.
        The commands themselves are entered on the following lines.
        Type a line containing just 'end' to terminate the commands.
        The commands are executed when the breakpoint is hit.

        To remove all commands from a breakpoint, type commands and
        follow it immediately with end; that is, give no commands.

        With no bpnumber argument, commands refers to the last
        breakpoint set.

        You can use breakpoint commands to start your program up
        again.  Simply use the continue command, or step, or any other
        command that resumes execution.

        Specifying any command resuming execution (currently continue,
        step, next, return, jump, quit and their abbreviations)
        terminates the command list (as if that command was
        immediately followed by end).  This is because any time you
        resume execution (even with a simple next or step), you may
        encounter another breakpoint -- which could have its own
        command list, leading to ambiguities about which list to
        execute.

        If you use the 'silent' command in the command list, the usual
        message about stopping at a breakpoint is not printed.  This
        may be desirable for breakpoints that are to print a specific
        message and then continue.  If none of the other commands
        print anything, you will see no sign that the breakpoint was
        reached.
        """
        if arg:
            try:
                number = int(arg)
            except ValueError:
                return self._print_invalid_arg(self.do_commands, arg)
        else:
            number = len(bdb.Breakpoint.bpbynumber) - 1
        try:
            self.get_bpbynumber(number)
        except ValueError as e:
            return self.error(f"cannot set commands: {e}")
        before = self.commands.get(number)
        self.commands_bnum = number
        self.commands[number] = []
        prompt, self.prompt = self.prompt, "(com) "
        self.commands_defining = True
        try:
            self.cmdloop()
        except KeyboardInterrupt:
            if before is None:
                del self.commands[number]
            else:
                self.commands[number] = before
            self.error("command definition aborted, old commands restored")
        finally:
            self.commands_defining = False
            self.prompt = prompt

    def handle_command_def(self, line):
        """Take a line that is typed for a breakpoint; true if it is the last one."""
        command, arg, line = self.parseline(line)
        if not command:
            if not line:
                return False
        if command == "end":
            return True
        if command == "EOF":
            self.message("")
            return True
        lines = self.commands[self.commands_bnum]
        if command == "silent":
            lines.append("silent")
            return False
        lines.append(line)
        function = getattr(self, "do_" + (command or ""), None)
        return function is not None and function.__name__ in self.commands_resuming


class DataCommands(Evaluation):
    """Looking at values."""

    def do_args(self, arg):
        """a(rgs)

        Print the argument list of the current function.
        """
        if self._refuses(self.do_args, arg):
            return
        made, locals = self.curframe.f_code, self.curframe.f_locals
        count = made.co_argcount + made.co_kwonlyargcount + bool(made.co_flags & inspect.CO_VARARGS) + bool(made.co_flags & inspect.CO_VARKEYWORDS)
        for name in made.co_varnames[:count]:
            self.message(f"{name} = {self._safe_repr(locals[name], name)}" if name in locals else f"{name} = *** undefined ***")

    do_a = do_args

    def do_retval(self, arg):
        """retval

        Print the return value for the last return of a function.
        """
        if self._refuses(self.do_retval, arg):
            return
        locals = self.curframe.f_locals
        if "__return__" in locals:
            self.message(self._safe_repr(locals["__return__"], "retval"))
        else:
            self.error("Not yet returned!")

    do_rv = do_retval

    def _msg_val_func(self, command, arg, func):
        """Show the value of an expression by a function of it."""
        if self._lacks(command, arg):
            return
        try:
            value = self._getval(arg)
        except:
            return
        try:
            self.message(func(value))
        except:
            self._error_exc()

    def do_p(self, arg):
        """p expression

        Print the value of the expression.
        """
        self._msg_val_func(self.do_p, arg, repr)

    def do_pp(self, arg):
        """pp expression

        Pretty-print the value of the expression.
        """
        self._msg_val_func(self.do_pp, arg, pprint.pformat)

    def do_whatis(self, arg):
        """whatis expression

        Print the type of the argument.
        """
        if self._lacks(self.do_whatis, arg):
            return
        try:
            value = self._getval(arg)
        except:
            return
        if inspect.ismethod(value):
            self.message(f"Method {value.__name__}")
        elif inspect.isfunction(value):
            self.message(f"Function {value.__name__}")
        elif isinstance(value, type):
            self.message(f"Class {value.__module__}.{value.__qualname__}")
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]

        Display the value of the expression if it changed, each time execution
        stops in the current frame.

        Without expression, list all display expressions for the current frame.
        """
        shown = self.displaying.setdefault(self.curframe, {})
        if arg:
            wrong = self._compile_error_message(arg)
            if wrong:
                return self.error(f"Unable to display {arg}: {wrong}")
            shown[arg] = value = self._getval_except(arg)
            self.message(f"display {arg}: {self._safe_repr(value, arg)}")
        elif shown:
            self.message("Currently displaying:")
            for expression, value in shown.items():
                self.message(f"{expression}: {self._safe_repr(value, expression)}")
        else:
            self.message("No expression is being displayed")

    def do_undisplay(self, arg):
        """undisplay [expression]

        Do not display the expression any more in the current frame.

        Without expression, clear all display expressions for the current frame.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
            return
        try:
            del self.displaying.get(self.curframe, {})[arg]
        except KeyError:
            self.error(f"not displaying {arg}")

    def do_interact(self, arg):
        """interact

        Start an interactive interpreter whose global namespace
        contains all the (global and local) names found in the current scope.
        """
        namespace = {**self.curframe.f_globals, **self.curframe.f_locals}
        Console(namespace, self.message).interact(banner="*pdb interact start*", exitmsg="*exit from pdb interact command*")

    def do_alias(self, arg):
        """alias [name [command]]

        Create an alias called 'name' that executes 'command'.  The
        command must *not* be enclosed in quotes.  Replaceable
        parameters can be indicated by %1, %2, and so on, while %* is
        replaced by all the parameters.  If no command is given, the
        current alias for name is shown. If no name is given, all
        aliases are listed.

        Aliases may be nested and can contain anything that can be
        legally typed at the pdb prompt.  Note!  You *can* override
        internal pdb commands with aliases!  Those internal commands
        are then hidden until the alias is removed.  Aliasing is
        recursively applied to the first word of the command line; all
        other words in the line are left alone.

        As an example, here are two useful aliases (especially when
        placed in the .pdbrc file):

        # Print instance variables (usage "pi classInst")
        alias pi for k in %1.__dict__.keys(): print("%1.",k,"=",%1.__dict__[k])
        # Print instance variables in self
        alias ps pi self
        """
        args = arg.split()
        if not args:
            for name in sorted(self.aliases):
                self.message(f"{name} = {self.aliases[name]}")
            return
        name = args[0]
        if len(args) == 1:
            if name in self.aliases:
                return self.message(f"{name} = {self.aliases[name]}")
            return self.error(f"Unknown alias {name!r}")
        text = arg.split(None, 1)[1]
        used = self._parameters(text)
        if "%*" not in text and used != set(range(1, len(used) + 1)):
            return self.error("Replaceable parameters must be consecutive")
        self.aliases[name] = text

    def do_unalias(self, arg):
        """unalias name

        Delete the specified alias.
        """
        args = arg.split()
        if not self._lacks(self.do_unalias, args):
            self.aliases.pop(args[0], None)


class SourceCommands(Evaluation):
    """Looking at source code."""

    def do_list(self, arg):
        """l(ist) [first[, last] | .]

        List source code for the current file.  Without arguments,
        list 11 lines around the current line or continue the previous
        listing.  With . as argument, list 11 lines around the current
        line.  With one argument, list 11 lines starting at that line.
        With two arguments, list the given range; if the second
        argument is less than the first, it is a count.

        The current line in the current frame is indicated by "->".
        If an exception is being debugged, the line where the
        exception was originally raised or propagated is indicated by
        ">>", if it differs from the current line.
        """
        self.lastcmd = "list"
        last = None
        if arg and arg != ".":
            try:
                if "," in arg:
                    first, last = (int(part.strip()) for part in arg.split(","))
                    if last < first:
                        last = first + last
                else:
                    first = max(1, int(arg) - 5)
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
        elif self.lineno is None or arg == ".":
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        if filename.startswith("<frozen") and isinstance(self.curframe.f_globals.get("__file__"), str):
            filename = self.curframe.f_globals["__file__"]
        lines = linecache.getlines(filename, self.curframe.f_globals) if filename != "<string>" else []
        try:
            self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
            self.lineno = min(last, len(lines))
            if len(lines) < last:
                self.message("[EOF]")
        except KeyboardInterrupt:
            pass
        self._validate_file_mtime()

    do_l = do_list

    def do_longlist(self, arg):
        """ll | longlist

        List the whole source code for the current function or frame.
        """
        if self._refuses(self.do_longlist, arg):
            return
        try:
            lines, lineno = self._getsourcelines(self.curframe)
        except OSError as e:
            return self.error(e)
        self._print_lines(lines, lineno, self.get_file_breaks(self.curframe.f_code.co_filename), self.curframe)
        self._validate_file_mtime()

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression

        Try to get source code for the given object and display it.
        """
        if self._lacks(self.do_source, arg):
            return
        try:
            value = self._getval(arg)
        except:
            return
        try:
            lines, lineno = self._getsourcelines(value)
        except (OSError, TypeError) as e:
            return self.error(e)
        self._print_lines(lines, lineno)

    def _getsourcelines(self, obj):
        lines, lineno = inspect.getsourcelines(obj)
        return lines, max(1, lineno)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        """Show lines with their numbers; B where a breakpoint is, -> where the frame stands, >> where its exception was raised."""
        current, raised = (frame.f_lineno, self.tb_lineno.get(frame, -1)) if frame else (-1, -1)
        for lineno, line in enumerate(lines, start):
            text = str(lineno).rjust(3).ljust(4) + ("B" if lineno in breaks else " ")
            if lineno == current:
                text += "->"
            elif lineno == raised:
                text += ">>"
            self.message(text + "\t" + line.rstrip())


class Console(code.InteractiveConsole):
    """The prompt of 'interact', which says what it has to say to the debugger's user."""

    def __init__(self, namespace, message):
        super().__init__(locals=namespace, local_exit=True)
        self._message = message

    def write(self, data):
        self._message(data, end="")
