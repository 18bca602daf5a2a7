# Media types by the endings of names, without the tables of this machine.
import io
import mimetypes
from pathlib import Path

mimetypes.knownfiles.clear()
names = ["a.txt", "a.tar.gz", "http://a.b/c.png", "data:text/plain,foo", "data:,x", "data:x", "data:a/b;charset=x,1", "a.tgz", "noext", "a.unknown", "a.PNG", ".bashrc", "a.jpg",
         "dir.x/a.py", "a.gz", "a.svgz", "a.Z", "http://h/", "ftp://h/p.zip", "x.TAR.bz2", Path("q/b.json"), "a.webp", "a.mp4", "a.js", "a.md", "a.csv", "a.xhtml"]
for name in names:
    print(name, mimetypes.guess_type(name))
for name in ("a.jpg", "a.xul", "a.mid", "a.rtf", "a.none"):
    print(name, mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False))
for type in ("text/plain", "image/jpeg", "nope/x", "image/jpg", "TEXT/HTML", "application/octet-stream"):
    print(type, mimetypes.guess_extension(type), mimetypes.guess_all_extensions(type), mimetypes.guess_all_extensions(type, strict=False))
print(mimetypes.guess_file_type("/a/b.c/d.txt"), mimetypes.guess_file_type(b"x.html"))
mimetypes.add_type("x/y", ".zz")
mimetypes.add_type("x/y", ".zy", strict=False)
print(mimetypes.guess_type("q.zz"), mimetypes.guess_extension("x/y"), mimetypes.guess_type("q.zy"), mimetypes.guess_type("q.zy", False))
print(len(mimetypes.types_map), mimetypes.suffix_map, mimetypes.encodings_map, mimetypes.common_types)
types = mimetypes.MimeTypes()
types.readfp(io.StringIO("# a comment\nmy/type  one two # more\n\nother/type\n"))
print(types.guess_type("f.one"), types.guess_all_extensions("my/type"), types.guess_type("f.zz"))
print(mimetypes.read_mime_types("no-such-file"), mimetypes.inited)
try:
    mimetypes.guess_type(5)
except TypeError as e:
    print(e)
