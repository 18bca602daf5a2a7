"""A text adventure engine: rooms described in a small language, verbs as methods, undo by snapshots."""
import copy
import textwrap

WORLD = """
room hall: A draughty hall with a high ceiling.
  north library
  east kitchen locked
  item lamp portable lightable
room library: Rows of dusty books.
  south hall
  down cellar
  item book portable readable=It says: the key is under the mat.
  item mat hides=key
room cellar dark: Barrels and cobwebs.
  up library
  item treasure portable points=10
room kitchen: It smells of soup.
  west hall
  item soup portable points=5
item key portable unlocks
"""


class Thing:
    def __init__(self, name, *flags):
        self.name, self.flags = name, {}
        for flag in flags:
            key, _, value = flag.partition("=")
            self.flags[key] = value or True

    def __getattr__(self, flag):
        if flag.startswith("__"):
            raise AttributeError(flag)
        return self.__dict__["flags"].get(flag, False)

    def __repr__(self):
        return self.name


class Room(Thing):
    def __init__(self, name, text, *flags):
        super().__init__(name, *flags)
        self.text, self.exits, self.locked, self.items = text, {}, set(), []


class Game:
    def __init__(self, world):
        self.rooms, self.loose = {}, {}
        self.parse(world)
        self.here = next(iter(self.rooms.values()))
        self.bag, self.lit, self.score, self.moves = [], False, 0, 0
        self.history = []

    def parse(self, world):
        room = None
        for line in filter(None, world.splitlines()):
            words = line.split()
            if line.startswith("room"):
                head, _, text = line.partition(": ")
                _, name, *flags = head.split()
                room = self.rooms[name] = Room(name, text, *flags)
            elif words[0] == "item":
                flags = line.strip().split(None, 2)[2]
                parts = [flags] if "=" in flags and " " in flags.partition("=")[2] and not flags.startswith("portable") else flags.split(None, 1) if "readable" in flags else flags.split()
                thing = Thing(words[1], *parts)
                if line[0] == " ":
                    room.items.append(thing)
                else:
                    self.loose[thing.name] = thing
            else:
                room.exits[words[0]] = words[1]
                if "locked" in words[2:]:
                    room.locked.add(words[0])

    def find(self, name, *places):
        for place in places:
            for thing in place:
                if thing.name == name:
                    return thing
        raise LookupError(f"There is no {name} here.")

    @property
    def dark(self):
        return self.here.dark and not self.lit

    def do(self, line):
        verb, *rest = line.lower().split() or [""]
        verb = {"n": "north", "s": "south", "e": "east", "w": "west", "l": "look", "get": "take", "i": "inventory", "x": "examine"}.get(verb, verb)
        if verb in ("north", "south", "east", "west", "up", "down"):
            verb, rest = "go", [verb]
        method = getattr(self, f"do_{verb}", None)
        if method is None:
            return f"I do not know how to {verb}." if verb else "Pardon?"
        if verb not in ("undo", "look", "inventory"):
            self.history.append({k: copy.deepcopy(v) if k != "history" else v for k, v in vars(self).items()})
            self.moves += 1
        try:
            return method(*rest)
        except LookupError as error:
            return str(error)
        except TypeError:
            return f"{verb.capitalize()} what?"

    def do_look(self):
        if self.dark:
            return "It is pitch dark."
        seen = f" You see: {', '.join(map(str, self.here.items))}." if self.here.items else ""
        return f"{self.here.text}{seen} Exits: {', '.join(self.here.exits)}."

    def do_go(self, way):
        if way not in self.here.exits:
            return "You cannot go that way."
        if way in self.here.locked:
            return "The door is locked."
        self.here = self.rooms[self.here.exits[way]]
        return self.do_look()

    def do_take(self, name):
        if self.dark:
            return "You fumble around."
        thing = self.find(name, self.here.items)
        if not thing.portable:
            return f"The {name} will not move."
        self.here.items.remove(thing)
        self.bag.append(thing)
        self.score += int(thing.points or 0)
        thing.flags.pop("points", None)
        return "Taken."

    def do_drop(self, name):
        thing = self.find(name, self.bag)
        self.bag.remove(thing)
        self.here.items.append(thing)
        return "Dropped."

    def do_examine(self, name):
        thing = self.find(name, self.bag, self.here.items)
        if thing.hides and thing.hides in self.loose:
            found = self.loose.pop(thing.hides)
            self.here.items.append(found)
            return f"Under it lies a {found}!"
        return thing.readable or f"Just a {thing}."

    do_read = do_examine

    def do_light(self, name):
        if not self.find(name, self.bag).lightable:
            return "It does not burn."
        self.lit = True
        return "Light!"

    def do_unlock(self, way):
        if not any(t.unlocks for t in self.bag):
            return "With what?"
        self.here.locked.discard(way)
        return "Click."

    def do_inventory(self):
        return "You carry " + (", ".join(map(str, self.bag)) or "nothing") + "."

    def do_undo(self):
        if not self.history:
            return "Nothing to undo."
        history = self.history
        self.__dict__.update(history.pop(), history=history)
        return f"Undone. {self.here.name}"


game = Game(WORLD)
script = "look; undo; take lamp; take lamp; i; n; x book; x mat; x mat; take key; take mat; down; take treasure; undo; light lamp; down; take treasure; up; s; e; unlock east; e; get soup; drop soup; take soup; dance; ; take; west; undo; i; x lamp; read lamp; light key; drop sword; up"
for line in script.split(";"):
    print(f"> {line.strip()}")
    print(textwrap.indent(textwrap.fill(game.do(line.strip()), 60), "  "))
print(game.score, game.moves, len(game.history), game.here, {name: room.items for name, room in game.rooms.items()})
