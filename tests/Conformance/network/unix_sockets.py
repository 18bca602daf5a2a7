import socket, os, tempfile
d=tempfile.mkdtemp()
a=socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); a.bind(d+'/a')
b=socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); b.bind(d+'/b')
c=socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
b.sendto(b'hi', d+'/a'); x,y=a.recvfrom(10); print(x, y==d+'/b'); a.sendto(b'back', y); print(b.recv(10))
c.sendto(b'anon', d+'/a'); print(a.recvfrom(10))
s=socket.socket(socket.AF_UNIX); s.bind(d+'/s'); s.listen(); k=socket.socket(socket.AF_UNIX); k.connect(d+'/s'); p,q=s.accept(); print(repr(q), k.getpeername()==d+'/s', repr(p.getpeername()), p.getsockname()==d+'/s')
