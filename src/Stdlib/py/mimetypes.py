"""Media types of files by the endings of their names. https://docs.python.org/3.14/library/mimetypes.html"""
import os
import posixpath
import urllib.parse

from _mime_types import COMMON_TYPES, ENCODINGS, SUFFIXES, TYPES

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_file_type', 'guess_all_extensions', 'guess_extension', 'add_type', 'init',
           'read_mime_types', 'suffix_map', 'encodings_map', 'types_map', 'common_types']

knownfiles = [
    '/etc/mime.types',
    '/etc/httpd/mime.types',
    '/etc/httpd/conf/mime.types',
    '/etc/apache/mime.types',
    '/etc/apache2/mime.types',
    '/usr/local/etc/httpd/conf/mime.types',
    '/usr/local/lib/netscape/mime.types',
    '/usr/local/etc/mime.types',
]

inited = False
suffix_map = dict(SUFFIXES)
encodings_map = dict(ENCODINGS)
types_map = dict(TYPES)
common_types = dict(COMMON_TYPES)
_database = None


class MimeTypes:
    """MIME-types datastore.

    This datastore can handle information from mime.types-style files
    and supports basic determination of MIME type from a filename or
    URL, and can guess a reasonable extension given a MIME type.
    """

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = dict(ENCODINGS)
        self.suffix_map = dict(SUFFIXES)
        # Each a pair: for what is not registered, for what is.
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for ending, type in TYPES.items():
            self.add_type(type, ending, True)
        for ending, type in COMMON_TYPES.items():
            self.add_type(type, ending, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Add a mapping between a type and an extension.

        When the extension is already known, the new
        type will replace the old one. When the type
        is already known the extension will be added
        to the list of known extensions.

        If strict is true, information will be added to
        list of standard types, else to the list of non-standard
        types.

        Valid extensions are empty or start with a '.'.
        """
        if ext and not ext.startswith('.'):
            from warnings import _deprecated
            _deprecated('Undotted extensions', "Using undotted extensions is deprecated and will raise a ValueError in Python {remove}", remove=(3, 16))
        if not type:
            return
        self.types_map[strict][ext] = type
        endings = self.types_map_inv[strict].setdefault(type, [])
        if ext not in endings:
            endings.append(ext)

    def guess_type(self, url, strict=True):
        """Guess the type of a file which is either a URL or path-like object.

        Return value is a tuple (type, encoding) where type is None if
        the type can't be guessed (no or unknown suffix) or a string
        of the form type/subtype, usable for a MIME Content-type
        header; and encoding is None for no encoding or the name of
        the program used to encode (e.g. compress or gzip).  The
        mappings are table driven.  Encoding suffixes are case
        sensitive; type suffixes are first tried case sensitive, then
        case insensitive.

        The suffixes .tgz, .taz and .tz (case sensitive!) are all
        mapped to '.tar.gz'.  (This is table-driven too, using the
        dictionary suffix_map.)

        Optional 'strict' argument when False adds a bunch of commonly found,
        but non-standard types.
        """
        url = os.fspath(url)
        parts = urllib.parse.urlparse(url)
        if not parts.scheme or len(parts.scheme) <= 1:
            return self.guess_file_type(url, strict=strict)
        if parts.scheme == 'data':
            # data:[<type>][;base64],<data>
            comma = parts.path.find(',')
            if comma < 0:
                return None, None
            type = parts.path[:comma].partition(';')[0]
            if '=' in type or '/' not in type:
                type = 'text/plain'
            return type, None
        return self._guess(parts.path, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        """Guess the type of a file based on its path.

        Similar to guess_type(), but takes file path instead of URL.
        """
        path = os.fsdecode(path)
        return self._guess(os.path.splitdrive(path)[1], strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ending = splitext(path)
        while (longer := self.suffix_map.get(ending.lower())):
            base, ending = splitext(base + longer)
        encoding = self.encodings_map.get(ending)
        if encoding is not None:
            base, ending = splitext(base)
        ending = ending.lower()
        for table in (self.types_map[1],) if strict else (self.types_map[1], self.types_map[0]):
            if ending in table:
                return table[ending], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """Guess the extensions for a file based on its MIME type.

        Return value is a list of strings giving the possible filename
        extensions, including the leading dot ('.').  The extension is not
        guaranteed to have been associated with any particular data stream,
        but would be mapped to the MIME type 'type' by guess_type().

        Optional 'strict' argument when false adds a bunch of commonly found,
        but non-standard types.
        """
        type = type.lower()
        endings = list(self.types_map_inv[1].get(type, []))
        if not strict:
            endings += [ending for ending in self.types_map_inv[0].get(type, []) if ending not in endings]
        return endings

    def guess_extension(self, type, strict=True):
        """Guess the extension for a file based on its MIME type.

        Return value is a string giving a filename extension,
        including the leading dot ('.').  The extension is not
        guaranteed to have been associated with any particular data
        stream, but would be mapped to the MIME type 'type' by
        guess_type().  If no extension can be guessed for 'type', None
        is returned.

        Optional 'strict' argument when false adds a bunch of commonly found,
        but non-standard types.
        """
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None

    def read(self, filename, strict=True):
        """Read a single mime.types-format file, specified by pathname.

        If strict is true, information will be added to
        list of standard types, else to the list of non-standard
        types.
        """
        with open(filename, encoding='utf-8') as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Read a single mime.types-format file.

        If strict is true, information will be added to
        list of standard types, else to the list of non-standard
        types.
        """
        for line in fp:
            words = line.partition('#')[0].split()
            for ending in words[1:]:
                self.add_type(words[0], '.' + ending, strict)


def init(files=None):
    global suffix_map, encodings_map, types_map, common_types, inited, _database
    inited = True
    if files is None or _database is None:
        database = MimeTypes()
        files = knownfiles + list(files or ())
    else:
        database = _database
    for name in files:
        if os.path.isfile(name):
            database.read(name)
    encodings_map = database.encodings_map
    suffix_map = database.suffix_map
    types_map = database.types_map[True]
    common_types = database.types_map[False]
    _database = database


def read_mime_types(file):
    try:
        opened = open(file, encoding='utf-8')
    except OSError:
        return None
    with opened:
        database = MimeTypes()
        database.readfp(opened, True)
        return database.types_map[True]


def _shared():
    if _database is None:
        init()
    return _database


def guess_type(url, strict=True):
    return _shared().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    return _shared().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    return _shared().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    return _shared().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    return _shared().add_type(type, ext, strict)


for _function in guess_type, guess_file_type, guess_all_extensions, guess_extension, add_type:
    _function.__doc__ = getattr(MimeTypes, _function.__name__).__doc__
del _function
