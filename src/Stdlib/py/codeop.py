"""Utilities to compile possibly incomplete Python source code. See https://docs.python.org/3.14/library/codeop.html"""

import __future__
import warnings

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

_FEATURES = [getattr(__future__, name) for name in __future__.all_feature_names]
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_INCOMPLETE = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT


def _compile_maybe(compiler, source, filename, symbol):
    """The code of a source; None if more lines are needed to tell."""
    if all(not line.strip() or line.strip().startswith('#') for line in source.split('\n')) and symbol != 'eval':
        source = 'pass'
    with warnings.catch_warnings():
        # The second compilation warns.
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol, incomplete_input=True)
        except SyntaxError as e:
            if source.endswith('\\') and type(e).__name__ == '_IncompleteInputError':
                return None
            try:
                compiler(source + '\n', filename, symbol, incomplete_input=True)
                return None
            except SyntaxError as e:
                if type(e).__name__ == '_IncompleteInputError':
                    return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True, *, flags=0):
    return compile(source, filename, symbol, flags | (_INCOMPLETE if incomplete_input else PyCF_DONT_IMPLY_DEDENT))


def compile_command(source, filename='<input>', symbol='single', flags=0):
    """Compile a command and determine whether it is incomplete."""
    def compiler(source, filename, symbol, incomplete_input):
        return _compile(source, filename, symbol, incomplete_input, flags=flags)
    return _compile_maybe(compiler, source, filename, symbol)


class Compile:
    """Compiles like compile(), and remembers the __future__ statements that it saw."""

    def __init__(self):
        self.flags = _INCOMPLETE

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags |= self.flags
        if kwargs.get('incomplete_input', True) is False:
            flags &= ~_INCOMPLETE
        code = compile(source, filename, symbol, flags, True)
        if flags & PyCF_ONLY_AST:
            return code
        for feature in _FEATURES:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """Compiles like compile_command(), and remembers the __future__ statements that it saw."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _compile_maybe(self.compiler, source, filename, symbol)
