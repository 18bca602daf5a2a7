"""The instruction set of PyLite. See https://docs.python.org/3.14/library/dis.html#opcode-collections"""

import _opcode
from _opcode import has_arg as _has_arg, stack_effect

__all__ = ['cmp_op', 'stack_effect', 'hascompare', 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname',
           'hasjump', 'hasjrel', 'hasjabs', 'hasfree', 'haslocal', 'hasexc']

cmp_op = ('<', '<=', '==', '!=', '>', '>=')
opname = _opcode.names()
opmap = {name: number for number, name in enumerate(opname)}
_specialized_opmap = {}
_specializations = {}
_cache_format = {}
_inline_cache_entries = {}

HAVE_ARGUMENT = 0
EXTENDED_ARG = 256


def _numbers(test):
    return [number for number in range(len(opname)) if test(number)]


hasarg = _numbers(_has_arg)
hasconst = _numbers(_opcode.has_const)
hasname = _numbers(_opcode.has_name)
hasjump = hasjrel = _numbers(_opcode.has_jump)
hasjabs = []
hasfree = _numbers(_opcode.has_free)
haslocal = _numbers(_opcode.has_local)
hasexc = []
hascompare = [number for number, name in enumerate(opname) if name.startswith('Compare')]
