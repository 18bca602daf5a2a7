"""The names of modules and objects in Python 2, for protocols that it reads."""

MODULES_TO_3 = {
    "__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "SocketServer": "socketserver",
    "ConfigParser": "configparser", "repr": "reprlib", "__main__": "__main__", "urllib": "urllib.parse", "urlparse": "urllib.parse",
    "robotparser": "urllib.robotparser", "urllib2": "urllib.request", "anydbm": "dbm", "_winreg": "winreg", "thread": "_thread",
    "dummy_thread": "_dummy_thread", "htmlentitydefs": "html.entities", "HTMLParser": "html.parser", "BaseHTTPServer": "http.server",
    "httplib": "http.client", "cookielib": "http.cookiejar", "Cookie": "http.cookies", "xmlrpclib": "xmlrpc.client",
    "UserList": "collections", "UserDict": "collections", "UserString": "collections", "commands": "subprocess",
    "markupbase": "_markupbase", "StringIO": "io", "cStringIO": "io", "cPickle": "pickle", "_elementtree": "xml.etree.ElementTree",
    "exceptions": "builtins", "whichdb": "dbm", "dbhash": "dbm.bsd", "dumbdbm": "dbm.dumb", "dbm": "dbm.ndbm", "gdbm": "dbm.gnu",
}
MODULES_TO_2 = {
    "builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "socketserver": "SocketServer",
    "configparser": "ConfigParser", "reprlib": "repr", "urllib.request": "urllib2", "urllib.robotparser": "robotparser",
    "winreg": "_winreg", "_thread": "thread", "_dummy_thread": "dummy_thread", "html.entities": "htmlentitydefs",
    "html.parser": "HTMLParser", "http.client": "httplib", "http.cookiejar": "cookielib", "http.cookies": "Cookie",
    "xmlrpc.client": "xmlrpclib", "_markupbase": "markupbase", "http.server": "BaseHTTPServer", "dbm.bsd": "dbhash",
    "dbm.dumb": "dumbdbm", "dbm.ndbm": "dbm", "dbm.gnu": "gdbm", "_bz2": "bz2", "_dbm": "dbm", "_functools": "functools",
    "_gdbm": "gdbm", "_pickle": "pickle", "_abcoll": "collections",
}
NAMES_TO_3 = {
    ("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "intern"): ("sys", "intern"), ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "unicode"): ("builtins", "str"), ("__builtin__", "long"): ("builtins", "int"),
    ("itertools", "izip"): ("builtins", "zip"), ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"), ("itertools", "ifilterfalse"): ("itertools", "filterfalse"),
    ("itertools", "izip_longest"): ("itertools", "zip_longest"), ("UserDict", "IterableUserDict"): ("collections", "UserDict"),
    ("UserList", "UserList"): ("collections", "UserList"), ("UserString", "UserString"): ("collections", "UserString"),
    ("whichdb", "whichdb"): ("dbm", "whichdb"), ("__builtin__", "basestring"): ("builtins", "str"),
    ("exceptions", "StandardError"): ("builtins", "Exception"), ("UserDict", "UserDict"): ("collections", "UserDict"),
    ("socket", "_socketobject"): ("socket", "SocketType"),
}
NAMES_TO_2 = {
    new: old for old, new in NAMES_TO_3.items()
    if old not in {("__builtin__", "basestring"), ("exceptions", "StandardError"), ("UserDict", "UserDict"), ("socket", "_socketobject")}
}
NAMES_TO_2["_functools", "reduce"] = ("__builtin__", "reduce")

# The exceptions that both have.
EXCEPTIONS = frozenset("""
ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError
EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError
OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError
SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
""".split())
# What is an OSError or ImportError in Python 2.
for _name in """
BlockingIOError BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
PermissionError ProcessLookupError TimeoutError
""".split():
    NAMES_TO_2["builtins", _name] = ("exceptions", "OSError")
NAMES_TO_2["builtins", "ModuleNotFoundError"] = ("exceptions", "ImportError")
del _name
