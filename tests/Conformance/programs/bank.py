"""A bank with accounts, transactions, interest and a statement."""
from collections import defaultdict
from datetime import date, timedelta


class BankError(Exception):
    """Base class of what can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        self.account, self.amount = account, amount
        super().__init__(f"{account.owner} has {account.balance:.2f}, cannot withdraw {amount:.2f}")


class Account:
    _next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.number = Account._next_number
        Account._next_number += 1
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount, when):
        if amount <= 0:
            raise ValueError("deposits must be positive")
        self._balance += amount
        self.history.append((when, "deposit", amount))

    def withdraw(self, amount, when):
        if amount > self.available:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append((when, "withdraw", -amount))

    @property
    def available(self):
        return self._balance

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"


class Savings(Account):
    rate = 0.05

    def add_interest(self, when):
        interest = round(self._balance * self.rate, 2)
        self._balance += interest
        self.history.append((when, "interest", interest))


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    @property
    def available(self):
        return self._balance + self.overdraft


class Bank:
    def __init__(self):
        self.accounts = {}
        self.log = []

    def open(self, kind, *args, **kwargs):
        account = kind(*args, **kwargs)
        self.accounts[account.number] = account
        return account.number

    def transfer(self, source, target, amount, when):
        try:
            a, b = self.accounts[source], self.accounts[target]
        except KeyError as e:
            raise BankError(f"no account {e.args[0]}") from None
        a.withdraw(amount, when)
        b.deposit(amount, when)
        self.log.append(f"{when:%Y-%m-%d}: {a.owner} -> {b.owner}: {amount:,.2f}")

    def total(self):
        return sum(a.balance for a in self.accounts.values())


bank = Bank()
day = date(2024, 2, 27)
alice = bank.open(Savings, "Alice", 1000)
bob = bank.open(Checking, "Bob", 50, overdraft=200)
carol = bank.open(Account, "Carol")
steps = [(alice, bob, 250.5), (bob, carol, 480), (bob, alice, 500), (carol, 9999, 1), (carol, alice, 1234.5), (alice, carol, -5)]
for n, (src, dst, amount) in enumerate(steps):
    try:
        bank.transfer(src, dst, amount, day + timedelta(days=n))
    except InsufficientFunds as e:
        print("refused:", e, "|", e.account)
    except (BankError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
bank.accounts[alice].add_interest(day + timedelta(days=30))
print(*bank.log, sep="\n")
for number, account in sorted(bank.accounts.items()):
    print(f"{number}  {account.owner:<8}{account.balance:>12,.2f}  available {account.available:>10,.2f}  {account}")
    for when, what, amount in account.history:
        print(f"    {when.isoformat()} {what:<10} {amount:+10.2f}")
print(f"total {bank.total():.2f}")
by_kind = defaultdict(list)
for a in bank.accounts.values():
    by_kind[type(a).__name__].append(a.owner)
print(dict(by_kind))
