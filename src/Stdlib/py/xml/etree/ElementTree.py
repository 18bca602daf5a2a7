"""A tree of XML elements: https://docs.python.org/3.14/library/xml.etree.elementtree.html"""
import collections
import collections.abc
import contextlib
import io
import sys
import warnings

from . import ElementPath
from ._elements import Comment, Element, PI, ProcessingInstruction, QName, SubElement, iselement
from ._parsing import ParseError, TreeBuilder, XMLParser, XMLPullParser, iterparse
from ._writing import C14NWriterTarget, _namespace_map, canonicalize, write_tree

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement", "iterparse", "parse", "ParseError", "PI",
    "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser",
    "register_namespace", "C14NWriterTarget",
]

VERSION = "1.3.0"


class ElementTree:
    """An XML element hierarchy, with methods to read and write files."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """Return root element of this tree."""
        return self._root

    def _setroot(self, element):
        """Replace root element of this tree."""
        if not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element

    def parse(self, source, parser=None):
        """Load external XML document into element tree."""
        close_source = False
        if not hasattr(source, "read"):
            source = open(source, "rb")
            close_source = True
        try:
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if close_source:
                source.close()

    def iter(self, tag=None):
        """Create and return tree iterator for the root element."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            warnings.warn(f"This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current behaviour, change it to {'.' + path!r}",
                          FutureWarning, stacklevel=3)
            return "." + path
        return path

    def find(self, path, namespaces=None):
        """Find first matching element by tag name or path."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Find first matching element by tag name or path, and give its text."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """Find all matching subelements by tag name or path."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """Find all matching subelements by tag name or path."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *, short_empty_elements=True):
        """Write element tree to a file as XML."""
        if self._root is None:
            raise TypeError("ElementTree not initialized")
        write_tree(self._root, file_or_filename, encoding, xml_declaration, default_namespace, method or "xml", short_empty_elements)

    def write_c14n(self, file):
        return self.write(file, method="c14n")


def register_namespace(prefix, uri):
    """Register a namespace prefix."""
    import re
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """Generate string representation of XML element."""
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


class _Pieces(io.BufferedIOBase):
    """A file that keeps what is written in a list."""

    def __init__(self, pieces):
        self.pieces = pieces

    def writable(self):
        return True

    def seekable(self):
        return True

    def write(self, data):
        self.pieces.append(bytes(data) if isinstance(data, (bytearray, memoryview)) else data)
        return len(data)

    def tell(self):
        return len(self.pieces)


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """Generate a list of string pieces."""
    pieces = []
    ElementTree(element).write(_Pieces(pieces), encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method, short_empty_elements=short_empty_elements)
    return pieces


def dump(elem):
    """Write element tree or element structure to sys.stdout."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Indent an XML document by inserting newlines and indentation space after elements."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    stack = [(tree, level)]
    while stack:
        element, depth = stack.pop()
        inner = "\n" + (depth + 1) * space
        if not element.text or not element.text.strip():
            element.text = inner
        children = list(element)
        for child in children:
            if len(child):
                stack.append((child, depth + 1))
            if not child.tail or not child.tail.strip():
                child.tail = inner
        last = children[-1]
        if not last.tail.strip():
            last.tail = "\n" + depth * space


def parse(source, parser=None):
    """Parse XML document into element tree."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """Parse XML document from string constant."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """Parse XML document from string constant for its IDs."""
    tree = XML(text, parser)
    return tree, {key: element for element in tree.iter() if (key := element.get("id"))}


def fromstringlist(sequence, parser=None):
    """Parse XML document from sequence of string fragments."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


for _class in (Element, QName, TreeBuilder, XMLParser, XMLPullParser, ParseError):
    _class.__module__ = "xml.etree.ElementTree"
