# The module interpreters of PEP 554
#
# Articles use a module `interpreters` that CPython never had under this name. PyLite has it: `run`, `set_main_attrs`, `get_main_attr` and channels
# that hold what is sent until somebody receives it. A program's own module of that name comes first.
import interpreters

interp = interpreters.create()
print(interp, interp.is_running(), interpreters.get_main().id, interpreters.get_current() == interpreters.get_main())
interp.set_main_attrs(x=3, name="spam")
interp.run("y = x * 2; missing = None")
print(interp.get_main_attr("y"), interp.get_main_attr("name"), interp.get_main_attr("nothing"), interp.get_main_attr("nothing", default=5))
try:
    interp.run("raise ValueError('no')")
except interpreters.RunFailedError as e:
    print(type(e).__name__, e.excinfo.formatted, str(e).splitlines()[0])

recv, send = interpreters.create_channel()
requests, replies = interpreters.create_channel(), interpreters.create_channel()
requests[1].send("hello")
interp.run("replies.send(requests.recv() + '!')", channels={"requests": requests[0], "replies": replies[1]})
print(replies[0].recv(), requests, replies)

# The other way round.
send_end, recv_end = interpreters.create_channel()
print(send_end, recv_end)
send_end.send("spam")
send_end.send([1, 2])
print(recv_end.recv(), recv_end.recv(), recv_end.recv_nowait("none"), send_end, recv_end)
for wrong in (send_end.recv, lambda: recv_end.send(1)):
    try:
        wrong()
    except AttributeError as e:
        print(type(e).__name__, e)
interp.set_main_attrs(send_end=send_end)
interp.run("send_end.send('from there')")
print(recv_end.recv(timeout=10))
interp.run("send_end = __import__('interpreters').SendChannel(%d); send_end.send('by number')" % send_end.id)
send_end.close()
print(list(recv_end), recv_end.is_closed)

try:
    recv.recv(timeout=0)
except TimeoutError as e:
    print(type(e).__name__)
try:
    interpreters.SendChannel(1000)
except interpreters.ChannelNotFoundError as e:
    print(e)
interp.close()
try:
    interp.run("pass")
except interpreters.InterpreterNotFoundError as e:
    print(e)
