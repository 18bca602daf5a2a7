"""Finding the examples in a text, and telling whether their output is what was wanted: the half of doctest that runs nothing."""
import difflib
import re

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """Give the flag of a name, making one where there is none."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'

_PROMPT = re.compile(' *>>>')
_DIRECTIVE = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)
_TRACEBACK_HEAD = re.compile(r'Traceback \((?:most recent call last|innermost last)\):[ \t]*$')


class Example:
    """One example: source text, the output that is wanted, and where it stands in its docstring."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want + '\n' if want and not want.endswith('\n') else want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg + '\n' if exc_msg is not None and not exc_msg.endswith('\n') else exc_msg

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one text, which share a namespace."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = 'no examples' if count == 0 else '1 example' if count == 1 else f'{count} examples'
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>'

    def _key(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        mine, theirs = ((t.name, t.filename, -1 if t.lineno is None else t.lineno, id(t)) for t in (self, other))
        return mine < theirs


class DocTestParser:
    """Finds the examples in a string."""

    def parse(self, string, name='<string>'):
        """Divide the string into examples and the text between them."""
        string = string.expandtabs()
        margin = self._min_indent(string)
        lines = string.split('\n')
        if margin > 0:
            lines = [line[margin:] for line in lines]
        output = []
        text = []
        at = 0
        while at < len(lines):
            if not _PROMPT.match(lines[at]):
                text.append(lines[at])
                at += 1
                continue
            start = at
            at = self._end_of_example(lines, at)
            output.append('\n'.join(text) + '\n' if text else '')
            text = []
            example = self._example(lines, start, at, margin, name)
            if example is not None:
                output.append(example)
        output.append('\n'.join(text))
        return output

    def get_doctest(self, string, globs, name, filename, lineno):
        """Make a DocTest of the examples of a string."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a string."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    @staticmethod
    def _min_indent(string):
        return min((len(line) - len(line.lstrip(' ')) for line in string.split('\n') if line.strip()), default=0)

    @staticmethod
    def _source_end(lines, start):
        """Behind the last line of the source that begins at a prompt."""
        at = start + 1
        while at < len(lines) and lines[at].lstrip(' ').startswith('...'):
            at += 1
        return at

    def _end_of_example(self, lines, start):
        """Behind the last line of the output: it ends before a blank line or the next prompt."""
        at = self._source_end(lines, start)
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip(' ').startswith('>>>'):
            at += 1
        return at

    def _example(self, lines, start, end, margin, name):
        indent = len(lines[start]) - len(lines[start].lstrip(' '))
        middle = self._source_end(lines, start)
        source_lines = lines[start:middle]
        for number, line in enumerate(source_lines, start + 1):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {number} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}')
        self._check_prefix(source_lines[1:], ' ' * indent + '.', name, start)
        source = '\n'.join(line[indent + 4:] for line in source_lines)
        wanted = lines[middle:end]
        self._check_prefix(wanted, ' ' * indent, name, start + len(source_lines))
        want = '\n'.join(line[indent:] for line in wanted)
        options = self._find_options(source, name, start)
        if all(not line.strip() or line.lstrip().startswith('#') for line in source.split('\n')):
            return None
        return Example(source, want, self._exception_message(want), start, margin + indent, options)

    @staticmethod
    def _exception_message(want):
        """The message of the exception that is wanted, without its traceback; None if output is wanted."""
        lines = want.split('\n')
        if not _TRACEBACK_HEAD.match(lines[0]):
            return None
        for number, line in enumerate(lines[1:], 1):
            if line and not line[0].isspace() and (line[0].isalnum() or line[0] == '_'):
                return '\n'.join(lines[number:])
        return None

    @staticmethod
    def _check_prefix(lines, prefix, name, lineno):
        for number, line in enumerate(lines, lineno + 1):
            if line and not line.startswith(prefix):
                raise ValueError(f'line {number} of the docstring for {name} has inconsistent leading whitespace: {line!r}')

    @staticmethod
    def _find_options(source, name, lineno):
        options = {}
        for match in _DIRECTIVE.finditer(source):
            for option in match.group(1).replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and all(not line.strip() or line.lstrip().startswith('#') for line in source.split('\n')):
            raise ValueError(f'line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}')
        return options


def _ellipsis_match(want, got):
    """Whether a text is the wanted one, in which '...' stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if len(got) < len(first) + len(last) or not got.startswith(first) or not got.endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _strip_exception_details(message):
    """The bare name of the exception of a message."""
    line = message.partition('\n')[0]
    return line.partition(':')[0].rpartition('.')[2]


def indented(text, indent=4):
    """The text with every line that is not empty moved to the right."""
    return re.sub(r'(?m)^(?!$)', ' ' * indent, text)


class OutputChecker:
    """Compares what examples print with what is wanted."""

    def _toAscii(self, s):
        return str(s.encode('ASCII', 'backslashreplace'), 'ASCII')

    def check_output(self, want, got, optionflags):
        """Whether an output is as wanted under the options."""
        want, got = self._toAscii(want), self._toAscii(got)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^%s[^\S\n]*?$' % re.escape(BLANKLINE_MARKER), '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def _wants_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count('\n') > 2 and got.count('\n') > 2

    def output_difference(self, example, got, optionflags):
        """Describe how an output differs from the wanted one."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if self._wants_diff(want, got, optionflags):
            return self._difference(want.splitlines(keepends=True), got.splitlines(keepends=True), optionflags)
        if want and got:
            return f'Expected:\n{indented(want)}Got:\n{indented(got)}'
        if want:
            return f'Expected:\n{indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{indented(got)}'
        return 'Expected nothing\nGot nothing\n'

    @staticmethod
    def _difference(want, got, optionflags):
        if optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want, got, n=2))[2:]
            kind = 'unified diff with -expected +actual'
        elif optionflags & REPORT_CDIFF:
            lines = list(difflib.context_diff(want, got, n=2))[2:]
            kind = 'context diff with expected followed by actual'
        else:
            lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got))
            kind = 'ndiff with -expected +actual'
        return f'Differences ({kind}):\n' + indented(''.join(line.rstrip() + '\n' for line in lines))
