class InsufficientShares(Exception):
    def __init__(self, symbol, wanted, held):
        super().__init__(f"cannot sell {wanted} {symbol}: only {held} held")
        self.symbol, self.wanted, self.held = symbol, wanted, held


class Portfolio:
    def __init__(self, cash=0.0):
        self.cash, self._lots, self.log = cash, {}, []

    def buy(self, symbol, count, price):
        cost = count * price
        if cost > self.cash: raise ValueError(f"{cost:,.2f} exceeds cash of {self.cash:,.2f}")
        self.cash -= cost
        self._lots.setdefault(symbol, []).append([count, price])
        self.log.append(("buy", symbol, count, price))
        return self

    def sell(self, symbol, count, price):
        lots = self._lots.get(symbol, [])
        if (held := sum(n for n, _ in lots)) < count: raise InsufficientShares(symbol, count, held)
        gain, left = 0, count
        while left:
            lot = lots[0]
            n = min(left, lot[0])
            gain += n * (price - lot[1])
            lot[0] -= n
            left -= n
            if not lot[0]: del lots[0]
        self.cash += count * price
        self.log.append(("sell", symbol, count, price))
        return gain

    def __iter__(self): return ((s, sum(n for n, _ in lots)) for s, lots in self._lots.items() if lots)
    def __contains__(self, symbol): return bool(self._lots.get(symbol))
    def __len__(self): return sum(1 for _ in self)


p = Portfolio(10_000)
p.buy("ABC", 100, 10).buy("ABC", 50, 12.5).buy("XYZ", 10, 99.99)
print(f"{p.sell('ABC', 120, 15):.2f} {p.cash:,.2f}", dict(p), "XYZ" in p, "QQQ" in p, len(p))
for action in (lambda: p.sell("ABC", 31, 1), lambda: p.sell("QQQ", 1, 1), lambda: p.buy("BIG", 1e6, 1)):
    try: action()
    except InsufficientShares as e: print(e, (e.symbol, e.wanted, e.held), e.args)
    except ValueError as e: print("ValueError:", e)
print(*(f"{kind:<5}{sym:<4}{n:>5}{price:>9.2f}" for kind, sym, n, price in p.log), sep="\n")
