"""General functions for HTML manipulation: https://docs.python.org/3.14/library/html.html"""
import re as _re
from html.entities import html5 as _html5

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace special characters "&", "<" and ">" to HTML-safe sequences; quotation marks too if quote is true."""
    s = s.replace("&", "&amp;")
    s = s.replace("<", "&lt;")
    s = s.replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;")
        s = s.replace("'", "&#x27;")
    return s


# What browsers read for numbers that are no characters: those of Windows-1252.
_replaced_numbers = {0x00: "\ufffd", 0x0D: "\r"}
for _code, _char in enumerate("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
                              "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178", 0x80):
    _replaced_numbers[_code] = _char
_dropped_numbers = {*range(0x1, 0x9), 0xB, *range(0xE, 0x20), *range(0x7F, 0xA0), *range(0xFDD0, 0xFDF0)}
for _plane in range(0x11):
    _dropped_numbers |= {_plane << 16 | 0xFFFE, _plane << 16 | 0xFFFF}
del _code, _char, _plane


def _replace(match):
    name = match.group(1)
    if name[0] == "#":
        number = int(name[2:].rstrip(";"), 16) if name[1] in "xX" else int(name[1:].rstrip(";"))
        if number in _replaced_numbers:
            return _replaced_numbers[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\uFFFD"
        return "" if number in _dropped_numbers else chr(number)
    if name in _html5:
        return _html5[name]
    # The longest name that needs no semicolon.
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in _html5:
            return _html5[name[:end]] + name[end:]
    return "&" + name


_charref = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    """Convert all named and numeric character references in the string s to the corresponding unicode characters."""
    if "&" not in s:
        return s
    return _charref.sub(_replace, s)
