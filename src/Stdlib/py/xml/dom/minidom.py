"""A lightweight DOM implementation: https://docs.python.org/3.14/library/xml.dom.minidom.html"""
import xml.dom

from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE

from ._nodes import (Attr, AttributeList, CDATASection, CharacterData, Comment, DocumentFragment, DocumentType, Element, NamedNodeMap, Node, NodeList,
                     ProcessingInstruction, Text, TypeInfo, _Container, _split, _write_data)

__all__ = ["parse", "parseString", "getDOMImplementation", "Document", "DocumentFragment", "DocumentType", "DOMImplementation", "Element", "Attr", "Text", "Comment",
           "CDATASection", "ProcessingInstruction", "Node", "NodeList"]


class DOMImplementation:
    _features = {("core", version) for version in ("1.0", "2.0", "3.0", None)} | {("xml", version) for version in ("1.0", "2.0", None)} | {("ls-load", "3.0"), ("ls-load", None)}

    def hasFeature(self, feature, version):
        return (feature.lower(), version or None) in self._features

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr("doctype object owned by another DOM tree")
        document = Document()
        add_root = not (namespaceURI is None and qualifiedName is None and doctype is None)
        if not qualifiedName and add_root:
            raise xml.dom.InvalidCharacterErr("Element with no name")
        if doctype:
            document.appendChild(doctype)
        if add_root:
            prefix, local = _split(qualifiedName)
            if prefix and not namespaceURI:
                raise xml.dom.NamespaceErr("illegal use of prefix without namespaces")
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        document.doctype = doctype
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        doctype = DocumentType(qualifiedName)
        doctype.publicId, doctype.systemId = publicId, systemId
        return doctype

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(_Container):
    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    nodeValue = attributes = parentNode = None
    implementation = DOMImplementation()
    actualEncoding = encoding = standalone = version = documentURI = doctype = None
    strictErrorChecking = False
    errorHandler = None
    _allowed = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.childNodes = NodeList()

    def appendChild(self, node):
        self._check(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement:
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        return Node.appendChild(self, node)

    @property
    def documentElement(self):
        """Top-level element of this document."""
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node
        return None

    def unlink(self):
        Node.unlink(self)

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix, local = _split(qualifiedName)
        return self._own(Element(qualifiedName, namespaceURI, prefix, local if prefix else None))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = Text()
        node.data = data
        return self._own(node)

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = CDATASection()
        node.data = data
        return self._own(node)

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        attribute = self._own(Attr(qName))
        attribute.value = ""
        return attribute

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, local = _split(qualifiedName)
        return self._own(Attr(qualifiedName, namespaceURI, local, prefix))

    def getElementById(self, id):
        for node in self.getElementsByTagName("*"):
            if any(node.getAttribute(name) == id for name in node._ids):
                return node
        return None

    def importNode(self, node, deep):
        if node.nodeType == Node.DOCUMENT_NODE:
            raise xml.dom.NotSupportedErr("cannot import document nodes")
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            raise xml.dom.NotSupportedErr("cannot import document type nodes")
        return _clone(node, deep, self)

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        declarations = []
        if encoding:
            declarations.append(f'encoding="{encoding}"')
        if standalone is not None:
            declarations.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(declarations)}?>{newl}' if declarations else f'<?xml version="1.0" ?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


def _clone(node, deep, owner):
    kind = node.nodeType
    if kind == Node.ELEMENT_NODE:
        made = Element(node.tagName, node.namespaceURI, node.prefix, node._local)
        for name, attribute in node._attributes.items():
            copied = made._attributes[name] = Attr(name, attribute.namespaceURI, attribute._local, attribute._prefix)
            copied.value = attribute.value
            copied.ownerElement, copied.ownerDocument = made, owner
    elif kind == Node.DOCUMENT_FRAGMENT_NODE:
        made = DocumentFragment()
    elif kind in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
        made = node.__class__()
        made.data = node.data
    elif kind == Node.COMMENT_NODE:
        made = Comment(node.data)
    elif kind == Node.PROCESSING_INSTRUCTION_NODE:
        made = ProcessingInstruction(node.target, node.data)
    elif kind == Node.ATTRIBUTE_NODE:
        made = Attr(node.name, node.namespaceURI, node._local, node._prefix)
        made.value = node.value
    elif kind == Node.DOCUMENT_TYPE_NODE:
        made = DocumentType(node.name)
        made.publicId, made.systemId, made.internalSubset = node.publicId, node.systemId, node.internalSubset
    elif kind == Node.DOCUMENT_NODE:
        made = owner = Document()
    else:
        raise xml.dom.NotSupportedErr(f"Cannot clone node {node!r}")
    if kind != Node.DOCUMENT_NODE:
        made.ownerDocument = owner
    if deep and node.childNodes and kind != Node.ATTRIBUTE_NODE:
        for child in node.childNodes:
            copied = _clone(child, True, owner)
            made._append(copied)
            if copied.nodeType == Node.DOCUMENT_TYPE_NODE:
                made.doctype = copied
    return made


class _Builder:
    """Makes a document of what the parser reports."""

    def __init__(self, namespaces):
        from xml.parsers import expat
        self.namespaces = namespaces
        self.document = Document()
        self.current = self.document
        self.in_cdata = self.cdata_continues = False
        self.parser = parser = expat.ParserCreate(namespace_separator=" " if namespaces else None)
        parser.buffer_text = True
        parser.namespace_prefixes = True
        parser.ordered_attributes = True
        parser.specified_attributes = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.CommentHandler = self.comment
        parser.ProcessingInstructionHandler = self.instruction
        parser.StartCdataSectionHandler = self.start_cdata
        parser.EndCdataSectionHandler = self.end_cdata
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.start_doctype
        parser.EndDoctypeDeclHandler = self.end_doctype
        self.declared = []
        if namespaces:
            parser.StartNamespaceDeclHandler = lambda prefix, uri: self.declared.append((prefix, uri))

    def declaration(self, version, encoding, standalone):
        self.document.version, self.document.encoding = version, encoding
        if standalone >= 0:
            self.document.standalone = bool(standalone)

    def start_doctype(self, name, system, public, has_subset):
        doctype = self.document.implementation.createDocumentType(name, public, system)
        doctype.ownerDocument = self.document
        self.document._append(doctype)
        self.document.doctype = doctype
        if has_subset:
            text = self.parser._text
            start = text.index("[", self.parser._mark) + 1
            doctype.internalSubset = text[start:text.rindex("]", start, self.parser._doctype._end_of_subset(text, start))]

    def end_doctype(self):
        pass

    def _name(self, name):
        parts = name.split(" ")
        if len(parts) == 1:
            return EMPTY_NAMESPACE, name, None, name
        if len(parts) == 2:
            return parts[0], parts[1], None, parts[1]
        return parts[0], f"{parts[2]}:{parts[1]}", parts[2], parts[1]

    def start(self, name, attributes):
        if self.namespaces:
            uri, qualified, prefix, local = self._name(name)
            element = Element(qualified, uri, prefix, local)
            for declared, value in self.declared:
                shown = f"xmlns:{declared}" if declared else "xmlns"
                attribute = Attr(shown, XMLNS_NAMESPACE, declared or "xmlns", "xmlns")
                self._attach(element, shown, attribute, value or "")
            self.declared.clear()
        else:
            element = Element(name)
        element.ownerDocument = self.document
        self.current._append(element)
        self.current = element
        for i in range(0, len(attributes), 2):
            if self.namespaces:
                uri, qualified, prefix, local = self._name(attributes[i])
                self._attach(element, qualified, Attr(qualified, uri, local, prefix), attributes[i + 1])
            else:
                self._attach(element, attributes[i], Attr(attributes[i]), attributes[i + 1])

    def _attach(self, element, name, attribute, value):
        element._attributes[name] = attribute
        attribute.value = value
        attribute.ownerElement, attribute.ownerDocument, attribute.specified = element, self.document, True

    def end(self, name):
        self.current = self.current.parentNode

    def text(self, data):
        last = self.current.childNodes[-1] if self.current.childNodes else None
        if self.in_cdata:
            if self.cdata_continues and last is not None and last.nodeType == Node.CDATA_SECTION_NODE:
                last.data += data
                return
            node = self.document.createCDATASection(data)
            self.cdata_continues = True
        elif last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += data
            return
        else:
            node = self.document.createTextNode(data)
        self.current._append(node)

    def start_cdata(self):
        self.in_cdata, self.cdata_continues = True, False

    def end_cdata(self):
        self.in_cdata = self.cdata_continues = False

    def comment(self, data):
        self.current._append(self.document.createComment(data))

    def instruction(self, target, data):
        self.current._append(self.document.createProcessingInstruction(target, data))


def parse(file, parser=None, bufsize=None):
    """Parse a file into a DOM by filename or file object."""
    if isinstance(file, str):
        with open(file, "rb") as opened:
            return parse(opened)
    builder = _Builder(True)
    data = file.read()
    builder.parser.Parse(data, True)
    return builder.document


def parseString(string, parser=None):
    """Parse a file into a DOM from a string."""
    builder = _Builder(True)
    builder.parser.Parse(string, True)
    return builder.document


def getDOMImplementation(features=None):
    if features:
        if isinstance(features, str):
            words = features.split()
            pairs = []
            while words:
                feature = words.pop(0)
                pairs.append((feature, words.pop(0) if words and words[0][:1].isdigit() else None))
            features = pairs
        for feature, version in features:
            if not Document.implementation.hasFeature(feature, version):
                return None
    return Document.implementation
