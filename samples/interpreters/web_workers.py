"""Web workers: N interpreters accept on one socket, share a cache without a copy, and stop when a channel says so.

    pylite run samples/interpreters/web_workers.py [--port 8000] [--workers 2] [--requests N]

Then `curl http://127.0.0.1:8000/` (a page), `/cache` (the shared page of the cache) or `/worker` (who answers). It ends with
Ctrl-C, with a POST to /stop, or after --requests of them.
"""
import argparse
import os
import selectors
import socket
import sys
import threading

from concurrent import interpreters
from test.support import channels

PAGE = b"<!DOCTYPE html><title>PyLite</title><p>Hello from many interpreters.\n"


class Worker:
    """What runs in an interpreter: a loop over the listener and its connections, by a selector."""

    def __init__(self, number, listener, stop, events, cache):
        self.number = number
        self.events = events
        self.cache = cache
        self.selector = selectors.DefaultSelector()
        self.listener = listener
        self.served = 0
        self.running = True
        # A thread of this interpreter waits for the message; the loop is told by a pipe.
        self.wake, self.waker = os.pipe()
        self.selector.register(listener, selectors.EVENT_READ, self.accept)
        self.selector.register(self.wake, selectors.EVENT_READ, self.end)
        self.watcher = threading.Thread(target=self.watch, args=(stop,))
        self.watcher.start()

    def watch(self, stop):
        stop.recv()
        os.write(self.waker, b"!")

    def end(self, _):
        self.running = False

    def run(self):
        while self.running:
            for key, _ in self.selector.select():
                key.data(key.fileobj)
        for key in list(self.selector.get_map().values()):
            if isinstance(key.fileobj, socket.socket):
                key.fileobj.close()
        self.selector.close()
        self.watcher.join()
        os.close(self.wake)
        os.close(self.waker)
        return self.served

    def accept(self, listener):
        try:
            connection, _ = listener.accept()
        except BlockingIOError:
            # Another worker was faster.
            return
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        rest = bytearray()
        self.selector.register(connection, selectors.EVENT_READ, lambda sock: self.read(sock, rest))

    def read(self, connection, rest):
        try:
            data = connection.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        rest += data
        open = bool(data)
        while open and (end := rest.find(b"\r\n\r\n")) >= 0:
            head = bytes(rest[:end])
            length = 0
            for line in head.split(b"\r\n")[1:]:
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if len(rest) < end + 4 + length:
                return
            del rest[:end + 4 + length]
            open = self.answer(connection, head)
        if not open:
            self.selector.unregister(connection)
            connection.close()

    def answer(self, connection, head):
        """Answers one request; whether the connection goes on."""
        line, _, headers = head.partition(b"\r\n")
        method, path, version = (line.split(b" ") + [b"", b""])[:3]
        keep = version == b"HTTP/1.1" and b"connection: close" not in headers.lower() or b"connection: keep-alive" in headers.lower()
        status, body = b"200 OK", PAGE
        if path == b"/cache":
            body = self.cache
        elif path == b"/worker":
            body = b"worker %d\n" % self.number
        elif path == b"/stop" and method == b"POST":
            body = b"stopping\n"
        elif path != b"/":
            status, body = b"404 Not Found", b"There is no such page.\n"
        top = b"HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\nConnection: %s\r\n\r\n" % (
            status, len(body), b"keep-alive" if keep else b"close")
        connection.setblocking(True)
        try:
            connection.sendall(top + body if method != b"HEAD" else top)
        except OSError:
            return False
        connection.setblocking(False)
        self.served += 1
        self.events.put("stop" if path == b"/stop" else "request")
        return keep


def serve(number, family, kind, proto, descriptor, stop, events, cache):
    """Called in each worker's interpreter, with a duplicate of the listener's descriptor."""
    with socket.socket(family, kind, proto, descriptor) as listener:
        listener.setblocking(False)
        events.put("ready")
        served = Worker(number, listener, stop, events, cache).run()
    events.put(("served", number, served))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=0)
    options = parser.parse_args()

    cache = bytearray(b"<!DOCTYPE html><title>cache</title><pre>" + b"all workers see this memory\n" * 2000)
    events = interpreters.create_queue()
    team = []
    with socket.create_server(("127.0.0.1", options.port), backlog=1024) as listener:
        for number in range(options.workers):
            interpreter = interpreters.create()
            receiver, stop = channels.create()
            thread = interpreter.call_in_thread(serve, number, int(listener.family), int(listener.type), listener.proto,
                                                os.dup(listener.fileno()), receiver, events, memoryview(cache).toreadonly())
            team.append((interpreter, stop, thread))
        for _ in team:
            assert events.get() == "ready"
        print(f"serving http://127.0.0.1:{listener.getsockname()[1]}/ by {options.workers} interpreters", flush=True)
        requests = 0
        try:
            while (event := events.get()) != "stop":
                requests += 1
                if requests == options.requests:
                    break
        except KeyboardInterrupt:
            pass
    for _, stop, _ in team:
        stop.send_nowait("stop")
    for _, _, thread in team:
        thread.join()
    # Before the workers' interpreters are closed: what an interpreter put into a queue goes with it.
    total = 0
    while not events.empty():
        event = events.get()
        if isinstance(event, tuple):
            total += event[2]
    for interpreter, _, _ in team:
        interpreter.close()
    print("stopped" if total else "stopped without a request", flush=True)
    print(f"{total} requests served", file=sys.stderr)


if __name__ == "__main__":
    main()
