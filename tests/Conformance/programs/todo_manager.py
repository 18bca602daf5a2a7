"""A to-do list driven by command lines, with argparse-free parsing, filters, undo and JSON round trip."""
import json
import shlex
from dataclasses import dataclass, field, asdict
from itertools import count


class UsageError(Exception):
    pass


@dataclass
class Task:
    id: int
    title: str
    priority: int = 2
    done: bool = False
    tags: set = field(default_factory=set)

    def __str__(self):
        mark = "x" if self.done else " "
        tags = "".join(f" #{t}" for t in sorted(self.tags))
        return f"[{mark}] {self.id:>2} {'!' * (4 - self.priority):<3} {self.title}{tags}"


class Todo:
    def __init__(self):
        self.tasks, self.ids, self.history = {}, count(1), []

    def __getitem__(self, id):
        try:
            return self.tasks[int(id)]
        except ValueError:
            raise UsageError(f"{id!r} is not a number") from None
        except KeyError:
            raise UsageError(f"there is no task {id}") from None

    def run(self, line):
        try:
            name, *args = shlex.split(line)
        except ValueError as e:
            return f"error: {e}"
        handler = getattr(self, "cmd_" + name, None)
        if handler is None:
            close = [n[4:] for n in dir(self) if n.startswith("cmd_" + name[:2])]
            return f"error: unknown command {name!r}" + (f", did you mean {' or '.join(close)}?" if close else "")
        try:
            return handler(*args)
        except UsageError as e:
            return f"error: {e}"
        except TypeError as e:
            if "argument" not in str(e): raise
            return f"usage: {name} {handler.__doc__ or ''}".rstrip()

    def cmd_add(self, title, *rest):
        "TITLE [pN] [#tag...]"
        t = Task(next(self.ids), title)
        for r in rest:
            match list(r):
                case ["p", d] if d in "123": t.priority = int(d)
                case ["#", *tag] if tag: t.tags.add("".join(tag))
                case _: raise UsageError(f"what is {r!r}?")
        self.tasks[t.id] = t
        self.history.append(lambda: self.tasks.pop(t.id))
        return f"added {t.id}"

    def cmd_done(self, *ids):
        "ID..."
        chosen = [self[i] for i in ids]
        before = {t.id: t.done for t in chosen}
        for t in chosen: t.done = True
        self.history.append(lambda: [setattr(self.tasks[i], "done", d) for i, d in before.items()])
        return f"{len(chosen)} done"

    def cmd_rm(self, id):
        "ID"
        t = self.tasks.pop(self[id].id)
        self.history.append(lambda: self.tasks.__setitem__(t.id, t))
        return f"removed {t.title!r}"

    def cmd_list(self, *filters):
        "[#tag|done|open|pN|text]..."
        def keep(t):
            for f in filters:
                ok = {"done": t.done, "open": not t.done}.get(f)
                if ok is None:
                    ok = f[1:] in t.tags if f.startswith("#") else t.priority == int(f[1]) if len(f) == 2 and f[0] == "p" and f[1].isdigit() else f.lower() in t.title.lower()
                if not ok: return False
            return True
        rows = sorted(filter(keep, self.tasks.values()), key=lambda t: (t.done, t.priority, t.id))
        return "\n".join(map(str, rows)) or "(nothing)"

    def cmd_undo(self):
        if not self.history: raise UsageError("nothing to undo")
        self.history.pop()()
        return "undone"

    def cmd_stats(self):
        done = sum(t.done for t in self.tasks.values())
        by_tag = {}
        for t in self.tasks.values():
            for tag in t.tags: by_tag[tag] = by_tag.get(tag, 0) + 1
        return f"{done}/{len(self.tasks)} done ({done / (len(self.tasks) or 1):.0%}), tags {dict(sorted(by_tag.items()))}"

    def dump(self): return json.dumps([{**asdict(t), "tags": sorted(t.tags)} for t in self.tasks.values()], indent=1)

    @classmethod
    def load(cls, text):
        self = cls()
        for d in json.loads(text): self.tasks[d["id"]] = Task(**{**d, "tags": set(d["tags"])})
        self.ids = count(max(self.tasks, default=0) + 1)
        return self


todo = Todo()
for line in ["add 'Buy milk' p1 #home #shop", "add 'Write report' #work", 'add "Call Bob" p3 #work', "add Simple", "list", "done 1 4", "list open", "list #work", "list p1", "list BOB", "done 9", "done x", "rm 2", "stats", "undo", "list", "add", "add x y", "rm", "rm 1 2", "lst", "foo", "add 'unclosed", "undo", "undo", "undo", "list zzz", "stats"]:
    print(">", line); print(todo.run(line))
copy = Todo.load(todo.dump())
print(copy.dump() == todo.dump(), copy.tasks == todo.tasks, copy.run("add later"), copy.run("list later")); print(todo.dump()[:120])
while "undone" in todo.run("undo"): pass
print(todo.run("list"), todo.run("stats"))
