import io, sys, textwrap, random
from dataclasses import dataclass, field
from typing import ClassVar

SCRIPT = """look
take lamp
north
take gold
go west
inventory
light lamp
north
drop lamp
fly
quit
"""

@dataclass
class Room:
    name: str
    text: str
    exits: dict[str, str] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    dark: bool = False
    count: ClassVar[int] = 0
    def __post_init__(self):
        type(self).count += 1

class Game:
    def __init__(self):
        self.rooms = {r.name: r for r in (
            Room("Hall", "A dusty hall with portraits of people whose eyes follow you wherever you go in it.", {"north": "Cellar"}, {"lamp", "book"}),
            Room("Cellar", "Barrels line the walls.", {"south": "Hall", "west": "Vault"}, {"gold"}, dark=True),
            Room("Vault", "An iron room.", {"east": "Cellar"}),
        )}
        self.here, self.bag, self.lit, self.turns = self.rooms["Hall"], [], False, 0

    def do_look(self, *_):
        """Look around."""
        if self.here.dark and not self.lit: return "It is pitch dark."
        lines = textwrap.wrap(self.here.text, 40)
        if self.here.items: lines.append("You see: " + ", ".join(sorted(self.here.items)))
        return "\n".join([self.here.name.upper(), *lines, f"Exits: {'/'.join(self.here.exits)}"])
    def do_go(self, where="nowhere", *_):
        """Go somewhere."""
        try: self.here = self.rooms[self.here.exits[where]]
        except KeyError as e: return f"You cannot go {e}."
        return self.do_look()
    def do_take(self, what, *_):
        """Take a thing."""
        match (self.here, what):
            case Room(items=items), w if w in items:
                items.discard(w); self.bag.append(w); return f"Taken: {w}."
            case _: return f"There is no {what!r} here."
    def do_drop(self, what, *_):
        self.bag.remove(what); self.here.items |= {what}; return "Dropped."
    def do_light(self, what):
        self.lit = what in self.bag; return "Light!" if self.lit else "With what?"
    def do_inventory(self): return f"You carry {self.bag or 'nothing'}."
    def do_quit(self): raise StopIteration(self.turns)

    def dispatch(self, line):
        verb, *args = line.split()
        if verb in {"north", "south", "east", "west"}: verb, args = "go", [verb]
        method = getattr(self, "do_" + verb, None)
        if method is None:
            known = sorted(n[3:] for n in dir(self) if n.startswith("do_"))
            return f"I do not know how to {verb}; try {' '.join(known)}"
        return method(*args)

sys.stdin = io.StringIO(SCRIPT)
game = Game()
try:
    while True:
        line = input("> ")
        print(line)
        game.turns += 1
        print(game.dispatch(line))
except StopIteration as s:
    print("Bye after", s.value, "turns.")
for bad in ("take", "drop anvil", "light a b"):
    try: print(game.dispatch(bad))
    except Exception as e: print(type(e).__name__, e)
try: input()
except EOFError as e: print("EOFError:", e)
print(Room.count, game.here, Game.do_look.__doc__)
rng = random.Random(42)
print([rng.randint(1, 6) for _ in range(12)], rng.choice("abc"), rng.sample(range(100), 5), round(rng.gauss(0, 1), 6), rng.uniform(1, 2))
d = list(range(10)); rng.shuffle(d); print(d, rng.choices("xyz", weights=[1, 2, 3], k=6), rng.getrandbits(70), rng.random())
