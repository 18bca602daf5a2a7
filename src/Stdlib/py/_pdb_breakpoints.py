"""The commands of pdb for breakpoints: https://docs.python.org/3.14/library/pdb.html#debugger-commands"""

import inspect
import linecache
import os
import sys
from types import CodeType

import bdb
from _pdb_evaluation import Evaluation
from _pdb_targets import find_first_executable_line, find_function


class _Failed(Exception):
    """An argument that a command cannot do with; the message says why."""


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
