"""A vending machine as a state machine with change from a limited till."""
from collections import Counter
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    PAYING = auto()
    SERVICE = auto()


class MachineError(Exception):
    pass


class Machine:
    coins = (200, 100, 50, 20, 10, 5)

    def __init__(self, stock, till):
        self.stock, self.till, self.paid, self.state = dict(stock), Counter(till), Counter(), State.IDLE
        self.log = []

    @property
    def credit(self):
        return sum(c * n for c, n in self.paid.items())

    def insert(self, coin):
        if coin not in self.coins:
            raise MachineError(f"coin {coin} rejected")
        self.paid[coin] += 1
        self.state = State.PAYING
        return self.credit

    def change(self, amount, have):
        best = {0: ()}
        for coin in self.coins:
            for _ in range(have[coin]):
                for total, used in sorted(best.items(), reverse=True):
                    new = total + coin
                    if new <= amount and (new not in best or len(best[new]) > len(used) + 1):
                        best[new] = used + (coin,)
        if amount not in best:
            raise MachineError(f"cannot give {amount} back")
        return best[amount]

    def choose(self, name):
        if self.state is not State.PAYING:
            raise MachineError("insert coins first")
        price, left = self.stock.get(name, (None, 0))
        if price is None:
            raise MachineError(f"no such thing as {name}")
        if not left:
            raise MachineError(f"{name} is sold out")
        if (missing := price - self.credit) > 0:
            raise MachineError(f"{missing} more, please")
        back = self.change(-missing, self.till + self.paid)
        self.till = self.till + self.paid - Counter(back)
        self.paid.clear()
        self.stock[name] = price, left - 1
        self.state = State.IDLE
        self.log.append((name, price))
        return name, back

    def cancel(self):
        back = sorted(self.paid.elements(), reverse=True)
        self.paid.clear()
        self.state = State.IDLE
        return back


m = Machine({"tea": (120, 2), "cake": (250, 1), "gum": (35, 5)}, {100: 1, 20: 3, 10: 1, 5: 1})
for step in ["choose tea", "insert 100", "choose tea", "insert 50", "choose tea", "insert 3", "insert 200", "choose cake", "insert 100", "choose cake", "insert 200", "choose cake", "cancel", "insert 50", "choose gum", "insert 50", "choose gum", "choose gum", "insert 200", "choose soup", "choose tea", "insert 100", "insert 100", "choose tea", "cancel", "cancel", "dance"]:
    verb, *rest = step.split()
    try:
        argument = [int(x) if x.isdigit() else x for x in rest]
        print(f"{step:12}", getattr(m, verb)(*argument), m.state.name, m.credit)
    except MachineError as error:
        print(f"{step:12} refused: {error} ({m.state.name})")
    except AttributeError as error:
        print(error)
print(m.log, sum(p for _, p in m.log), dict(sorted(m.till.items())), m.stock)
