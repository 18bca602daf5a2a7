"""Queues between interpreters: limits, waiting, and items whose interpreter is gone."""
import pickle
import queue as plain_queue
import threading
from concurrent import interpreters
from concurrent.interpreters import _queues


def attempt(name, f):
    try:
        print(name, f())
    except BaseException as e:
        print(name, "!!", type(e).__qualname__, e)


def echo(source, target):
    while (item := source.get()) is not None:
        target.put(item)


def main():
    q = interpreters.create_queue(2)
    print(q, q.id, q.maxsize, q.unbounditems, q.empty(), q.full(), q.qsize(), hash(q) == hash(q.id))
    print(pickle.loads(pickle.dumps(q)) is q, interpreters.Queue(q.id) is q)
    q.put(1)
    q.put_nowait([2, {3: "x"}])
    print(q.full(), q.qsize())
    attempt("full", lambda: q.put_nowait(3))
    attempt("full in time", lambda: q.put(3, timeout=0.01))
    attempt("negative", lambda: q.put(3, timeout=-1))
    print(q.get(), q.get_nowait())
    attempt("empty", lambda: q.get_nowait())
    attempt("empty in time", lambda: q.get(timeout=0.01))
    attempt("negative", lambda: q.get(timeout=-1))
    attempt("no such", lambda: interpreters.Queue(999))
    attempt("no int", lambda: interpreters.Queue("a"))
    attempt("no int", lambda: interpreters.create_queue("a"))
    attempt("unbound", lambda: interpreters.create_queue(1, unbounditems=5))
    attempt("unbound", lambda: q.put(1, unbounditems="x"))
    print(issubclass(interpreters.QueueEmpty, plain_queue.Empty), issubclass(interpreters.QueueFull, plain_queue.Full), interpreters.QueueEmpty.__mro__[1].__name__)

    items = [None, True, 1, 2**100, 1.5, "a\u20ac\ud800", b"bytes", (1, (2, "x")), (1, [2]), [1, 2], {"a": {1, 2}}, frozenset([3]), bytearray(b"z"), 1j, range(3), ValueError("v")]
    big = interpreters.create_queue()
    for item in items:
        big.put(item)
    print([big.get() for _ in items])
    big.put(lambda: 5)
    print(big.get()())
    big.put(q)
    print(big.get() is q)
    shared = [1]
    big.put([shared, shared])
    a, b = big.get()
    print(a is b, a is shared)

    interp = interpreters.create()
    interp.prepare_main(q=big, queues=None)
    interp.exec("from concurrent.interpreters import _queues\n"
                "q.put('default')\nq.put(1, unbounditems=_queues.UNBOUND_ERROR)\nq.put(2, unbounditems=_queues.UNBOUND_REMOVE)\nq.put('mine')")
    print(big.qsize(), big.get())
    interp.close()
    print(big.qsize())
    attempt("error", lambda: big.get())
    attempt("unbound", lambda: big.get())
    attempt("empty", lambda: big.get_nowait())

    source, target = interpreters.create_queue(1), interpreters.create_queue()
    worker = interpreters.create()
    thread = worker.call_in_thread(echo, source, target)
    for n in range(100):
        source.put((n, str(n)))
    source.put(None)
    thread.join()
    print(sum(target.get()[0] for _ in range(100)), target.empty())
    worker.close()

    waiting = interpreters.create_queue(1)
    waiting.put("first")
    done = threading.Event()

    def put():
        waiting.put("second")
        done.set()

    thread = threading.Thread(target=put)
    thread.start()
    print(waiting.get(), waiting.get())
    thread.join()
    print(done.is_set())
    print(len(_queues.list_all()) >= 5)


if __name__ == "__main__":
    main()
