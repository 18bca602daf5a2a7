"""Differences side by side, as HTML: difflib.HtmlDiff."""
import re

_MARKS = re.compile(r'\++|-+|\^+')
_BLANK = ('', '\n')


def _mark(text, hints):
    """A line with the parts marked that the ? line below it points at."""
    made, at = '', 0
    for match in _MARKS.finditer(hints):
        start, end = match.span()
        made += text[at:start] + '\0' + match[0][0] + text[start:end] + '\1'
        at = end
    return made + text[at:]


def _pairs(fromlines, tolines, linejunk, charjunk):
    """All lines side by side: (number, text) on each side, and whether they differ."""
    import difflib
    lines = list(difflib.ndiff(fromlines, tolines, linejunk, charjunk))
    numbers = [0, 0]
    left, right = [], []

    def take(side, text):
        numbers[side] += 1
        return numbers[side], text

    def flush():
        # Deleted and added lines stand side by side until the next line that is on both sides.
        for i in range(max(len(left), len(right))):
            yield left[i] if i < len(left) else _BLANK, right[i] if i < len(right) else _BLANK, True
        left.clear()
        right.clear()

    at = 0
    while at < len(lines):
        line = lines[at]
        kinds = ''.join(following[0] for following in lines[at:at + 4])
        if kinds.startswith('-?+'):
            both = 4 if kinds == '-?+?' else 3
        elif kinds.startswith('-+?'):
            both = 3
        else:
            both = 0
        if both:
            yield from flush()
            hints = {}
            for i in range(at, at + both):
                if lines[i][0] == '?':
                    hints[lines[i - 1][0]] = lines[i][2:]
            texts = {following[0]: following[2:] for following in lines[at:at + both]}
            yield take(0, _mark(texts['-'], hints.get('-', ''))), take(1, _mark(texts['+'], hints.get('+', ''))), True
            at += both
            continue
        text = line[2:]
        if line[0] == ' ':
            yield from flush()
            yield take(0, text), take(1, text), False
        elif line[0] == '-':
            if right and not left:
                yield from flush()
            left.append(take(0, '\0-' + (text or ' ') + '\1'))
        elif line[0] == '+':
            right.append(take(1, '\0+' + (text or ' ') + '\1'))
        at += 1
    yield from flush()


def _mdiff(fromlines, tolines, context=None, linejunk=None, charjunk=None):
    """Pairs of lines; with a context, only those around differences, and (None, None, None) where lines are left out."""
    import difflib
    pairs = _pairs(fromlines, tolines, linejunk, charjunk or difflib.IS_CHARACTER_JUNK)
    if context is None:
        yield from pairs
        return
    pairs = list(pairs)
    shown = set()
    for i, (_, _, differs) in enumerate(pairs):
        if differs:
            shown.update(range(max(0, i - context), min(len(pairs), i + context + 1)))
    last = -1
    for i in sorted(shown):
        if i > last + 1:
            yield None, None, None
        yield pairs[i]
        last = i


class HtmlDiff:
    """For producing HTML side by side comparison with change highlights."""

    _file_template = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""

    _styles = """
        :root {color-scheme: light dark}
        table.diff {font-family: Menlo, Consolas, Monaco, Liberation Mono, Lucida Console, monospace; border:medium}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:palegreen}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}

        @media (prefers-color-scheme: dark) {
            .diff_header {background-color:#666}
            .diff_next {background-color:#393939}
            .diff_add {background-color:darkgreen}
            .diff_chg {background-color:#847415}
            .diff_sub {background-color:darkred}
        }"""

    _table_template = """
    <table class="diff" id="difflib_chg_%(prefix1)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>"""

    _legend = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""

    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=None):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5, *, charset='utf-8'):
        """Returns HTML file of side by side comparison with change highlights."""
        page = self._file_template % {
            'styles': self._styles, 'legend': self._legend, 'charset': charset,
            'table': self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines)}
        return page.encode(charset, 'xmlcharrefreplace').decode(charset)

    def _expand_tabs(self, line):
        # What a tab stands for differs from spaces: it stays tabs, as many as it is wide.
        line = line.replace(' ', '\0').expandtabs(self._tabsize)
        return line.replace(' ', '\t').replace('\0', ' ').rstrip('\n')

    def _split(self, number, text):
        """The rows that a line is wrapped into."""
        width = self._wrapcolumn
        rows = []
        while number != '' and len(text) - 3 * text.count('\0') > width and len(text) > width:
            at = used = 0
            mark = ''
            while used < width and at < len(text):
                if text[at] == '\0':
                    mark = text[at + 1]
                    at += 2
                elif text[at] == '\1':
                    mark = ''
                    at += 1
                else:
                    at += 1
                    used += 1
            first, text = text[:at], text[at:]
            if mark:
                first += '\1'
                text = '\0' + mark + text
            rows.append((number, first))
            number = '>'
        rows.append((number, text))
        return rows

    def _wrap(self, diffs):
        for left, right, differs in diffs:
            if differs is None or not self._wrapcolumn:
                yield left, right, differs
                continue
            left, right = self._split(*left), self._split(*right)
            for i in range(max(len(left), len(right))):
                yield left[i] if i < len(left) else ('', ' '), right[i] if i < len(right) else ('', ' '), differs

    @staticmethod
    def _cell(prefix, number, text):
        shown = f' id="{prefix}{number}"' if isinstance(number, int) else ''
        text = text.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;').replace(' ', '&nbsp;').rstrip()
        return f'<td class="diff_header"{shown}>{number}</td><td nowrap="nowrap">{text}</td>'

    def make_table(self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5):
        """Returns HTML table of side by side comparison with change highlights."""
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        prefixes = f'from{number}_', f'to{number}_'
        diffs = list(self._wrap(_mdiff(list(map(self._expand_tabs, fromlines)), list(map(self._expand_tabs, tolines)),
                                       numlines if context else None, self._linejunk, self._charjunk)))
        rows = [None if differs is None else (self._cell(prefixes[0], *left), self._cell(prefixes[1], *right)) for left, right, differs in diffs]
        flags = [differs for _, _, differs in diffs]
        if not rows:
            text = 'No Differences Found' if context else 'Empty File'
            rows, flags = [(f'<td></td><td>&nbsp;{text}&nbsp;</td>',) * 2], [False]
        ids, links = self._links(flags, prefixes[1], numlines if context else 0 if not numlines else numlines)
        shown = []
        for i, row in enumerate(rows):
            if row is None:
                if i == 0:
                    continue
                shown.append('        </tbody>        \n        <tbody>\n')
            else:
                shown.append(f'            <tr><td class="diff_next"{ids[i]}>{links[i]}</td>{row[0]}<td class="diff_next">{links[i]}</td>{row[1]}</tr>\n')
        header = ''
        if fromdesc or todesc:
            gap = '<th class="diff_next"><br /></th>'
            header = ('<thead><tr>' + ''.join(f'{gap}<th colspan="2" class="diff_header">{text}</th>' for text in (fromdesc, todesc))
                      + '</tr></thead>')
        table = self._table_template % {'data_rows': ''.join(shown), 'header_row': header, 'prefix1': prefixes[1]}
        for mark, name in (('+', 'add'), ('-', 'sub'), ('^', 'chg')):
            table = table.replace('\0' + mark, f'<span class="diff_{name}">')
        return table.replace('\1', '</span>').replace('\t', '&nbsp;')

    @staticmethod
    def _links(flags, prefix, numlines):
        """What each row is called, and where its link leads: from a change to the next one, from the last to the top."""
        ids, links = [''] * len(flags), [''] * len(flags)
        count = last = 0
        inside = False
        for i, flag in enumerate(flags):
            if flag and not inside:
                ids[max(0, i - numlines)] = f' id="difflib_chg_{prefix}_{count}"'
                count += 1
                links[last] = f'<a href="#difflib_chg_{prefix}_{count - 1}">n</a>' if count > 1 else links[last]
                last = i
            inside = bool(flag)
        if flags[0] is False:
            links[0] = f'<a href="#difflib_chg_{prefix}_0">f</a>'
        links[last] = f'<a href="#difflib_chg_{prefix}_top">t</a>'
        return ids, links


HtmlDiff.__module__ = _mdiff.__module__ = 'difflib'
