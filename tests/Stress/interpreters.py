"""Many interpreters at random: created, run, with threads, messages and closes, and each message has to arrive once.

    pylite run tests/Stress/interpreters.py [--operations N | --seconds S] [--seed N] [--alive N]

The suite runs it for a bounded number of operations; with PYLITE_STRESS_SECONDS in the environment it runs that long.
"""
import argparse
import os
import random
import sys
import threading
import time
from concurrent import interpreters
from concurrent.interpreters._queues import UNBOUND
from test.support import channels

SENDER = """
import threading
def send(first, count):
    for i in range(first, first + count):
        inbox.put((number, (i - first) // count, i))
threads = [threading.Thread(target=send, args=(k * each, each)) for k in range(1, thread_count)]
for thread in threads:
    thread.start()
send(0, each)
for thread in threads:
    thread.join()
"""

ECHO = """
while (item := requests.get()) is not None:
    answers.put(item)
"""

CHANNEL = """
for i in range(count):
    sender.send_nowait((number, i))
"""


class Failure(Exception):
    pass


class Stress:
    def __init__(self, seed, alive):
        self.random = random.Random(seed)
        self.alive = alive
        self.lock = threading.Lock()
        self.next_number = 0
        self.pool = []
        self.inbox = interpreters.create_queue()
        # Messages that were sent, by the sender's number; what came of them.
        self.sent = {}
        self.came = {}
        self.unbound = 0
        self.failures = []
        self.collector = threading.Thread(target=self.collect)
        self.collector.start()

    def collect(self):
        """Takes what senders put, until the end is put."""
        while (item := self.inbox.get()) is not None:
            if item is UNBOUND:
                self.unbound += 1
                continue
            number, _, i = item
            self.came.setdefault(number, []).append(i)

    def number(self):
        with self.lock:
            self.next_number += 1
            return self.next_number

    def interpreter(self, rng):
        """One of those that are alive and at rest, or a new one."""
        with self.lock:
            if self.pool and (len(self.pool) >= self.alive or rng.random() < 0.7):
                return self.pool.pop(rng.randrange(len(self.pool)))
        return interpreters.create()

    def rest(self, interpreter, rng):
        """Closes it, lets it go, or keeps it for later."""
        choice = rng.random()
        if choice < 0.3:
            interpreter.close()
        elif choice > 0.35:
            with self.lock:
                self.pool.append(interpreter)

    # ---- what is done

    def messages(self, rng):
        interpreter = self.interpreter(rng)
        number, threads, each = self.number(), rng.randint(1, 3), rng.randint(1, 40)
        with self.lock:
            self.sent[number] = threads * each
        interpreter.prepare_main(inbox=self.inbox, number=number, thread_count=threads, each=each)
        interpreter.exec(SENDER)
        self.rest(interpreter, rng)

    def echo(self, rng):
        interpreter = self.interpreter(rng)
        requests, answers = interpreters.create_queue(rng.choice([0, 1, 3])), interpreters.create_queue(rng.choice([0, 2]))
        interpreter.prepare_main(requests=requests, answers=answers)
        thread = threading.Thread(target=interpreter.exec, args=(ECHO,))
        thread.start()
        for i in range(rng.randint(1, 30)):
            item = rng.choice([i, (i, str(i)), [i, {'x': i}], b'x' * i, None is i, 'y' * i])
            requests.put(item)
            if (back := answers.get(timeout=60)) != item:
                raise Failure(f"sent {item!r}, came back as {back!r}")
        requests.put(None)
        thread.join()
        self.rest(interpreter, rng)

    def channel(self, rng):
        interpreter = self.interpreter(rng)
        receiver, sender = channels.create()
        number, count = self.number(), rng.randint(1, 30)
        interpreter.prepare_main(sender=sender, number=number, count=count)
        interpreter.exec(CHANNEL)
        got = [receiver.recv(timeout=60) for _ in range(count)]
        if got != [(number, i) for i in range(count)]:
            raise Failure(f"of {count} items came {got}")
        if receiver.recv_nowait("empty") != "empty":
            raise Failure("a channel has too many items")
        self.rest(interpreter, rng)

    def gone(self, rng):
        """What an interpreter put is unbound, or removed, when it is closed."""
        interpreter = interpreters.create()
        queue = interpreters.create_queue()
        count = rng.randint(1, 20)
        interpreter.prepare_main(queue=queue)
        removes = rng.random() < 0.5
        interpreter.exec(f"from concurrent.interpreters._queues import UNBOUND_REMOVE\nfor i in range({count}): queue.put(i{', unbounditems=UNBOUND_REMOVE' if removes else ''})")
        interpreter.close()
        if queue.qsize() != (0 if removes else count):
            raise Failure(f"{queue.qsize()} of {count} items are left")
        for _ in range(queue.qsize()):
            if queue.get() is not UNBOUND:
                raise Failure("an item outlived its interpreter")

    def fails(self, rng):
        interpreter = self.interpreter(rng)
        code, expected = rng.choice([("1/0", "ZeroDivisionError"), ("import sys; sys.exit(1)", "SystemExit"), ("def f(): return f()\nf()", "RecursionError")])
        try:
            interpreter.exec(code)
        except interpreters.ExecutionFailed as failure:
            if failure.excinfo.type.__name__ != expected:
                raise Failure(f"{failure.excinfo.formatted} instead of {expected}")
        else:
            raise Failure("no exception came")
        self.rest(interpreter, rng)

    def call(self, rng):
        interpreter = self.interpreter(rng)
        n = rng.randint(0, 1000)
        if interpreter.call(sum, range(n)) != n * (n - 1) // 2:
            raise Failure("wrong sum")
        self.rest(interpreter, rng)

    def controller(self, seed, more):
        rng = random.Random(seed)
        kinds = [self.messages, self.messages, self.echo, self.channel, self.gone, self.fails, self.call]
        while more():
            kind = rng.choice(kinds)
            try:
                kind(rng)
            except BaseException as failure:
                self.failures.append(f"{kind.__name__}: {type(failure).__name__}: {failure}")
                return

    def finish(self):
        for interpreter in self.pool:
            interpreter.close()
        self.inbox.put(None)
        self.collector.join()
        self.check()

    def check(self):
        bound = 0
        for number, items in self.came.items():
            bound += len(items)
            if len(set(items)) != len(items):
                self.failures.append(f"a message of sender {number} came twice")
            if not set(items) <= set(range(self.sent[number])):
                self.failures.append(f"sender {number} never sent what came")
        total = sum(self.sent.values())
        if bound + self.unbound != total:
            self.failures.append(f"{total} messages were sent, {bound} came and {self.unbound} were unbound")
        return total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--operations', type=int, default=400)
    parser.add_argument('--seconds', type=float, default=float(os.environ.get('PYLITE_STRESS_SECONDS', 0)))
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=4)
    parser.add_argument('--alive', type=int, default=40)
    options = parser.parse_args()
    stress = Stress(options.seed, options.alive)
    end = time.monotonic() + options.seconds
    left = [options.operations]
    done = [0]

    def more():
        with stress.lock:
            if stress.failures or (time.monotonic() >= end if options.seconds else left[0] == 0):
                return False
            left[0] -= 1
            done[0] += 1
            return True

    threads = [threading.Thread(target=stress.controller, args=(options.seed * 1000 + i, more)) for i in range(options.threads)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stress.finish()
    for failure in stress.failures:
        print(failure)
    print('failed' if stress.failures else 'every message came once')
    print(f"{done[0]} operations, {sum(stress.sent.values())} messages, {stress.unbound} unbound", file=sys.stderr)
    sys.exit(bool(stress.failures))


if __name__ == '__main__':
    main()
