"""Utilities for SAX programs: https://docs.python.org/3.14/library/xml.sax.utils.html"""
import io
import os

from . import handler, xmlreader


def _replace(text, entities):
    for key, value in entities.items():
        text = text.replace(key, value)
    return text


def escape(data, entities={}):
    """Escape &, <, and > in a string of data."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return _replace(data, entities) if entities else data


def unescape(data, entities={}):
    """Unescape &amp;, &lt;, and &gt; in a string of data."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    if entities:
        data = _replace(data, entities)
    return data.replace("&amp;", "&")


def quoteattr(data, entities={}):
    """Escape and quote an attribute value."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    if "'" in data:
        return '"' + data.replace('"', "&quot;") + '"'
    return f"'{data}'"


def _text_writer(out, encoding):
    if out is None:
        import sys
        return sys.stdout
    if isinstance(out, io.TextIOBase):
        return out
    if isinstance(out, io.RawIOBase):
        out = io.BufferedWriter(out)
    elif not isinstance(out, io.BufferedIOBase):
        return out
    return io.TextIOWrapper(out, encoding=encoding, errors="xmlcharrefreplace", newline="\n", write_through=True)


class XMLGenerator(handler.ContentHandler):
    """Writes the events that it gets as XML."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        handler.ContentHandler.__init__(self)
        self._out = _text_writer(out, encoding)
        self._write = self._out.write
        self._encoding = encoding
        self._short_empty_elements = short_empty_elements
        self._scopes = [{}]
        self._current = self._scopes[-1]
        self._undeclared = []
        self._pending = False

    def _qname(self, name):
        uri, local = name
        if uri:
            if uri == "http://www.w3.org/XML/1998/namespace":
                return "xml:" + local
            prefix = self._current[uri]
            if prefix:
                return f"{prefix}:{local}"
        return local

    def _finish(self):
        if self._pending:
            self._write(">")
            self._pending = False

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        flush = getattr(self._out, "flush", None)
        if flush:
            flush()

    def startPrefixMapping(self, prefix, uri):
        self._scopes.append(self._current.copy())
        self._current[uri] = prefix
        self._undeclared.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._current = self._scopes.pop()

    def _start(self, name, attributes, declarations=()):
        self._finish()
        self._write("<" + name)
        for prefix, uri in declarations:
            self._write(f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"')
        for key, value in attributes:
            self._write(f" {key}={quoteattr(value)}")
        if self._short_empty_elements:
            self._pending = True
        else:
            self._write(">")

    def _end(self, name):
        if self._pending:
            self._write("/>")
            self._pending = False
        else:
            self._write(f"</{name}>")

    def startElement(self, name, attrs):
        self._start(name, attrs.items())

    def endElement(self, name):
        self._end(name)

    def startElementNS(self, name, qname, attrs):
        self._start(self._qname(name), [(self._qname(key), value) for key, value in attrs.items()], self._undeclared)
        self._undeclared = []

    def endElementNS(self, name, qname):
        self._end(self._qname(name))

    def characters(self, content):
        if content:
            self._finish()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish()
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        self._finish()
        self._write(f"<?{target} {data}?>")


class XMLFilterBase(xmlreader.XMLReader):
    """A reader that passes the events of another on."""

    def __init__(self, parent=None):
        xmlreader.XMLReader.__init__(self)
        self._parent = parent

    def error(self, exception):
        self._err_handler.error(exception)

    def fatalError(self, exception):
        self._err_handler.fatalError(exception)

    def warning(self, exception):
        self._err_handler.warning(exception)

    def setDocumentLocator(self, locator):
        self._cont_handler.setDocumentLocator(locator)

    def startDocument(self):
        self._cont_handler.startDocument()

    def endDocument(self):
        self._cont_handler.endDocument()

    def startPrefixMapping(self, prefix, uri):
        self._cont_handler.startPrefixMapping(prefix, uri)

    def endPrefixMapping(self, prefix):
        self._cont_handler.endPrefixMapping(prefix)

    def startElement(self, name, attrs):
        self._cont_handler.startElement(name, attrs)

    def endElement(self, name):
        self._cont_handler.endElement(name)

    def startElementNS(self, name, qname, attrs):
        self._cont_handler.startElementNS(name, qname, attrs)

    def endElementNS(self, name, qname):
        self._cont_handler.endElementNS(name, qname)

    def characters(self, content):
        self._cont_handler.characters(content)

    def ignorableWhitespace(self, chars):
        self._cont_handler.ignorableWhitespace(chars)

    def processingInstruction(self, target, data):
        self._cont_handler.processingInstruction(target, data)

    def skippedEntity(self, name):
        self._cont_handler.skippedEntity(name)

    def notationDecl(self, name, publicId, systemId):
        self._dtd_handler.notationDecl(name, publicId, systemId)

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        self._dtd_handler.unparsedEntityDecl(name, publicId, systemId, ndata)

    def resolveEntity(self, publicId, systemId):
        return self._ent_handler.resolveEntity(publicId, systemId)

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setLocale(self, locale):
        self._parent.setLocale(locale)

    def getFeature(self, name):
        return self._parent.getFeature(name)

    def setFeature(self, name, state):
        self._parent.setFeature(name, state)

    def getProperty(self, name):
        return self._parent.getProperty(name)

    def setProperty(self, name, value):
        self._parent.setProperty(name, value)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent


def prepare_input_source(source, base=""):
    """An InputSource that can be read, for a path, a file, or an InputSource."""
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = xmlreader.InputSource(source)
    elif hasattr(source, "read"):
        file = source
        source = xmlreader.InputSource()
        if isinstance(file.read(0), str):
            source.setCharacterStream(file)
        else:
            source.setByteStream(file)
        if isinstance(getattr(file, "name", None), str):
            source.setSystemId(file.name)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        name = source.getSystemId()
        beside = os.path.join(os.path.dirname(os.path.normpath(base)), name)
        source.setSystemId(beside if os.path.isfile(beside) else name)
        source.setByteStream(open(source.getSystemId(), "rb"))
        source._opened = True
    return source
