"""One figure about many interpreters: `figures.py NAME` prints a number. The same program runs under PyLite and CPython; compare.py runs them all."""
import gc
import sys
import threading
import time
from concurrent import interpreters

IS_PYLITE = sys.implementation.name == 'pylite'
clock = time.perf_counter


def best(work, count, rounds=5):
    """Seconds for one of `count` operations: the best of several rounds, after one to warm up."""
    work(count // 4 or 1)
    result = float('inf')
    for _ in range(rounds):
        start = clock()
        work(count)
        result = min(result, (clock() - start) / count)
    return result


def resident():
    """KiB of the process that are in memory."""
    with open('/proc/self/status') as status:
        for line in status:
            if line.startswith('VmRSS'):
                return int(line.split()[1])


def create_exec_close():
    def work(count):
        for _ in range(count):
            interp = interpreters.create()
            interp.exec('x = 1')
            interp.close()
    return best(work, 1000 if IS_PYLITE else 30) * 1e6


def exec_pass():
    interp = interpreters.create()

    def work(count):
        for _ in range(count):
            interp.exec('pass')
    return best(work, 20000) * 1e6


def across(value, count):
    queue = interpreters.create_queue()

    def work(count):
        put, get = queue.put, queue.get
        for _ in range(count):
            put(value)
            get()
    return best(work, count) * 1e6


def put_get():
    return across(1, 200000)


def bytes_across():
    return across(b'x' * (1 << 20), 5000)


def dict_across():
    return across({'name': 'a', 'size': 2, 'price': 3.5}, 50000)


def instance_across():
    from types import SimpleNamespace
    return across([SimpleNamespace(a=1, b=[2, 3]), {'k': (1, [2])}], 10000)


def with_echo(setup, loop, put, get, count):
    interp = interpreters.create()
    interp.prepare_main(**setup)
    thread = threading.Thread(target=interp.exec, args=(loop,))
    thread.start()

    def work(count):
        for number in range(count):
            put(number)
            get()
    result = best(work, count) * 1e6
    put(None)
    thread.join()
    interp.close()
    return result


def queue_round_trip():
    there, back = interpreters.create_queue(), interpreters.create_queue()
    return with_echo({'there': there, 'back': back}, 'while (item := there.get()) is not None: back.put(item)', there.put, back.get, 5000 if IS_PYLITE else 20)


def channel_round_trip():
    from test.support import channels
    receive_there, there = channels.create()
    back, send_back = channels.create()
    return with_echo({'r': receive_there, 's': send_back}, 'while (item := r.recv()) is not None: s.send_nowait(item)', there.send_nowait, back.recv, 5000 if IS_PYLITE else 20)


def messages():
    """Millions a second, one way."""
    there, done = interpreters.create_queue(), interpreters.create_queue()
    interp = interpreters.create()
    interp.prepare_main(there=there, done=done)
    result = 0
    for _ in range(6):
        thread = threading.Thread(target=interp.exec, args=('while there.get() is not None: pass\ndone.put(1)',))
        thread.start()
        count = 300000
        put = there.put
        start = clock()
        for number in range(count):
            put(number)
        put(None)
        done.get()
        result = max(result, count / (clock() - start) / 1e6)
        thread.join()
    return result


def import_json():
    """Milliseconds, in an interpreter that has imported nothing."""
    result = float('inf')
    for number in range(30):
        interp = interpreters.create()
        interp.exec('pass')
        start = clock()
        interp.exec('import json')
        result = min(result, clock() - start)
        interp.close()
    return result * 1e3


def pool():
    """Milliseconds to start a pool, do one task and stop."""
    from concurrent.futures import InterpreterPoolExecutor

    def work(count):
        for _ in range(count):
            with InterpreterPoolExecutor(2) as executor:
                executor.submit(abs, -1).result()
    return best(work, 5) * 1e3


def idle_memory():
    """KiB for an interpreter that has run a line."""
    kept = []

    def make(count):
        for _ in range(count):
            interp = interpreters.create()
            interp.exec('x = 1')
            kept.append(interp)
        gc.collect()
    make(500 if IS_PYLITE else 5)
    before = resident()
    count = 20000 if IS_PYLITE else 40  # many, as the heap grows by leaps
    make(count)
    result = (resident() - before) / count
    for interp in kept:
        interp.close()
    return result


def alive():
    """How many interpreters live at the same time."""
    kept = []
    for number in range(100000 if IS_PYLITE else 100):
        kept.append(interpreters.create())
        kept[-1].exec(f'x = {number % 50}')
    for interp in kept[::5000]:
        interp.exec('assert x == 0')
    count = len(interpreters.list_all()) - 1
    for interp in kept:
        interp.close()
    return count


def growth():
    """Bytes that the process grew by for each interpreter that was created, used and closed."""
    cycles = 100000 if IS_PYLITE else 300
    blocks = 20

    def work(count):
        for _ in range(count):
            interp = interpreters.create()
            interp.exec('x = [1, 2, 3]')
            interp.close()
        gc.collect()
        return resident()
    # Collectors let memory swing: what is compared is the least of the first blocks and of the last ones.
    work(cycles // 4)
    seen = [work(cycles // blocks) for _ in range(blocks)]
    return max(0, min(seen[-blocks // 3:]) - min(seen[:blocks // 3])) * 1024 / (cycles * 2 / 3)


ARITHMETIC = '''
def work(n):
    total = 0
    for i in range(n):
        total = (total + i * i) % 1000003
    return total
'''

TREES = '''
def tree(depth):
    return (tree(depth - 1), tree(depth - 1)) if depth else (None, None)

def count(node):
    left, right = node
    return 1 if left is None else 1 + count(left) + count(right)

def work(n):
    return sum(count(tree(12)) for _ in range(n))
'''


def speedup(source, size):
    """How much sooner two interpreters do twice the work than one would."""
    made = [interpreters.create() for _ in range(2)]
    for interp in made:
        interp.exec(source)
        interp.exec(f'work({size} // 4)')
        interp.exec(f'work({size} // 4)')
    result = 0
    for _ in range(4):
        start = clock()
        made[0].exec(f'work({size})')
        one = clock() - start
        threads = [threading.Thread(target=interp.exec, args=(f'work({size})',)) for interp in made]
        start = clock()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        result = max(result, 2 * one / (clock() - start))
    for interp in made:
        interp.close()
    return result


def speedup_arithmetic():
    return speedup(ARITHMETIC, 40000000 if IS_PYLITE else 4000000)


def speedup_trees():
    return speedup(TREES, 200 if IS_PYLITE else 60)


if __name__ == '__main__':
    print(globals()[sys.argv[1]]())
