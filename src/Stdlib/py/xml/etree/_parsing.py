"""Building trees of elements from text."""
import collections
from xml.parsers import expat

from ._elements import Comment, Element, ProcessingInstruction


class ParseError(SyntaxError):
    """An error when parsing an XML document: it has a code and a position (line, column)."""


class TreeBuilder:
    """Generic element structure builder."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._data = []
        self._stack = []
        self._last = None
        self._root = None
        self._after_end = False
        self._factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis

    def close(self):
        """Flush builder buffers and return toplevel document element."""
        return self._root

    def _flush(self):
        if not self._data:
            return
        text = "".join(self._data)
        self._data = []
        if self._last is None:
            return
        if self._after_end:
            self._last.tail = (self._last.tail or "") + text
        else:
            self._last.text = (self._last.text or "") + text

    def data(self, data, /):
        """Add text to current element."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """Open new element and return it."""
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._stack:
            self._stack[-1].append(element)
        elif self._root is None:
            self._root = element
        self._stack.append(element)
        self._after_end = False
        return element

    def end(self, tag, /):
        """Close and return current element."""
        self._flush()
        if not self._stack:
            raise IndexError("pop from empty stack")
        self._last = self._stack.pop()
        self._after_end = True
        return self._last

    def comment(self, text, /):
        """Create a comment using the comment_factory."""
        return self._single(self._comment_factory(text), self.insert_comments)

    def pi(self, target, text=None, /):
        """Create a processing instruction using the pi_factory."""
        return self._single(self._pi_factory(target, text), self.insert_pis)

    def _single(self, element, insert):
        if insert:
            self._flush()
            if self._stack:
                self._stack[-1].append(element)
                self._last = element
                self._after_end = True
        return element


class XMLParser:
    """Element structure builder for XML source data."""

    def __init__(self, *, target=None, encoding=None):
        self._parser = parser = expat.ParserCreate(encoding, "}")
        self.target = target if target is not None else TreeBuilder()
        self.entity = {}
        self.version = expat.EXPAT_VERSION.replace("expat_", "Expat ")
        self._names = {}
        self._declarations = None
        self._doctype = None
        target = self.target
        self._plain_target = type(target) is TreeBuilder
        parser.buffer_text = True
        if hasattr(target, "start"):
            parser.StartElementHandler = self._start
        if hasattr(target, "end"):
            parser.EndElementHandler = self._end
        if hasattr(target, "start_ns"):
            parser.StartNamespaceDeclHandler = lambda prefix, uri: target.start_ns(prefix or "", uri or "")
        if hasattr(target, "end_ns"):
            parser.EndNamespaceDeclHandler = lambda prefix: target.end_ns(prefix or "")
        if hasattr(target, "data"):
            parser.CharacterDataHandler = target.data
        if hasattr(target, "comment") and not (self._plain_target and not target.insert_comments):
            parser.CommentHandler = target.comment
        if hasattr(target, "pi") and not (self._plain_target and not target.insert_pis):
            parser.ProcessingInstructionHandler = target.pi
        if hasattr(target, "doctype"):
            parser.StartDoctypeDeclHandler = lambda name, system, public, has_subset: target.doctype(name, public, system)
        parser.SkippedEntityHandler = self._skipped

    def _name(self, name):
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = "{" + name if "}" in name else name
        return known

    def _start(self, tag, attributes):
        return self.target.start(self._name(tag), {self._name(key): value for key, value in attributes.items()} if attributes else {})

    def _end(self, tag):
        return self.target.end(self._name(tag))

    def _skipped(self, name, is_parameter):
        if is_parameter:
            return
        if name in self.entity:
            self.target.data(self.entity[name])
            return
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber
        error = ParseError(f"undefined entity &{name};: line {line}, column {column}")
        error.code, error.position = 11, (line, column)
        raise error

    def _raise(self, error):
        made = ParseError(str(error))
        made.code, made.position = error.code, (error.lineno, error.offset)
        raise made from None

    def feed(self, data, /):
        """Feed encoded data to parser."""
        try:
            self._parser.Parse(data, False)
        except expat.ExpatError as e:
            self._raise(e)

    def close(self):
        """Finish feeding data to parser and return element structure."""
        try:
            self._parser.Parse(b"" if self._parser._decoder else "", True)
        except expat.ExpatError as e:
            self._raise(e)
        if hasattr(self.target, "close"):
            return self.target.close()
        return None

    def flush(self):
        """Parse what was deferred."""


class _Events:
    """A target that builds a tree and keeps what happened."""

    def __init__(self, wanted, queue):
        self.builder = TreeBuilder()
        self.queue = queue
        for event in wanted:
            if event in ("start", "end", "comment", "pi", "start-ns", "end-ns"):
                continue
            raise ValueError(f"unknown event {event!r}")
        self.wanted = set(wanted)
        if "start-ns" in self.wanted:
            self.start_ns = lambda prefix, uri: self.queue.append(("start-ns", (prefix, uri)))
        if "end-ns" in self.wanted:
            self.end_ns = lambda prefix: self.queue.append(("end-ns", None))
        if "comment" in self.wanted:
            self.comment = lambda text: self.queue.append(("comment", self.builder.comment(text)))
        if "pi" in self.wanted:
            self.pi = lambda target, text=None: self.queue.append(("pi", self.builder.pi(target, text)))
        self.data = self.builder.data

    def start(self, tag, attributes):
        element = self.builder.start(tag, attributes)
        if "start" in self.wanted:
            self.queue.append(("start", element))

    def end(self, tag):
        element = self.builder.end(tag)
        if "end" in self.wanted:
            self.queue.append(("end", element))

    def close(self):
        return self.builder.close()


class XMLPullParser:
    """A parser that is fed, and gives the events so far."""

    def __init__(self, events=None, *, _parser=None):
        self._events_queue = collections.deque()
        self._parser = _parser or XMLParser(target=_Events(("end",) if events is None else tuple(events), self._events_queue))

    def feed(self, data):
        """Feed encoded data to parser."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as e:
                self._events_queue.append(e)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """Finish feeding data to parser."""
        self._close_and_return_root()

    def read_events(self):
        """Return an iterator over currently available (event, elem) pairs."""
        while self._events_queue:
            event = self._events_queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        if self._parser is None:
            raise ValueError("flush() called after end of stream")


class _IterParse:
    """What iterparse() gives."""

    root = None

    def __init__(self, source, events, parser):
        self._pull = XMLPullParser(events, _parser=parser)
        self._closes = not hasattr(source, "read")
        self._source = open(source, "rb") if self._closes else source
        self._iterator = self._run()

    def _run(self):
        try:
            while True:
                yield from self._pull.read_events()
                data = self._source.read(16 * 1024)
                if not data:
                    break
                self._pull.feed(data)
            root = self._pull._close_and_return_root()
            yield from self._pull.read_events()
            self.root = root
        finally:
            if self._closes:
                self._source.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)

    def close(self):
        self._iterator.close()
        if self._closes:
            self._source.close()


def iterparse(source, events=None, parser=None):
    """Incrementally parse XML document into ElementTree."""
    return _IterParse(source, events, parser)
