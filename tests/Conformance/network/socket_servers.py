import socket, socketserver, threading, io
class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())
class Shout(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)
with socketserver.ThreadingTCPServer(('127.0.0.1', 0), Echo) as server:
    threading.Thread(target=server.serve_forever, args=(0.02,)).start()
    with socket.create_connection(server.server_address) as sock, sock.makefile('rw', newline='\n') as file:
        for word in ('one', 'two'):
            file.write(word + '\n'); file.flush(); print(file.readline())
    server.shutdown()
with socketserver.UDPServer(('127.0.0.1', 0), Shout) as server:
    threading.Thread(target=server.serve_forever, args=(0.02,)).start()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.sendto(b'packet', server.server_address); print(sock.recv(100))
    server.shutdown()
class Fails(socketserver.BaseRequestHandler):
    def handle(self): raise ValueError('in the handler')
class Server(socketserver.TCPServer):
    timeout = 0.05
    def handle_error(self, request, client): import sys; print('error', sys.exception())
    def handle_timeout(self): print('timeout')
with Server(('127.0.0.1', 0), Fails) as server:
    with socket.create_connection(server.server_address) as sock:
        server.handle_request(); print(sock.recv(10))
    server.handle_request()
