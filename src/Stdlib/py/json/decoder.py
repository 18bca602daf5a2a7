"""Reading JSON. See https://docs.python.org/3.14/library/json.html#json.JSONDecoder"""

from _json import scanstring as c_scanstring
from json import scanner

__all__ = ['JSONDecoder', 'JSONDecodeError']

NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')
_CONSTANTS = {'-Infinity': NegInf, 'Infinity': PosInf, 'NaN': NaN}
_SPACE = ' \t\n\r'

scanstring = c_scanstring


class JSONDecodeError(ValueError):
    """An error at a place of a document: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Makes Python objects of JSON; hooks say which."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        """Gives the object of a document; there may be nothing else in it."""
        start = len(s) - len(s.lstrip(_SPACE))
        obj, end = self.raw_decode(s, start)
        rest = s[end:].lstrip(_SPACE) if end != len(s) else ''
        if rest:
            raise JSONDecodeError('Extra data', s, len(s) - len(rest))
        return obj

    def raw_decode(self, s, idx=0):
        """Gives the object that begins at an index, and the index behind it."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
