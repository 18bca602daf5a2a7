"""A recursive parser of TOML 1.0: https://toml.io/en/v1.0.0"""
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from types import MappingProxyType
import re
import sys

_ILLEGAL = frozenset(chr(i) for i in range(32)) | {chr(127)}
_ILLEGAL_BASIC = _ILLEGAL - {"\t"}
_ILLEGAL_MULTILINE = _ILLEGAL - {"\t", "\n"}
_WHITESPACE = frozenset(" \t")
_WHITESPACE_AND_NEWLINE = _WHITESPACE | {"\n"}
_BARE_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_ESCAPES = MappingProxyType({"\\b": "\b", "\\t": "\t", "\\n": "\n", "\\f": "\f", "\\r": "\r", '\\"': '"', "\\\\": "\\"})

_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCAL_TIME = re.compile(_TIME)
_DATETIME = re.compile(
    rf"([0-9]{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")

_EXPLICIT, _FROZEN = "explicit", "frozen"


class _Unset:
    pass


class TOMLDecodeError(ValueError):
    """An error raised if a document is not valid TOML; with the message, the document, and the place in it."""

    def __init__(self, msg=_Unset, doc=_Unset, pos=_Unset, *args):
        if args or not isinstance(msg, str) or not isinstance(doc, str) or not isinstance(pos, int):
            import warnings
            warnings.warn("Free-form arguments for TOMLDecodeError are deprecated. Please set 'msg' (str), 'doc' (str) and 'pos' (int) arguments only.", DeprecationWarning, stacklevel=2)
            if pos is not _Unset:
                args = pos, *args
            if doc is not _Unset:
                args = doc, *args
            if msg is not _Unset:
                args = msg, *args
            ValueError.__init__(self, *args)
            return
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos + 1 if lineno == 1 else pos - doc.rindex("\n", 0, pos)
        where = "end of document" if pos >= len(doc) else f"line {lineno}, column {colno}"
        ValueError.__init__(self, f"{msg} (at {where})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    try:
        text = s.replace("\r\n", "\n")
    except (AttributeError, TypeError):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Parser(text, _checked(parse_float)).document()


def _checked(parse_float):
    if parse_float is float:
        return float

    def safe(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return safe


@lru_cache(maxsize=None)
def _offset(sign, hours, minutes):
    sign = 1 if sign == "+" else -1
    return timezone(timedelta(hours=sign * int(hours), minutes=sign * int(minutes)))


class _Flags:
    """What is known of keys: which tables were written out, which values must not be extended."""

    def __init__(self):
        self.root = {}
        self.pending = []

    def _node(self, key):
        children = self.root
        node = None
        for part in key:
            if part not in children:
                return None
            node = children[part]
            children = node["nested"]
        return node

    def unset_all(self, key):
        children = self.root
        for part in key[:-1]:
            if part not in children:
                return
            children = children[part]["nested"]
        children.pop(key[-1], None)

    def set(self, key, flag, *, recursive):
        children = self.root
        for part in key[:-1]:
            children = children.setdefault(part, {"flags": set(), "recursive": set(), "nested": {}})["nested"]
        node = children.setdefault(key[-1], {"flags": set(), "recursive": set(), "nested": {}})
        node["recursive" if recursive else "flags"].add(flag)

    def has(self, key, flag):
        if not key:
            return False
        children = self.root
        for part in key[:-1]:
            if part not in children:
                return False
            if flag in children[part]["recursive"]:
                return True
            children = children[part]["nested"]
        node = children.get(key[-1])
        return node is not None and (flag in node["flags"] or flag in node["recursive"])

    def finalize_pending(self):
        for key, flag in self.pending:
            self.set(key, flag, recursive=False)
        self.pending.clear()


class _Parser:
    def __init__(self, text, parse_float):
        self.src = text
        self.parse_float = parse_float
        self.result = {}
        self.flags = _Flags()

    def error(self, pos, message):
        return TOMLDecodeError(message, self.src, pos)

    # ---- characters

    def skip(self, pos, chars):
        src = self.src
        try:
            while src[pos] in chars:
                pos += 1
        except IndexError:
            pass
        return pos

    def skip_until(self, pos, expected, errors_on, at_eof):
        try:
            end = self.src.index(expected, pos)
        except ValueError:
            end = len(self.src)
            if at_eof:
                raise self.error(end, f"Expected {expected!r}") from None
        if not errors_on.isdisjoint(self.src[pos:end]):
            while self.src[pos] not in errors_on:
                pos += 1
            raise self.error(pos, f"Found invalid character {self.src[pos]!r}")
        return end

    def skip_comment(self, pos):
        if self.src[pos:pos + 1] == "#":
            return self.skip_until(pos + 1, "\n", _ILLEGAL_BASIC, False)
        return pos

    def skip_comments_and_lines(self, pos):
        while True:
            before = pos
            pos = self.skip_comment(self.skip(pos, _WHITESPACE_AND_NEWLINE))
            if pos == before:
                return pos

    # ---- statements

    def document(self):
        src = self.src
        pos = 0
        header = ()
        while True:
            pos = self.skip(pos, _WHITESPACE)
            if pos >= len(src):
                break
            char = src[pos]
            if char == "\n":
                pos += 1
                continue
            if char in _BARE_KEY or char in "\"'":
                pos = self.key_value_rule(pos, header)
                pos = self.skip(pos, _WHITESPACE)
            elif char == "[":
                self.flags.finalize_pending()
                if src[pos + 1:pos + 2] == "[":
                    pos, header = self.list_rule(pos)
                else:
                    pos, header = self.table_rule(pos)
                pos = self.skip(pos, _WHITESPACE)
            elif char != "#":
                raise self.error(pos, "Invalid statement")
            pos = self.skip_comment(pos)
            if pos >= len(src):
                break
            if src[pos] != "\n":
                raise self.error(pos, "Expected newline or end of document after a statement")
            pos += 1
        return self.result

    def table_rule(self, pos):
        pos = self.skip(pos + 1, _WHITESPACE)
        pos, key = self.key(pos)
        if self.flags.has(key, _EXPLICIT) or self.flags.has(key, _FROZEN):
            raise self.error(pos, f"Cannot declare {key} twice")
        self.flags.set(key, _EXPLICIT, recursive=False)
        try:
            self.nest(key)
        except KeyError:
            raise self.error(pos, "Cannot overwrite a value") from None
        if not self.src.startswith("]", pos):
            raise self.error(pos, "Expected ']' at the end of a table declaration")
        return pos + 1, key

    def list_rule(self, pos):
        pos = self.skip(pos + 2, _WHITESPACE)
        pos, key = self.key(pos)
        if self.flags.has(key, _FROZEN):
            raise self.error(pos, f"Cannot mutate immutable namespace {key}")
        self.flags.unset_all(key)
        self.flags.set(key, _EXPLICIT, recursive=False)
        try:
            self.append_nest(key)
        except KeyError:
            raise self.error(pos, "Cannot overwrite a value") from None
        if not self.src.startswith("]]", pos):
            raise self.error(pos, "Expected ']]' at the end of an array declaration")
        return pos + 2, key

    def nest(self, key, *, access_lists=True):
        container = self.result
        for part in key:
            if part not in container:
                container[part] = {}
            container = container[part]
            if access_lists and isinstance(container, list):
                container = container[-1]
            if not isinstance(container, dict):
                raise KeyError("There is no nest behind this key")
        return container

    def append_nest(self, key):
        container = self.nest(key[:-1])
        last = key[-1]
        if last in container:
            items = container[last]
            if not isinstance(items, list):
                raise KeyError("An object other than list found behind this key")
            items.append({})
        else:
            container[last] = [{}]

    def key_value_rule(self, pos, header):
        pos, key, value = self.key_value_pair(pos)
        parent, stem = key[:-1], key[-1]
        absolute = header + parent
        for end in range(1, len(key)):
            # A dotted key may not open what a header wrote out.
            part = header + key[:end]
            if self.flags.has(part, _EXPLICIT):
                raise self.error(pos, f"Cannot redefine namespace {part}")
            self.flags.pending.append((part, _EXPLICIT))
        if self.flags.has(absolute, _FROZEN):
            raise self.error(pos, f"Cannot mutate immutable namespace {absolute}")
        try:
            nest = self.nest(absolute)
        except KeyError:
            raise self.error(pos, "Cannot overwrite a value") from None
        if stem in nest:
            raise self.error(pos, "Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.flags.set(header + key, _FROZEN, recursive=True)
        nest[stem] = value
        return pos

    def key_value_pair(self, pos):
        pos, key = self.key(pos)
        if self.src[pos:pos + 1] != "=":
            raise self.error(pos, "Expected '=' after a key in a key/value pair")
        pos = self.skip(pos + 1, _WHITESPACE)
        pos, value = self.value(pos)
        return pos, key, value

    def key(self, pos):
        pos, part = self.key_part(pos)
        key = (part,)
        pos = self.skip(pos, _WHITESPACE)
        while self.src[pos:pos + 1] == ".":
            pos = self.skip(pos + 1, _WHITESPACE)
            pos, part = self.key_part(pos)
            key += (part,)
            pos = self.skip(pos, _WHITESPACE)
        return pos, key

    def key_part(self, pos):
        char = self.src[pos:pos + 1]
        if char and char in _BARE_KEY:
            start = pos
            pos = self.skip(pos, _BARE_KEY)
            return pos, self.src[start:pos]
        if char == "'":
            return self.literal(pos)
        if char == '"':
            return self.basic(pos + 1, multiline=False)
        raise self.error(pos, "Invalid initial character for a key part")

    # ---- values

    def value(self, pos):
        src = self.src
        char = src[pos:pos + 1]
        if char == '"':
            return self.multiline(pos, literal=False) if src.startswith('"""', pos) else self.basic(pos + 1, multiline=False)
        if char == "'":
            return self.multiline(pos, literal=True) if src.startswith("'''", pos) else self.literal(pos)
        if char == "t" and src.startswith("true", pos):
            return pos + 4, True
        if char == "f" and src.startswith("false", pos):
            return pos + 5, False
        if char == "[":
            return self.deeper(self.array, pos)
        if char == "{":
            return self.deeper(self.inline_table, pos)
        match = _DATETIME.match(src, pos)
        if match:
            try:
                return match.end(), self.datetime(match)
            except ValueError as e:
                raise self.error(pos, "Invalid date or datetime") from e
        match = _LOCAL_TIME.match(src, pos)
        if match:
            hour, minute, second, fraction = match.groups()
            return match.end(), time(int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0)
        match = _NUMBER.match(src, pos)
        if match:
            text = match.group()
            return match.end(), self.parse_float(text) if match.group("float") else int(text, 0)
        for size in (3, 4):
            word = src[pos:pos + size]
            if word in (("inf", "nan") if size == 3 else ("-inf", "+inf", "-nan", "+nan")):
                return pos + size, self.parse_float(word)
        raise self.error(pos, "Invalid value")

    def deeper(self, parse, pos):
        try:
            return parse(pos)
        except RecursionError:
            raise RecursionError("TOML inline arrays/tables are nested too deeply") from None

    def datetime(self, match):
        year, month, day, hour, minute, second, fraction, zulu, sign, hours, minutes = match.groups()
        if hour is None:
            return date(int(year), int(month), int(day))
        micro = int(fraction.ljust(6, "0")) if fraction else 0
        zone = _offset(sign, hours, minutes) if sign else timezone.utc if zulu else None
        return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), micro, tzinfo=zone)

    def array(self, pos):
        items = []
        pos = self.skip_comments_and_lines(pos + 1)
        if self.src.startswith("]", pos):
            return pos + 1, items
        while True:
            pos, value = self.value(pos)
            items.append(value)
            pos = self.skip_comments_and_lines(pos)
            char = self.src[pos:pos + 1]
            if char == "]":
                return pos + 1, items
            if char != ",":
                raise self.error(pos, "Unclosed array")
            pos = self.skip_comments_and_lines(pos + 1)
            if self.src.startswith("]", pos):
                return pos + 1, items

    def inline_table(self, pos):
        outer, outer_flags = self.result, self.flags
        table, flags = {}, _Flags()
        pos = self.skip(pos + 1, _WHITESPACE)
        if self.src.startswith("}", pos):
            return pos + 1, table
        while True:
            pos, key, value = self.key_value_pair(pos)
            parent, stem = key[:-1], key[-1]
            if flags.has(key, _FROZEN):
                raise self.error(pos, f"Cannot mutate immutable namespace {key}")
            self.result = table
            try:
                nest = self.nest(parent, access_lists=False)
            except KeyError:
                raise self.error(pos, "Cannot overwrite a value") from None
            finally:
                self.result = outer
            if stem in nest:
                raise self.error(pos, f"Duplicate inline table key {stem!r}")
            nest[stem] = value
            pos = self.skip(pos, _WHITESPACE)
            char = self.src[pos:pos + 1]
            if char == "}":
                return pos + 1, table
            if char != ",":
                raise self.error(pos, "Unclosed inline table")
            if isinstance(value, (dict, list)):
                flags.set(key, _FROZEN, recursive=True)
            pos = self.skip(pos + 1, _WHITESPACE)

    # ---- strings

    def literal(self, pos):
        start = pos + 1
        pos = self.skip_until(start, "'", _ILLEGAL_BASIC, True)
        return pos + 1, self.src[start:pos]

    def multiline(self, pos, *, literal):
        pos += 3
        if self.src.startswith("\n", pos):
            pos += 1
        quote = "'" if literal else '"'
        if literal:
            end = self.skip_until(pos, "'''", _ILLEGAL_MULTILINE, True)
            result = self.src[pos:end]
            pos = end + 3
        else:
            pos, result = self.basic(pos, multiline=True)
        # Up to two quotes may stand before the closing ones.
        for _ in range(2):
            if not self.src.startswith(quote, pos):
                break
            pos += 1
            result += quote
        return pos, result

    def basic(self, pos, *, multiline):
        illegal = _ILLEGAL_MULTILINE if multiline else _ILLEGAL_BASIC
        parts = []
        start = pos
        while True:
            char = self.src[pos:pos + 1]
            if not char:
                raise self.error(pos, "Unterminated string")
            if char == '"':
                if not multiline:
                    parts.append(self.src[start:pos])
                    return pos + 1, "".join(parts)
                if self.src.startswith('"""', pos):
                    parts.append(self.src[start:pos])
                    return pos + 3, "".join(parts)
                pos += 1
            elif char == "\\":
                parts.append(self.src[start:pos])
                pos, text = self.escape(pos, multiline)
                parts.append(text)
                start = pos
            elif char in illegal:
                raise self.error(pos, f"Illegal character {char!r}")
            else:
                pos += 1

    def escape(self, pos, multiline):
        escape = self.src[pos:pos + 2]
        pos += 2
        if multiline and escape in ("\\ ", "\\\t", "\\\n"):
            # A line that ends with a backslash goes on with the next text.
            if escape != "\\\n":
                pos = self.skip(pos, _WHITESPACE)
                char = self.src[pos:pos + 1]
                if not char:
                    return pos, ""
                if char != "\n":
                    raise self.error(pos, "Unescaped '\\' in a string")
                pos += 1
            return self.skip(pos, _WHITESPACE_AND_NEWLINE), ""
        if escape in ("\\u", "\\U"):
            size = 4 if escape == "\\u" else 8
            digits = self.src[pos:pos + size]
            if len(digits) != size or any(c not in "0123456789abcdefABCDEF" for c in digits):
                raise self.error(pos, "Invalid hex value")
            code = int(digits, 16)
            if code > sys.maxunicode or 0xD800 <= code <= 0xDFFF:
                raise self.error(pos + size, "Escaped character is not a Unicode scalar value")
            return pos + size, chr(code)
        if escape in _ESCAPES:
            return pos, _ESCAPES[escape]
        raise self.error(pos, "Unescaped '\\' in a string")
