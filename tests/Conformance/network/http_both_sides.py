import threading, http.client, http.server, sys, os, tempfile, io, socketserver
class H(http.server.BaseHTTPRequestHandler):
    protocol_version='HTTP/1.1'
    def do_GET(self):
        body=f'{self.path} {self.headers["X-A"]}'.encode()
        self.send_response(200); self.send_header('Content-Length', str(len(body))); self.send_header('Content-Type','text/plain; charset=utf-8'); self.end_headers(); self.wfile.write(body)
    def do_POST(self):
        data=self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(201); self.send_header('Transfer-Encoding','chunked'); self.end_headers()
        for p in (data[:3], data[3:]): self.wfile.write(b'%x\r\n%s\r\n'%(len(p),p))
        self.wfile.write(b'0\r\n\r\n')
    def log_message(self,*a): pass
s=http.server.ThreadingHTTPServer(('127.0.0.1',0),H)
t=threading.Thread(target=s.serve_forever, kwargs={'poll_interval':0.05}); t.start()
c=http.client.HTTPConnection(*s.server_address)
c.request('GET','/abc?x=1',headers={'X-A':'hey'}); r=c.getresponse(); print(r.status,r.reason,r.version,r.read(),r.getheader('content-type'),r.headers.get_content_charset(),r.isclosed())
c.request('POST','/p',body='hello world'); r=c.getresponse(); print(r.status,r.read(5),r.read(),r.chunked)
c.request('FOO','/'); r=c.getresponse(); print(r.status,r.reason,r.getheader('Connection'),len(r.read()), r.read())
c.close()
s.shutdown(); s.server_close(); t.join()
d=tempfile.mkdtemp(); open(d+'/a b.txt','w').write('file!'); os.mkdir(d+'/sub')
class S(http.server.SimpleHTTPRequestHandler):
    def __init__(self,*a,**k): super().__init__(*a,directory=d,**k)
    def log_message(self,*a): pass
s=http.server.HTTPServer(('127.0.0.1',0),S); t=threading.Thread(target=s.serve_forever, kwargs={'poll_interval':0.05}); t.start()
for p in ('/a%20b.txt','/','/sub','/../x','/none'):
    c=http.client.HTTPConnection(*s.server_address); c.request('GET',p); r=c.getresponse(); b=r.read(); print(p,r.status,r.getheader('Content-Type'),r.getheader('Location'), b if len(b)<50 else len(b)); c.close()
s.shutdown(); s.server_close(); t.join()
