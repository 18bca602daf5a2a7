# The low level names of Python 3.12 for interpreters
#
# Articles of 2023 import `_xxsubinterpreters` and `_xxinterpchannels`, which CPython 3.13 renamed and changed. PyLite has both, with what
# they did in 3.12: IDs alone, `RunFailedError`, `recv` that gives the bare object, `send` that does not wait.
import _xxsubinterpreters as interpreters
import _xxinterpchannels as channels

first = interpreters.create()
second = interpreters.create(isolated=False)
print(repr(first), first, int(first), repr(second), interpreters.list_all(), interpreters.get_main(), interpreters.get_current())
cid = channels.create()
print(repr(cid), channels.list_all())
interpreters.run_string(first, "import _xxinterpchannels as channels; channels.send(cid, 'spam'); channels.send(cid, (1, b'x'))", shared={"cid": cid})
print(channels.recv(cid), channels.recv(cid), channels.recv(cid, None))
for action in (lambda: channels.recv(cid), lambda: channels.send(cid, [1]), lambda: interpreters.run_string(first, "raise ValueError('no')"),
               lambda: interpreters.run_string(99, ""), lambda: interpreters.destroy(interpreters.get_main())):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
print(interpreters.is_running(first), interpreters.is_shareable(1), interpreters.is_shareable([]), channels.list_interpreters(cid, send=True))
channels.close(cid)
interpreters.destroy(first)
interpreters.destroy(second)
print(interpreters.list_all())
