"""The document type declaration of an XML document: entities, default attributes, and the handlers of pyexpat for declarations."""
import re

_NAME = r"[^\s\"'<>\[\]&%;=()|,?*+#!]+"
_LITERAL = r"\"[^\"]*\"|'[^']*'"
_EXTERNAL = rf"(?:SYSTEM\s+(?P<system>{_LITERAL})|PUBLIC\s+(?P<public>{_LITERAL})(?:\s+(?P<system2>{_LITERAL}))?)"
_head = re.compile(rf"<!DOCTYPE\s+({_NAME})\s*{_EXTERNAL}?\s*(\[|>)")
_entity = re.compile(rf"<!ENTITY\s+(?P<parameter>%\s+)?(?P<name>{_NAME})\s+(?:(?P<value>{_LITERAL})|{_EXTERNAL}(?:\s+NDATA\s+(?P<notation>{_NAME}))?)\s*>")
_attlist = re.compile(rf"<!ATTLIST\s+({_NAME})((?:[^>\"']|{_LITERAL})*)>")
_attribute = re.compile(rf"\s*({_NAME})\s+(CDATA|IDREFS?|ID|ENTIT(?:Y|IES)|NMTOKENS?|(?:NOTATION\s*)?\([^)]*\))\s*(#REQUIRED|#IMPLIED|(?:#FIXED\s+)?(?:{_LITERAL}))")
_element = re.compile(rf"<!ELEMENT\s+({_NAME})\s+([^>]*?)\s*>")
_notation = re.compile(rf"<!NOTATION\s+(?P<name>{_NAME})\s+{_EXTERNAL}\s*>")
_parameter = re.compile(rf"%({_NAME});")
_character = re.compile(r"&#(?:([0-9]+)|x([0-9a-fA-F]+));")


def decode_character(decimal, hexadecimal):
    """The character of a reference, or None if XML does not allow it."""
    digits = decimal or hexadecimal
    if len(digits) > 10:
        return None
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF:
        return chr(code)
    return None


def _unquoted(literal):
    return None if literal is None else literal[1:-1]


class Entity:
    def __init__(self, value, system_id, public_id, notation):
        self.value = value
        self.system_id = system_id
        self.public_id = public_id
        self.notation = notation


class Doctype:
    """What the declarations of a document say."""

    def __init__(self):
        self.entities = {}
        self.parameters = {}
        self.defaults = {}
        self.standalone = False
        self.has_external = False

    @property
    def may_be_elsewhere(self):
        """Whether an unknown entity may be declared in what was not read."""
        return self.has_external and not self.standalone

    def complete(self, element, attributes):
        """Adds the attributes that have a default."""
        for name, value in self.defaults.get(element, {}).items():
            attributes.setdefault(name, value)

    def parse(self, parser, text, at, isfinal, incomplete):
        """Parses the declaration at a position; gives the position behind it."""
        found = _head.match(text, at)
        if not found:
            self._bad_head(parser, text, at, isfinal, incomplete)
        system, public = _unquoted(found["system"] or found["system2"]), _unquoted(found["public"])
        has_subset = found[0].endswith("[")
        end = found.end()
        if has_subset:
            end = self._end_of_subset(text, end)
            if end < 0:
                if isfinal:
                    if parser.StartDoctypeDeclHandler:
                        parser.StartDoctypeDeclHandler(found[1], system, public, 1)
                    parser._fail("XML_ERROR_NO_ELEMENTS", len(text))
                raise incomplete
        if system is not None:
            self.has_external = True
        if parser.StartDoctypeDeclHandler:
            parser.StartDoctypeDeclHandler(found[1], system, public, int(has_subset))
        else:
            parser._default(text[at:end])
        if has_subset:
            close = text.rindex("]", at, end)
            self._subset(parser, text[found.end():close], found.end())
        if parser.EndDoctypeDeclHandler:
            parser.EndDoctypeDeclHandler()
        return end

    @staticmethod
    def _bad_head(parser, text, at, isfinal, incomplete):
        end = re.compile(rf"<!DOCTYPE(?:\s+{_NAME}\s*)?").match(text, at).end()
        if end >= len(text):
            if not isfinal:
                raise incomplete
            parser._fail("XML_ERROR_NO_ELEMENTS", len(text))
        if text.find(">", at) < 0 and not isfinal:
            raise incomplete
        parser._fail("XML_ERROR_INVALID_TOKEN" if end == at + 9 else "XML_ERROR_SYNTAX", end)

    @staticmethod
    def _end_of_subset(text, at):
        """The position behind the '>' after the ']', or -1."""
        pattern = re.compile(r"<!--.*?-->|<\?.*?\?>|\"[^\"]*\"|'[^']*'|\]\s*>|[^\"'\]<]+|[<\]]", re.DOTALL)
        while at < len(text):
            found = pattern.match(text, at)
            if not found:
                return -1
            at = found.end()
            if found[0][0] == "]" and found[0][-1] == ">":
                return at
        return -1

    def _subset(self, parser, text, offset):
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            if found := _parameter.match(text, at):
                self._include(parser, found[1], offset)
                at = found.end()
                continue
            if text.startswith("<!--", at):
                end = text.find("-->", at)
                if parser.CommentHandler:
                    parser.CommentHandler(text[at + 4:end])
                at = end + 3
                continue
            if text.startswith("<?", at):
                at = parser._instruction(text, at)
                continue
            for pattern, take in ((_entity, self._take_entity), (_attlist, self._take_attlist), (_element, self._take_element), (_notation, self._take_notation)):
                if found := pattern.match(text, at):
                    take(parser, found)
                    at = found.end()
                    break
            else:
                parser._fail("XML_ERROR_SYNTAX", offset + at)

    def _include(self, parser, name, offset):
        value = self.parameters.get(name)
        if value is None:
            self.has_external = True
            if parser.SkippedEntityHandler:
                parser.SkippedEntityHandler(name, True)
            return
        parser._enter("%" + name, value, None)
        self._subset(parser, value, offset)
        parser._expanding.pop()

    def _take_entity(self, parser, found):
        value = _unquoted(found["value"])
        if value is not None:
            value = _character.sub(lambda m: decode_character(m[1], m[2]) or parser._fail("XML_ERROR_BAD_CHAR_REF"), value.replace("\r\n", "\n"))
            value = _parameter.sub(lambda m: self.parameters.get(m[1]) or "", value)
        system, public = _unquoted(found["system"] or found["system2"]), _unquoted(found["public"])
        is_parameter = found["parameter"] is not None
        known = self.parameters if is_parameter else self.entities
        if found["name"] in known:
            return
        known[found["name"]] = value if is_parameter else Entity(value, system, public, found["notation"])
        if found["notation"] and parser.UnparsedEntityDeclHandler:
            parser.UnparsedEntityDeclHandler(found["name"], parser._base, system, public, found["notation"])
        elif parser.EntityDeclHandler:
            parser.EntityDeclHandler(found["name"], int(is_parameter), value, parser._base, system, public, found["notation"])

    def _take_attlist(self, parser, found):
        element = found[1]
        for item in _attribute.finditer(found[2]):
            name, kind, default = item[1], re.sub(r"\s+", "", item[2]) if item[2][-1] == ")" else item[2], item[3]
            required = default == "#REQUIRED"
            value = None
            if not default.startswith("#R") and not default.startswith("#I"):
                required = default.startswith("#FIXED")
                value = parser._attribute_value(default.removeprefix("#FIXED").strip()[1:-1])
                self.defaults.setdefault(element, {}).setdefault(name, value)
            if parser.AttlistDeclHandler:
                parser.AttlistDeclHandler(element, name, kind, value, int(required))

    def _take_element(self, parser, found):
        if parser.ElementDeclHandler:
            parser.ElementDeclHandler(found[1], _content_model(found[2]))

    def _take_notation(self, parser, found):
        if parser.NotationDeclHandler:
            parser.NotationDeclHandler(found["name"], parser._base, _unquoted(found["system"] or found["system2"]), _unquoted(found["public"]))


_QUANTIFIERS = {"": 0, "?": 1, "*": 2, "+": 3}


def _content_model(text):
    """The tuple (type, quantifier, name, children) for a content specification."""
    if text == "EMPTY":
        return (1, 0, None, ())
    if text == "ANY":
        return (2, 0, None, ())
    tokens = re.findall(r"[^\s()|,?*+]+|[()|,?*+]", text)
    model, _ = _model_group(tokens, 0)
    return model


def _model_group(tokens, at):
    # Groups nest as deep as a document likes: a stack of their own, not of calls.
    stack = []
    while True:
        token = tokens[at]
        at += 1
        if token == "(":
            stack.append([[], None])
            continue
        if token in "|,":
            stack[-1][1] = token
            continue
        if token == ")":
            children, separator = stack.pop()
            quantifier = tokens[at] if at < len(tokens) and tokens[at] in "?*+" else ""
            at += len(quantifier)
            if children and children[0][2] == "#PCDATA":
                made = (3, _QUANTIFIERS[quantifier], None, tuple(children[1:]))
            else:
                made = (5 if separator == "|" else 6, _QUANTIFIERS[quantifier], None, tuple(children))
        else:
            quantifier = tokens[at] if at < len(tokens) and tokens[at] in "?*+" else ""
            at += len(quantifier)
            made = (4, _QUANTIFIERS[quantifier], token, ())
        if not stack:
            return made, at
        stack[-1][0].append(made)
