"""Tokenization help for Python programs. See https://docs.python.org/3.14/library/tokenize.html"""

import collections
import io
import itertools
import re
import token as _token
from builtins import open as _builtin_open
from codecs import lookup, BOM_UTF8
from token import *
from token import EXACT_TOKEN_TYPES, FSTRING_START, FSTRING_MIDDLE, FSTRING_END, TSTRING_START, TSTRING_MIDDLE, TSTRING_END

__all__ = _token.__all__ + ['tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'open', 'TokenInfo', 'TokenError']

cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)


class TokenError(Exception):
    """The source ends too early, or a literal does not."""


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        return (f'TokenInfo(type={self.type} ({tok_name[self.type]}), string={self.string!r}, start={self.start!r}, end={self.end!r}, '
                f'line={self.line!r})')

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


_LATIN = ('latin-1', 'iso-8859-1', 'iso-latin-1')
_SPACE = re.compile(r'[ \t\f]*')
_NAME = re.compile(r'\w+')
_NUMBER = re.compile(r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|'
                     r'(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?')
_STRING = re.compile(r'([a-zA-Z]{0,2})("""|\'\'\'|"|\')')
_PREFIXES = {'', 'r', 'b', 'u', 'f', 't', 'br', 'rb', 'fr', 'rf', 'tr', 'rt'}
StringPrefix = '(' + '|'.join(sorted({''.join(cased) for prefix in _PREFIXES for cased in itertools.product(*((c, c.upper()) for c in prefix))})) + ')'
_OPERATORS = re.compile('|'.join(re.escape(op) for op in sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)))


class _Literal:
    """An f-string or t-string that is being read."""

    def __init__(self, kind, prefix, quote):
        self.start = FSTRING_START if kind == 'f' else TSTRING_START
        self.quote = quote
        self.raw = 'r' in prefix
        self.depths = []  # of the brackets around each open replacement field
        self.in_spec = []


class _Scanner:
    def __init__(self, lines):
        self.lines = lines
        self.row = 0
        self.line = ''
        self.at = 0
        self.brackets = []
        self.literals = []
        self.ended = False

    def next_line(self):
        try:
            line = next(self.lines)
        except StopIteration:
            line = ''
        self.at = 0
        if not line:
            self.ended = True
            self.row += 1
            self.line = ''
            return False
        self.row += 1
        self.line = line
        if '\0' in line:
            raise TokenError('source code cannot contain null bytes', (self.row, 0))
        return True

    def make(self, type, start, end, row=None, line=None):
        line = self.line if line is None else line
        row = self.row if row is None else row
        return TokenInfo(type, line[start:end], (row, start), (row, end), line)

    def scan(self):
        indents = [0]
        fresh = True  # at the start of a logical line
        last = None
        while self.next_line():
            line = self.line
            if fresh and not self.brackets and not self.literals:
                self.at = _SPACE.match(line).end()
                rest = line[self.at:]
                if rest[:1] == '#':
                    end = len(line.rstrip('\r\n'))
                    yield self.make(COMMENT, self.at, end)
                    yield self.newline(NL, end)
                    continue
                if not rest.strip('\r\n'):
                    yield self.newline(NL, self.at)
                    continue
                width = self.width(line[:self.at])
                if width > indents[-1]:
                    indents.append(width)
                    yield self.make(INDENT, 0, self.at)
                while width < indents[-1]:
                    if width not in indents:
                        text = line.rstrip('\r\n')
                        raise IndentationError('unindent does not match any outer indentation level',
                                               ('<string>', self.row, len(text) + 1, text, None, None))
                    indents.pop()
                    yield TokenInfo(DEDENT, '', (self.row, self.at), (self.row, self.at), line)
            fresh = False
            for tok in self.line_tokens():
                if tok is None:
                    break
                last = tok
                yield tok
                if tok.type == NEWLINE:
                    fresh = True
        if (self.brackets or self.literals) and last is not None and last.type != NL and last.line[-1:] not in ('\r', '\n'):
            row, end = last.end
            yield TokenInfo(NL, '', (row, end), (row, end + 1), last.line)
        if self.literals and not self.brackets:
            raise TokenError('unterminated triple-quoted f-string literal (detected at line %d)' % (self.row - 1), (self.row - 1, 0))
        if self.brackets or continued_line(last, fresh):
            raise TokenError('unexpected EOF in multi-line statement', (self.row - 1, len(last.line) + 1 if self.literals else 0))
        if last is not None and last.type not in (NEWLINE, NL):
            row, end = last.end
            yield TokenInfo(NEWLINE, '', (row, end), (row, end + 1), last.line[last.line.rstrip('\r\n').rfind('\n') + 1:])
        for _ in indents[1:]:
            yield TokenInfo(DEDENT, '', (self.row, 0), (self.row, 0), '')
        yield TokenInfo(ENDMARKER, '', (self.row, 0), (self.row, 0), '')

    @staticmethod
    def width(space):
        width = 0
        for c in space:
            width = 0 if c == '\f' else (width // 8 + 1) * 8 if c == '\t' else width + 1
        return width

    def newline(self, type, at):
        return TokenInfo(type, self.line[at:] or '', (self.row, at), (self.row, at + max(1, len(self.line[at:]))), self.line)

    def line_tokens(self):
        """The tokens up to the end of the line; None where a backslash continues it."""
        while True:
            if self.literals and (not self.literals[-1].depths or self.literals[-1].in_spec[-1]):
                yield from self.middle()
                if self.ended:
                    return
                continue
            line = self.line
            self.at = at = _SPACE.match(line, self.at).end()
            if at >= len(line):
                return
            c = line[at]
            if c in '\r\n':
                if self.brackets or self.literals:
                    yield self.newline(NL, at)
                else:
                    yield self.newline(NEWLINE, at)
                return
            if c == '#':
                self.at = len(line.rstrip('\r\n'))
                yield self.make(COMMENT, at, self.at)
            elif c == '\\' and line[at + 1:] in ('\n', '\r\n', '\r', ''):
                yield None
                return
            elif (m := _STRING.match(line, at)) and m[1].lower() in _PREFIXES:
                yield from self.string(m)
            elif c.isdigit() or c == '.' and line[at + 1:at + 2].isdigit():
                self.at = _NUMBER.match(line, at).end()
                self.check_number(at)
                yield self.make(NUMBER, at, self.at)
            elif m := _NAME.match(line, at):
                self.at = m.end()
                yield self.make(NAME, at, self.at)
            else:
                yield from self.operator(at)

    def check_number(self, start):
        """TokenError for a number that does not end as one of its kind must."""
        line, at = self.line, self.at
        head = line[start:start + 2].lower()
        after = line[at:at + 1]
        kind = {'0x': 'hexadecimal', '0o': 'octal', '0b': 'binary'}.get(line[start:at][:2].lower() or head)
        if kind is None and at == start + 1 and line[start] == '0':
            kind = {'x': 'hexadecimal', 'o': 'octal', 'b': 'binary'}.get(after.lower())
            if kind is not None:
                at += 1
                after = line[at:at + 1]
                if not (after.isdigit() and kind != 'hexadecimal'):
                    raise TokenError(f'invalid {kind} literal', (self.row, at))
        if kind in ('octal', 'binary') and after.isdigit():
            raise TokenError(f"invalid digit '{after}' in {kind} literal", (self.row, at + 1))
        if after == '_':
            raise TokenError(f"invalid {kind or 'decimal'} literal", (self.row, at + 1))

    def operator(self, at):
        m = _OPERATORS.match(self.line, at)
        text = m[0] if m else self.line[at]
        literal = self.literals[-1] if self.literals else None
        if literal and len(self.brackets) == literal.depths[-1]:
            # Within a replacement field, outside brackets: what ends its expression.
            if text[0] == '}':
                self.at = at + 1
                literal.depths.pop()
                literal.in_spec.pop()
                self.brackets.pop()
                yield self.make(OP, at, at + 1)
                return
            if text[0] == ':':
                text = ':'
                literal.in_spec[-1] = True
            elif text[0] == '!' and text != '!=':
                text = '!'
        if text in '([{':
            self.brackets.append(text)
        elif text in ')]}' and self.brackets:
            self.brackets.pop()
        self.at = at + len(text)
        yield self.make(OP, at, self.at)

    def string(self, m):
        prefix, quote = m[1].lower(), m[2]
        start, row, first = m.start(), self.row, self.line
        self.at = m.end()
        if 'f' in prefix or 't' in prefix:
            literal = _Literal('f' if 'f' in prefix else 't', prefix, quote)
            self.literals.append(literal)
            yield self.make(literal.start, start, self.at)
            return
        text = first[start:self.at]
        lines = first
        while True:
            line, at = self.line, self.at
            while at < len(line):
                if line.startswith(quote, at):
                    self.at = at + len(quote)
                    text += line[m.end() if self.row == row else 0:self.at]
                    yield TokenInfo(STRING, text, (row, start), (self.row, self.at), lines)
                    return
                if line[at] == '\\':
                    at += 2
                elif line[at] == '\n' and len(quote) == 1:
                    break
                else:
                    at += 1
            ends_escaped = line.rstrip('\r\n').endswith('\\') and at > len(line.rstrip('\r\n'))
            if len(quote) == 1 and not ends_escaped:
                raise TokenError(f'unterminated string literal (detected at line {self.row})', (row, start + 1))
            text += line[m.end() if self.row == row else 0:]
            if not self.next_line():
                raise TokenError('EOF in multi-line string' if len(quote) == 3 else f'unterminated string literal (detected at line {self.row - 1})', (row, start + 1))
            lines += self.line

    def middle(self):
        """The text of an f-string up to a replacement field or its end."""
        literal = self.literals[-1]
        in_spec = bool(literal.depths)
        row, start, text, lines = self.row, self.at, '', self.line
        while True:
            line, at = self.line, self.at
            while at < len(line):
                c = line[at]
                if not in_spec and line.startswith(literal.quote, at):
                    if text or at > self.at:
                        yield TokenInfo(literal.start + 1, text + line[self.at:at], (row, start), (self.row, at), lines)
                    self.at = at + len(literal.quote)
                    self.literals.pop()
                    yield self.make(literal.start + 2, at, self.at)
                    return
                if c in '{}' and not in_spec and line[at + 1:at + 2] == c:
                    yield TokenInfo(literal.start + 1, text + line[self.at:at + 1], (row, start), (self.row, at + 1), lines)
                    self.at = at + 2
                    return
                if c == '{':
                    if text or at > self.at or in_spec and line[at + 1:at + 2] == '{':
                        yield TokenInfo(literal.start + 1, text + line[self.at:at], (row, start), (self.row, at), lines)
                    self.at = at + 1
                    self.brackets.append('{')
                    literal.depths.append(len(self.brackets))
                    literal.in_spec.append(False)
                    yield self.make(OP, at, at + 1)
                    return
                if c == '}' and in_spec:
                    yield TokenInfo(literal.start + 1, text + line[self.at:at], (row, start), (self.row, at), lines)
                    self.at = at + 1
                    literal.depths.pop()
                    literal.in_spec.pop()
                    self.brackets.pop()
                    yield self.make(OP, at, at + 1)
                    return
                if c == '\\' and not literal.raw and line[at + 1:at + 3] == 'N{':
                    close = line.find('}', at)
                    if close < 0:
                        at = len(line)
                        continue
                    # A named character ends the piece of text.
                    yield TokenInfo(literal.start + 1, text + line[self.at:close + 1], (row, start), (self.row, close + 1), lines)
                    self.at = close + 1
                    return
                elif c == '\\' and line[at + 1:at + 2] not in ('{', '}'):
                    at += 2
                else:
                    at += 1
            if len(literal.quote) == 1 and not line.rstrip('\r\n').endswith('\\'):
                raise TokenError(f'unterminated f-string literal (detected at line {self.row})', (row, start))
            text += line[self.at:]
            if not self.next_line():
                raise TokenError(f'unterminated triple-quoted f-string literal (detected at line {self.row - 1})', (row, start))
            lines += self.line


def continued_line(last, fresh):
    """Whether the source ended behind a backslash."""
    return last is not None and not fresh and last.line.rstrip('\r\n').endswith('\\')


def _lines(readline):
    while True:
        try:
            line = readline()
        except StopIteration:
            return
        if not line:
            return
        yield line


def generate_tokens(readline):
    """Tokenize a source reading Python code as unicode strings."""
    yield from _Scanner(_lines(readline)).scan()


def tokenize(readline):
    """Tokenize a source reading Python code as bytes; the first token tells its encoding."""
    encoding, consumed = detect_encoding(readline)
    def lines():
        yield from consumed
        yield from _lines(readline)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    yield from _Scanner(line.decode('utf-8' if encoding == 'utf-8-sig' else encoding) for line in lines()).scan()


def detect_encoding(readline):
    """The encoding of a source, by its BOM or cookie, and the lines that were read to find it."""
    filename = getattr(getattr(readline, '__self__', None), 'name', None)
    where = f' for {filename!r}' if filename is not None else ''

    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    def cookie(line):
        # Only ASCII matters here; what else there is must be text in the encoding that the lines end up in.
        m = cookie_re.match(line.decode('latin-1'))
        if not m:
            return None
        name = m[1]
        short = name[:12].lower().replace('_', '-')
        if short == 'utf-8' or short.startswith('utf-8-'):
            name = 'utf-8'
        elif short in _LATIN or short.startswith(tuple(latin + '-' for latin in _LATIN)):
            name = 'iso-8859-1'
        try:
            lookup(name)
        except LookupError:
            raise SyntaxError(f'unknown encoding{where}: {name}') from None
        if bom:
            if name != 'utf-8':
                raise SyntaxError(f'encoding problem{where}: utf-8')
            name = 'utf-8-sig'
        return name

    def check(encoding, lines):
        for line in lines:
            if b'\0' in line:
                raise SyntaxError('source code cannot contain null bytes')
            try:
                line.decode(encoding)
            except UnicodeDecodeError:
                raise SyntaxError('invalid or missing encoding declaration' + where) from None
        return encoding, lines

    first = read()
    bom = first.startswith(BOM_UTF8)
    default = 'utf-8-sig' if bom else 'utf-8'
    if bom:
        first = first[3:]
    if not first:
        return default, []
    if found := cookie(first):
        return check(found, [first])
    if not blank_re.match(first):
        return check(default, [first])
    second = read()
    if not second:
        return check(default, [first])
    return check(cookie(second) or default, [first, second])


def open(filename):
    """Open a file in read only mode using the encoding detected by detect_encoding()."""
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = io.TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


def _with_doubled_braces(text):
    """The text of an f-string's literal part as it was written, but for names of characters."""
    return re.sub(r'\\N\{[^}]*\}|[{}]', lambda m: m[0] * 2 if len(m[0]) == 1 else m[0], text)


class Untokenizer:
    """Writes tokens as source: exactly where they tell their places, otherwise so that it has the same tokens."""

    def __init__(self):
        self.tokens = []
        self.prev_row, self.prev_col = 1, 0
        self.prev_line = ''
        self.encoding = None

    def add_whitespace(self, start):
        """Goes from the end of the last token to where the next one starts."""
        row, column = start
        if (row, column) < (self.prev_row, self.prev_col):
            raise ValueError(f'start ({row},{column}) precedes previous end ({self.prev_row},{self.prev_col})')
        if row > self.prev_row:
            # A backslash continued the line, with the space that stood before it.
            newline = '\r\n' if self.prev_line.endswith('\r\n') else '\n'
            before = self.prev_line.rstrip('\\\r\n')
            self.tokens.append(before[len(before.rstrip()):] + ('\\' + newline) * (row - self.prev_row))
            self.prev_col = 0
        if column > self.prev_col:
            self.tokens.append(' ' * (column - self.prev_col))

    def untokenize(self, iterable):
        iterable = iter(iterable)
        indents, fresh = [], False
        for tok in iterable:
            if len(tok) == 2:
                self.compat(tok, iterable)
                break
            type, string, start, end, line = tok
            if type == ENCODING:
                self.encoding = string
                continue
            if type == ENDMARKER:
                break
            if type == INDENT:
                indents.append(string)
                continue
            if type == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if type in (NEWLINE, NL):
                fresh = True
            elif fresh and indents:
                if start[1] >= len(indents[-1]):
                    self.tokens.append(indents[-1])
                    self.prev_col = len(indents[-1])
                fresh = False
            elif type in (FSTRING_MIDDLE, TSTRING_MIDDLE) and ('{' in string or '}' in string):
                if string.endswith(('{', '}')) and not re.search(r'\\N\{[^}]*\}$', string):
                    end = end[0], end[1] + 1
                string = _with_doubled_braces(string)
            self.add_whitespace(start)
            self.tokens.append(string)
            self.prev_row, self.prev_col = end
            if type in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
            self.prev_line = line
        return ''.join(self.tokens)

    def compat(self, token, iterable):
        """Writes a token and those that follow, of which only type and text are known."""
        indents = []
        fresh = token[0] in (NEWLINE, NL)
        last = None
        for tok in [token, *iterable]:
            type, string = tok[:2]
            if type == ENCODING:
                self.encoding = string
                continue
            if type == ENDMARKER:
                break
            if type == INDENT:
                indents.append(string)
                continue
            if type == DEDENT:
                indents.pop()
                continue
            if type in (FSTRING_MIDDLE, TSTRING_MIDDLE):
                string = _with_doubled_braces(string)
            elif fresh and indents and type not in (NEWLINE, NL):
                self.tokens.append(indents[-1])
            fresh = type in (NEWLINE, NL)
            # Two literals in a row must not become one.
            if type in (STRING, FSTRING_START, TSTRING_START) and last in (STRING, FSTRING_END, TSTRING_END):
                string = ' ' + string
            if type in (NAME, NUMBER):
                string += ' '
            last = type
            self.tokens.append(string)


def untokenize(iterable):
    """Transform tokens back into Python source code: bytes if the first is an ENCODING token."""
    writer = Untokenizer()
    text = writer.untokenize(iterable)
    return text.encode(writer.encoding) if writer.encoding is not None else text


def _generate_tokens_from_c_tokenizer(source, encoding=None, extra_tokens=False):
    """The tokens as the parser sees them: operators by their own types, without comments and blank lines, unless these are asked for."""
    def text():
        line = source()
        return line.decode(encoding or 'utf-8') if isinstance(line, bytes) else line
    scanner = _Scanner(_lines(text))
    if extra_tokens:
        yield from scanner.scan()
        return
    comment = last = None
    brackets = []
    for tok in scanner.scan():
        type, string, start, end, line = tok
        if type == COMMENT:
            comment = tok
            continue
        if type == NL:
            last = None
            continue
        if type == NEWLINE:
            if comment is not None and comment.line == line and comment.start[0] == start[0]:
                string, start, end = comment[1:4]
            else:
                string = '\r' if string == '\r\n' else ''
                end = (end[0], start[1] + len(string))
        elif type in (INDENT, DEDENT):
            string = ''
            if not line and last is not None:
                start, line = last.start, last.line
            start = end = (start[0], -1)
        elif type == ENDMARKER:
            start = end = (scanner.row - 1, -1)
            line = last.line if last is not None else ''
        else:
            _check_as_parser(tok, brackets)
        last = TokenInfo(tok.exact_type, string, start, end, line)
        yield last


_PAIRS = {')': '(', ']': '[', '}': '{'}
# What may follow a number without a space.
_AFTER_NUMBER = re.compile('(?:and|else|for|if|in|is|not|or)(?!\\w)')


def _check_as_parser(tok, brackets):
    """TokenError for what only the parser's own tokenizer refuses."""
    type, string, (row, start), (_, end), line = tok
    if type == NUMBER:
        if re.fullmatch('0[0-9_]*[1-9][0-9_]*', string):
            raise TokenError('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', (row, start + 1))
        if re.match(r'\w', line[end:]) and not _AFTER_NUMBER.match(line, end):
            raise TokenError('invalid decimal literal', (row, end))
        if string[-1] in 'eE' and string[:2].lower() != '0x':
            raise TokenError('invalid decimal literal', (row, end - 1))
    elif type == OP and string in ('(', '[', '{'):
        brackets.append(string)
    elif type == OP and string in _PAIRS:
        if not brackets:
            raise TokenError(f"unmatched '{string}'", (row, end))
        if brackets[-1] != _PAIRS[string]:
            raise TokenError(f"closing parenthesis '{string}' does not match opening parenthesis '{brackets[-1]}'", (row, end))
        brackets.pop()


def _main(args=None):
    import argparse
    import sys
    parser = argparse.ArgumentParser(prog='python -m tokenize')
    parser.add_argument(dest='filename', nargs='?', metavar='filename.py', help='the file to tokenize; defaults to stdin')
    parser.add_argument('-e', '--exact', dest='exact', action='store_true', help='display token names using the exact type')
    args = parser.parse_args(args)

    def fail(message, filename=None, location=None):
        place = f'{filename}:' if filename else ''
        if location:
            place += '%d:%d: ' % location
        elif place:
            place += ' '
        sys.stderr.write(f'{place}error: {message}\n')
        sys.exit(1)
    filename = args.filename or '<stdin>'
    try:
        if args.filename:
            with _builtin_open(args.filename, 'rb') as file:
                tokens = list(tokenize(file.readline))
        else:
            tokens = generate_tokens(sys.stdin.readline)
        for tok in tokens:
            kind = tok.exact_type if args.exact else tok.type
            place = '%d,%d-%d,%d:' % (tok.start + tok.end)
            print('%-20s%-15s%-15r' % (place, tok_name[kind], tok.string))
    except IndentationError as error:
        fail(error.args[0], filename, error.args[1][1:3])
    except TokenError as error:
        fail(error.args[0], filename, error.args[1])
    except SyntaxError as error:
        fail(error, filename)
    except OSError as error:
        fail(error)
    except KeyboardInterrupt:
        print('interrupted\n')


if __name__ == '__main__':
    _main()
