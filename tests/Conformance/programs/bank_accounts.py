"""Bank accounts with a ledger, interest, transfers that are undone when they fail, and a statement."""
from __future__ import annotations

import enum
import itertools
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal


class BankError(Exception):
    """Base of all errors of the bank."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {needed:.2f}")
        self.missing = needed - account.balance


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]!r}"


class Kind(enum.Enum):
    DEPOSIT = "+"
    WITHDRAWAL = "-"
    INTEREST = "%"
    TRANSFER_IN = ">"
    TRANSFER_OUT = "<"

    @property
    def sign(self):
        return -1 if self in (Kind.WITHDRAWAL, Kind.TRANSFER_OUT) else 1


@dataclass(frozen=True, order=True)
class Entry:
    number: int
    kind: Kind = field(compare=False)
    amount: Decimal = field(compare=False)
    note: str = field(default="", compare=False)

    def __format__(self, spec):
        width = int(spec or 10)
        return f"{self.number:03d} {self.kind.value} {self.amount:>{width},.2f} {self.note}".rstrip()


class Account:
    _numbers = itertools.count(1)
    rate = Decimal("0.01")

    def __init__(self, owner, opening=0):
        self.owner = owner
        self.entries: list[Entry] = []
        if opening:
            self._post(Kind.DEPOSIT, opening, "opening")

    def _post(self, kind, amount, note=""):
        amount = Decimal(str(amount)).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
        if amount <= 0:
            raise ValueError(f"amount must be positive, not {amount}")
        self.entries.append(Entry(next(self._numbers), kind, amount, note))
        return amount

    @property
    def balance(self):
        return sum((e.amount * e.kind.sign for e in self.entries), Decimal(0))

    def deposit(self, amount, note=""):
        return self._post(Kind.DEPOSIT, amount, note)

    def withdraw(self, amount, note=""):
        if Decimal(str(amount)) > self.balance + self.overdraft:
            raise InsufficientFunds(self, Decimal(str(amount)))
        return self._post(Kind.WITHDRAWAL, amount, note)

    overdraft = Decimal(0)

    def add_interest(self):
        if (interest := (self.balance * self.rate)) > 0:
            return self._post(Kind.INTEREST, interest, f"{self.rate:.1%}")
        return None

    def __iter__(self):
        total = Decimal(0)
        for e in self.entries:
            total += e.amount * e.kind.sign
            yield e, total

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Checking(Account):
    overdraft = Decimal(100)
    rate = Decimal(0)


class Savings(Account):
    rate = Decimal("0.025")

    def withdraw(self, amount, note=""):
        if sum(e.kind is Kind.WITHDRAWAL for e in self.entries) >= 2:
            raise BankError(f"{self.owner}: too many withdrawals")
        return super().withdraw(amount, note)


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, cls, owner, opening=0):
        self.accounts[owner] = account = cls(owner, opening)
        return account

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def transfer(self, source, target, amount):
        a = self[source]
        mark = len(a.entries)
        try:
            a.withdraw(amount, f"to {target}")
            self[target]._post(Kind.TRANSFER_IN, amount, f"from {source}")
        except BankError:
            del a.entries[mark:]
            raise

    def report(self):
        width = max(map(len, self.accounts))
        for owner, account in sorted(self.accounts.items()):
            print(f"{owner:<{width}} {account.balance:>12,.2f} {'overdrawn' if account.balance < 0 else ''}".rstrip())
        print(f"{'total':<{width}} {sum(a.balance for a in self.accounts.values()):>12,.2f}")


bank = Bank()
bank.open(Checking, "ann", 1200)
bank.open(Savings, "bob", "350.50")
bank.open(Account, "cy")
steps = [("ann pays 75.255", lambda: bank["ann"].withdraw("75.255", "rent")), ("transfer", lambda: bank.transfer("ann", "bob", 500)), ("overdraft", lambda: bank["ann"].withdraw(700)), ("too much", lambda: bank["ann"].withdraw(200)), ("to nobody", lambda: bank.transfer("bob", "dee", 10)), ("negative", lambda: bank["bob"].deposit(-5)), ("not a number", lambda: bank["cy"].deposit("lots")), ("savings", lambda: [bank["bob"].withdraw(10) for _ in range(3)]), ("interest", lambda: [a.add_interest() for a in bank.accounts.values()]), ("from empty", lambda: bank.transfer("cy", "ann", 1))]
for label, step in steps:
    try:
        print(f"{label}: {step()}")
    except InsufficientFunds as error:
        print(f"{label}: refused, {error} (missing {error.missing})")
    except (BankError, ArithmeticError, ValueError) as error:
        print(f"{label}: {type(error).__name__}: {error}")
bank.report()
for entry, running in bank["bob"]:
    print(f"{entry:9} | {running:>9.2f}")
print(bank.accounts, max(bank["bob"].entries), sorted(bank["ann"].entries, reverse=True)[0].kind.name)
