"""What the commands of pdb share: values of expressions, help. https://docs.python.org/3.14/library/pdb.html#debugger-commands

The docstring of a command is what 'help' shows for it: its usage, an empty line, and what it does.
"""

import inspect
import sys


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
