# What is said about an exception that nobody can catch: no carets, no causes, no notes, and the message even if it is empty.
import io
import re
import sys


class Failing(Exception):
    def __str__(self):
        raise TypeError


class Odd:
    def __init__(self, how):
        self.how = how

    def __del__(self):
        def down(n):
            if n: down(n - 1)
            else: self.fail()
        if self.how == 0: down(9)
        if self.how == 1: raise Failing(1)
        if self.how == 2: {}["a"]
        if self.how == 3:
            try: 1 / 0
            except Exception as e: raise OSError(2, "x") from e
        if self.how == 4:
            e = ValueError("a\nb"); e.add_note("note"); raise e

    def fail(self): raise ValueError


for how in range(5):
    sys.stderr = io.StringIO()
    odd = Odd(how)
    del odd
    text = sys.stderr.getvalue()
    sys.stderr = sys.__stderr__
    text = re.sub(r'File ".*?"', "File", re.sub(r" at 0x\w+", "", text))
    print(text, end="")
