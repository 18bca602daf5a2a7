"""Escaping of HTML. See https://docs.python.org/3.14/library/html.html"""

__all__ = ['escape']


def escape(s, quote=True):
    """Replace the characters &, < and > (and quotes) by HTML-safe sequences."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s
