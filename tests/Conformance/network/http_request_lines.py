# What a server answers to request lines of all kinds: of the first version of the protocol, and such as are none.
import http.server
import socket


class Handler(http.server.BaseHTTPRequestHandler):
    def version_string(self):
        return 'Server'

    def date_time_string(self, timestamp=None):
        return 'Date'

    def log_message(self, format, *args):
        print('   log:', format % args)

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        self.wfile.write(f'{self.path} {self.request_version} {self.close_connection} {dict(self.headers)}'.encode('latin-1'))


class NewHandler(Handler):
    protocol_version = 'HTTP/1.1'


class PlainHandler(Handler):
    default_request_version = 'HTTP/1.0'


def ask(handler, request, shut=True):
    client, server = socket.socketpair()
    client.sendall(request)
    if shut:
        client.shutdown(socket.SHUT_WR)
    made = handler(server, ('client', 1), None)
    print(handler.__name__, request if len(request) < 80 else (request[:20], len(request)))
    print('   ', repr(made.requestline[:60]), repr(made.request_version), made.command, made.close_connection)
    server.close()
    answer = b''
    while part := client.recv(65536):
        answer += part
    client.close()
    head, _, body = answer.partition(b'\r\n\r\n')
    print('   ', head)
    print('   ', body if len(body) < 120 else [line.strip() for line in body.split(b'\n') if b'<p>' in line])


# Nothing follows a request line without a version: whoever sent it waits for the answer.
ask(Handler, b'GET /index.html\r\n', shut=False)
ask(Handler, b'POST /index.html\r\n', shut=False)
for line in (b'GET /\r\n\r\n', b'GET /x\n', b'GET\r\n\r\n', b'\r\n', b'   \r\n', b'GET / HTTP/1.0\r\n\r\n', b'GET / HTTP/0.9\r\nA: b\r\n\r\n', b'GET /\r\nA: b\r\n\r\n', b'GET / HTTP/1.1\r\n\r\n',
             b'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', b'GET / HTTP/2.0\r\n\r\n', b'GET / x HTTP/2.0\r\n\r\n', b'GET / x HTTP/1.1\r\n\r\n', b'GET / HTTP/1\r\n\r\n', b'GET / HTTP/1.1.1\r\n\r\n',
             b'GET / HTTP/a.b\r\n\r\n', b'GET / HTTP/1.0 x\r\n\r\n', b'GET / FTP/1.0\r\n\r\n', b'GET / HTTP/11111111111.0\r\n\r\n', b'GET / HTTP/-1.0\r\n\r\n', b'FOO / HTTP/1.0\r\n\r\n', b'HEAD / HTTP/1.0\r\n\r\n',
             b'GET //a/b HTTP/1.0\r\n\r\n', b'GET\t/\tHTTP/1.0\r\n\r\n', b'G' * 70000 + b'\r\n\r\n', b'GET / HTTP/1.1\r\nX: ' + b'a' * 70000 + b'\r\n\r\n', b'GET / HTTP/1.1\r\n' + b'A: b\r\n' * 150 + b'\r\n'):
    ask(Handler, line)
    ask(NewHandler, line)
for line in b'GET /\r\nA: b\r\n\r\n', b'GET /\r\n', b'POST /\r\n', b'\r\n', b'GET\r\n', b'GET / HTTP/x\r\n\r\n':
    ask(PlainHandler, line)
