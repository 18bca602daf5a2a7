"""Descriptors that go through sockets, and take the place of others; the descriptor that a signal writes to."""
import os
import signal
import socket
import sys
import threading

print(socket.CMSG_LEN(0) > 0, socket.CMSG_SPACE(4) >= socket.CMSG_LEN(4), socket.CMSG_SPACE(1) == socket.CMSG_SPACE(8))
for f in socket.CMSG_LEN, socket.CMSG_SPACE:
    try:
        f(-1)
    except OverflowError as e:
        print(e)

a, b = socket.socketpair()
reader, writer = os.pipe()
print(socket.send_fds(a, [b"here", b" it is"], [writer]))
data, fds, flags, address = socket.recv_fds(b, 100, 4)
print(data, len(fds), fds[0] != writer, flags, address)
os.close(writer)
print(os.write(fds[0], b"through the other end"))
os.close(fds[0])
print(os.read(reader, 100), os.read(reader, 100))
os.close(reader)

# A socket goes the same way.
c, d = socket.socketpair()
socket.send_fds(a, [b"x"], [c.fileno()])
c.close()
data, (fd,), flags, address = socket.recv_fds(b, 1, 1)
with socket.socket(fileno=fd) as e:
    print(e.family, e.type)
    e.sendall(b"hello")
    print(d.recv(10))
    d.sendall(b"and back")
    print(e.recv(10))
d.close()

# Without room for the items they are lost, and that is told.
reader, writer = os.pipe()
a.sendmsg([b"abc"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, writer.to_bytes(4, sys.byteorder))])
data, items, flags, address = b.recvmsg(10, 1)
print(data, items, bool(flags & socket.MSG_CTRUNC))
a.sendmsg([b"abc", b"def"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, writer.to_bytes(4, sys.byteorder))])
first, second = bytearray(2), bytearray(10)
n, items, flags, address = b.recvmsg_into([first, second], socket.CMSG_SPACE(4))
print(n, first, second, [(level, kind, len(content)) for level, kind, content in items], flags)
for _, _, content in items:
    os.close(int.from_bytes(content, sys.byteorder))
try:
    socket.send_fds(a, [b"x"], [987654])
except OSError as e:
    print(e)
a.close()
b.close()

# dup2
other_reader, other_writer = os.pipe()
os.write(writer, b"1")
print(os.dup2(other_writer, writer) == writer)
os.write(writer, b"2")
print(os.read(other_reader, 10), os.read(reader, 10), os.read(reader, 10))
try:
    os.dup2(987654, writer)
except OSError as e:
    print(e)
print(os.dup2(writer, writer) == writer)
sys.stdout.flush()
saved = os.dup(1)
os.dup2(other_writer, 1)
print("not to be seen now")
sys.stdout.flush()
os.dup2(saved, 1)
os.close(saved)
print("to be seen")
print(os.read(other_reader, 100))
for fd in reader, writer, other_reader, other_writer:
    os.close(fd)

# Signals
reader, writer = os.pipe()
try:
    signal.set_wakeup_fd(writer)
except ValueError as e:
    print(str(e).replace(str(writer), "N"))
os.set_blocking(writer, False)
print(signal.set_wakeup_fd(writer))
signal.signal(signal.SIGUSR1, lambda *args: print("handled"))
signal.raise_signal(signal.SIGUSR1)
print(os.read(reader, 10))
print(signal.set_wakeup_fd(-1) == writer, signal.set_wakeup_fd(-1))


def elsewhere():
    try:
        signal.set_wakeup_fd(-1)
    except ValueError as e:
        print(e)


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
