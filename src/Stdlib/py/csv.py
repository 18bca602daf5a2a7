"""Reading and writing comma separated values. See https://docs.python.org/3.14/library/csv.html"""

import re as _re
import types as _types
from io import StringIO as _StringIO

from _csv import (
    QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, Dialect as _Dialect, Error,
    field_size_limit, get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer,
)

__version__ = '1.0'

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']


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
        fieldnames = self.fieldnames
        made = dict(zip(fieldnames, row))
        names, values = len(fieldnames), len(row)
        if names < values:
            made[self.restkey] = row[names:]
        elif names > values:
            for key in fieldnames[values:]:
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
        # Where a field can end at the latest: without that, each field that does not end would be searched for to the end of the sample.
        before_delimiter = max((found.end() for found in _re.finditer(r'["\'][^\w\r\n"\']', sample)), default=0)
        before_line_end = max((found.end() for found in _re.finditer(r'["\'](?:$|[\r\n])', sample, _re.MULTILINE)), default=0)
        for pattern, end in ((r'(?P<delim>[^\w\r\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)', before_delimiter),
                             (r'(?:^|[\r\n])(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\r\n"\'])(?P<space> ?)', before_delimiter),
                             (r'(?P<delim>[^\w\r\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|[\r\n])', before_line_end),
                             (r'(?:^|[\r\n])(?P<quote>["\']).*?(?P=quote)(?:$|[\r\n])', before_line_end)):
            # A space may follow the delimiter.
            fields = [found.groupdict() for found in _re.finditer(pattern, sample[:end + 1] if end else '', _re.DOTALL | _re.MULTILINE)]
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
        return quote, bool(delimiter) and self._doubles(sample, quote, delimiter), delimiter, skip

    def _doubles(self, sample, quote, delimiter):
        """Whether a quoted field has two quotes in a row."""
        start = _re.compile(rf'(?:^|[\r\n]|{_re.escape(delimiter)}) ?{quote}')
        at = 0
        while opening := start.search(sample, at):
            at = sample.find(quote, opening.end())
            if at < 0:
                return False
            at += 1
            if sample.startswith(quote, at):
                return True
        return False

    def _by_counts(self, sample, delimiters):
        """(delimiter, skipinitialspace) by how steadily each ASCII character occurs in the rows."""
        lines = list(filter(None, sample.split('\n')))
        # For each character, in how many of the lines seen it occurs how often.
        tallies, steady = {char: {} for char in map(chr, range(127))}, {}
        for start in range(0, len(lines), 10):
            chunk = lines[start:start + 10]
            seen = start + len(chunk)
            usual = {}
            for char, tally in tallies.items():
                for line in chunk:
                    count = line.count(char)
                    tally[count] = tally.get(count, 0) + 1
                if len(tally) > 1 or 0 not in tally:
                    mode = max(tally, key=tally.get)
                    usual[char] = mode, 2 * tally[mode] - seen
            share, least = 1.0, 0.9
            steady = {}
            while not steady and share >= least:
                steady = {char: (mode, votes) for char, (mode, votes) in usual.items()
                          if mode > 0 and votes > 0 and votes / seen >= share and (delimiters is None or char in delimiters)}
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
