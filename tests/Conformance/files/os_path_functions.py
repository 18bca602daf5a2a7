import os
import os.path
import posixpath
from _show import show


class PathLike:
    def __init__(self, value):
        self.value = value

    def __fspath__(self):
        return self.value


show(globals(), r"""
os.path.join("a", "b"), os.path.join("a", "/b"), os.path.join("a/", "b"), os.path.join("", "b"), os.path.join("a", ""), os.path.join("a", "", "b"), os.path.join(b"a", b"b"), os.path.join("a"), os.path.join(PathLike("p"), "q"), os.path.join("/", "a", "..", "b")
os.path.join("a", b"b")
os.path.join("a", 3)
os.path.join(3, "a")
os.path.join()
os.path.join("a", None)
os.path.split("/a/b"), os.path.split("a"), os.path.split("a/"), os.path.split("/"), os.path.split(""), os.path.split("//a//b"), os.path.split(b"a/b"), os.path.split("/a")
os.path.split(3)
os.path.basename("/a/b.c"), os.path.basename("a/"), os.path.dirname("/a/b"), os.path.dirname("a"), os.path.dirname("/a"), os.path.dirname("a//b"), os.path.basename(PathLike("x/y"))
os.path.splitext("a.b.c"), os.path.splitext(".bashrc"), os.path.splitext("a/.b"), os.path.splitext("a.b/c"), os.path.splitext("a."), os.path.splitext("..a"), os.path.splitext("a..b"), os.path.splitext(b"x.y"), os.path.splitext(""), os.path.splitext("...x.y")
os.path.splitdrive("c:/a"), os.path.splitroot("/a"), os.path.splitroot("//a"), os.path.splitroot("///a"), os.path.splitroot("a")
os.path.normpath("a//b/./c/.."), os.path.normpath("../.."), os.path.normpath("/../a"), os.path.normpath(""), os.path.normpath("//a"), os.path.normpath("///a"), os.path.normpath("a/../.."), os.path.normpath("/a/b/../../.."), os.path.normpath("./a/"), os.path.normpath(b"a/../b")
os.path.isabs("/a"), os.path.isabs("a"), os.path.isabs(""), os.path.isabs(b"/")
os.path.abspath("a") == os.getcwd() + "/a", os.path.abspath("/a/../b"), os.path.abspath("") == os.getcwd()
os.path.relpath("/a/b", "/a/c"), os.path.relpath("a/b", "a"), os.path.relpath("/", "/a/b"), os.path.relpath("a", "a"), os.path.relpath(b"x", b"y")
os.path.relpath("")
os.path.relpath("a", b"b")
os.path.commonprefix(["abc", "abd"]), os.path.commonprefix([]), os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonprefix([["a", "b"], ["a", "c"]]), os.path.commonprefix(["", "a"])
os.path.commonpath(["/usr/lib", "/usr/local"]), os.path.commonpath(["a/b", "a/c"]), os.path.commonpath(["a"]), os.path.commonpath(["/a", "/b"]), os.path.commonpath(["a/b/../c", "a/b"])
os.path.commonpath([])
os.path.commonpath(["/a", "b"])
os.path.commonpath(["a", b"b"])
os.path.commonpath(3)
os.path.exists("."), os.path.exists("nope"), os.path.isfile("."), os.path.isdir("."), os.path.islink("."), os.path.ismount("/"), os.path.lexists("nope"), os.path.exists("a\0b"), os.path.exists(999), os.path.isdir(b".")
os.path.exists(None)
os.path.exists([])
os.path.getsize("nope")
os.path.getmtime("nope")
os.path.expanduser("a"), os.path.expanduser("~nobody_such"), os.path.expanduser("~") == os.environ.get("HOME", "?"), os.path.expanduser("a/~")
os.path.expandvars("$NOPE/a"), os.path.expandvars("plain"), (os.environ.__setitem__("CASES_VAR", "val"), os.path.expandvars("$CASES_VAR ${CASES_VAR}x $CASES_VARx $$ ${nope} $"))[1], os.path.expandvars(b"$CASES_VAR")
os.path.realpath(".") == os.getcwd()
os.path.samefile(".", os.getcwd()), os.path.normcase("A/B"), os.path.supports_unicode_filenames, os.sep, os.altsep, os.extsep, os.pathsep, os.curdir, os.pardir, os.linesep, os.devnull, os.name, os.defpath
os.path.samefile(".", "nope")
os.fspath("a"), os.fspath(b"b"), os.fspath(PathLike("c")), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), os.fsdecode(b"\xff"), os.fsencode("\udcff")
os.fspath(3)
os.fspath(PathLike(3))
os.fsencode(3)
os.getenv("NOPE"), os.getenv("NOPE", "d"), os.environ.get("CASES_VAR"), "CASES_VAR" in os.environ, os.environ.pop("CASES_VAR"), os.environ.get("CASES_VAR", "gone")
os.environ["NOPE"]
os.environ[3]
os.environ.__setitem__("a", 3)
os.environ.__setitem__("a=b", "c")
os.environ.__setitem__("", "c")
os.environ.__setitem__("a\0b", "c")
os.environ.pop("NOPE")
os.putenv(1, 2)
type(os.environ).__name__, isinstance(os.environ, dict), isinstance(os.environ.copy(), dict), len(os.environ) > 0
os.strerror(2), os.strerror(13), os.strerror(99999)
os.path is posixpath, os.path.__name__, os.path.sep
os.listdir("nope")
os.mkdir("d"), os.listdir("d"), os.makedirs("d/e/f"), os.makedirs("d/e", exist_ok=True), os.rmdir("d/e/f"), os.removedirs("d/e"), os.path.exists("d")
os.mkdir("nope/x")
os.makedirs("_show.py/x")
os.rmdir("nope")
os.remove("nope")
os.remove(".")
os.unlink(3)
os.rename("nope", "x")
os.replace("nope", "x")
os.stat("nope")
os.chdir("nope")
os.chdir("_show.py")
os.scandir("nope")
os.open("nope", os.O_RDONLY)
os.open("x", os.O_CREAT | os.O_EXCL | os.O_WRONLY) > 2, os.path.getsize("x"), os.remove("x")
os.close(9999)
os.read(9999, 1)
os.write(1, "text")
os.access(".", os.R_OK), os.access("nope", os.F_OK), os.cpu_count() >= 1, os.getpid() > 0, os.umask(0o22) >= 0
os.get_terminal_size(9999)
os.urandom(4).__class__, len(os.urandom(8))
os.urandom(-1)
""")
os.makedirs("w/a/b")
for name in ("w/1.txt", "w/a/2.txt", "w/a/b/3.txt"):
    with open(name, "w") as f:
        f.write(name)
print(sorted((top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk("w")))
print([top for top, dirs, files in os.walk("w", topdown=False)])
for top, dirs, files in os.walk("w"):
    if "b" in dirs:
        dirs.remove("b")
    print(top, files)
with os.scandir("w") as entries:
    print(sorted((e.name, e.is_dir(), e.is_file(), e.path, e.stat().st_size if e.is_file() else 0) for e in entries))
entry = next(os.scandir("w/a/b"))
print(entry, entry.name, os.fspath(entry), os.path.getsize(entry), entry.is_symlink(), entry.inode() > 0)
r, w = os.pipe()
print(os.write(w, b"through a pipe"), os.read(r, 7), os.close(w), os.read(r, 100), os.read(r, 1))
os.close(r)
fd = os.open("w/1.txt", os.O_RDWR)
print(os.read(fd, 3), os.lseek(fd, 0, os.SEEK_SET), os.write(fd, b"XX"), os.fstat(fd).st_size, os.ftruncate(fd, 4), os.lseek(fd, 0, 2))
os.close(fd)
s = os.stat("w/1.txt")
print(s.st_size, s[6], len(s), type(s).__name__, s.st_mode == s[0], isinstance(s.st_mtime, float), isinstance(s.st_mtime_ns, int))
