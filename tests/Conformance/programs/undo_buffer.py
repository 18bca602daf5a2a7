"""Command pattern with undo and redo, observers, a text buffer and macros."""
from contextlib import contextmanager


class Command:
    def do(self, buf): raise NotImplementedError(f"{type(self).__name__}.do")
    def undo(self, buf): raise NotImplementedError
    def merge(self, other): return False


class Insert(Command):
    def __init__(self, at, text): self.at, self.text = at, text
    def do(self, buf):
        if not 0 <= self.at <= len(buf.text): raise IndexError(f"cannot insert at {self.at} of {len(buf.text)}")
        buf.text = buf.text[:self.at] + self.text + buf.text[self.at:]
    def undo(self, buf): buf.text = buf.text[:self.at] + buf.text[self.at + len(self.text):]
    def merge(self, other):
        if isinstance(other, Insert) and other.at == self.at + len(self.text) and " " not in other.text:
            self.text += other.text
            return True
        return False
    def __repr__(self): return f"Insert({self.at}, {self.text!r})"


class Delete(Command):
    def __init__(self, start, end): self.start, self.end, self.removed = start, end, None
    def do(self, buf): self.removed = buf.text[self.start:self.end]; buf.text = buf.text[:self.start] + buf.text[self.end:]
    def undo(self, buf): buf.text = buf.text[:self.start] + self.removed + buf.text[self.start:]
    def __repr__(self): return f"Delete({self.start}, {self.end})"


class Replace(Command):
    def __init__(self, old, new): self.old, self.new = old, new
    def do(self, buf):
        self.before = buf.text
        if self.old not in buf.text: raise LookupError(f"{self.old!r} not found")
        buf.text = buf.text.replace(self.old, self.new)
    def undo(self, buf): buf.text = self.before
    def __repr__(self): return f"Replace({self.old!r}, {self.new!r})"


class Macro(Command):
    def __init__(self, name): self.name, self.commands = name, []
    def do(self, buf):
        done = []
        try:
            for c in self.commands: c.do(buf); done.append(c)
        except Exception:
            for c in reversed(done): c.undo(buf)
            raise
    def undo(self, buf):
        for c in reversed(self.commands): c.undo(buf)
    def __repr__(self): return f"Macro({self.name!r}, {len(self.commands)})"


class Buffer:
    def __init__(self, text="", limit=50):
        self._text, self.done, self.undone, self.listeners, self.limit, self._macro = text, [], [], [], limit, None

    @property
    def text(self): return self._text
    @text.setter
    def text(self, new):
        old, self._text = self._text, new
        for l in self.listeners: l(old, new)

    def execute(self, command):
        command.do(self)
        if self._macro is not None: self._macro.commands.append(command); return
        self.undone.clear()
        if not (self.done and self.done[-1].merge(command)): self.done.append(command)
        del self.done[:-self.limit]

    @contextmanager
    def macro(self, name):
        self._macro = m = Macro(name)
        try: yield m
        except Exception:
            self._macro = None
            m.undo(self)
            raise
        self._macro = None
        self.done.append(m); self.undone.clear()

    def undo(self, n=1):
        for _ in range(n):
            if not self.done: raise RuntimeError("nothing to undo")
            c = self.done.pop(); c.undo(self); self.undone.append(c)

    def redo(self):
        if not self.undone: raise RuntimeError("nothing to redo")
        c = self.undone.pop(); c.do(self); self.done.append(c)


b = Buffer()
changes = []
b.listeners.append(lambda old, new: changes.append(len(new) - len(old)))
for i, ch in enumerate("hello"): b.execute(Insert(i, ch))
b.execute(Insert(5, " ")); b.execute(Insert(6, "w")); b.execute(Insert(7, "orld"))
print(b.text, b.done)
b.execute(Replace("o", "0")); b.execute(Delete(0, 6)); print(b.text, b.done[-2:])
b.undo(); print(b.text); b.undo(2); print(b.text); b.redo(); print(b.text, b.undone)
b.execute(Insert(0, "> ")); print(b.text, b.undone)
try: b.redo()
except RuntimeError as e: print(e)
with b.macro("shout"):
    b.execute(Replace("w", "W")); b.execute(Insert(len(b.text), "!!!"))
print(b.text, b.done[-1]); b.undo(); print(b.text); b.redo(); print(b.text)
try:
    with b.macro("fails"):
        b.execute(Insert(0, "XXX")); b.execute(Replace("absent", "?"))
except LookupError as e: print(e, "->", b.text, b.done[-1])
for c in [Insert(999, "x"), Replace("zzz", ""), Command()]:
    try: b.execute(c)
    except Exception as e: print(type(e).__name__, e)
try: b.undo(100)
except RuntimeError as e: print(e, repr(b.text), len(b.undone))
while b.undone: b.redo()
print(b.text, changes, sum(changes) == len(b.text))
