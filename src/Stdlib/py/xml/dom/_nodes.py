"""The nodes of minidom."""
import io
import xml.dom

from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE


def _split(name):
    prefix, colon, local = name.partition(":")
    return (prefix, local) if colon else (None, name)


class NodeList(list):
    __slots__ = ()

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        """The number of nodes in the NodeList."""
        return len(self)


def _write_data(writer, text, attr):
    """Writes datachars to writer."""
    if text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if attr:
            text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
        writer.write(text)


class Node(xml.dom.Node):
    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = EMPTY_PREFIX
    _allowed = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        """First child node, or None."""
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        """Last child node, or None."""
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        """Namespace-local name of this node."""
        return None

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        if encoding is None:
            writer = io.StringIO()
        else:
            writer = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="xmlcharrefreplace", newline="\n")
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, "", indent, newl, encoding, standalone)
        else:
            self.writexml(writer, "", indent, newl)
        return writer.getvalue() if encoding is None else writer.detach().getvalue()

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _link(self):
        before = None
        for node in self.childNodes:
            node.previousSibling = before
            if before is not None:
                before.nextSibling = node
            before = node
        if before is not None:
            before.nextSibling = None

    def _check(self, node):
        if node.nodeType not in self._allowed:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            self.appendChild(newChild)
        else:
            try:
                index = self._index(refChild)
            except ValueError:
                raise xml.dom.NotFoundErr() from None
            self.childNodes.insert(index, newChild)
            newChild.parentNode = self
            self._link()
        return newChild

    def _index(self, child):
        for i, node in enumerate(self.childNodes):
            if node is child:
                return i
        raise ValueError

    def appendChild(self, node):
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        self._check(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        self._append(node)
        node.nextSibling = None
        return node

    def _append(self, node):
        if self.childNodes:
            last = self.childNodes[-1]
            node.previousSibling = last
            last.nextSibling = node
        else:
            node.previousSibling = None
        self.childNodes.append(node)
        node.parentNode = self

    def replaceChild(self, newChild, oldChild):
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            after = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, after)
        self._check(newChild)
        if newChild is oldChild:
            return None
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        try:
            index = self._index(oldChild)
        except ValueError:
            raise xml.dom.NotFoundErr() from None
        self.childNodes[index] = newChild
        newChild.parentNode = self
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._link()
        return oldChild

    def removeChild(self, oldChild):
        try:
            del self.childNodes[self._index(oldChild)]
        except ValueError:
            raise xml.dom.NotFoundErr() from None
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        self._link()
        return oldChild

    def normalize(self):
        kept = []
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    child.parentNode = None
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    child.parentNode = None
                    continue
            elif child.nodeType == Node.ELEMENT_NODE:
                child.normalize()
            kept.append(child)
        self.childNodes[:] = kept
        self._link()

    def cloneNode(self, deep):
        from .minidom import _clone
        return _clone(self, deep, self.ownerDocument or self)

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def isSameNode(self, other):
        return self is other

    def getUserData(self, key):
        return getattr(self, "_user_data", {}).get(key, (None,))[0]

    def setUserData(self, key, data, handler):
        if not hasattr(self, "_user_data"):
            self._user_data = {}
        old = self.getUserData(key)
        self._user_data[key] = (data, handler)
        return old

    def unlink(self):
        self.parentNode = self.ownerDocument = None
        for child in self.childNodes or ():
            child.unlink()
        if self.childNodes:
            self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.unlink()


def _elements(parent, wanted, found):
    stack = [iter(parent.childNodes)]
    while stack:
        for node in stack[-1]:
            if node.nodeType == Node.ELEMENT_NODE:
                if wanted(node):
                    found.append(node)
                stack.append(iter(node.childNodes))
                break
        else:
            stack.pop()
    return found


class _Container(Node):
    def getElementsByTagName(self, name):
        """Returns all descendant elements with the given tag name."""
        return _elements(self, lambda node: name == "*" or node.tagName == name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _elements(self, lambda node: localName in ("*", node.localName) and namespaceURI in ("*", node.namespaceURI), NodeList())


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    nodeValue = attributes = parentNode = None
    _allowed = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE, Node.NOTATION_NODE)

    def __init__(self):
        self.childNodes = NodeList()


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE
    attributes = None
    specified = False
    ownerElement = None

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self._name = qName
        self.namespaceURI = namespaceURI
        self._prefix = prefix
        self._local = localName
        self._value = ""
        self.childNodes = NodeList([Text()])

    @property
    def localName(self):
        """Namespace-local name of this attribute."""
        return self._local if self._local is not None else self._name.split(":", 1)[-1]

    @property
    def prefix(self):
        return self._prefix

    @prefix.setter
    def prefix(self, prefix):
        if prefix == "xmlns" and self.namespaceURI and self.namespaceURI != XMLNS_NAMESPACE:
            raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix for the wrong namespace")
        self._prefix = prefix
        self.name = f"{prefix}:{self.localName}" if prefix else self.localName

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        owner = self.ownerElement
        if owner is not None:
            owner._attributes.pop(self._name, None)
        self._name = value
        if owner is not None:
            owner._attributes[value] = self

    nodeName = name

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value
        self.childNodes[0].data = value

    nodeValue = value

    @property
    def isId(self):
        """True if this attribute is an ID."""
        return self.ownerElement is not None and self._name in self.ownerElement._ids

    def unlink(self):
        if self.ownerElement is not None:
            self.ownerElement._attributes.pop(self._name, None)
        self.ownerElement = None


class NamedNodeMap:
    """The attribute list of an element."""

    def __init__(self, owner):
        self._owner = owner

    @property
    def _attributes(self):
        return self._owner._attributes

    def item(self, index):
        try:
            return list(self._attributes.values())[index]
        except IndexError:
            return None

    @property
    def length(self):
        """Number of nodes in the NamedNodeMap."""
        return len(self._attributes)

    def items(self):
        return [(node.nodeName, node.value) for node in self._attributes.values()]

    def itemsNS(self):
        return [((node.namespaceURI, node.localName), node.value) for node in self._attributes.values()]

    def keys(self):
        return self._attributes.keys()

    def keysNS(self):
        return [(node.namespaceURI, node.localName) for node in self._attributes.values()]

    def values(self):
        return self._attributes.values()

    def get(self, name, value=None):
        return self._attributes.get(name, value)

    def getNamedItem(self, name):
        return self._attributes.get(name)

    def getNamedItemNS(self, namespaceURI, localName):
        return self._owner.getAttributeNodeNS(namespaceURI, localName)

    def removeNamedItem(self, name):
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        node = self._attributes.pop(name)
        node.ownerElement = None
        return node

    def setNamedItem(self, node):
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")
        return self._owner.setAttributeNode(node)

    def __contains__(self, name):
        return name in self._attributes if isinstance(name, str) else name in self.keysNS()

    def __len__(self):
        return len(self._attributes)

    def __getitem__(self, name):
        if isinstance(name, tuple):
            node = self._owner.getAttributeNodeNS(*name)
            if node is None:
                raise KeyError(name)
            return node
        return self._attributes[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._owner.setAttribute(name, value)
        elif isinstance(value, Attr):
            self._owner.setAttributeNode(value)
        else:
            raise TypeError("value must be a string or Attr object")

    def __delitem__(self, name):
        self._owner.removeAttributeNode(self[name])


AttributeList = NamedNodeMap


class TypeInfo:
    __slots__ = ("namespace", "name")

    def __init__(self, namespace, name):
        self.namespace, self.name = namespace, name

    def __repr__(self):
        shown = f"{self.name!r} (from {self.namespace!r})" if self.namespace else repr(self.name)
        return f"<{self.__class__.__name__} {shown}>"


class Element(_Container):
    nodeType = Node.ELEMENT_NODE
    nodeValue = None
    schemaType = TypeInfo(None, None)
    _allowed = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE)

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.prefix = prefix
        self.namespaceURI = namespaceURI
        self._local = localName
        self.childNodes = NodeList()
        self._attributes = {}
        self._ids = set()

    @property
    def localName(self):
        """Namespace-local name of this element."""
        return self._local if self._local is not None else self.tagName.split(":", 1)[-1]

    @property
    def attributes(self):
        """NamedNodeMap of attributes on the element."""
        return NamedNodeMap(self)

    def unlink(self):
        for attribute in list(self._attributes.values()):
            attribute.unlink()
        Node.unlink(self)

    def getAttribute(self, attname):
        """Returns the value of the specified attribute."""
        node = self._attributes.get(attname)
        return "" if node is None else node.value

    def getAttributeNS(self, namespaceURI, localName):
        node = self.getAttributeNodeNS(namespaceURI, localName)
        return "" if node is None else node.value

    def setAttribute(self, attname, value):
        node = self._attributes.get(attname)
        if node is None:
            node = self._attributes[attname] = Attr(attname)
            node.ownerElement, node.ownerDocument = self, self.ownerDocument
        node.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, local = _split(qualifiedName)
        node = self.getAttributeNodeNS(namespaceURI, local)
        if node is None:
            node = self._attributes[qualifiedName] = Attr(qualifiedName, namespaceURI, local, prefix)
            node.ownerElement, node.ownerDocument = self, self.ownerDocument
        elif node.prefix != prefix:
            node.prefix = prefix
        node.value = value

    def getAttributeNode(self, attrname):
        return self._attributes.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        for node in self._attributes.values():
            if node.namespaceURI == namespaceURI and node.localName == localName:
                return node
        return None

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        old = self._attributes.get(attr.name)
        if old is not None and old is not attr:
            old.ownerElement = None
        self._attributes[attr.name] = attr
        attr.ownerElement = self
        return old if old is not attr else None

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(self._attributes[name])

    def removeAttributeNS(self, namespaceURI, localName):
        node = self.getAttributeNodeNS(namespaceURI, localName)
        if node is None:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(node)

    def removeAttributeNode(self, node):
        if node is None or node.name not in self._attributes:
            raise xml.dom.NotFoundErr()
        del self._attributes[node.name]
        node.ownerElement = None
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        """Checks whether the element has an attribute with the specified name."""
        return name in self._attributes

    def hasAttributeNS(self, namespaceURI, localName):
        return self.getAttributeNodeNS(namespaceURI, localName) is not None

    def hasAttributes(self):
        return bool(self._attributes)

    def setIdAttribute(self, name):
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        self._ids.add(name)

    def setIdAttributeNode(self, idAttr):
        self.setIdAttribute(idAttr.name)

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write an XML element to a file-like object."""
        writer.write(f"{indent}<{self.tagName}")
        for name, attribute in self._attributes.items():
            writer.write(f' {name}="')
            _write_data(writer, attribute.value, True)
            writer.write('"')
        if not self.childNodes:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")


class _Childless(Node):
    attributes = None
    childNodes = ()

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(f"{self.nodeName} nodes cannot have children")

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr(f"{self.nodeName} nodes do not have children")

    def removeChild(self, oldChild):
        raise xml.dom.NotFoundErr(f"{self.nodeName} nodes do not have children")

    def replaceChild(self, newChild, oldChild):
        raise xml.dom.HierarchyRequestErr(f"{self.nodeName} nodes do not have children")

    def hasChildNodes(self):
        return False

    def normalize(self):
        pass

    def unlink(self):
        self.parentNode = self.ownerDocument = self.previousSibling = self.nextSibling = None

    firstChild = lastChild = None


class ProcessingInstruction(_Childless):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class CharacterData(_Childless):
    def __init__(self):
        self._data = ""

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, value):
        self._data = value

    nodeValue = data

    @property
    def length(self):
        """Length of the string data."""
        return len(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        dots = "..." if len(self.data) > 10 else ""
        return f"<DOM {self.__class__.__name__} node \"{self.data[:10]!r}{dots}\">"

    def substringData(self, offset, count):
        self._check_range(offset, count)
        return self._data[offset:offset + count]

    def _check_range(self, offset, count=0, strict=True):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self._data) and strict:
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")

    def appendData(self, arg):
        self.data = self._data + arg

    def insertData(self, offset, arg):
        self._check_range(offset)
        if arg:
            self.data = self._data[:offset] + arg + self._data[offset:]

    def deleteData(self, offset, count):
        self._check_range(offset, count)
        if count:
            self.data = self._data[:offset] + self._data[offset + count:]

    def replaceData(self, offset, count, arg):
        self._check_range(offset, count)
        if count:
            self.data = self._data[:offset] + arg + self._data[offset + count:]


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    def splitText(self, offset):
        if offset < 0 or offset > len(self._data):
            raise xml.dom.IndexSizeErr("illegal offset value")
        rest = self.__class__()
        rest.data = self._data[offset:]
        rest.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self._data[:offset]
        return rest

    def writexml(self, writer, indent="", addindent="", newl=""):
        _write_data(writer, f"{indent}{self.data}{newl}", False)

    @property
    def isWhitespaceInElementContent(self):
        """True iff this text node contains only whitespace and is in element content."""
        return False

    @property
    def wholeText(self):
        """The text of all logically-adjacent text nodes."""
        first = self
        while first.previousSibling is not None and isinstance(first.previousSibling, Text):
            first = first.previousSibling
        parts = []
        while first is not None and isinstance(first, Text):
            parts.append(first.data)
            first = first.nextSibling
        return "".join(parts)


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data):
        self._data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")


class DocumentType(_Childless):
    nodeType = Node.DOCUMENT_TYPE_NODE
    nodeValue = None
    publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName
        self.entities = NodeList()
        self.notations = NodeList()

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"<!DOCTYPE {self.name}")
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        if self.internalSubset is not None:
            writer.write(f" [{self.internalSubset}]")
        writer.write(f">{newl}")


for _class in (NodeList, Node, _Container, DocumentFragment, Attr, NamedNodeMap, TypeInfo, Element, _Childless, ProcessingInstruction, CharacterData, Text, Comment, CDATASection, DocumentType):
    _class.__module__ = "xml.dom.minidom"
