"""One interpreter a request: each finds the world as new, and leaves nothing behind.

    pylite run samples/interpreters/one_each.py [REQUESTS]
"""
import sys
import time
from concurrent import interpreters

HANDLER = """
import sys
# Nobody else's: a module's state, a global name.
sys.visits = getattr(sys, "visits", 0) + 1
name, _, value = request.partition("=")
answer = f"{name} is {value!r}, visit {sys.visits}"
"""


def handle(request):
    interpreter = interpreters.create()
    try:
        interpreter.prepare_main(request=request)
        interpreter.exec(HANDLER)
        return interpreter.call(eval, "answer")
    finally:
        interpreter.close()


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    began = time.perf_counter()
    answers = {handle(f"color={i % 3}") for i in range(count)}
    seconds = time.perf_counter() - began
    for answer in sorted(answers):
        print(answer)
    print(f"{len(interpreters.list_all())} interpreter is left after {count} requests")
    print(f"{seconds / count * 1e6:.0f} us a request", file=sys.stderr)
