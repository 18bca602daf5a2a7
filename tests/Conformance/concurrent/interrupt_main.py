"""_thread.interrupt_main(): in the main thread the handler runs before the next statement, from another one it interrupts a wait."""
import _thread
import signal
import threading

try:
    _thread.interrupt_main()
except KeyboardInterrupt:
    print("at once")

try:
    _thread.interrupt_main()
    print("not reached")
except KeyboardInterrupt as e:
    print(repr(e), e.__traceback__.tb_lineno)


def nested():
    try:
        _thread.interrupt_main()
    finally:
        print("finally")


try:
    nested()
except KeyboardInterrupt:
    print("through a function")

signal.signal(signal.SIGINT, lambda number, frame: print("handler", number, frame.f_code.co_name))
_thread.interrupt_main()
nested()
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
print("ignored")
signal.signal(signal.SIGINT, signal.SIG_DFL)
_thread.interrupt_main()
_thread.interrupt_main(signal.SIGTERM)
print("no handler of Python's")
signal.signal(signal.SIGINT, signal.default_int_handler)

thread = threading.Thread(target=_thread.interrupt_main)
try:
    thread.start()
    thread.join()
    threading.Event().wait(10)
except KeyboardInterrupt:
    print("from a thread")
thread.join()

for number in (0, -1, 65, 10 ** 6):
    try:
        _thread.interrupt_main(number)
    except ValueError as e:
        print(e)
