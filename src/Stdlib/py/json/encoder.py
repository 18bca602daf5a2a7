"""Writing JSON. See https://docs.python.org/3.14/library/json.html#json.JSONEncoder"""

from _json import encode_basestring as c_encode_basestring
from _json import encode_basestring_ascii as c_encode_basestring_ascii
from _json import make_encoder as c_make_encoder

INFINITY = float('inf')

encode_basestring = c_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii


class JSONEncoder:
    """Makes JSON of Python objects; default() may be overridden for others."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Gives an object that can be written in place of one that cannot."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Gives an object as text."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Gives the text of an object piece by piece."""
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        if _one_shot:
            write = c_make_encoder(markers, self.default, encoder, indent, self.key_separator, self.item_separator,
                                   self.sort_keys, self.skipkeys, self.allow_nan)
            return write(o, 0)
        return _Pieces(self, markers, encoder, indent).of(o, 0)


class _Pieces:
    """The text of an object as it is made."""

    def __init__(self, options, markers, encoder, indent):
        self.options = options
        self.markers = markers
        self.encoder = encoder
        self.indent = indent

    def float_text(self, o):
        if o == o and o not in (INFINITY, -INFINITY):
            return float.__repr__(o)
        if not self.options.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {o!r}')
        return 'NaN' if o != o else 'Infinity' if o > 0 else '-Infinity'

    def plain(self, o):
        """The text of what holds nothing else, or None."""
        if isinstance(o, str):
            return self.encoder(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.float_text(o)
        return None

    def newline(self, level):
        return '' if self.indent is None else '\n' + self.indent * level

    def of(self, o, level):
        text = self.plain(o)
        if text is not None:
            yield text
            return
        if isinstance(o, (list, tuple)) and not o:
            yield '[]'
            return
        if isinstance(o, dict) and not o:
            yield '{}'
            return
        if self.markers is not None:
            marker = id(o)
            if marker in self.markers:
                raise ValueError('Circular reference detected')
            self.markers[marker] = o
        if isinstance(o, (list, tuple)):
            yield from self.of_sequence(o, level + 1)
        elif isinstance(o, dict):
            yield from self.of_dict(o, level + 1)
        else:
            replacement = self.options.default(o)
            try:
                yield from self.of(replacement, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f'when serializing {type(o).__name__} object')
                raise
        if self.markers is not None:
            del self.markers[marker]

    def of_sequence(self, o, level):
        newline = self.newline(level)
        before = '[' + newline
        for i, item in enumerate(o):
            try:
                text = self.plain(item)
                if text is not None:
                    yield before + text
                else:
                    yield before
                    yield from self.of(item, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f'when serializing {type(o).__name__} item {i}')
                raise
            before = self.options.item_separator + newline
        closing = self.newline(level - 1)
        if closing:
            yield closing
        yield ']'

    def key_text(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is None or isinstance(key, int):
            return self.plain(key)
        if self.options.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def of_dict(self, o, level):
        yield '{'
        newline = self.newline(level)
        first = True
        items = o.items()
        for key, value in sorted(items) if self.options.sort_keys else items:
            text = self.key_text(key)
            if text is None:
                continue
            if not first:
                yield self.options.item_separator + newline
            elif newline:
                yield newline
            first = False
            yield self.encoder(text)
            yield self.options.key_separator
            try:
                yield from self.of(value, level)
            except GeneratorExit:
                raise
            except BaseException as exc:
                exc.add_note(f'when serializing {type(o).__name__} item {key!r}')
                raise
        closing = self.newline(level - 1)
        if not first and closing:
            yield closing
        yield '}'
