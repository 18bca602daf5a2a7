"""The path in errors of rmtree() and FileIO is the object that was given."""
import io
import pathlib
import shutil

FILE = "rmtree_plain_file"
open(FILE, "w").close()
for p in (pathlib.Path('/tmp/nonexist_q'),'/tmp/nonexist_q',FILE, pathlib.Path(FILE)):
    for kw in ({}, {'onerror':lambda f,n,e: print('cb',f.__name__,repr(n),e[0].__name__)}, {'onexc':lambda f,n,e: print('cb2',f.__name__,repr(n),repr(e),type(e.filename))},{'ignore_errors':True}):
        try: print(shutil.rmtree(p,**kw))
        except OSError as e: print(type(e).__name__, str(e), type(e.filename))

class Where:
    def __fspath__(self): return "/tmp/nonexist_r"
    def __repr__(self): return "<Where>"
for p in (Where(), pathlib.Path("/tmp/nonexist_r"), "/tmp/nonexist_r"):
    for f in (io.FileIO, open, shutil.rmtree):
        try: f(p)
        except OSError as e: print(f.__name__, e, type(e.filename).__name__)
a = pathlib.Path("/tmp/nonexist_q/a")
try: a.samefile(a.parent)
except OSError as e: print(e)
