"""A small text adventure: a state machine over rooms, items and a scripted player."""

ROOMS = {
    "cell": {"desc": "A damp cell.", "exits": {"north": "corridor"}, "items": ["spoon"], "locked": {"north"}},
    "corridor": {"desc": "A long corridor.", "exits": {"south": "cell", "east": "armoury", "west": "gate"}, "items": [], "locked": {"west"}},
    "armoury": {"desc": "Rusty weapons everywhere.", "exits": {"west": "corridor"}, "items": ["sword", "key"], "locked": set()},
    "gate": {"desc": "The gate. Fresh air!", "exits": {}, "items": [], "locked": set()},
}
OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


class Game:
    def __init__(self):
        self.room, self.inventory, self.moves, self.over = "cell", [], 0, False
        self.rooms = {name: {k: (v.copy() if hasattr(v, "copy") else v) for k, v in r.items()} for name, r in ROOMS.items()}

    def do_look(self):
        room = self.rooms[self.room]
        yield room["desc"]
        if room["items"]:
            yield "You see: " + ", ".join(sorted(room["items"])) + "."
        if room["exits"]:
            yield "Exits: " + ", ".join(f"{d}{' (locked)' if d in room['locked'] else ''}" for d in room["exits"]) + "."

    def do_go(self, direction=None):
        room = self.rooms[self.room]
        if direction is None:
            yield "Go where?"
        elif direction not in room["exits"]:
            yield f"There is no way {direction}."
        elif direction in room["locked"]:
            yield f"The door {direction} is locked."
        else:
            self.room = room["exits"][direction]
            yield from self.do_look()
            if self.room == "gate":
                self.over = True
                yield f"You escaped in {self.moves} moves!"

    def do_take(self, *words):
        item = " ".join(words)
        try:
            self.rooms[self.room]["items"].remove(item)
        except ValueError:
            yield f"There is no {item or 'nothing'} here."
        else:
            self.inventory.append(item)
            yield f"Taken: {item}."

    def do_drop(self, item):
        if item in self.inventory:
            self.inventory.remove(item)
            self.rooms[self.room]["items"].append(item)
            yield f"Dropped: {item}."
        else:
            yield f"You have no {item}."

    def do_use(self, item, _on=None, direction=None):
        room = self.rooms[self.room]
        if item not in self.inventory:
            yield f"You have no {item}."
        elif direction in room["locked"] and {"spoon": "cell", "key": "corridor"}.get(item) == self.room:
            room["locked"].discard(direction)
            yield f"The {item} opens the door {direction}."
        else:
            yield "Nothing happens."

    def do_inventory(self):
        yield "You carry: " + (", ".join(self.inventory) if self.inventory else "nothing") + "."

    def play(self, line):
        self.moves += 1
        verb, *args = line.lower().split() or ["look"]
        verb = {"n": "go north", "s": "go south", "e": "go east", "w": "go west", "i": "inventory", "l": "look"}.get(verb, verb)
        verb, *extra = verb.split()
        handler = getattr(self, f"do_{verb}", None)
        if handler is None:
            yield f"I do not know how to {verb}."
            return
        try:
            yield from handler(*extra, *args)
        except TypeError as e:
            yield "That makes no sense: " + str(e).replace("Game.do_", "")


game = Game()
for command in ["", "go north", "take", "take spoon", "i", "use spoon on north", "use spoon on south", "n", "go up", "w", "e", "take sword", "take key", "drop sword sword", "drop sword", "drop shield", "dance", "i now", "look", "w", "use key on west", "s", "n", "w"]:
    print(">", command or "(nothing)")
    for text in game.play(command):
        print("  ", text)
    if game.over:
        break
