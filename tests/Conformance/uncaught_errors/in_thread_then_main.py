import sys
import threading

threading.excepthook = lambda args: print("thread failed:", args.exc_type.__name__, args.exc_value, args.thread.name)


def work(n):
    return 1 // n


threads = [threading.Thread(target=work, args=(n,), name=f"t{n}") for n in (1, 0)]
for t in threads:
    t.start()
    t.join()
t = threading.Thread(target=sys.exit, args=("ignored in a thread",), name="exiting")
t.start()
t.join()
print("main goes on", [t.is_alive() for t in threads])
work(0)
