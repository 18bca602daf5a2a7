"""A bank's books: interest, instalments, statements, in exact cents."""
from collections import defaultdict
from decimal import Decimal, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, getcontext, localcontext, InvalidOperation, Context
from fractions import Fraction
import copy
import math
import numbers

CENT = Decimal("0.01")


class Money(Decimal):
    """An amount with two decimals."""

    def __new__(cls, value="0"):
        return super().__new__(cls, Decimal(value).quantize(CENT, rounding=ROUND_HALF_UP))

    def __add__(self, other):
        return Money(super().__add__(other))

    def __repr__(self):
        return f"Money({str(self)!r})"


class Account:
    def __init__(self, owner, rate):
        self.owner = owner
        self.rate = Decimal(rate)
        self.entries = []

    @property
    def balance(self):
        return sum((amount for _, amount in self.entries), Decimal(0))

    def book(self, text, amount):
        amount = Decimal(amount).quantize(CENT, ROUND_HALF_EVEN)
        if self.balance + amount < 0:
            raise ValueError(f"{self.owner} has only {self.balance:,.2f}, not {-amount:,.2f}")
        self.entries.append((text, amount))

    def interest(self, days):
        return (self.balance * self.rate * days / 36500).quantize(CENT, rounding=ROUND_DOWN)


def statement(account):
    print(f"{account.owner:<12}|{account.rate:>7}%")
    running = Decimal(0)
    for text, amount in account.entries:
        running += amount
        print(f"  {text:<14}{amount:>+14,.2f}{running:>16,.2f}")
    print(f"  {'total':<14}{account.balance:>30,.2f}")


anna, ben = Account("Anna", "2.75"), Account("Ben", "0.125")
anna.book("salary", "2893.41")
anna.book("rent", -1180)
anna.book("bonus", "1e5")
ben.book("gift", "0.10")
ben.book("gift", "0.20")
for account in (anna, ben):
    account.book("interest", account.interest(91))
    statement(account)
try:
    ben.book("car", "-15000")
except ValueError as e:
    print(e)
print(ben.balance == Decimal("0.3"), 0.1 + 0.2 == 0.3)

principal, rate, months = Decimal(250_000), Decimal("3.9") / 1200, 300
instalment = (principal * rate / (1 - (1 + rate) ** -months)).quantize(CENT)
print("instalment", instalment, f"{instalment * months - principal:,} interest")
debt, paid = principal, 0
while debt > 0:
    charge = (debt * rate).quantize(CENT)
    payment = min(instalment, debt + charge)
    debt += charge - payment
    paid += 1
    if paid % 60 == 0:
        print(f"{paid:4} {charge:>9} {debt:>12,}")
print(paid, payment)

with localcontext(prec=6) as context:
    print(Decimal(1) / 7, context.prec, context.flags[InvalidOperation])
    with localcontext(Context(prec=3)):
        print(Decimal(1) / 7)
    print(Decimal(1) / 7)
print(Decimal(1) / 7, getcontext().prec)

shares = defaultdict(Decimal)
for name, part in [("a", "33.335"), ("b", "33.335"), ("c", "33.33"), ("a", "0.005")]:
    shares[name] += Decimal(part)
print(dict(shares), sum(shares.values()))
print([str(round(Decimal(x), 2)) for x in ("2.675", "2.665", "-0.005", "0.015")])
print(Money("12.345"), Money("12.345") + 1, repr(Money(3)), type(Money(3) + 1).__name__, type(Money(3) * 1).__name__)
print(hash(Decimal("2.5")) == hash(2.5) == hash(Fraction(5, 2)), {Decimal(3): "x"}[3], Decimal("0.5") == Fraction(1, 2), Decimal("0.3") < Fraction(1, 3))
print(isinstance(Decimal(1), numbers.Number), isinstance(Decimal(1), numbers.Real), issubclass(Decimal, numbers.Number))
print(math.floor(Decimal("-1.5")), math.ceil(Decimal("-1.5")), math.trunc(Decimal("-1.5")), int(Decimal("1e3")), float(Decimal("1e-400")), math.sqrt(Decimal(2)))
print(sorted([Decimal("3"), 1, 2.5, Fraction(7, 2)]), max(Decimal("1.0"), Decimal("1.00")), copy.deepcopy([Decimal("1.10")]))
print("%s %d %.3f" % (Decimal("1.50"), Decimal("7.9"), Decimal("2.0005")), f"{Decimal('1234.5'):>12_}|{Decimal('0.00012'):g}|{Decimal('12'):%}")
match Decimal("1"):
    case Decimal(real=r) if r == 1:
        print("matched", r)
