"""A reader that stands on pyexpat."""
from xml.parsers import expat

from . import handler, xmlreader
from ._exceptions import SAXNotRecognizedException, SAXNotSupportedException, SAXParseException
from .saxutils import prepare_input_source

version = "0.20"


class ExpatLocator(xmlreader.Locator):
    def __init__(self, parser):
        self._reader = parser

    def getColumnNumber(self):
        return self._reader._parser.ErrorColumnNumber if self._reader._parser else None

    def getLineNumber(self):
        return self._reader._parser.ErrorLineNumber if self._reader._parser else 1

    def getPublicId(self):
        return self._reader._source.getPublicId() if self._reader._source else None

    def getSystemId(self):
        return self._reader._source.getSystemId() if self._reader._source else None


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """SAX driver for the pyexpat C module."""

    def __init__(self, namespaceHandling=0, bufsize=2 ** 16 - 20):
        xmlreader.IncrementalParser.__init__(self, bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lexical = None
        self._parsing = False
        self._general_entities = False

    def parse(self, source):
        """Parse an XML document from a URL or an InputSource."""
        source = prepare_input_source(source)
        self._source = source
        self.reset()
        self._cont_handler.setDocumentLocator(ExpatLocator(self))
        stream = source.getCharacterStream() or source.getByteStream()
        try:
            while (data := stream.read(self._bufsize)) != data[:0]:
                self.feed(data)
            self.close()
        finally:
            if getattr(source, "_opened", False):
                stream.close()

    def prepareParser(self, source):
        if source.getSystemId() is not None:
            self._parser.SetBase(source.getSystemId())

    def setContentHandler(self, handler):
        xmlreader.IncrementalParser.setContentHandler(self, handler)
        if self._parsing:
            self._connect()

    def getFeature(self, name):
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return False
        if name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            return 0
        if name == handler.feature_external_ges:
            return self._general_entities
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        if self._parsing:
            raise SAXNotSupportedException("Cannot set features while parsing")
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name == handler.feature_external_ges:
            self._general_entities = state
        elif name == handler.feature_string_interning:
            pass
        elif name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            if state:
                raise SAXNotSupportedException("expat does not support this feature")
        else:
            raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        if name == handler.property_lexical_handler:
            return self._lexical
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        if name == handler.property_lexical_handler:
            self._lexical = value
            if self._parsing:
                self._connect()
        else:
            raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def feed(self, data, isFinal=False):
        if not self._parsing:
            self.reset()
            self._parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except expat.ExpatError as e:
            self._err_handler.fatalError(SAXParseException(expat.ErrorString(e.code), e, self))

    def close(self):
        if self._parser is None or self._parser._finished:
            return
        try:
            self.feed(b"" if self._parser._decoder else "", isFinal=True)
            self._cont_handler.endDocument()
            self._parsing = False
        finally:
            self._parsing = False

    def reset(self):
        if self._namespaces:
            self._parser = expat.ParserCreate(self._source.getEncoding(), " ")
            self._parser.namespace_prefixes = True
        else:
            self._parser = expat.ParserCreate(self._source.getEncoding())
        self._connect()
        self._parsing = False

    def _connect(self):
        parser, content = self._parser, self._cont_handler
        if self._namespaces:
            parser.StartElementHandler = self.start_element_ns
            parser.EndElementHandler = self.end_element_ns
            parser.StartNamespaceDeclHandler = content.startPrefixMapping
            parser.EndNamespaceDeclHandler = content.endPrefixMapping
        else:
            parser.StartElementHandler = lambda name, attributes: content.startElement(name, xmlreader.AttributesImpl(attributes))
            parser.EndElementHandler = content.endElement
        parser.ProcessingInstructionHandler = content.processingInstruction
        parser.CharacterDataHandler = content.characters
        parser.UnparsedEntityDeclHandler = lambda name, base, system, public, notation: self._dtd_handler.unparsedEntityDecl(name, public, system, notation)
        parser.NotationDeclHandler = lambda name, base, system, public: self._dtd_handler.notationDecl(name, public, system)
        parser.SkippedEntityHandler = lambda name, is_parameter: content.skippedEntity("%" + name if is_parameter else name)
        lexical = self._lexical
        parser.CommentHandler = lexical.comment if lexical else None
        parser.StartCdataSectionHandler = lexical.startCDATA if lexical else None
        parser.EndCdataSectionHandler = lexical.endCDATA if lexical else None
        parser.StartDoctypeDeclHandler = (lambda name, system, public, has_subset: lexical.startDTD(name, public, system)) if lexical else None
        parser.EndDoctypeDeclHandler = lexical.endDTD if lexical else None

    @staticmethod
    def _pair(name):
        """The namespace and local name, and the name as it was written."""
        parts = name.split()
        if len(parts) == 1:
            return (None, name), name
        return (parts[0], parts[1]), f"{parts[2]}:{parts[1]}" if len(parts) == 3 else parts[1]

    def start_element_ns(self, name, attributes):
        pair, _ = self._pair(name)
        values, names = {}, {}
        for key, value in attributes.items():
            full, written = self._pair(key)
            values[full], names[full] = value, written
        self._cont_handler.startElementNS(pair, None, xmlreader.AttributesNSImpl(values, names))

    def end_element_ns(self, name):
        self._cont_handler.endElementNS(self._pair(name)[0], None)

    def getColumnNumber(self):
        return self._parser.ErrorColumnNumber if self._parser else None

    def getLineNumber(self):
        return self._parser.ErrorLineNumber if self._parser else 1

    def getPublicId(self):
        return self._source.getPublicId()

    def getSystemId(self):
        return self._source.getSystemId()


def create_parser(*args, **kwargs):
    return ExpatParser(*args, **kwargs)
