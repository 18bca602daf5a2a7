from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
m=MIMEMultipart(boundary='BB'); m['Subject']='Hi'; m['To']='"A, B" <a@b.c>, d@e.f'; m.attach(MIMEText('text')); m.attach(MIMEText('<b>ü</b>','html'))
print(m.as_string())
import email, email.utils
n=email.message_from_string(m.as_string()); print([p.get_content_type() for p in n.walk()], n.get_payload(1).get_payload(decode=True), email.utils.getaddresses([n['To']]))
print(email.utils.parsedate_to_datetime('Thu, 05 Jan 2023 10:11:12 +0200'), email.utils.formatdate(0, usegmt=True), email.utils.parsedate('Sun Nov  6 08:49:37 1994'))

from email.header import Header, decode_header, make_header
print(decode_header('=?utf-8?q?caf=C3=A9?= and =?iso-8859-1?b?6fY=?='), make_header(decode_header('=?utf-8?q?caf=C3=A9?= x')))
m = email.message_from_string("""From: me@x.y
Subject: folded
 line
Content-Type: text/plain; charset="utf-8"; name*=utf-8''na%C3%AFve.txt

body
more
""")
print(m.items(), m.get_content_type(), m.get_content_charset(), m.get_filename(), m.get_params(), repr(m.get_payload()))
m['X'] = 'a'; m.add_header('Content-Disposition', 'attachment', filename='a b.txt'); m.replace_header('subject', 'new'); del m['x']
print(m.as_string())
for bad in ('Content-Type: multipart/mixed\n\nx', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx', 'nonsense\n\nbody'):
    n = email.message_from_string(bad); print([type(d).__name__ for d in n.defects], n.is_multipart())
for text in ('A B <a@b.c>', 'a@b.c', '"x, y" <p@q.r> (note)', 'a@b.c (Name)', '', 'bad address here'):
    print(email.utils.parseaddr(text))
print(email.utils.formataddr(('A, B', 'a@b.c')), email.utils.parsedate_tz('Mon, 1 Jan 2024 01:02:03 -0530'), email.utils.quote('a"b'), email.utils.unquote('"a\\"b"'))
print(email.message_from_bytes(b'Subject: x\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n').get_payload(decode=True))
