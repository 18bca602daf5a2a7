import _socket
import select

server = _socket.socket()
print(server.family, server.type, server.proto, server.gettimeout(), server.getblocking())
server.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
print(server.getsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR) != 0, server.getsockopt(_socket.SOL_SOCKET, _socket.SO_TYPE) == _socket.SOCK_STREAM)
server.bind(('127.0.0.1', 0))
server.listen()
host, port = server.getsockname()
print(host, port > 0)
client = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
client.connect((host, port))
fd, address = server._accept()
peer = _socket.socket(fileno=fd)
print(address == client.getsockname(), peer.getpeername() == client.getsockname(), peer.fileno() == fd)
print(select.select([client], [client], [], 0) == ([], [client], []))
peer.sendall(b'hello world')
print(select.select([client], [], [], 5) == ([client], [], []))
print(client.recv(5, _socket.MSG_PEEK), client.recv(5))
buffer = bytearray(10)
print(client.recv_into(buffer), buffer)
client.setblocking(False)
print(client.gettimeout(), client.getblocking())
try:
    client.recv(1)
except BlockingIOError as e:
    print(type(e).__name__, e)
client.settimeout(0.05)
try:
    client.recv(1)
except TimeoutError as e:
    print(type(e).__name__, e)
peer.shutdown(_socket.SHUT_WR)
print(client.recv(1))
number = client.detach()
print(client.fileno(), number > 0)
_socket.close(number)
for call in (lambda: client.recv(1), lambda: client.getsockname(), lambda: _socket.close(number)):
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e)
peer.close()
server.close()

one, two = (_socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM) for _ in range(2))
for each in (one, two):
    each.bind(('127.0.0.1', 0))
print(one.sendto(b'datagram', two.getsockname()))
data, sender = two.recvfrom(100)
print(data, sender == one.getsockname())
one.close()
two.close()

print(_socket.inet_aton('127.0.0.1'), _socket.inet_ntoa(b'\x01\x02\x03\x04'), _socket.inet_pton(_socket.AF_INET6, '::1'), _socket.inet_ntop(_socket.AF_INET6, b'\0' * 15 + b'\1'))
print(_socket.htons(1), _socket.ntohl(1), _socket.getaddrinfo('127.0.0.1', 80, type=_socket.SOCK_STREAM))
for call in (lambda: _socket.inet_aton('x'), lambda: _socket.inet_pton(_socket.AF_INET, '1.2.3'), lambda: _socket.inet_ntoa(b'1'), lambda: _socket.htons(70000), lambda: _socket.htons(-1),
             lambda: _socket.socket().bind(('127.0.0.1', 70000)), lambda: _socket.socket().bind(3), lambda: _socket.socket().settimeout(-1), lambda: _socket.socket().recv(-1),
             lambda: _socket.socket(fileno=-1), lambda: select.select([-1], [], []), lambda: select.select(1, [], []), lambda: select.select(['a'], [], []),
             lambda: select.select([], [], [], 'a'), lambda: select.select([], [], [], -1),
             lambda: _socket.getaddrinfo(1, 2), lambda: _socket.getaddrinfo('127.0.0.1', 'no-such-service')):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(select.error is OSError, _socket.timeout is TimeoutError, _socket.gaierror, _socket.herror, issubclass(_socket.gaierror, OSError))
