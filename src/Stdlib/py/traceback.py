"""Extracting, formatting and printing tracebacks. See https://docs.python.org/3.14/library/traceback.html"""

import linecache
import sys
from _traceback import excerpt as _excerpt, keyword_correction as _keyword_correction, suggestion as _suggestion

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_REPEATS_SHOWN = 3  # of an entry that is the same many times over
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def _write(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end='')


# ---- printing and formatting

def print_list(extracted_list, file=None):
    """Prints entries as extract_tb() or extract_stack() give them."""
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """Formats entries, one text for each."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Prints the entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """Formats the entries of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """Gives the entries of a traceback."""
    return StackSummary._extract(_walk_tb_positions(tb), limit=limit)


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Prints an exception with its traceback, its causes and contexts."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Formats an exception as print_exception() shows it, as a list of texts."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Formats the part behind the traceback."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Formats the exception that is being handled as one text."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that nobody handled, in interactive use."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError('no last exception')


def print_stack(f=None, limit=None, file=None):
    """Prints the entries of the stack, the innermost last."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Formats the entries of the stack."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Gives the entries of the stack, the innermost last."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Drops the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # it still runs
        tb = tb.tb_next


def walk_stack(f):
    """Gives each frame outwards, with its line."""
    if f is None:
        f = sys._getframe().f_back

    def walk(frame):
        while frame is not None:
            yield frame, frame.f_lineno
            frame = frame.f_back

    return walk(f)


def walk_tb(tb):
    """Gives each frame of a traceback, with its line."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_positions(tb):
    """As walk_tb(), with (line, end line, column, end column)."""
    known = {}
    while tb is not None:
        code = tb.tb_frame.f_code
        positions = known.get(code)
        if positions is None:
            positions = known[code] = list(code.co_positions())
        index = tb.tb_lasti // 2
        place = positions[index] if tb.tb_lasti >= 0 and index < len(positions) else (None, None, None, None)
        if place[0] is None:
            place = (tb.tb_lineno, *place[1:])
        yield tb.tb_frame, place
        tb = tb.tb_next


# ---- entries

class FrameSummary:
    """An entry: a file, a line, the name of the code, and the source."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_lines_dedented', 'locals', '_code')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get('_code')
        self._lines = line
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {key: _safe_string(value, 'local', func=repr) for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return tuple(self)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _source(self):
        """All lines from the first to the last one, as they are in the file."""
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            self._lines = '\n'.join(linecache.getline(self.filename, number).rstrip()
                                    for number in range(self.lineno, self.end_lineno + 1))
        return self._lines

    @property
    def line(self):
        """The first line without its indentation."""
        source = self._source()
        return None if source is None else source.partition('\n')[0].strip()


class StackSummary(list):
    """Entries of a stack."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Makes entries of (frame, line) pairs."""
        return cls._extract(((frame, (lineno, None, None, None)) for frame, lineno in frame_gen), limit=limit,
                            lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        frames = list(frame_gen)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        made = cls()
        filenames = set()
        for frame, (lineno, end_lineno, colno, end_colno) in frames:
            code = frame.f_code
            filenames.add(code.co_filename)
            linecache.lazycache(code.co_filename, frame.f_globals)
            made.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False,
                                     locals=frame.f_locals if capture_locals else None, end_lineno=end_lineno,
                                     colno=colno, end_colno=end_colno, _code=code))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for entry in made:
                entry.line
        return made

    @classmethod
    def from_list(cls, a_list):
        """Makes entries of FrameSummary objects or of tuples (file, line, name, source)."""
        made = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            made.append(entry)
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        """Formats one entry; None leaves it out."""
        entry = frame_summary
        filename = '<stdin>' if entry.filename.startswith('<stdin-') else entry.filename
        text = f'  File "{filename}", line {entry.lineno}, in {entry.name}\n'
        source = entry._source()
        if source and source.partition('\n')[0].strip():
            marked = entry.colno is not None and entry.end_colno is not None
            text += _excerpt(source.split('\n'), entry.colno, entry.end_colno) if marked else f'    {entry.line}\n'
        if entry.locals:
            text += ''.join(f'    {name} = {value}\n' for name, value in sorted(entry.locals.items()))
        return text

    def format(self, **kwargs):
        """Formats all entries; of those that repeat only the first three."""
        result = []
        last = None
        count = 0

        def close():
            if count > _REPEATS_SHOWN:
                more = count - _REPEATS_SHOWN
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            here = entry.filename, entry.lineno, entry.name
            if last is None or here != last or entry.lineno is None:
                close()
                last = here
                count = 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        close()
        return result


# ---- exceptions

class _Margin:
    """How deep in groups the text stands."""

    def __init__(self):
        self.depth = 0
        self.needs_closing = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, texts, mark='|'):
        if isinstance(texts, str):
            texts = (texts,)
        if not self.depth:
            yield from texts
            return
        prefix = f'{self.indent()}{mark} '
        for text in texts:
            yield ''.join(prefix + line for line in text.splitlines(True))


class TracebackException:
    """An exception ready to be shown, which keeps no references to its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth)
        self._capture(exc_type, exc_value, exc_traceback, save_exc_type, options)
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return
        # Each exception is shown once: as the cause or context of the first one that is looked at.
        seen = {id(exc_value)}
        todo = [(self, exc_value)]

        def follow(exc):
            made = cls.__new__(cls)
            made._capture(type(exc), exc, exc.__traceback__, save_exc_type, options)
            made.__cause__ = made.__context__ = made.exceptions = None
            seen.add(id(exc))
            return made

        cls = type(self)
        while todo:
            te, exc = todo.pop()
            cause = context = None
            if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                cause = te.__cause__ = follow(exc.__cause__)
            wanted = cause is None and not exc.__suppress_context__ if compact else True
            if wanted and exc.__context__ is not None and id(exc.__context__) not in seen:
                context = te.__context__ = follow(exc.__context__)
            members = ()
            if isinstance(exc, BaseExceptionGroup):
                members = exc.exceptions
                te.exceptions = [follow(member) for member in members]
            if cause is not None:
                todo.append((cause, exc.__cause__))
            if context is not None:
                todo.append((context, exc.__context__))
            if members:
                todo += zip(te.exceptions, members)

    def _capture(self, exc_type, exc_value, exc_traceback, save_exc_type, options):
        self.max_group_width = options['max_group_width']
        self.max_group_depth = options['max_group_depth']
        self.stack = StackSummary._extract(_walk_tb_positions(exc_traceback), limit=options['limit'],
                                           lookup_lines=options['lookup_lines'], capture_locals=options['capture_locals'])
        self._exc_type = exc_type if save_exc_type else None
        self._is_syntax_error = False
        self._has_exc_type = exc_type is not None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as error:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(error, "__notes__", repr)}']
        if exc_type is None:
            self.exc_type_str = None
        else:
            module = exc_type.__module__
            if module in ('__main__', 'builtins'):
                self.exc_type_str = exc_type.__qualname__
            else:
                self.exc_type_str = f'{module if isinstance(module, str) else "<unknown>"}.{exc_type.__qualname__}'
        if exc_type and issubclass(exc_type, SyntaxError):
            self._is_syntax_error = True
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            if (correction := _keyword_correction(exc_value)) is not None:
                self.msg, self.lineno, self.offset, self.end_offset = correction
                self.end_lineno = self.lineno
        elif exc_type is not None:
            self._str += _suggestion(exc_value, exc_traceback is not None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Captures an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def _final_line(self):
        return f'{self.exc_type_str}: {self._str}\n' if self._str else f'{self.exc_type_str}\n'

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Gives the texts behind the traceback."""
        indent = 3 * _depth * ' '
        if not self._has_exc_type:
            yield indent + self._final_line()
            return
        if self._is_syntax_error:
            for text in self._format_syntax_error():
                yield indent + text
        elif _depth:
            for line in self._final_line().removesuffix('\n').split('\n'):
                yield f'{indent}{line}\n'
        else:
            yield self._final_line()
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield f'{indent}{line}\n'
        elif notes is not None:
            yield f'{indent}{_safe_string(notes, "__notes__", func=repr)}\n'
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_syntax_error(self):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if isinstance(self.text, str) and self.lineno is not None:
            yield from self._format_marked_line()
        yield f'{self.exc_type_str}: {self.msg or "<no detail available>"}{suffix}\n'

    def _format_marked_line(self):
        """The line of a syntax error without its indentation, and carets below."""
        full = self.text.rstrip('\n')
        shown = full.lstrip(' \n\f')
        removed = len(full) - len(shown)
        yield f'    {shown}\n'
        start = self.offset
        if start is None:
            return
        if self.lineno == self.end_lineno:
            end = self.end_offset or start
        else:
            end = len(full) + 1
        if self.text:
            start = len(full) + 1 if start > len(self.text) else start
            end = len(full) + 1 if end > len(self.text) else end
        if start >= end or end < 0:
            end = start + 1
        column = start - 1 - removed
        if column >= 0:
            margin = ''.join(c if c.isspace() else ' ' for c in shown[:column])
            yield f'    {margin}{" " * (column - len(shown[:column]))}{"^" * (end - start)}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Gives the texts that show the exception, its causes and contexts before it."""
        margin = _ctx or _Margin()
        parts = []
        te = self
        while te is not None:
            link, below = None, None
            if chain:
                if te.__cause__ is not None:
                    link, below = _CAUSE, te.__cause__
                elif te.__context__ is not None and not te.__suppress_context__:
                    link, below = _CONTEXT, te.__context__
            parts.append((link, te))
            te = below
        for link, te in reversed(parts):
            if link is not None:
                yield from margin.emit(link)
            if te.exceptions is None:
                if te.stack:
                    yield from margin.emit('Traceback (most recent call last):\n')
                    yield from margin.emit(te.stack.format())
                yield from margin.emit(te.format_exception_only())
            elif margin.depth > self.max_group_depth:
                yield from margin.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from te._format_group(margin, chain)

    def _format_group(self, margin, chain):
        outermost = margin.depth == 0
        if outermost:
            margin.depth = 1
        if self.stack:
            yield from margin.emit('Exception Group Traceback (most recent call last):\n', '+' if outermost else '|')
            yield from margin.emit(self.stack.format())
        yield from margin.emit(self.format_exception_only())
        total = len(self.exceptions)
        width = self.max_group_width
        count = total if total <= width else width + 1
        margin.needs_closing = False
        for i in range(count):
            is_last = i == count - 1
            if is_last:
                margin.needs_closing = True
            title = '...' if i >= width else i + 1
            yield f'{margin.indent()}{"  " if i else "+-"}+---------------- {title} ----------------\n'
            margin.depth += 1
            if i < width:
                yield from self.exceptions[i].format(chain=chain, _ctx=margin)
            else:
                more = total - width
                yield from margin.emit(f'and {more} more exception{"s" if more > 1 else ""}\n')
            if is_last and margin.needs_closing:
                yield f'{margin.indent()}+------------------------------------\n'
                margin.needs_closing = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Prints the result of format()."""
        _write(self.format(chain=chain), file)
