"""Writing trees of elements as text."""
import contextlib
import io

from ._elements import Comment, ProcessingInstruction, QName

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}

_HTML_EMPTY = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param", "source", "track", "wbr"}


def _not_text(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _escape(text):
    if not isinstance(text, str):
        _not_text(text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _escape_attribute(text):
    text = _escape(text)
    for character, reference in (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;")):
        if character in text:
            text = text.replace(character, reference)
    return text


def _escape_html_attribute(text):
    if not isinstance(text, str):
        _not_text(text)
    return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")


@contextlib.contextmanager
def _writer(file, encoding):
    """A function that writes text to a file, and the encoding that it will have."""
    if not hasattr(file, "write"):
        if encoding.lower() == "unicode":
            encoding = "utf-8"
        with open(file, "w", encoding=encoding, errors="xmlcharrefreplace") as opened:
            yield opened.write, encoding
        return
    if encoding.lower() == "unicode":
        yield file.write, getattr(file, "encoding", None) or "utf-8"
        return
    buffer = io.StringIO()
    yield buffer.write, encoding
    if isinstance(file, io.TextIOBase):
        raise TypeError("write() argument must be str, not bytes")
    data = buffer.getvalue()
    file.write(data.encode(encoding, "xmlcharrefreplace"))


def write_tree(root, file, encoding, declaration, default_namespace, method, short_empty):
    if method not in ("xml", "html", "text", "c14n"):
        raise ValueError(f"unknown method {method!r}")
    if not encoding:
        encoding = "utf-8" if method == "c14n" else "us-ascii"
    with _writer(file, encoding) as (write, declared):
        if method == "xml" and (declaration or declaration is None and encoding.lower() != "unicode" and declared.lower() not in ("utf-8", "us-ascii")):
            write(f"<?xml version='1.0' encoding='{declared}'?>\n")
        if method == "text":
            for text in root.itertext():
                write(text)
            if root.tail:
                write(root.tail)
            return
        if method == "c14n":
            write(canonicalize(_as_text(root)))
            return
        names, namespaces = _names(root, default_namespace)
        _write(write, root, names, namespaces, method == "html", short_empty)


def _as_text(root):
    names, namespaces = _names(root, None)
    pieces = []
    _write(pieces.append, root, names, namespaces, False, True)
    return "".join(pieces)


def _names(root, default_namespace):
    """What each name in a tree is written as, and the prefix of each namespace."""
    names = {None: None}
    namespaces = {}
    if default_namespace:
        namespaces[default_namespace] = ""

    def add(name):
        if name in names:
            return
        if name[:1] == "{":
            uri, local = name[1:].rsplit("}", 1)
            prefix = namespaces.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri)
                if prefix is None:
                    prefix = f"ns{len(namespaces)}"
                if prefix != "xml":
                    namespaces[uri] = prefix
            names[name] = f"{prefix}:{local}" if prefix else local
        else:
            if default_namespace:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            names[name] = name

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            add(tag.text)
        elif isinstance(tag, str):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not ProcessingInstruction:
            _not_text(tag)
        for key, value in element.items():
            if isinstance(key, QName):
                key = key.text
            if not isinstance(key, str):
                _not_text(key)
            add(key)
            if isinstance(value, QName):
                add(value.text)
        if isinstance(element.text, QName):
            add(element.text.text)
    return names, namespaces


def _text(value, names):
    return names[value.text] if isinstance(value, QName) else _escape(value)


def _write(write, root, names, namespaces, html, short_empty):
    # Trees may be deep: a stack of its own holds what is to be written behind the children.
    stack = [root]
    declared = False
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            write(item)
            continue
        element = item
        tag, text = element.tag, element.text
        if tag is Comment:
            write(f"<!--{_escape(text) if html else text}-->")
        elif tag is ProcessingInstruction:
            write(f"<?{_escape(text) if html else text}?>")
        else:
            tag = names[tag.text if isinstance(tag, QName) else tag]
            if tag is None:
                if text:
                    write(_text(text, names))
                behind = []
            else:
                write(f"<{tag}")
                if not declared:
                    for uri, prefix in sorted(namespaces.items(), key=lambda pair: pair[1]):
                        shown = f":{prefix}" if prefix else ""
                        write(f' xmlns{shown}="{_escape_html_attribute(uri) if html else _escape_attribute(uri)}"')
                for key, value in element.items():
                    key = names[key.text if isinstance(key, QName) else key]
                    value = names[value.text] if isinstance(value, QName) else _escape_html_attribute(value) if html else _escape_attribute(value)
                    write(f' {key}="{value}"')
                behind = [f"</{tag}>"]
                if html:
                    write(">")
                    lower = tag.lower()
                    if text:
                        write(text if lower in ("script", "style") else _text(text, names))
                    if lower in _HTML_EMPTY:
                        behind = []
                elif text or len(element) or not short_empty:
                    write(">")
                    if text:
                        write(_text(text, names))
                else:
                    write(" />")
                    behind = []
            declared = True
            if element.tail:
                stack.append(_escape(element.tail))
            stack.extend(behind)
            stack.extend(reversed(list(element)))
            continue
        declared = True
        if element.tail:
            write(_escape(element.tail))


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Convert XML to its C14N 2.0 serialised form."""
    from ._parsing import XMLParser
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    stream = io.StringIO() if out is None else out
    parser = XMLParser(target=C14NWriterTarget(stream.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
    else:
        close = not hasattr(from_file, "read")
        source = open(from_file, "rb") if close else from_file
        try:
            while data := source.read(64 * 1024):
                parser.feed(data)
        finally:
            if close:
                source.close()
    parser.close()
    return stream.getvalue() if out is None else None


class C14NWriterTarget:
    """Canonicalization writer target for the XMLParser."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None, qname_aware_attrs=None,
                 exclude_attrs=None, exclude_tags=None):
        if rewrite_prefixes or qname_aware_tags or qname_aware_attrs:
            raise NotImplementedError("rewrite_prefixes, qname_aware_tags and qname_aware_attrs are not supported")
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._exclude_attrs = set(exclude_attrs or ())
        self._exclude_tags = set(exclude_tags or ())
        self._ignored = 0
        self._given = [{"http://www.w3.org/XML/1998/namespace": "xml"}]
        self._written = [{"": ""}]
        self._declared = []
        self._preserve = [False]
        self._root_seen = self._root_done = False

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        data = "".join(self._data)
        self._data.clear()
        if self._strip_text and not self._preserve[-1]:
            data = data.strip()
        if data and self._root_seen:
            self._write(data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#xD;"))

    def start_ns(self, prefix, uri):
        if not self._ignored:
            if self._data:
                self._flush()
            self._declared.append((prefix, uri))

    def start(self, tag, attributes):
        if self._exclude_tags and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        if self._data:
            self._flush()
        given = {**self._given[-1], **{uri: prefix for prefix, uri in self._declared}}
        self._declared.clear()
        self._given.append(given)
        written = dict(self._written[-1])
        new = {}

        def qualified(name, is_attribute):
            uri, local = name[1:].rsplit("}", 1) if name[:1] == "{" else ("", name)
            if not uri:
                if not is_attribute and written.get("", ""):
                    written[""] = new[""] = ""
                return "", "", local
            prefix = given.get(uri, "")
            if prefix != "xml" and written.get(prefix) != uri:
                written[prefix] = new[prefix] = uri
            return uri, prefix, local

        _, prefix, local = qualified(tag, False)
        shown = f"{prefix}:{local}" if prefix else local
        kept = [(qualified(key, True), value) for key, value in attributes.items() if key not in self._exclude_attrs]
        kept.sort(key=lambda item: (item[0][0], item[0][2]))
        self._written.append(written)
        pieces = [f"<{shown}"]
        for name, uri in sorted(new.items()):
            pieces.append(f' xmlns{":" + name if name else ""}="{_c14n_attribute(uri)}"')
        for (_, name, local), value in kept:
            pieces.append(f' {name + ":" if name else ""}{local}="{_c14n_attribute(value)}"')
        space = attributes.get("{http://www.w3.org/XML/1998/namespace}space")
        self._preserve.append(space == "preserve" if space else self._preserve[-1])
        self._write("".join(pieces) + ">")
        self._root_seen = True

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data:
            self._flush()
        uri, local = tag[1:].rsplit("}", 1) if tag[:1] == "{" else ("", tag)
        prefix = self._given[-1].get(uri, "") if uri else ""
        self._write(f"</{prefix + ':' if prefix else ''}{local}>")
        self._preserve.pop()
        self._root_done = len(self._preserve) == 1
        self._given.pop()
        self._written.pop()

    def comment(self, text):
        if self._with_comments and not self._ignored:
            self._outside(f"<!--{_c14n_text(text)}-->")

    def pi(self, target, data):
        if not self._ignored:
            self._outside(f"<?{target} {_c14n_text(data)}?>" if data else f"<?{target}?>")

    def _outside(self, text):
        if self._root_done:
            self._write("\n")
        elif self._root_seen and self._data:
            self._flush()
        self._write(text)
        if not self._root_seen:
            self._write("\n")


def _c14n_text(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#xD;")


def _c14n_attribute(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;")
