"""What __del__ finds at exit: the interpreter is finalizing, a daemon thread cannot be joined, no thread can be started."""
import sys
import threading
import time


def loop():
    while True:
        time.sleep(0.05)


class Cycle:
    def __init__(self):
        self.itself = self
        self.thread = threading.Thread(target=loop, daemon=True)
        self.thread.start()

    def __del__(self):
        print("finalizing", sys.is_finalizing())
        for action in (self.thread.join, lambda: self.thread.join(0.1), threading.Thread(target=loop).start):
            try:
                print(action())
            except RuntimeError as e:
                print(repr(e), self.thread.is_alive())


Cycle()
print("end", sys.is_finalizing())
