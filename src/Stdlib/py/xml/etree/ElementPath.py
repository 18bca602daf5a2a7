"""The subset of XPath that find() and its kin understand: https://docs.python.org/3.14/library/xml.etree.elementtree.html#xpath-support"""
import re

xpath_tokenizer_re = re.compile(
    r"('[^']*'|\"[^\"]*\")|"
    r"(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|"
    r"((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|"
    r"\s+")


def xpath_tokenizer(pattern, namespaces=None):
    """The tokens of a path as pairs of operator and name; prefixes are resolved."""
    default = namespaces.get("") if namespaces else None
    after_at = False
    for quoted, operator, name in xpath_tokenizer_re.findall(pattern):
        if name and name[0] != "{":
            if ":" in name:
                prefix, local = name.split(":", 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
                yield operator or quoted, f"{{{namespaces[prefix]}}}{local}"
            elif default and not after_at:
                yield operator or quoted, f"{{{default}}}{name}"
            else:
                yield operator or quoted, name
            after_at = False
        else:
            yield operator or quoted, name
            after_at = operator == "@"


class _Context:
    def __init__(self, root):
        self.root = root
        self._parents = None

    @property
    def parents(self):
        if self._parents is None:
            self._parents = {child: parent for parent in self.root.iter() for child in parent}
        return self._parents


def _matches(tag):
    """A predicate for tags: the wildcards are {*}name, {uri}*, {}* and *."""
    if tag == "*":
        return lambda element: isinstance(element.tag, str)
    if tag == "{*}*":
        return lambda element: isinstance(element.tag, str)
    if tag == "{}*":
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != "{"
    if tag.startswith("{*}"):
        local, suffix = tag[3:], tag[2:]
        return lambda element: element.tag == local or isinstance(element.tag, str) and element.tag.endswith(suffix)
    if tag.startswith("{}"):
        return lambda element: element.tag == tag[2:]
    if tag.endswith("}*"):
        start = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(start)
    return lambda element: element.tag == tag


def _child(tag):
    matches = _matches(tag)
    return lambda context, found: (child for element in found for child in element if matches(child))


def _all_children(context, found):
    return (child for element in found for child in element)


def _descendants(tag):
    matches = _matches(tag) if tag != "*" else lambda element: True

    def select(context, found):
        for element in found:
            for below in element.iter():
                if below is not element and matches(below):
                    yield below
    return select


def _self(context, found):
    return found


def _parent(context, found):
    seen = {}
    for element in found:
        if element in context.parents:
            parent = context.parents[element]
            if parent not in seen:
                seen[parent] = None
                yield parent


def _text_of(element):
    return "".join(element.itertext())


def _predicate(tokens):
    signature, parts = "", []
    while True:
        try:
            operator, name = next(tokens)
        except StopIteration:
            raise SyntaxError("invalid predicate") from None
        if operator == "]":
            break
        if (operator, name) == ("", ""):
            continue
        if operator and operator[:1] in "'\"":
            operator, name = "'", operator[1:-1]
        signature += operator or "-"
        parts.append(name)
    if signature == "@-":
        key = parts[1]
        return lambda context, found: (e for e in found if e.get(key) is not None)
    if signature in ("@-='", "@-!='"):
        key, value = parts[1], parts[-1]
        if signature == "@-='":
            return lambda context, found: (e for e in found if e.get(key) == value)
        return lambda context, found: (e for e in found if (got := e.get(key)) is not None and got != value)
    if signature == "-" and not re.match(r"-?\d+$", parts[0]):
        tag = parts[0]
        return lambda context, found: (e for e in found if e.find(tag) is not None)
    if signature in (".='", ".!='") or signature in ("-='", "-!='") and not re.match(r"-?\d+$", parts[0]):
        tag, value, wanted = parts[0], parts[-1], "!" not in signature
        if tag:
            return lambda context, found: (e for e in found if any((_text_of(below) == value) == wanted for below in e.findall(tag)))
        return lambda context, found: (e for e in found if (_text_of(e) == value) == wanted)
    if signature in ("-", "-()", "-()-"):
        if signature == "-":
            index = int(parts[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if parts[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if signature == "-()-":
                try:
                    index = int(parts[2]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression") from None
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")

        def select(context, found):
            for element in found:
                try:
                    siblings = list(context.parents[element].findall(element.tag))
                    if siblings[index] is element:
                        yield element
                except (IndexError, KeyError):
                    pass
        return select
    raise SyntaxError("invalid predicate")


_cache = {}


def _compile(path, namespaces):
    key = (path, tuple(sorted((k or "", v) for k, v in namespaces.items())) if namespaces else ())
    steps = _cache.get(key)
    if steps is not None:
        return steps
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = iter(xpath_tokenizer(path + "*" if path.endswith("/") else path, namespaces))
    steps = []
    try:
        token = next(tokens)
    except StopIteration:
        return []
    while True:
        operator, name = token
        if operator == "" and name:
            steps.append(_child(name))
        elif operator == "*":
            steps.append(_all_children)
        elif operator == ".":
            steps.append(_self)
        elif operator == "..":
            steps.append(_parent)
        elif operator == "//":
            try:
                operator, name = next(tokens)
            except StopIteration:
                raise SyntaxError("invalid path") from None
            if operator != "*" and (operator or not name):
                raise SyntaxError("invalid descendant")
            steps.append(_descendants(name or "*"))
        elif operator == "[":
            steps.append(_predicate(tokens))
        else:
            raise SyntaxError("invalid path")
        try:
            token = next(tokens)
            if token[0] == "/":
                token = next(tokens)
        except StopIteration:
            break
    if len(_cache) > 100:
        _cache.clear()
    _cache[key] = steps
    return steps


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to, in the order of the document."""
    found = iter((elem,))
    context = _Context(elem)
    for step in _compile(path, namespaces):
        found = step(context, found)
    return found


def find(elem, path, namespaces=None):
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    found = find(elem, path, namespaces)
    if found is None:
        return default
    return "" if found.text is None else found.text
