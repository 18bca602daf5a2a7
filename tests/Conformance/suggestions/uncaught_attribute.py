# The last line on stderr of an uncaught AttributeError carries the suggestion.
class Account:
    def __init__(self): self.balance = 10
print("before")
Account().balnce
