class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
print("start")
raise InsufficientFunds(10, 5)
