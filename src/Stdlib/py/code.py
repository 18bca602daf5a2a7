"""Utilities needed to emulate Python's interactive interpreter. See https://docs.python.org/3.14/library/code.html"""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']


class InteractiveInterpreter:
    """Parsing and the state of an interpreter; no prompts and no reading."""

    def __init__(self, locals=None):
        if locals is None:
            locals = {'__name__': '__console__', '__doc__': None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Compile and run some source; True if more input is needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Execute a code object; exceptions other than SystemExit are shown."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Display the syntax error that just occurred, without a stack trace."""
        error = sys.exc_info()[1].with_traceback(None)
        if filename and isinstance(error, SyntaxError):
            error.filename = filename
        if kwargs.get('source') and isinstance(error, SyntaxError) and error.text is None and error.lineno is not None:
            lines = kwargs['source'].splitlines()
            if 1 <= error.lineno <= len(lines):
                error.text = lines[error.lineno - 1]
        self._show(error, None)

    def showtraceback(self):
        """Display the exception that just occurred, without the entry of this module."""
        error = sys.exc_info()[1]
        self._show(error.with_traceback(error.__traceback__.tb_next), error.__traceback__)

    def _show(self, error, tb):
        sys.last_type, sys.last_traceback = type(error), tb
        sys.last_exc = sys.last_value = error
        if sys.excepthook is sys.__excepthook__:
            self.write(''.join(traceback.format_exception(error)))
            return
        try:
            sys.excepthook(type(error), error, tb)
        except SystemExit:
            raise
        except BaseException as second:
            second.__context__ = None
            print('Error in sys.excepthook:', file=sys.stderr)
            traceback.print_exception(second.with_traceback(second.__traceback__.tb_next))
            print('\nOriginal exception was:', file=sys.stderr)
            traceback.print_exception(error)

    def write(self, data):
        """Write a string to sys.stderr."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Emulates the interactive interpreter, with prompts and a buffer of lines."""

    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines of an unfinished command."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Emulate the interactive Python console."""
        for name, prompt in (('ps1', '>>> '), ('ps2', '... ')):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\nType "help", "copyright", "credits" or "license" for more information.\n'
                       f'({type(self).__name__})\n')
        elif banner:
            self.write(f'{banner}\n')
        saved = {name: getattr(builtins, name) for name in ('exit', 'quit') if hasattr(builtins, name)} if self.local_exit else {}
        for name in saved:
            setattr(builtins, name, _LocalExit(name))
        try:
            self._loop()
        except SystemExit as e:
            if not self.local_exit:
                raise
            self.write('\n')
        finally:
            for name, value in saved.items():
                setattr(builtins, name, value)
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg:
            self.write(f'{exitmsg}\n')

    def _loop(self):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write('\n')
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False

    def push(self, line, filename=None, _symbol='single'):
        """Add a line; True if more input is needed."""
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        """Write a prompt and read a line."""
        return input(prompt)


class _LocalExit:
    """exit() of a console that ends alone."""

    def __init__(self, name):
        self.name = name
        self.eof = 'Ctrl-D (i.e. EOF)'

    def __repr__(self):
        return f'Use {self.name} or {self.eof} to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Emulate the interactive Python interpreter."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline
        except ImportError:
            pass
    console.interact(banner, exitmsg)
