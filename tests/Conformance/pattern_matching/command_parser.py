# A text adventure's command parser by structural pattern matching.
from dataclasses import dataclass, field
@dataclass
class World:
    room: str = "hall"
    inventory: list = field(default_factory=list)
    log: list = field(default_factory=list)
    rooms: dict = field(default_factory=lambda: {"hall": {"north": "kitchen", "items": ["lamp"]}, "kitchen": {"south": "hall", "items": ["knife", "apple"], "locked": True}})
def act(w, command):
    match command.split():
        case []: return "say something"
        case ["quit" | "exit"]: return "bye"
        case ["go", ("north" | "south" | "east" | "west") as d] if d in w.rooms[w.room]:
            target = w.rooms[w.room][d]
            match w.rooms[target]:
                case {"locked": True} if "key" not in w.inventory: return f"{target} is locked"
            w.room = target
            return f"you are in the {target}"
        case ["go", ("north" | "south" | "east" | "west") as d]: return f"cannot go {d}"
        case ["go", other]: return f"{other} is no direction"
        case ["take", item] | ["pick", "up", item] | ["pick", item, "up"]:
            match w.rooms[w.room]:
                case {"items": [*_, x]} if x == item or item in w.rooms[w.room]["items"]:
                    w.rooms[w.room]["items"].remove(item); w.inventory.append(item); return f"took {item}"
                case {"items": []}: return "nothing here"
                case _: return f"no {item} here"
        case ["drop", *items] if items:
            dropped = [i for i in items if i in w.inventory]
            for i in dropped: w.inventory.remove(i); w.rooms[w.room]["items"].append(i)
            return f"dropped {', '.join(dropped) or 'nothing'}"
        case ["unlock", "with", tool]: w.inventory.append("key"); return f"unlocked with {tool}"
        case ["say", *words]: return " ".join(words).upper()
        case ["look"]: return f"{w.room}: {w.rooms[w.room]['items']}"
        case [verb, *rest] if len(rest) > 3: return f"too many words after {verb}"
        case _: return f"what does {command!r} mean?"
w = World()
for c in ["", "look", "take sword", "take lamp", "pick lamp up", "look", "go up", "go south", "go north", "unlock with lamp", "go north", "pick up apple", "pick knife up", "take x", "drop lamp apple sword", "drop", "look", "say hello big world", "dance like nobody is watching", "jump", "exit"]:
    print(f"> {c}\n{act(w, c)}")
print(w.inventory, w.room)
