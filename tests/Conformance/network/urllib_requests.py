"""urllib.request against a server of this script: answers, errors, redirections, passwords, cookies, proxies, files and data."""
import base64
import http.cookiejar
import os
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def answer(self, code, body=b"", **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = self.path
        if path.startswith("http://"):
            self.answer(200, b"by proxy: " + path.encode())
        elif path == "/missing":
            self.answer(404, b"nothing here")
        elif path == "/away":
            self.answer(302, Location="/there?x=1", Set_Cookie="seen=away; Path=/")
        elif path == "/round":
            self.answer(301, Location="/round")
        elif path == "/elsewhere":
            self.answer(302, Location="file:///etc/passwd")
        elif path == "/secret":
            if self.headers.get("Authorization") == "Basic " + base64.b64encode(b"user:pass").decode():
                self.answer(200, b"told")
            else:
                self.answer(401, b"", WWW_Authenticate='Basic realm="here"')
        elif path == "/headers":
            self.answer(200, "; ".join(f"{n}={v}" for n, v in sorted(self.headers.items()) if n not in ("Host",)).encode())
        else:
            self.answer(200, f"{self.command} {path} {self.headers.get('Cookie')}".encode(), Content_Type="text/plain")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(200, self.headers["Content-Type"].encode() + b" " + body)

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(201, b"put " + body)


os.environ["no_proxy"] = "*"
server = HTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever)
thread.start()
base = f"http://127.0.0.1:{server.server_port}"


def shown(x):
    return str(x).replace(base, "BASE").replace(str(server.server_port), "PORT")


with urllib.request.urlopen(base + "/plain?q#part") as answer:
    print(answer.status, answer.reason, answer.msg, shown(answer.url), answer.headers["Content-Type"], answer.read())
print(urllib.request.urlopen(base + "/form", urllib.parse.urlencode({"a": "b c"}).encode()).read())
answer = urllib.request.urlopen(urllib.request.Request(base + "/thing", data=b"xyz", method="PUT"))
print(answer.status, answer.read())
print(urllib.request.urlopen(urllib.request.Request(base + "/headers", headers={"X-one": "1"})).read())
try:
    urllib.request.urlopen(base + "/missing")
except urllib.error.HTTPError as e:
    print(repr(e), e, e.code, shown(e.url), e.read(), e.headers["Content-Length"])
    e.close()
try:
    urllib.request.urlopen(base + "/form", "text")
except TypeError as e:
    print(e)
answer = urllib.request.urlopen(base + "/away")
print(answer.status, shown(answer.url), answer.read())
for path in "/round", "/elsewhere":
    try:
        urllib.request.urlopen(base + path)
    except urllib.error.HTTPError as e:
        print(shown(e))
        e.close()

passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
passwords.add_password(None, base, "user", "pass")
print(urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(passwords)).open(base + "/secret").read())
passwords.add_password("here", base, "user", "wrong")
try:
    urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(passwords)).open(base + "/secret")
except urllib.error.HTTPError as e:
    print(e)
    e.close()

jar = http.cookiejar.CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
opener.addheaders = [("User-agent", "me")]
print(opener.open(base + "/away").read(), [(c.name, c.value, c.path, c.domain) for c in jar])
print(opener.open(base + "/again").read())

del os.environ["no_proxy"]
opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": base}))
print(opener.open("http://example.invalid/page").read())

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a b.txt")
    with open(path, "w") as file:
        file.write("content")
    url = urllib.request.pathname2url(path, add_scheme=True)
    print(url.endswith("/a%20b.txt"), urllib.request.url2pathname(url, require_scheme=True) == path)
    with urllib.request.urlopen(url) as answer:
        print(answer.read(), answer.headers["Content-type"], answer.headers["Content-length"], answer.status)
    copy = os.path.join(folder, "copy")
    os.environ["no_proxy"] = "*"
    name, headers = urllib.request.urlretrieve(base + "/copy", copy, lambda *progress: print(progress))
    print(name == copy, headers["Content-Type"], open(copy).read())
print(urllib.request.urlopen("data:text/html;base64,QUJD").read())
for url in "nothing", "x:y", "http:///x", "file:///no/such/file", "https://":
    try:
        urllib.request.urlopen(url)
    except (ValueError, urllib.error.URLError) as e:
        print(repr(e))
server.shutdown()
server.server_close()
thread.join()
try:
    urllib.request.urlopen(base + "/plain")
except urllib.error.URLError as e:
    print(e)
