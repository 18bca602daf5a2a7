"""A pipeline: three interpreters, one after the other, and channels between them."""
import threading
from concurrent import interpreters
from test.support import channels

TEXT = """the quick brown fox
jumps over the lazy dog
the dog sleeps"""

SPLIT = """
while (line := source.recv()) is not None:
    for word in line.split():
        target.send_nowait(word)
target.send_nowait(None)
"""

FILTER = """
while (word := source.recv()) is not None:
    if len(word) > 3:
        target.send_nowait(word.upper())
target.send_nowait(None)
"""

COUNT = """
counts = {}
while (word := source.recv()) is not None:
    counts[word] = counts.get(word, 0) + 1
target.send_nowait(tuple(sorted(counts.items())))
"""


def start(script, source, target):
    """A stage, running in an interpreter and a thread of its own."""
    interpreter = interpreters.create()
    interpreter.prepare_main(source=source, target=target)
    thread = threading.Thread(target=interpreter.exec, args=(script,))
    thread.start()
    return interpreter, thread


if __name__ == "__main__":
    pipes = [channels.create() for _ in range(4)]
    stages = [start(script, pipes[i][0], pipes[i + 1][1]) for i, script in enumerate((SPLIT, FILTER, COUNT))]
    first = pipes[0][1]
    for line in TEXT.splitlines():
        first.send_nowait(line)
    first.send_nowait(None)
    for word, count in pipes[-1][0].recv():
        print(count, word)
    for interpreter, thread in stages:
        thread.join()
        interpreter.close()
