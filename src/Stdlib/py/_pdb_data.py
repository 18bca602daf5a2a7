"""The commands of pdb that show values and source code: https://docs.python.org/3.14/library/pdb.html#debugger-commands"""

import code
import inspect
import linecache
import pprint

from _pdb_evaluation import Evaluation


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
