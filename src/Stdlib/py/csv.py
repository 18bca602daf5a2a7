"""Reading and writing comma separated values. See https://docs.python.org/3.14/library/csv.html"""

import re as _re
import types as _types
from io import StringIO as _StringIO

__version__ = '1.0'

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']


class Error(Exception):
    pass


Error.__module__ = '_csv'

_dialects = {}
_limit = 131072
_MISSING = object()


class _Dialect:
    """The checked parameters of a dialect."""

    __slots__ = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict')

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in self.__slots__:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        defaults = dict(delimiter=',', doublequote=True, escapechar=None, lineterminator='\r\n', quotechar='"', quoting=QUOTE_MINIMAL,
                        skipinitialspace=False, strict=False)

        put = super().__setattr__

        def get(name):
            return options[name] if name in options else getattr(dialect, name, defaults[name])
        for name, optional in (('delimiter', False), ('escapechar', True), ('quotechar', True)):
            value = get(name)
            if value is None and optional:
                pass
            elif not isinstance(value, str):
                raise TypeError(f'"{name}" must be a unicode character{" or None" if optional else ""}, not {type(value).__name__}')
            elif len(value) != 1:
                raise TypeError(f'"{name}" must be a unicode character{" or None" if optional else ""}, not a string of length {len(value)}')
            put(name, value)
        put('lineterminator', get('lineterminator'))
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')
        quoting = get('quoting')
        if type(quoting) is not int:
            raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        given = 'quotechar' in options or hasattr(dialect, 'quotechar')
        if given and self.quotechar is None and quoting == QUOTE_MINIMAL and 'quoting' not in options and not hasattr(dialect, 'quoting'):
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        put('quoting', quoting)
        for name in ('doublequote', 'skipinitialspace', 'strict'):
            put(name, bool(get(name)))
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = getattr(self, name)
            if value in ('\r', '\n') or value == ' ' and name != 'delimiter' and self.skipinitialspace:
                raise ValueError(f'bad {name} value')
            if value is not None and value in self.lineterminator:
                raise ValueError(f'bad {name} or lineterminator value')
        for a, b in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            if getattr(self, a) is not None and getattr(self, a) == getattr(self, b):
                raise ValueError(f'bad {a} or {b} value')

    def __setattr__(self, name, value):
        _refuse_change(self, name)

    def __delattr__(self, name):
        _refuse_change(self, name)


def _refuse_change(dialect, name):
    if name in ('doublequote', 'skipinitialspace', 'strict'):
        raise AttributeError('readonly attribute')
    if name in dialect.__slots__:
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")
    raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r} and no __dict__ for setting new attributes", name=name, obj=dialect)


_Dialect.__name__ = _Dialect.__qualname__ = 'Dialect'
_Dialect.__module__ = '_csv'


def register_dialect(name, /, dialect=None, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(new_limit=_MISSING, /):
    """Sets an upper limit on parsed fields, and returns the old one."""
    global _limit
    old = _limit
    if new_limit is not _MISSING:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return old


class reader:
    """Iterates over the rows in lines of text."""

    def __init__(self, iterable, /, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Dialect(dialect, **fmtparams)
        self.line_num = 0
        d = self.dialect
        stops = '\r\n' + d.delimiter + (d.escapechar or '')
        self._plain = _re.compile(f'[^{_re.escape(stops)}]*')
        self._quoted = _re.compile(f'[^{_re.escape((d.quotechar or "") + (d.escapechar or ""))}]*') if d.quotechar or d.escapechar else _re.compile(r'(?s:.*)')

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar
        row = []
        field = []
        # start: of a row; field: at the start of one; in: it; quoted: in quotes; after: a quote in quotes; escape and escape in quotes; eol
        state = 'start'
        unquoted = True

        def save():
            text = ''.join(field)
            field.clear()
            if len(text) > _limit:
                raise Error(f'field larger than field limit ({_limit})')
            if unquoted:
                if d.quoting == QUOTE_NONNUMERIC and text != '' or d.quoting == QUOTE_STRINGS and text != '':
                    text = float(text)
                elif not text and d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                    text = None
                elif d.quoting == QUOTE_NONNUMERIC:
                    text = float(text) if text else ''
            row.append(text)
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ('quoted', 'escape_quoted', 'escape'):
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    save()
                    return row
                if state == 'start':
                    raise
                save()
                return row
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            i, n = 0, len(line)
            while i <= n:
                c = line[i] if i < n else ''
                end = c == '' or c == '\n' or c == '\r'
                if state == 'quoted':
                    if c == '':
                        break
                    stop = self._quoted.match(line, i).end()
                    if stop > i:
                        field.append(line[i:stop])
                        i = stop
                        if len(field) > 64:
                            field[:] = [''.join(field)]
                        if sum(map(len, field)) > _limit:
                            raise Error(f'field larger than field limit ({_limit})')
                        continue
                    state = 'escape_quoted' if c == escape else 'after' if d.doublequote else 'in'
                elif state == 'start' and c == '':
                    break
                elif state == 'start' and end:
                    state = 'eol'
                elif state in ('start', 'field'):
                    if end:
                        unquoted = True
                        save()
                        state = 'start' if c == '' else 'eol'
                        if c == '':
                            return row
                    elif quote is not None and c == quote:
                        unquoted = False
                        state = 'quoted'
                    elif c == escape:
                        unquoted = True
                        state = 'escape'
                    elif c == ' ' and d.skipinitialspace:
                        state = 'field'
                    elif c == delimiter:
                        unquoted = True
                        save()
                        state = 'field'
                    else:
                        unquoted = True
                        state = 'in'
                        continue
                elif state in ('in', 'escaped_eol'):
                    if state == 'escaped_eol' and c == '':
                        # An escaped line end is part of the field, which goes on in the next line.
                        break
                    if end:
                        save()
                        if c == '':
                            return row
                        state = 'eol'
                    elif c == escape:
                        state = 'escape'
                    elif c == delimiter:
                        save()
                        state = 'field'
                    else:
                        stop = self._plain.match(line, i).end()
                        field.append(line[i:stop])
                        i = stop
                        continue
                elif state in ('escape', 'escape_quoted'):
                    field.append(c or '\n')
                    if c == '':
                        # The field goes on in the next line.
                        state = 'in' if state == 'escape' else 'quoted'
                        break
                    state = 'quoted' if state != 'escape' else 'escaped_eol' if c in '\r\n' else 'in'
                elif state == 'after':
                    if c == quote:
                        field.append(c)
                        state = 'quoted'
                    elif end:
                        save()
                        if c == '':
                            return row
                        state = 'eol'
                    elif c == delimiter:
                        save()
                        state = 'field'
                    elif not d.strict:
                        field.append(c)
                        state = 'in'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == 'eol':
                    if c == '':
                        return row
                    if not end:
                        raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
                i += 1
            if state == 'start':
                return row


class writer:
    """Writes rows to an object with a write method."""

    def __init__(self, fileobj, /, dialect=None, **fmtparams):
        self._write = getattr(fileobj, 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Dialect(dialect, **fmtparams)

    def _text(self, field, only):
        d = self.dialect
        quoting = d.quoting
        number = isinstance(field, (int, float)) or not isinstance(field, str) and hasattr(type(field), '__float__')
        quoted = quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not number or quoting == QUOTE_STRINGS and isinstance(field, str) or quoting == QUOTE_NOTNULL and field is not None
        text = '' if field is None else field if isinstance(field, str) else str(field)
        out = []
        for c in text:
            if c == d.delimiter or c == d.escapechar or c == d.quotechar or c in '\r\n' or c in d.lineterminator:
                escape = False
                if quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(d.quotechar)
                    else:
                        escape = True
                elif c == d.escapechar:
                    escape = True
                if not escape:
                    quoted = True
                elif d.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                else:
                    out.append(d.escapechar)
            elif c == ' ' and d.delimiter == ' ' and d.skipinitialspace:
                quoted = True
            out.append(c)
        if not text and only and not quoted:
            if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            quoted = True
        return f'{d.quotechar}{"".join(out)}{d.quotechar}' if quoted else ''.join(out)

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields."""
        try:
            row = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        row = list(row)
        return self._write(self.dialect.delimiter.join([self._text(field, len(row) == 1) for field in row]) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file."""
        for row in rows:
            self.writerow(row)


for _cls in (reader, writer):
    _cls.__module__ = '_csv'
del _cls


class Dialect:
    """Describe a dialect; subclasses give the attributes."""

    _name = ''
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    """Iterates over rows as dicts, by names in the first row or given ones."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(self.fieldnames, row))
        names, values = len(self.fieldnames), len(row)
        if names < values:
            made[self.restkey] = row[names:]
        elif names > values:
            for key in self.fieldnames[values:]:
                made[key] = self.restval
        return made

    __class_getitem__ = classmethod(_types.GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(_types.GenericAlias)


class Sniffer:
    """Deduces the dialect of a sample of text."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample: by its quotes if there are any, else by the character that stands equally often in the rows."""
        quotechar, doublequote, delimiter, skip = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skip = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skip
        return dialect

    def _by_quotes(self, sample, delimiters):
        """(quotechar, doublequote, delimiter, skipinitialspace) from the fields that are quoted as a whole; '' for what they do not tell."""
        fields = []
        for pattern in (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
                        r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
                        r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
                        r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)'):
            fields = [found.groupdict() for found in _re.finditer(pattern, sample, _re.DOTALL | _re.MULTILINE)]
            if fields:
                break
        if not fields:
            return '', False, None, False
        quotes, separators, spaces = {}, {}, 0
        for field in fields:
            quotes[field['quote']] = quotes.get(field['quote'], 0) + 1
            separator = field.get('delim')
            if separator and (delimiters is None or separator in delimiters):
                separators[separator] = separators.get(separator, 0) + 1
            spaces += bool(field.get('space'))
        quote = max(quotes, key=quotes.get)
        delimiter, skip = '', False
        if separators:
            delimiter = max(separators, key=separators.get)
            skip = separators[delimiter] == spaces
            if delimiter == '\n':
                # A single column.
                delimiter = ''
        edge = _re.escape(delimiter)
        doubled = _re.search(rf'(?:{edge}|^)\W*{quote}[^{edge}\r\n]*{quote}[^{edge}\r\n]*{quote}\W*(?:{edge}|$)' if delimiter
                             else rf'^{quote}.*{quote}{quote}.*{quote}$', sample, _re.MULTILINE)
        return quote, bool(doubled), delimiter, skip

    def _by_counts(self, sample, delimiters):
        """(delimiter, skipinitialspace) by how steadily each ASCII character occurs in the rows."""
        lines = list(filter(None, sample.split('\n')))
        seen, steady = [], {}
        for start in range(0, len(lines), 10):
            seen += lines[start:start + 10]
            usual = {}
            for char in map(chr, range(127)):
                counts = [line.count(char) for line in seen]
                if any(counts):
                    mode = max(dict.fromkeys(counts), key=counts.count)
                    usual[char] = mode, 2 * counts.count(mode) - len(counts)
            share, least = 1.0, 0.9
            steady = {}
            while not steady and share >= least:
                steady = {char: (mode, votes) for char, (mode, votes) in usual.items()
                          if mode > 0 and votes > 0 and votes / len(seen) >= share and (delimiters is None or char in delimiters)}
                share -= 0.01
            if len(steady) == 1:
                delimiter, = steady
                return delimiter, lines[0].count(delimiter) == lines[0].count(delimiter + ' ')
        if not steady:
            return '', False
        for delimiter in self.preferred:
            if delimiter in steady:
                break
        else:
            delimiter = max(steady, key=lambda char: (steady[char], char))
        return delimiter, lines[0].count(delimiter) == lines[0].count(delimiter + ' ')

    def has_header(self, sample):
        """Whether the first row differs in kind from the others."""
        rows = reader(_StringIO(sample), self.sniff(sample))
        header = next(rows)
        votes = 0
        columns = {i: None for i in range(len(header))}
        for count, row in enumerate(rows):
            if count > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(columns):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != columns[column]:
                    if columns[column] is None:
                        columns[column] = kind
                    else:
                        del columns[column]
        for column, kind in columns.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    complex(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
