"""The elements of a tree."""
import re

from . import ElementPath


class Element:
    """An XML element: a tag, attributes, text, children, and the text behind it."""

    __slots__ = ("_tag", "_text", "_tail", "_children", "_attrib", "__weakref__", "__dict__")

    def __init__(self, tag, attrib={}, /, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self._tag = tag
        self._attrib = {**attrib, **extra}
        self._children = []
        self._text = self._tail = None

    @property
    def tag(self):
        """A string identifying what kind of data this element represents"""
        return self._tag

    @tag.setter
    def tag(self, value):
        self._tag = value

    @property
    def text(self):
        """A string of text directly after the start tag, or None"""
        return self._text

    @text.setter
    def text(self, value):
        self._text = value

    @property
    def tail(self):
        """A string of text directly after the end tag, or None"""
        return self._tail

    @tail.setter
    def tail(self, value):
        self._tail = value

    @property
    def attrib(self):
        """A dictionary containing the element's attributes"""
        return self._attrib

    @attrib.setter
    def attrib(self, value):
        if not isinstance(value, dict):
            raise TypeError(f"attrib must be dict, not {type(value).__name__}")
        self._attrib = value

    def __repr__(self):
        return f"<Element {self._tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        """Create a new element with the same type."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        made = Element(self._tag, self._attrib)
        made._text, made._tail, made._children = self._text, self._tail, list(self._children)
        return made

    def __deepcopy__(self, memo, /):
        import copy
        made = Element(copy.deepcopy(self._tag, memo), copy.deepcopy(self._attrib, memo))
        memo[id(self)] = made
        made._text, made._tail = copy.deepcopy(self._text, memo), copy.deepcopy(self._tail, memo)
        made._children = [copy.deepcopy(child, memo) for child in self._children]
        return made

    def __getstate__(self):
        return {"tag": self._tag, "_children": list(self._children), "attrib": self._attrib, "text": self._text, "tail": self._tail}

    def __setstate__(self, state, /):
        self._tag, self._children, self._attrib = state["tag"], list(state.get("_children") or ()), state.get("attrib") or {}
        self._text, self._tail = state.get("text"), state.get("tail")

    def __reduce__(self):
        return Element, (self._tag,), self.__getstate__()

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn("Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or 'elem is not None' test instead.",
                      DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __iter__(self):
        return iter(self._children)

    def __getitem__(self, index, /):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None
        except TypeError:
            raise TypeError("element indices must be integers") from None

    def __setitem__(self, index, value, /):
        if isinstance(index, slice):
            value = list(value)
            for element in value:
                self._require(element)
            self._children[index] = value
            return
        self._require(value)
        try:
            self._children[index] = value
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index, /):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    @staticmethod
    def _require(element):
        if not isinstance(element, Element):
            raise TypeError(f"expected an Element, not \"{type(element).__name__}\"")

    def append(self, subelement, /):
        """Add *subelement* to the end of this element."""
        if not isinstance(subelement, Element):
            raise TypeError(f"append() argument 1 must be xml.etree.ElementTree.Element, not {_type_name(subelement)}")
        self._children.append(subelement)

    def extend(self, elements, /):
        """Append subelements from a sequence."""
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError(f"expected sequence, not \"{type(elements).__name__}\"") from None
        for element in elements:
            self._require(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Insert *subelement* at position *index*."""
        if not isinstance(subelement, Element):
            raise TypeError(f"insert() argument 2 must be xml.etree.ElementTree.Element, not {_type_name(subelement)}")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Remove matching subelement."""
        if not isinstance(subelement, Element):
            raise TypeError(f"remove() argument must be xml.etree.ElementTree.Element, not {_type_name(subelement)}")
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError("Element.remove(x): element not found") from None

    def find(self, path, namespaces=None):
        """Find first matching element by tag name or path."""
        if namespaces is None and _is_tag(path):
            return next((child for child in self._children if child._tag == path), None)
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Find text for first matching element by tag name or path."""
        if namespaces is None and _is_tag(path):
            for child in self._children:
                if child._tag == path:
                    return "" if child._text is None else child._text
            return default
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """Find all matching subelements by tag name or path."""
        if namespaces is None and _is_tag(path):
            return [child for child in self._children if child._tag == path]
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """Find all matching subelements by tag name or path."""
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Reset element."""
        self._attrib.clear()
        self._children = []
        self._text = self._tail = None

    def get(self, key, default=None):
        """Get element attribute."""
        return self._attrib.get(key, default)

    def set(self, key, value, /):
        """Set element attribute."""
        self._attrib[key] = value

    def keys(self):
        """Get list of attribute names."""
        return list(self._attrib)

    def items(self):
        """Get element attributes as a sequence of pairs."""
        return list(self._attrib.items())

    def iter(self, tag=None):
        """Create tree iterator."""
        if tag == "*":
            tag = None
        return _iterate(self, tag)

    def itertext(self):
        """Create text iterator."""
        stack = [iter((self,))]
        first = True
        tails = []
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                if tails:
                    tail = tails.pop()
                    if tail:
                        yield tail
                continue
            if not isinstance(element._tag, str) and element._tag is not None:
                if not first and element._tail:
                    yield element._tail
                first = False
                continue
            if element._text:
                yield element._text
            tails.append(None if first else element._tail)
            first = False
            stack.append(iter(element._children))


_special = re.compile(r"[/*\[@.]|\{\*\}|\{\}")


def _is_tag(path):
    """Whether a path is no more than the tag of a child."""
    if not isinstance(path, str):
        return True
    if path[:1] == "{":
        uri, brace, path = path.partition("}")
        if uri == "{*" or not brace or uri == "{":
            return False
    return not _special.search(path)


def _type_name(value):
    return type(value).__name__


def _iterate(root, tag):
    stack = [iter((root,))]
    while stack:
        for element in stack[-1]:
            if tag is None or element._tag == tag:
                yield element
            if element._children:
                stack.append(iter(element._children))
                break
        else:
            stack.pop()


def iselement(element):
    """Return True if *element* appears to be an Element."""
    return hasattr(element, "tag")


def SubElement(parent, tag, attrib={}, /, **extra):
    """Subelement factory which creates an element instance, and appends it to an existing parent."""
    if not isinstance(parent, Element):
        raise TypeError(f"SubElement() argument 1 must be xml.etree.ElementTree.Element, not {_type_name(parent)}")
    if not isinstance(attrib, dict):
        raise TypeError(f"SubElement() argument 3 must be dict, not {_type_name(attrib)}")
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """Comment element factory."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Processing Instruction element factory."""
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text += " " + text
    return element


PI = ProcessingInstruction


class QName:
    """Qualified name wrapper: a namespace and a local name."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _text_of(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._text_of(other)

    def __lt__(self, other):
        return self.text < self._text_of(other)

    def __ge__(self, other):
        return self.text >= self._text_of(other)

    def __gt__(self, other):
        return self.text > self._text_of(other)

    def __eq__(self, other):
        return self.text == self._text_of(other)
