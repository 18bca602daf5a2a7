"""Shows PyLite's instructions. See https://docs.python.org/3.14/library/dis.html; the instructions are not CPython's."""

import _opcode
import collections
import io
import sys
import types
from opcode import *
from opcode import __all__ as _of_opcode

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions',
           'Instruction', 'Bytecode'] + _of_opcode
del _of_opcode

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR', 0x4000000: 'HAS_DOCSTRING', 0x8000000: 'METHOD',
}

Positions = collections.namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)

_Instruction = collections.namedtuple(
    'Instruction', 'opname opcode arg argval argrepr offset start_offset starts_line line_number label positions cache_info',
    defaults=[None, None, None])


class Instruction(_Instruction):
    """Details of an instruction."""

    @property
    def oparg(self):
        """Alias for Instruction.arg."""
        return self.arg

    @property
    def baseopcode(self):
        """The opcode without specialization: PyLite specializes elsewhere."""
        return self.opcode

    @property
    def baseopname(self):
        """The name of baseopcode."""
        return self.opname

    @property
    def cache_offset(self):
        """Start of the cache entries that follow."""
        return self.offset + 2

    @property
    def end_offset(self):
        """End of the cache entries that follow."""
        return self.offset + 2

    @property
    def jump_target(self):
        """The offset that the instruction jumps to, or None."""
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        """Whether other code jumps to here."""
        return self.label is not None


def _code_of(x):
    for name in ('__func__', '__code__', 'gi_code', 'ag_code', 'cr_code'):
        x = getattr(x, name, x)
    if isinstance(x, str):
        try:
            x = compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            x = compile(x, '<disassembly>', 'exec')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def pretty_flags(flags):
    """Return pretty representation of code flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


def _code_info(code):
    lines = []
    for label, name in (('Name:', 'name'), ('Filename:', 'filename'), ('Argument count:', 'argcount'), ('Positional-only arguments:', 'posonlyargcount'),
                        ('Kw-only arguments:', 'kwonlyargcount'), ('Number of locals:', 'nlocals'), ('Stack size:', 'stacksize')):
        lines.append(f"{label:<18} {getattr(code, 'co_' + name)}")
    lines.append(f"{'Flags:':<18} {pretty_flags(code.co_flags)}")
    for title, items, show in (('Constants:', code.co_consts, repr), ('Names:', code.co_names, str), ('Variable names:', code.co_varnames, str),
                               ('Free variables:', code.co_freevars, str), ('Cell variables:', code.co_cellvars, str)):
        if items:
            lines.append(title)
            lines.extend(f'{number:4}: {show(item)}' for number, item in enumerate(items))
    return '\n'.join(lines)


def code_info(x):
    """Formatted details of methods, functions, or code."""
    return _code_info(_code_of(x))


def show_code(co, *, file=None):
    """Print details of methods, functions, or code to *file*."""
    print(code_info(co), file=file)


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Iterator for the instructions in methods, functions or code."""
    code = _code_of(x)
    return _instructions(code, first_line - code.co_firstlineno if first_line is not None else 0)


def _instructions(code, shift=0):
    last = None
    for number, (op, arg, value, text, label, *place) in enumerate(_opcode.instructions(code)):
        line = place[0] + shift if place[0] is not None else None
        has_arg = op in hasarg
        yield Instruction(opname[op], op, arg if has_arg else None, value if has_arg else None, text, 2 * number, 2 * number,
                          line is not None and line != last, line, label, Positions(*place), None)
        if line is not None:
            last = line


def findlinestarts(code):
    """Find the offsets in a byte code which are start of lines in the source."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def findlabels(code):
    """The offsets that instructions of a code object jump to."""
    return sorted({i.jump_target for i in _instructions(code) if i.jump_target is not None})


def _show(code, last=-1, file=None, show_offsets=False, show_positions=False, shift=0):
    for i in _instructions(code, shift):
        if i.starts_line and i.offset:
            print(file=file)
        place = str(i.line_number) if i.starts_line else ''
        if show_positions and i.line_number is not None:
            place = ':'.join('?' if part is None else str(part) for part in (i.positions.lineno, i.positions.col_offset)) + '-' + \
                    ':'.join('?' if part is None else str(part) for part in (i.positions.end_lineno, i.positions.end_col_offset))
        offset = f'{i.offset:6} ' if show_offsets else ''
        label = f'{i.label}:' if i.label is not None else ''
        mark = '-->' if i.offset == last else '   '
        print(f'{place:>5} {mark} {label:>5} {offset}{i.opname:20} {i.argrepr}'.rstrip(), file=file)
    rows = _opcode.exception_table(code)
    if rows:
        print('ExceptionTable:', file=file)
        labels = {i.offset: i.label for i in _instructions(code)}
        for start, end, handler, register in rows:
            print(f'  {start} to {end - 2} -> {labels[handler]} [r{register}]', file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Disassemble a code object."""
    _show(co, lasti, file, show_offsets, show_positions)


def disco(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Disassemble a code object."""
    disassemble(co, lasti, file=file, show_offsets=show_offsets, show_positions=show_positions)


def _recursive(code, depth, file, **options):
    _show(code, file=file, **options)
    if depth is not None:
        if depth <= 0:
            return
        depth -= 1
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'):
            print(file=file)
            print(f'Disassembly of {constant!r}:', file=file)
            _recursive(constant, depth, file, **options)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Disassemble classes, methods, functions, and other compiled objects."""
    options = dict(show_offsets=show_offsets, show_positions=show_positions)
    if x is None:
        distb(file=file, **options)
        return
    if not hasattr(x, '__code__') and not hasattr(x, '__func__') and not hasattr(x, 'co_code') and hasattr(x, '__dict__') \
            and not any(hasattr(x, name) for name in ('gi_code', 'ag_code', 'cr_code')):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(value, file=file, depth=depth, **options)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
        return
    _recursive(_code_of(x), depth, file, **options)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Disassemble a traceback (default: last traceback)."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__ if hasattr(sys, 'last_exc') else sys.last_traceback
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble') from None
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_offsets=show_offsets, show_positions=show_positions)


class Bytecode:
    """The instructions of a piece of code: iterating gives Instruction objects."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
        self.codeobj = code = _code_of(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self._shift = self.first_line - code.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.show_offsets = show_offsets
        self.show_positions = show_positions

    def __iter__(self):
        return _instructions(self.codeobj, self._shift)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Construct a Bytecode from the given traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return formatted information about the code object."""
        return _code_info(self.codeobj)

    def dis(self):
        """Return a formatted view of the bytecode operations."""
        with io.StringIO() as output:
            _show(self.codeobj, -1 if self.current_offset is None else self.current_offset, output, self.show_offsets, self.show_positions, self._shift)
            return output.getvalue()


def main(args=None):
    """Disassemble a file, or what comes in by the standard input."""
    import argparse
    parser = argparse.ArgumentParser(prog='dis' if args is None else None)
    parser.add_argument('-O', '--show-offsets', action='store_true', help='show instruction offsets')
    parser.add_argument('-P', '--show-positions', action='store_true', help='show instruction positions')
    parser.add_argument('infile', nargs='?', default='-')
    given = parser.parse_args(args)
    if given.infile == '-':
        name, source = '<stdin>', sys.stdin.buffer.read()
    else:
        name = given.infile
        with open(name, 'rb') as file:
            source = file.read()
    dis(compile(source, name, 'exec'), show_offsets=given.show_offsets, show_positions=given.show_positions)


if __name__ == '__main__':
    main()
