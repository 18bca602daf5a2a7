"""Filename matching with shell patterns."""
import functools
import os
import posixpath
import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN, after normalizing the case of both as the system does."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _compile(pat)(name) is not None


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _compile(os.path.normcase(pat))
    if os.path is posixpath:
        return [name for name in names if match(name)]
    return [name for name in names if match(os.path.normcase(name))]


def filterfalse(names, pat):
    """Construct a list from those elements of the iterable NAMES that do not match PAT."""
    match = _compile(os.path.normcase(pat))
    if os.path is posixpath:
        return [name for name in names if match(name) is None]
    return [name for name in names if match(os.path.normcase(name)) is None]


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    parts, stars = _translate(pat, '*', '.')
    return _join(parts, stars)


def _translate(pat, star, any_char):
    """The pieces of the expression, and at which of them a star stands."""
    parts = []
    stars = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            stars.append(len(parts))
            parts.append(star)
            while i < n and pat[i] == '*':
                i += 1
        elif c == '?':
            parts.append(any_char)
        elif c == '[':
            j = i
            if j < n and pat[j] == '!':
                j += 1
            if j < n and pat[j] == ']':
                j += 1
            while j < n and pat[j] != ']':
                j += 1
            if j >= n:
                parts.append('\\[')
            else:
                parts.append(_charset(pat[i:j], any_char))
                i = j + 1
        else:
            parts.append(re.escape(c))
    return parts, stars


def _charset(text, any_char):
    """The expression for what stands between brackets."""
    negated = text.startswith('!')
    if negated:
        text = text[1:]
    if '-' not in text:
        text = text.replace('\\', '\\\\')
    else:
        chunks = []
        start = 0
        k = 1
        while (k := text.find('-', k)) >= 0:
            chunks.append(text[start:k])
            start = k + 1
            k += 3
        tail = text[start:]
        if tail:
            chunks.append(tail)
        else:
            chunks[-1] += '-'
        # Ranges that end before they start hold nothing.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        text = '-'.join(chunk.replace('\\', '\\\\').replace('-', '\\-') for chunk in chunks)
    if not text:
        return any_char if negated else '(?!)'
    text = re.sub(r'([&~|])', r'\\\1', text)
    if negated:
        return f'[^{text}]'
    if text[0] in '^[':
        text = '\\' + text
    return f'[{text}]'


def _join(parts, stars):
    """What stands between two stars is matched as early as possible, so that no match takes long."""
    if not stars:
        return f'(?s:{"".join(parts)})\\z'
    first, last = stars[0], stars[-1]
    text = [''.join(parts[:first])]
    previous = first
    for at in stars[1:]:
        text.append(f'(?>.*?{"".join(parts[previous + 1:at])})')
        previous = at
    text.append('.*')
    text.extend(parts[last + 1:])
    return f'(?s:{"".join(text)})\\z'
