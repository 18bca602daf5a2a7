"""A parser for XML 1.0 that calls handlers: https://docs.python.org/3.14/library/pyexpat.html"""
import codecs
import re
import sys
import types

from _xml_errors import ExpatError, fill, text_of
from _xml_doctype import Doctype, decode_character

__all__ = ["ErrorString", "ExpatError", "ParserCreate", "XMLParserType", "error", "errors", "model"]

error = ExpatError
EXPAT_VERSION = "expat_2.7.1"
version_info = (2, 7, 1)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024), ("XML_NS", 0)]
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

errors = types.ModuleType("pyexpat.errors", "Constants used to describe error conditions.")
fill(errors)
model = types.ModuleType("pyexpat.model", "Constants used to interpret content model information.")
for _value, _name in enumerate(["EMPTY", "ANY", "MIXED", "NAME", "CHOICE", "SEQ"], 1):
    setattr(model, f"XML_CTYPE_{_name}", _value)
for _value, _name in enumerate(["NONE", "OPT", "REP", "PLUS"]):
    setattr(model, f"XML_CQUANT_{_name}", _value)
sys.modules["pyexpat.errors"] = errors
sys.modules["pyexpat.model"] = model

_START = r":_A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_NAME = f"[{_START}][{_START}0-9.\\-\xb7\u0300-\u036f\u203f\u2040]*"
_SPACE = "[ \\t\\r\\n]"
_ILLEGAL = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ufffe\uffff\ud800-\udfff"
_name = re.compile(_NAME)
_space = re.compile(f"{_SPACE}*")
_value = f'"[^<"{_ILLEGAL}]*"|\'[^<\'{_ILLEGAL}]*\''
_start_tag = re.compile(f"<({_NAME})((?:{_SPACE}+{_NAME}{_SPACE}*={_SPACE}*(?:{_value}))*){_SPACE}*(/?)>")
_attribute = re.compile(f"{_SPACE}+({_NAME}){_SPACE}*={_SPACE}*({_value})")
_end_tag = re.compile(f"</({_NAME}){_SPACE}*>")
_reference = re.compile(f"&(?:#([0-9]+)|#x([0-9a-fA-F]+)|({_NAME}));")
_data = re.compile(f"[^<&\\]{_ILLEGAL}]+|\\](?!\\]>)")
_legal = re.compile(f"[^{_ILLEGAL}]*")
_declaration = re.compile(
    f"""<\\?xml{_SPACE}+version{_SPACE}*={_SPACE}*(["'])([A-Za-z0-9._:-]+)\\1"""
    f"""(?:{_SPACE}+encoding{_SPACE}*={_SPACE}*(["'])([A-Za-z][A-Za-z0-9._-]*)\\3)?"""
    f"""(?:{_SPACE}+standalone{_SPACE}*={_SPACE}*(["'])(yes|no)\\5)?{_SPACE}*\\?>""")
_declared_encoding = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")

_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_XML_URI = "http://www.w3.org/XML/1998/namespace"
_XMLNS_URI = "http://www.w3.org/2000/xmlns/"

# Entities may make a document so many times larger once it is larger than this.
_AMPLIFICATION = 100
_AMPLIFICATION_FROM = 8 * 1024 * 1024
_MAX_NESTING = 200

_HANDLERS = [
    "StartElementHandler", "EndElementHandler", "ProcessingInstructionHandler", "CharacterDataHandler", "UnparsedEntityDeclHandler", "NotationDeclHandler",
    "StartNamespaceDeclHandler", "EndNamespaceDeclHandler", "CommentHandler", "StartCdataSectionHandler", "EndCdataSectionHandler", "DefaultHandler",
    "DefaultHandlerExpand", "NotStandaloneHandler", "ExternalEntityRefHandler", "StartDoctypeDeclHandler", "EndDoctypeDeclHandler", "EntityDeclHandler",
    "XmlDeclHandler", "ElementDeclHandler", "AttlistDeclHandler", "SkippedEntityHandler",
]


class _Incomplete(Exception):
    """The buffer ends within a token."""


class xmlparser:
    """XML parser"""

    __module__ = "pyexpat"

    def __init__(self, encoding, separator, intern):
        for handler in _HANDLERS:
            setattr(self, handler, None)
        self.intern = intern
        self.buffer_text = False
        self.buffer_size = 8192
        self.ordered_attributes = False
        self.specified_attributes = False
        self.namespace_prefixes = False
        self.ErrorCode = 0
        self._encoding = encoding
        self._separator = separator
        self._decoder = None
        self._raw = b""
        self._text = ""
        self._line, self._column, self._consumed = 1, 0, 0
        self._mark = 0
        self._state = "start"
        self._finished = False
        self._open = []
        self._scopes = []
        self._pending = []
        self._base = None
        self._doctype = Doctype()
        self._expanding = []
        self._expanded = 0
        self._seen = 0

    # ---- where the parser is

    def _where(self, mark=None):
        before = self._text[:self._mark if mark is None else mark]
        lines = before.replace("\r\n", "\n").replace("\r", "\n")
        count = lines.count("\n")
        return self._line + count, len(lines) - lines.rfind("\n") - 1 if count else self._column + len(lines)

    @property
    def CurrentLineNumber(self):
        return self._where()[0]

    @property
    def CurrentColumnNumber(self):
        return self._where()[1]

    @property
    def CurrentByteIndex(self):
        return self._consumed + len(self._text[:self._mark].encode("utf-8", "surrogatepass"))

    ErrorLineNumber = CurrentLineNumber
    ErrorColumnNumber = CurrentColumnNumber
    ErrorByteIndex = CurrentByteIndex

    @property
    def buffer_used(self):
        return sum(map(len, self._pending))

    def _fail(self, name, mark=None):
        from _xml_errors import MESSAGES
        code, message = MESSAGES[name]
        if mark is not None and not self._expanding:
            self._mark = mark
        self._pending.clear()
        self.ErrorCode = code
        self._finished = True
        line, column = self._where()
        exception = ExpatError(f"{message}: line {line}, column {column}")
        exception.code, exception.lineno, exception.offset = code, line, column
        raise exception

    # ---- settings

    def SetBase(self, base, /):
        """Set the base URL for the parser."""
        self._base = base

    def GetBase(self):
        """Return base URL string for the parser."""
        return self._base

    def GetInputContext(self):
        """Return the untranslated text of the input that caused the current event."""
        return self._text.encode("utf-8", "surrogatepass") if self._text else None

    def SetParamEntityParsing(self, flag, /):
        """Controls parsing of parameter entities (including the external DTD subset)."""
        return 1

    def UseForeignDTD(self, flag=True, /):
        """Allows the application to provide an artificial external subset if one is not specified as part of the document instance."""

    def SetReparseDeferralEnabled(self, enabled, /):
        """Enable/Disable reparse deferral."""
        self._deferral = bool(enabled)

    def GetReparseDeferralEnabled(self):
        """Retrieve reparse deferral enabled status."""
        return getattr(self, "_deferral", True)

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        """Create a parser for parsing an external entity based on the information passed to the ExternalEntityRefHandler."""
        parser = xmlparser(encoding, self._separator, self.intern)
        for handler in _HANDLERS:
            setattr(parser, handler, getattr(self, handler))
        parser.buffer_text, parser.ordered_attributes = self.buffer_text, self.ordered_attributes
        parser._doctype = self._doctype
        parser._scopes = [dict(scope) for scope in self._scopes]
        parser._is_entity = True
        return parser

    _is_entity = False

    # ---- input

    def Parse(self, data, isfinal=False, /):
        """Parse XML data."""
        if not isinstance(data, str):
            try:
                data = bytes(memoryview(data))
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
        if self._finished:
            self._fail("XML_ERROR_FINISHED")
        text = data if isinstance(data, str) else self._decode(data, isfinal)
        self._seen += len(text)
        self._text += text
        self._run(bool(isfinal))
        self._flush()
        return 1

    def ParseFile(self, file, /):
        """Parse XML data from file-like object."""
        while True:
            data = file.read(2048)
            if not isinstance(data, (bytes, bytearray, str)):
                raise TypeError(f"read() did not return a bytes object (type={type(data).__name__})")
            self.Parse(data, not data)
            if not data:
                return 1

    def _decode(self, data, isfinal):
        if self._decoder is None:
            self._raw += data
            if len(self._raw) < 4 and not isfinal or self._raw.startswith(b"<?xml") and b">" not in self._raw and not isfinal:
                return ""
            raw, self._raw = self._raw, b""
            encoding = self._encoding
            if encoding is None:
                if raw.startswith(codecs.BOM_UTF8):
                    raw, encoding = raw[3:], "utf-8"
                elif raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                    encoding = "utf-16"
                elif raw.startswith(b"<\0"):
                    encoding = "utf-16-le"
                elif raw.startswith(b"\0<"):
                    encoding = "utf-16-be"
                elif declared := _declared_encoding.match(raw):
                    encoding = declared[1].decode()
                else:
                    encoding = "utf-8"
            try:
                self._decoder = codecs.getincrementaldecoder(encoding)()
            except LookupError:
                self._mark = raw.find(encoding.encode())
                self._text = raw.decode("latin-1")
                self._fail("XML_ERROR_UNKNOWN_ENCODING")
            data = raw
        try:
            return self._decoder.decode(data, isfinal)
        except UnicodeDecodeError as e:
            good = data[:e.start].decode(e.encoding, "replace")
            self._text += good
            self._run(False)
            self._fail("XML_ERROR_INVALID_TOKEN", len(self._text))

    def _run(self, isfinal):
        try:
            self._parse(isfinal)
        except _Incomplete:
            if isfinal:
                self._fail("XML_ERROR_UNCLOSED_CDATA_SECTION" if self._state == "cdata" else "XML_ERROR_UNCLOSED_TOKEN")
        finally:
            if not self._finished:
                self._drop()
        if isfinal:
            self._finished = True
            if self._state != "epilog" and not self._is_entity:
                self._finished = False
                self._fail("XML_ERROR_NO_ELEMENTS" if self._state != "cdata" else "XML_ERROR_UNCLOSED_CDATA_SECTION", len(self._text))

    def _drop(self):
        """Forgets what was parsed."""
        self._line, self._column = self._where()
        self._consumed = self.CurrentByteIndex
        self._text, self._mark = self._text[self._mark:], 0

    def _parse(self, isfinal):
        if self._state == "start":
            if not self._text or not isfinal and "<?xml ".startswith(self._text):
                return
            if self._is_entity:
                self._state = "content"
            else:
                self._state = "prolog"
                if self._text.startswith("\ufeff"):
                    self._text = self._text[1:]
                if self._text.startswith("<?xml") and self._text[5:6] in " \t\r\n?":
                    self._xml_declaration()
        while self._mark < len(self._text):
            before = self._mark
            if self._state == "cdata":
                self._cdata(isfinal)
            elif self._state == "content":
                self._mark = self._content(self._text, self._mark, isfinal)
            elif self._text[self._mark] == "<":
                self._mark = self._markup(self._text, self._mark, isfinal)
            else:
                end = _space.match(self._text, self._mark).end()
                if end == self._mark:
                    if self._state == "epilog":
                        self._fail("XML_ERROR_INVALID_TOKEN" if self._text[end] == "&" else "XML_ERROR_JUNK_AFTER_DOC_ELEMENT")
                    self._fail("XML_ERROR_INVALID_TOKEN" if self._text[end] in "&\0" else "XML_ERROR_SYNTAX")
                self._default(self._text[self._mark:end])
                self._mark = end
            if self._mark == before:
                return

    def _xml_declaration(self):
        end = self._text.find("?>")
        if end < 0:
            raise _Incomplete
        found = _declaration.match(self._text)
        if not found or found[2] != "1.0":
            version = re.compile(f"""<\\?xml{_SPACE}+version{_SPACE}*={_SPACE}*["']""").match(self._text)
            self._fail("XML_ERROR_XML_DECL", version.end() if version else 5)
        if self.XmlDeclHandler:
            self._flush()
            self.XmlDeclHandler(found[2], found[4], {"yes": 1, "no": 0, None: -1}[found[6]])
        else:
            self._default(found[0])
        self._doctype.standalone = found[6] == "yes"
        self._mark = found.end()

    # ---- events

    def _emit(self, data):
        """Character data."""
        handler = self.CharacterDataHandler
        if handler is None:
            self._default(data)
        elif self.buffer_text:
            self._pending.append(data)
        else:
            for i, line in enumerate(data.split("\n")):
                if i:
                    handler("\n")
                if line:
                    handler(line)

    def _flush(self):
        if self._pending:
            data = "".join(self._pending)
            self._pending.clear()
            if self.CharacterDataHandler:
                self.CharacterDataHandler(data)

    def _default(self, raw):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler and raw:
            self._flush()
            handler(raw)

    # ---- tokens; each method gives the position behind what it parsed

    def _content(self, text, at, isfinal):
        """What is between tags, up to the next token that is incomplete, or the end of the element."""
        size = len(text)
        while at < size:
            if not self._expanding:
                self._mark = at
            c = text[at]
            if c == "<":
                at = self._markup(text, at, isfinal)
                if self._state != "content":
                    return at
                continue
            if c == "&":
                at = self._content_reference(text, at, isfinal)
                continue
            end = at
            while match := _data.match(text, end):
                end = match.end()
            if end == size and not isfinal and not self._expanding:
                # What follows may make it something else: a line end of two characters, the end of a CDATA section.
                while end > at and text[end - 1] in "\r]":
                    end -= 1
                if end == at:
                    raise _Incomplete
            elif end < size and text[end] not in "<&" and not (text[end] == "]" and size - end < 3 and not isfinal):
                self._emit(self._lines(text[at:end])) if end > at else None
                self._fail("XML_ERROR_INVALID_TOKEN", end + 2 if text[end] == "]" else end)
            self._emit(self._lines(text[at:end]))
            at = end
        return at

    @staticmethod
    def _lines(data):
        return data.replace("\r\n", "\n").replace("\r", "\n") if "\r" in data else data

    def _content_reference(self, text, at, isfinal):
        found = _reference.match(text, at)
        if not found:
            self._bad_reference(text, at)
        value = self._character(found)
        if value is not None:
            self._emit(value)
            return found.end()
        name = found[3]
        entity = self._doctype.entities.get(name)
        if entity is None:
            if self._doctype.may_be_elsewhere:
                if self.SkippedEntityHandler:
                    self._flush()
                    self.SkippedEntityHandler(name, False)
                else:
                    self._default(found[0])
                return found.end()
            self._fail("XML_ERROR_UNDEFINED_ENTITY", at)
        if entity.notation is not None:
            self._fail("XML_ERROR_BINARY_ENTITY_REF", at)
        if entity.value is None:
            if self.ExternalEntityRefHandler:
                self._flush()
                if not self.ExternalEntityRefHandler(name, self._base, entity.system_id, entity.public_id):
                    self._fail("XML_ERROR_EXTERNAL_ENTITY_HANDLING", at)
            return found.end()
        if self.DefaultHandler and not self.DefaultHandlerExpand:
            self._default(found[0])
            return found.end()
        self._enter(name, entity.value, at)
        depth = len(self._open)
        try:
            self._content(entity.value, 0, True)
        except _Incomplete:
            self._fail("XML_ERROR_INVALID_TOKEN")
        if len(self._open) != depth:
            self._fail("XML_ERROR_ASYNC_ENTITY")
        self._expanding.pop()
        return found.end()

    def _enter(self, name, value, at):
        if name in self._expanding or len(self._expanding) > _MAX_NESTING:
            self._fail("XML_ERROR_RECURSIVE_ENTITY_REF", at)
        self._expanded += len(value)
        if self._expanded > _AMPLIFICATION_FROM and self._expanded > _AMPLIFICATION * self._seen:
            self._fail("XML_ERROR_AMPLIFICATION_LIMIT_BREACH", at)
        self._expanding.append(name)

    def _character(self, found):
        """The character that a reference means; None for an entity of the document."""
        if found[3] is None:
            value = decode_character(found[1], found[2])
            if value is None:
                self._fail("XML_ERROR_BAD_CHAR_REF", found.start() if not self._in_tag else None)
            return value
        return _ENTITIES.get(found[3])

    _in_tag = False

    def _bad_reference(self, text, at):
        rest = text[at + 1:]
        pattern = "#x[0-9a-fA-F]*" if rest.startswith("#x") else "#[0-9]*" if rest.startswith("#") else f"(?:{_NAME})?"
        end = at + 1 + re.compile(pattern).match(rest).end()
        if end >= len(text):
            raise _Incomplete
        self._fail("XML_ERROR_INVALID_TOKEN", end)

    def _cdata(self, isfinal):
        text = self._text
        end = text.find("]]>", self._mark)
        stop = end if end >= 0 else len(text)
        legal = _legal.match(text, self._mark).end()
        if legal < stop:
            self._fail("XML_ERROR_INVALID_TOKEN", legal)
        if end < 0 and not isfinal:
            while stop > self._mark and text[stop - 1] in "]\r":
                stop -= 1
        if end < 0 and isfinal:
            self._fail("XML_ERROR_UNCLOSED_CDATA_SECTION", len(text))
        if stop > self._mark:
            self._emit(self._lines(text[self._mark:stop]))
        self._mark = stop
        if end >= 0:
            self._end_cdata(text)
            self._mark = end + 3
            self._state = "content"

    def _end_cdata(self, text):
        if self.EndCdataSectionHandler:
            self._flush()
            self.EndCdataSectionHandler()
        else:
            self._default("]]>")

    def _markup(self, text, at, isfinal):
        follows = text[at + 1:at + 2]
        if not follows:
            raise _Incomplete
        if follows == "/":
            return self._end(text, at)
        if follows == "?":
            return self._instruction(text, at)
        if follows == "!":
            return self._declaration(text, at, isfinal)
        if self._state == "epilog":
            self._fail("XML_ERROR_JUNK_AFTER_DOC_ELEMENT" if _name.match(text, at + 1) else "XML_ERROR_INVALID_TOKEN", at if _name.match(text, at + 1) else at + 1)
        return self._start(text, at)

    def _instruction(self, text, at):
        name = _name.match(text, at + 2)
        if not name:
            if at + 2 >= len(text):
                raise _Incomplete
            self._fail("XML_ERROR_INVALID_TOKEN", at + 2)
        end = text.find("?>", name.end())
        if end < 0:
            raise _Incomplete
        if name[0].lower() == "xml":
            if self._state == "epilog" and name[0] == "xml":
                self._fail("XML_ERROR_JUNK_AFTER_DOC_ELEMENT", at)
            self._fail("XML_ERROR_MISPLACED_XML_PI" if name[0] == "xml" else "XML_ERROR_INVALID_TOKEN", at)
        if end > name.end() and text[name.end()] not in " \t\r\n":
            self._fail("XML_ERROR_INVALID_TOKEN", name.end())
        data = text[_space.match(text, name.end()).end():end] if end > name.end() else ""
        if self.ProcessingInstructionHandler:
            self._flush()
            self.ProcessingInstructionHandler(name[0], self._lines(data))
        else:
            self._default(text[at:end + 2])
        return end + 2

    def _declaration(self, text, at, isfinal):
        if text.startswith("<!--", at):
            end = text.find("--", at + 4)
            legal = _legal.match(text, at + 4).end()
            if legal < (end if end >= 0 else len(text)):
                self._fail("XML_ERROR_INVALID_TOKEN", legal)
            if end < 0 or end + 2 >= len(text):
                raise _Incomplete
            if text[end + 2] != ">":
                self._fail("XML_ERROR_INVALID_TOKEN", end + 2)
            if self.CommentHandler:
                self._flush()
                self.CommentHandler(self._lines(text[at + 4:end]))
            else:
                self._default(text[at:end + 3])
            return end + 3
        if text.startswith("<![CDATA[", at):
            if self._state != "content":
                self._fail("XML_ERROR_SYNTAX" if self._state == "prolog" else "XML_ERROR_JUNK_AFTER_DOC_ELEMENT", at)
            if self.StartCdataSectionHandler:
                self._flush()
                self.StartCdataSectionHandler()
            else:
                self._default("<![CDATA[")
            if self._expanding:
                end = text.find("]]>", at)
                if end < 0:
                    raise _Incomplete
                self._emit(self._lines(text[at + 9:end]))
                self._end_cdata(text)
                return end + 3
            self._mark = at + 9
            self._state = "cdata"
            return at + 9
        rest = text[at:at + 9]
        if not isfinal and ("<![CDATA[".startswith(rest) or "<!DOCTYPE".startswith(rest) or "<!--".startswith(rest)):
            raise _Incomplete
        if rest == "<!DOCTYPE" and self._state == "prolog":
            return self._doctype.parse(self, text, at, isfinal, _Incomplete)
        if self._state == "epilog" and rest == "<!DOCTYPE":
            self._fail("XML_ERROR_JUNK_AFTER_DOC_ELEMENT", at)
        good = 2
        while self._state != "content" and at + good < len(text) and text[at + good].isalpha() and good < 3:
            good += 1
        self._fail("XML_ERROR_INVALID_TOKEN", at + good)

    def _start(self, text, at):
        found = _start_tag.match(text, at)
        if not found:
            self._bad_tag(text, at)
        attributes = {}
        self._in_tag = True
        names = {}
        if found[2]:
            for item in _attribute.finditer(text, found.end(1), found.end(2)):
                name, value = item[1], item[2][1:-1]
                if name in attributes:
                    self._fail("XML_ERROR_DUPLICATE_ATTRIBUTE", item.start(1))
                attributes[name] = self._attribute_value(value)
                names[name] = item.start(1)
        self._in_tag = False
        self._doctype.complete(found[1], attributes)
        self._flush()
        name = found[1]
        shown, declared = name, ()
        if self._separator is not None:
            shown, attributes, declared = self._resolve(name, attributes, at)
        if self.StartElementHandler:
            self.StartElementHandler(shown, [part for item in attributes.items() for part in item] if self.ordered_attributes else attributes)
        else:
            self._default(found[0])
        self._state = "content"
        self._open.append((name, shown, declared))
        if found[3]:
            self._close()
        return found.end()

    def _attribute_value(self, value):
        if "\r" in value or "\n" in value or "\t" in value:
            value = value.replace("\r\n", " ").replace("\r", " ").replace("\n", " ").replace("\t", " ")
        if "&" not in value:
            return value
        parts, at = [], 0
        while (start := value.find("&", at)) >= 0:
            parts.append(value[at:start])
            found = _reference.match(value, start)
            if not found:
                self._fail("XML_ERROR_INVALID_TOKEN")
            text = self._character(found)
            if text is None:
                entity = self._doctype.entities.get(found[3])
                if entity is None:
                    if self._doctype.may_be_elsewhere:
                        text = ""
                    else:
                        self._fail("XML_ERROR_UNDEFINED_ENTITY")
                elif entity.value is None:
                    self._fail("XML_ERROR_ATTRIBUTE_EXTERNAL_ENTITY_REF")
                elif "<" in entity.value:
                    self._fail("XML_ERROR_INVALID_TOKEN")
                else:
                    self._enter(found[3], entity.value, None)
                    text = self._attribute_value(entity.value)
                    self._expanding.pop()
            parts.append(text)
            at = found.end()
        parts.append(value[at:])
        return "".join(parts)

    def _resolve(self, name, attributes, at):
        """Names with the namespace that their prefix is bound to."""
        scope = self._scopes[-1] if self._scopes else {"xml": _XML_URI}
        declared = []
        if any(key.startswith("xmlns") for key in attributes):
            scope = dict(scope)
            rest = {}
            for key, value in attributes.items():
                if key != "xmlns" and not key.startswith("xmlns:"):
                    rest[key] = value
                    continue
                prefix = key[6:] or None
                if prefix == "xmlns":
                    self._fail("XML_ERROR_RESERVED_PREFIX_XMLNS")
                if (prefix == "xml") != (value == _XML_URI):
                    self._fail("XML_ERROR_RESERVED_PREFIX_XML" if prefix == "xml" else "XML_ERROR_RESERVED_NAMESPACE_URI")
                if value == _XMLNS_URI:
                    self._fail("XML_ERROR_RESERVED_NAMESPACE_URI")
                if prefix and not value:
                    self._fail("XML_ERROR_UNDECLARING_PREFIX")
                declared.append(prefix)
                scope[prefix] = value
                if self.StartNamespaceDeclHandler:
                    self.StartNamespaceDeclHandler(prefix, value or None)
            attributes = rest
        self._scopes.append(scope)
        resolved = {}
        for key, value in attributes.items():
            full = self._full(key, scope, None)
            if full in resolved:
                self._fail("XML_ERROR_DUPLICATE_ATTRIBUTE")
            resolved[full] = value
        return self._full(name, scope, scope.get(None)), resolved, declared

    def _full(self, name, scope, default):
        prefix, colon, local = name.partition(":")
        if not colon:
            return f"{default}{self._separator}{name}" if default else name
        if not prefix or not local or ":" in local:
            self._fail("XML_ERROR_INVALID_TOKEN")
        uri = scope.get(prefix)
        if uri is None:
            self._fail("XML_ERROR_UNBOUND_PREFIX")
        full = f"{uri}{self._separator}{local}"
        return f"{full}{self._separator}{prefix}" if self.namespace_prefixes else full

    def _end(self, text, at):
        found = _end_tag.match(text, at)
        if self._state != "content" or self._expanding and not self._open:
            self._fail("XML_ERROR_INVALID_TOKEN", at + 1)
        if not found:
            name = _name.match(text, at + 2)
            if not name:
                if at + 2 >= len(text):
                    raise _Incomplete
                self._fail("XML_ERROR_INVALID_TOKEN", at + 2)
            end = _space.match(text, name.end()).end()
            if end >= len(text):
                raise _Incomplete
            self._fail("XML_ERROR_INVALID_TOKEN", end)
        if self._open[-1][0] != found[1]:
            self._fail("XML_ERROR_TAG_MISMATCH", at + 2)
        self._close(found[0])
        return found.end()

    def _close(self, raw=""):
        _, shown, declared = self._open.pop()
        self._flush()
        if self.EndElementHandler:
            self.EndElementHandler(shown)
        else:
            self._default(raw)
        if self._separator is not None:
            self._scopes.pop()
            if self.EndNamespaceDeclHandler:
                for prefix in reversed(declared):
                    self.EndNamespaceDeclHandler(prefix)
        if not self._open and not self._is_entity:
            self._state = "epilog"

    def _bad_tag(self, text, at):
        """Finds out what is wrong with a start tag."""
        name = _name.match(text, at + 1)
        if not name:
            self._fail("XML_ERROR_INVALID_TOKEN", at + 1)
        at = name.end()
        size = len(text)
        while True:
            space = _space.match(text, at).end()
            if space >= size:
                raise _Incomplete
            if text[space] == "/":
                if space + 1 >= size:
                    raise _Incomplete
                self._fail("XML_ERROR_INVALID_TOKEN", space + 1)
            name = _name.match(text, space) if space > at else None
            if not name:
                self._fail("XML_ERROR_INVALID_TOKEN", space)
            at = _space.match(text, name.end()).end()
            if at >= size:
                raise _Incomplete
            if text[at] != "=":
                self._fail("XML_ERROR_INVALID_TOKEN", at)
            at = _space.match(text, at + 1).end()
            if at >= size:
                raise _Incomplete
            if text[at] not in "\"'":
                self._fail("XML_ERROR_INVALID_TOKEN", at)
            end = re.compile(f"[^<{text[at]}{_ILLEGAL}]*").match(text, at + 1).end()
            if end >= size:
                raise _Incomplete
            if text[end] != text[at]:
                self._fail("XML_ERROR_INVALID_TOKEN", end)
            at = end + 1


XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new XML parser object."""
    if namespace_separator is not None:
        if not isinstance(namespace_separator, str):
            raise TypeError(f"ParserCreate() argument 'namespace_separator' must be str or None, not {type(namespace_separator).__name__}")
        if len(namespace_separator) > 1:
            raise ValueError("namespace_separator must be at most one character, omitted, or None")
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"ParserCreate() argument 'encoding' must be str or None, not {type(encoding).__name__}")
    return xmlparser(encoding, namespace_separator, {} if intern is None else intern)


def ErrorString(code, /):
    """Returns string error for given number."""
    return text_of(code)
