class Low(Exception):
    pass


class High(Exception):
    def __str__(self):
        return f"high: {self.args}"


def low():
    raise Low("at the bottom")


def middle():
    try:
        low()
    except Low as error:
        raise High("middle", 2) from error


try:
    middle()
except High as error:
    print(repr(error.__cause__), error.__suppress_context__, error.__context__ is error.__cause__)
middle()
