"""A parser for HTML and XHTML: https://docs.python.org/3.14/library/html.parser.html

The text is read as browsers do it: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""
import _markupbase
import re
from html import unescape

__all__ = ["HTMLParser"]

_NAME_START = re.compile("[a-zA-Z]")
_TAG_NAME = re.compile(r"[^\t\n\r\f />]*")
_ATTRIBUTE = re.compile(r"""
    ((?<=['"\t\n\r\f /])[^\t\n\r\f />][^\t\n\r\f /=>]*)     # the name
    ([\t\n\r\f ]*=[\t\n\r\f ]*                              # its value
      ('[^']*'|"[^"]*"|(?!['"])[^>\t\n\r\f ]*))?
    (?:[\t\n\r\f ]|/(?!>))*
    """, re.VERBOSE)
_CHARREF = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_ENTITYREF = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_COMMENT_END = re.compile("--!?>")
_COMMENT_SHORT_END = re.compile("-?>")


class HTMLParser(_markupbase.ParserBase):
    """Find tags and other markup and call handler functions."""

    CDATA_CONTENT_ELEMENTS = ("script", "style", "xmp", "iframe", "noembed", "noframes")
    RCDATA_CONTENT_ELEMENTS = ("textarea", "title")

    def __init__(self, *, convert_charrefs=True, scripting=False):
        """Initialize and reset this instance."""
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.scripting = scripting
        self.reset()

    def reset(self):
        """Reset this instance.  Loses all unprocessed data."""
        super().reset()
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self._escapable = True
        self._support_cdata = True
        self._start_text = None

    def feed(self, data):
        """Feed data to the parser."""
        self.rawdata = self.rawdata + data
        self.goahead(False)

    def close(self):
        """Handle any buffered data."""
        self.goahead(True)

    def get_starttag_text(self):
        """Return full source of start tag: '<...>'."""
        return self._start_text

    def set_cdata_mode(self, elem, *, escapable=False):
        self.cdata_elem = elem.lower()
        self._escapable = escapable

    def clear_cdata_mode(self):
        self.cdata_elem = None
        self._escapable = True

    # ---- the loop

    def goahead(self, end):
        raw = self.rawdata
        i = 0
        n = len(raw)
        while i < n:
            j = self._next_markup(i, n, end)
            if j < 0:
                break
            if i < j:
                self._text(raw[i:j])
                i = self.updatepos(i, j)
            if i == n:
                break
            if raw[i] == "<":
                k = self._markup(i, end)
            else:
                k = self._reference(i, end)
            if k < 0:
                break
            i = self.updatepos(i, k)
        if end and i < n:
            self._text(raw[i:n])
            i = self.updatepos(i, n)
        self.rawdata = raw[i:]

    def _next_markup(self, i, n, end):
        """Where the next tag or reference begins, n if there is none; -1 if more text is needed to tell."""
        raw = self.rawdata
        if self.cdata_elem is not None:
            j = raw.find("<", i)
            while j >= 0 and not self._closes(j):
                j = raw.find("<", j + 1)
            if not self.convert_charrefs and self._escapable:
                amp = raw.find("&", i)
                if amp >= 0 and (j < 0 or amp < j):
                    return amp
            return j if j >= 0 else n if end else -1
        if self.convert_charrefs:
            j = raw.find("<", i)
            if j >= 0:
                return j
            # A reference at the end may go on.
            amp = raw.rfind("&", max(i, n - 34))
            if amp >= 0 and not end and not re.search(r"[\t\n\r\f ;]", raw[amp:]):
                return -1
            return n
        match = re.compile("[&<]").search(raw, i)
        return match.start() if match else n

    def _closes(self, j):
        """Whether the end tag of a raw element begins here."""
        name = self.cdata_elem
        text = self.rawdata[j:j + len(name) + 3].lower()
        return text.startswith("</" + name) and (text[len(name) + 2:] or "x") in "\t\n\r\f />"

    def _text(self, text):
        raw_element = self.cdata_elem is not None and not self._escapable
        self.handle_data(unescape(text) if self.convert_charrefs and not raw_element else text)

    def _markup(self, i, end):
        """Handles what begins with "<"; where it ends, or -1 if it is not complete."""
        raw = self.rawdata
        following = raw[i + 1:i + 2]
        if _NAME_START.match(following):
            k = self.parse_starttag(i)
        elif following == "/":
            k = self.parse_endtag(i)
        elif raw.startswith("<!--", i):
            k = self.parse_comment(i)
        elif following == "?":
            k = self.parse_pi(i)
        elif following == "!":
            k = self.parse_html_declaration(i)
        elif following or end:
            self._text("<")
            return i + 1
        else:
            return -1
        if k >= 0:
            return k
        return self._unfinished(i) if end else -1

    def _unfinished(self, i):
        """At the end of the text: a tag that is not complete is dropped, the rest is taken as it is."""
        raw = self.rawdata
        n = len(raw)
        if raw.startswith("<!--", i):
            text = raw[i + 4:]
            for suffix in ("--!", "--", "-"):
                if text.endswith(suffix):
                    text = text[:-len(suffix)]
                    break
            self.handle_comment(text)
        elif raw.startswith("<?", i):
            self.handle_pi(raw[i + 2:])
        elif raw[i:i + 9].lower() == "<!doctype":
            self.handle_decl(raw[i + 2:])
        elif raw.startswith("<![CDATA[", i) and self._support_cdata:
            self.unknown_decl(raw[i + 3:])
        elif raw.startswith("<!", i):
            self.handle_comment(raw[i + 2:])
        elif raw[i:] == "</":
            self._text("</")
        return n

    def _reference(self, i, end):
        raw = self.rawdata
        n = len(raw)
        if raw.startswith("&#", i):
            match = _CHARREF.match(raw, i)
            if match:
                stop = match.end()
                self.handle_charref(match.group()[2:-1])
                return stop if raw[stop - 1] == ";" else stop - 1
            if not end and re.compile("&#(?:[xX]?[0-9a-fA-F]*)$").match(raw, i):
                return -1
            match = re.compile("&#([0-9]+|[xX][0-9a-fA-F]+)$").match(raw, i)
            if match:
                self.handle_charref(match.group(1))
                return n
            self.handle_data("&#")
            return i + 2
        match = _ENTITYREF.match(raw, i)
        if match:
            self.handle_entityref(match.group(1))
            stop = match.end()
            return stop if raw[stop - 1] == ";" else stop - 1
        match = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)$").match(raw, i)
        if match:
            if not end:
                return -1
            self.handle_entityref(match.group(1))
            return n
        if i + 1 == n and not end:
            return -1
        self.handle_data("&")
        return i + 1

    # ---- markup

    def parse_html_declaration(self, i):
        raw = self.rawdata
        if raw.startswith("<![CDATA[", i) and self._support_cdata:
            close = raw.find("]]>", i + 9)
            if close < 0:
                return -1
            self.unknown_decl(raw[i + 3:close])
            return close + 3
        if raw[i:i + 9].lower() == "<!doctype":
            close = raw.find(">", i + 9)
            if close < 0:
                return -1
            self.handle_decl(raw[i + 2:close])
            return close + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i):
        close = self.rawdata.find(">", i + 2)
        if close < 0:
            return -1
        self.handle_comment(self.rawdata[i + 2:close])
        return close + 1

    def parse_comment(self, i):
        raw = self.rawdata
        match = _COMMENT_SHORT_END.match(raw, i + 4)
        if match:
            self.handle_comment("")
            return match.end()
        match = _COMMENT_END.search(raw, i + 4)
        if not match:
            return -1
        self.handle_comment(raw[i + 4:match.start()])
        return match.end()

    def parse_pi(self, i):
        close = self.rawdata.find(">", i + 2)
        if close < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:close])
        return close + 1

    def _tag_end(self, i):
        """Where a tag ends whose name begins at i: behind ">", or -1. Quoted values may contain any character."""
        raw = self.rawdata
        i = _TAG_NAME.match(raw, i).end()
        n = len(raw)
        while i < n:
            c = raw[i]
            if c == ">":
                return i + 1
            if c == "=":
                i += 1
                while i < n and raw[i] in "\t\n\r\f ":
                    i += 1
                if i < n and raw[i] in "\"'":
                    i = raw.find(raw[i], i + 1)
                    if i < 0:
                        return -1
                    i += 1
                else:
                    while i < n and raw[i] not in "\t\n\r\f >":
                        i += 1
            else:
                i += 1
        return -1

    def parse_starttag(self, i):
        self._start_text = None
        raw = self.rawdata
        stop = self._tag_end(i + 1)
        if stop < 0:
            return -1
        self._start_text = raw[i:stop]
        match = _TAG_NAME.match(raw, i + 1)
        tag = match.group().lower()
        self.lasttag = tag
        at = match.end()
        while at < stop and raw[at] in "\t\n\r\f /" and not raw.startswith("/>", at):
            at += 1
        attrs = []
        while at < stop:
            match = _ATTRIBUTE.match(raw, at)
            if not match:
                break
            name, rest, value = match.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"') and len(value) > 1:
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            at = match.end()
        if raw[at:stop].strip() == "/>":
            self.handle_startendtag(tag, attrs)
            return stop
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS or self.scripting and tag == "noscript" or tag == "plaintext":
            self.set_cdata_mode(tag)
        elif tag in self.RCDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag, escapable=True)
        return stop

    def parse_endtag(self, i):
        raw = self.rawdata
        following = raw[i + 2:i + 3]
        if not following:
            return -1
        if not _NAME_START.match(following):
            if following == ">":
                return i + 3
            return self.parse_bogus_comment(i)
        stop = self._tag_end(i + 2)
        if stop < 0:
            return -1
        tag = _TAG_NAME.match(raw, i + 2).group().lower()
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return stop

    # ---- handlers, which subclasses override

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass
