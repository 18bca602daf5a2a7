"""The names of modules and objects in Python 2 and 3, for the protocols that Python 2 reads."""

PYTHON2_EXCEPTIONS = tuple("""
    ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError EnvironmentError Exception
    FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError KeyError KeyboardInterrupt LookupError
    MemoryError NameError NotImplementedError OSError OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration
    SyntaxError SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError""".split())
MULTIPROCESSING_EXCEPTIONS = ("AuthenticationError", "BufferTooShort", "ProcessError", "TimeoutError")

# What is an OSError or an ImportError in Python 2.
PYTHON3_OSERROR_EXCEPTIONS = tuple("""
    BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError FileExistsError
    FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError""".split())
PYTHON3_IMPORTERROR_EXCEPTIONS = ("ModuleNotFoundError",)


def _pairs(text):
    words = text.split()
    return dict(zip(words[::2], words[1::2]))


def _name(text):
    module, _, name = text.partition(":")
    return module, name


# Renamed modules, old and new, which both know each other by.
_renamed = _pairs("""
    __builtin__ builtins  copy_reg copyreg  Queue queue  SocketServer socketserver  ConfigParser configparser  repr reprlib
    robotparser urllib.robotparser  urllib2 urllib.request  urlparse urllib.parse  anydbm dbm  _winreg winreg  thread _thread
    dummy_thread _dummy_thread  htmlentitydefs html.entities  HTMLParser html.parser  BaseHTTPServer http.server  httplib http.client
    cookielib http.cookiejar  Cookie http.cookies  xmlrpclib xmlrpc.client  SimpleXMLRPCServer xmlrpc.server  commands subprocess
    markupbase _markupbase  test.test_support test.support  dbhash dbm.bsd  dumbdbm dbm.dumb  dbm dbm.ndbm  gdbm dbm.gnu  _abcoll collections.abc
    Tkinter tkinter  tkFileDialog tkinter.filedialog  tkSimpleDialog tkinter.simpledialog  tkColorChooser tkinter.colorchooser
    tkCommonDialog tkinter.commondialog  Dialog tkinter.dialog  Tkdnd tkinter.dnd  tkFont tkinter.font  tkMessageBox tkinter.messagebox
    ScrolledText tkinter.scrolledtext  Tkconstants tkinter.constants  ttk tkinter.ttk""")
IMPORT_MAPPING = _renamed | _pairs("""
    UserDict collections  UserList collections  UserString collections  whichdb dbm  StringIO io  cStringIO io  cPickle pickle
    _elementtree xml.etree.ElementTree  FileDialog tkinter.filedialog  SimpleDialog tkinter.simpledialog  DocXMLRPCServer xmlrpc.server
    SimpleHTTPServer http.server  CGIHTTPServer http.server""")
REVERSE_IMPORT_MAPPING = {new: old for old, new in _renamed.items()} | _pairs("""
    _bz2 bz2  _dbm dbm  _functools functools  _gdbm gdbm  _pickle pickle""")

# Objects that went to other modules, old and new.
_moved = {_name(old): _name(new) for old, new in _pairs("""
    __builtin__:xrange builtins:range  __builtin__:reduce functools:reduce  __builtin__:intern sys:intern  __builtin__:unichr builtins:chr
    __builtin__:unicode builtins:str  __builtin__:long builtins:int  itertools:izip builtins:zip  itertools:imap builtins:map
    itertools:ifilter builtins:filter  itertools:ifilterfalse itertools:filterfalse  itertools:izip_longest itertools:zip_longest
    UserDict:IterableUserDict collections:UserDict  UserList:UserList collections:UserList  UserString:UserString collections:UserString
    whichdb:whichdb dbm:whichdb  _socket:fromfd socket:fromfd  _multiprocessing:Connection multiprocessing.connection:Connection
    multiprocessing.process:Process multiprocessing.context:Process  multiprocessing.forking:Popen multiprocessing.popen_fork:Popen
    urllib:ContentTooShortError urllib.error:ContentTooShortError  urllib:getproxies urllib.request:getproxies
    urllib:pathname2url urllib.request:pathname2url  urllib:quote_plus urllib.parse:quote_plus  urllib:quote urllib.parse:quote
    urllib:unquote_plus urllib.parse:unquote_plus  urllib:unquote urllib.parse:unquote  urllib:url2pathname urllib.request:url2pathname
    urllib:urlcleanup urllib.request:urlcleanup  urllib:urlencode urllib.parse:urlencode  urllib:urlopen urllib.request:urlopen
    urllib:urlretrieve urllib.request:urlretrieve  urllib2:HTTPError urllib.error:HTTPError  urllib2:URLError urllib.error:URLError
    """).items()}
_moved.update({("exceptions", name): ("builtins", name) for name in PYTHON2_EXCEPTIONS})
_moved.update({("multiprocessing", name): ("multiprocessing.context", name) for name in MULTIPROCESSING_EXCEPTIONS})
NAME_MAPPING = _moved | {_name(old): _name(new) for old, new in _pairs("""
    __builtin__:basestring builtins:str  exceptions:StandardError builtins:Exception  UserDict:UserDict collections:UserDict
    socket:_socketobject socket:SocketType""").items()}
REVERSE_NAME_MAPPING = {new: old for old, new in _moved.items()} | {_name(new): _name(old) for new, old in _pairs("""
    _functools:reduce __builtin__:reduce  _socket:socket socket:_socketobject  tkinter.filedialog:FileDialog FileDialog:FileDialog
    tkinter.filedialog:LoadFileDialog FileDialog:LoadFileDialog  tkinter.filedialog:SaveFileDialog FileDialog:SaveFileDialog
    tkinter.simpledialog:SimpleDialog SimpleDialog:SimpleDialog  xmlrpc.server:ServerHTMLDoc DocXMLRPCServer:ServerHTMLDoc
    xmlrpc.server:XMLRPCDocGenerator DocXMLRPCServer:XMLRPCDocGenerator  xmlrpc.server:DocXMLRPCRequestHandler DocXMLRPCServer:DocXMLRPCRequestHandler
    xmlrpc.server:DocXMLRPCServer DocXMLRPCServer:DocXMLRPCServer  xmlrpc.server:DocCGIXMLRPCRequestHandler DocXMLRPCServer:DocCGIXMLRPCRequestHandler
    http.server:SimpleHTTPRequestHandler SimpleHTTPServer:SimpleHTTPRequestHandler  http.server:CGIHTTPRequestHandler CGIHTTPServer:CGIHTTPRequestHandler
    """).items()}
REVERSE_NAME_MAPPING.update({("builtins", name): ("exceptions", "OSError") for name in PYTHON3_OSERROR_EXCEPTIONS})
REVERSE_NAME_MAPPING.update({("builtins", name): ("exceptions", "ImportError") for name in PYTHON3_IMPORTERROR_EXCEPTIONS})
