"""A program that saves its objects and reads them again."""
import copy
import io
import pickle
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum


class Kind(Enum):
    GIRO = "giro"
    SAVINGS = "savings"


@dataclass
class Entry:
    day: date
    amount: Decimal
    text: str = ""


@dataclass
class Account:
    owner: str
    kind: Kind
    entries: list = field(default_factory=list)
    linked: "Account | None" = None

    @property
    def balance(self):
        return sum((e.amount for e in self.entries), Decimal(0))


class Vault:
    """Keeps a file open, which is not pickled."""

    def __init__(self, name):
        self.name = name
        self.log = io.StringIO()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["log"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.log = io.StringIO()
        self.log.write("restored")


class Registry(pickle.Pickler):
    def persistent_id(self, obj):
        return ("kind", obj.value) if isinstance(obj, Kind) else None


class Reader(pickle.Unpickler):
    def persistent_load(self, pid):
        return Kind(pid[1])

    def find_class(self, module, name):
        if name == "Vault":
            raise pickle.UnpicklingError(f"global {module}.{name} is forbidden")
        return super().find_class(module, name)


a = Account("Anna", Kind.GIRO, [Entry(date(2026, 1, 2), Decimal("12.50"), "start")])
b = Account("Ben", Kind.SAVINGS, linked=a)
a.linked = b
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    data = pickle.dumps([a, b, a], protocol)
    x, y, z = pickle.loads(data)
    print(protocol, len(data), x is z, x.linked is y, y.linked is x, x.balance, x.kind is Kind.GIRO, x.entries)
v = pickle.loads(pickle.dumps(Vault("v")))
print(v.name, v.log.getvalue(), copy.copy(v).log.getvalue())
file = io.BytesIO()
Registry(file, 4).dump({"a": a, "v": Vault("w")})
file.seek(0)
try:
    Reader(file).load()
except pickle.UnpicklingError as e:
    print(e)
file = io.BytesIO()
Registry(file).dump(a)
print(file.getvalue().count(b"giro"))
file.seek(0)
print(Reader(file).load().kind)
