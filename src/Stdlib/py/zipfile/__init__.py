"""Reading and writing ZIP archives: https://docs.python.org/3.14/library/zipfile.html"""
import binascii
import io
import os
import shutil
import stat
import struct
import sys
import threading
import time
import zlib

from ._formats import (
    BadZipFile, LargeZipFile, ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZIP_ZSTANDARD, ZipInfo, _check_compression, _Decrypter, compressor_names, is_supported,
    make_compressor, make_decompressor, read_directory,
)

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA", "ZIP_ZSTANDARD", "is_zipfile", "ZipInfo", "ZipFile", "PyZipFile",
           "LargeZipFile", "Path"]

error = BadZipfile = BadZipFile
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1


def is_zipfile(filename):
    """Quickly see if a file is a ZIP file by checking the magic number."""
    try:
        if hasattr(filename, "read"):
            position = filename.tell()
            try:
                return _is_zip(filename)
            finally:
                filename.seek(position)
        with open(filename, "rb") as file:
            return _is_zip(file)
    except OSError:
        return False


def _is_zip(file):
    try:
        read_directory(file)
    except BadZipFile:
        return False
    return True


class _Shared:
    """A file of which several members may be read at the same time."""

    def __init__(self, file, position, owner):
        self.file = file
        self.position = position
        self.owner = owner

    def read(self, n):
        with self.owner._lock:
            if self.owner._writing:
                raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.")
            self.file.seek(self.position)
            data = self.file.read(n)
            self.position = self.file.tell()
            return data


class ZipExtFile(io.BufferedIOBase):
    """File-like object for reading an archive member."""

    MAX_N = 1 << 31 - 1
    MIN_READ_SIZE = 4096

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False, owner=None):
        self._source = fileobj
        self._start = fileobj.position
        self._info = zipinfo
        self._owner = owner
        self._password = pwd
        self.mode = "rb"
        self.name = zipinfo.filename
        self.newlines = None
        self._rewind()

    def _rewind(self):
        info = self._info
        self._source.position = self._start
        self._left = info.compress_size
        self._expected = info.file_size
        self._decompressor = make_decompressor(info.compress_type)
        self._buffer = b""
        self._at = 0
        self._given = 0
        self._crc = 0
        self._eof = False
        self._decrypter = None
        if info.flag_bits & 1:
            self._decrypter = _Decrypter(self._password)
            header = self._decrypter(self._source.read(12))
            self._left -= 12
            check = info._raw_time >> 8 & 0xFF if info.flag_bits & 8 else info.CRC >> 24 & 0xFF
            if header[11] != check:
                raise RuntimeError(f"Bad password for file {info.orig_filename!r}")

    def __repr__(self):
        text = f"<{self.__class__.__module__}.{self.__class__.__qualname__}"
        if self.closed:
            return text + " [closed]>"
        text += f" name={self.name!r}"
        if self._info.compress_type != ZIP_STORED:
            text += f" compress_type={compressor_names.get(self._info.compress_type, self._info.compress_type)}"
        return text + ">"

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def tell(self):
        if self.closed:
            raise ValueError("tell on closed file.")
        return self._given - (len(self._buffer) - self._at)

    def seek(self, offset, whence=os.SEEK_SET):
        if self.closed:
            raise ValueError("seek on closed file.")
        if whence == os.SEEK_CUR:
            offset += self.tell()
        elif whence == os.SEEK_END:
            offset += self._info.file_size
        elif whence != os.SEEK_SET:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        offset = min(max(offset, 0), self._info.file_size)
        if offset < self.tell():
            self._rewind()
        while (missing := offset - self.tell()) > 0:
            if not self.read(min(missing, 1 << 20)):
                break
        return self.tell()

    def _more(self):
        """Some more data behind what is buffered; false at the end."""
        while not self._eof:
            raw = b""
            if self._left > 0:
                raw = self._source.read(min(self._left, 1 << 16))
                if not raw:
                    raise EOFError
                self._left -= len(raw)
                if self._decrypter:
                    raw = self._decrypter(raw)
            data = self._decompressor(raw, self._left <= 0)
            if self._left <= 0:
                self._eof = True
            data = data[:self._expected - self._given]
            self._given += len(data)
            self._crc = zlib.crc32(data, self._crc)
            if self._given >= self._expected:
                self._eof = True
            if self._eof and self._crc != self._info.CRC:
                raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
            if data:
                self._buffer = self._buffer[self._at:] + data
                self._at = 0
                return True
        return False

    def read(self, n=-1):
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            pieces = [self._buffer[self._at:]]
            self._buffer, self._at = b"", 0
            while self._more():
                pieces.append(self._buffer)
                self._buffer = b""
            return b"".join(pieces)
        while len(self._buffer) - self._at < n and self._more():
            pass
        data = self._buffer[self._at:self._at + n]
        self._at += len(data)
        return data

    def read1(self, n=-1):
        if n is None or n < 0:
            n = 1 << 31
        if self._at >= len(self._buffer) and n:
            self._more()
        data = self._buffer[self._at:self._at + n]
        self._at += len(data)
        return data

    def peek(self, n=1):
        while len(self._buffer) - self._at < n and self._more():
            pass
        return self._buffer[self._at:self._at + 512]

    def readline(self, limit=-1):
        while (end := self._buffer.find(b"\n", self._at)) < 0 and (limit < 0 or len(self._buffer) - self._at < limit) and self._more():
            pass
        end = len(self._buffer) if end < 0 else end + 1
        if limit >= 0:
            end = min(end, self._at + limit)
        data = self._buffer[self._at:end]
        self._at = end
        return data

    def close(self):
        if not self.closed and self._owner is not None:
            self._owner._released()
            self._owner = None
        super().close()


class _ZipWriteFile(io.BufferedIOBase):
    """File-like object for writing an archive member."""

    def __init__(self, archive, info, zip64):
        self._archive = archive
        self._info = info
        self._zip64 = zip64
        self._compressor = make_compressor(info.compress_type, info.compress_level)
        self._size = self._written = self._crc = 0
        self.name = info.filename
        self.mode = "wb"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        data = bytes(data)
        self._size += len(data)
        self._crc = zlib.crc32(data, self._crc)
        if self._compressor:
            data = self._compressor.compress(data)
        self._written += len(data)
        self._archive.fp.write(data)
        return len(data) if not self._compressor else self._size

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            archive, info = self._archive, self._info
            if self._compressor:
                rest = self._compressor.flush()
                self._written += len(rest)
                archive.fp.write(rest)
            info.compress_size, info.file_size, info.CRC = self._written, self._size, self._crc
            if not self._zip64 and max(self._size, self._written) > ZIP64_LIMIT:
                raise RuntimeError("File size too large, try using force_zip64")
            if info.flag_bits & 8:
                archive.fp.write(struct.pack("<LLQQ" if self._zip64 else "<LLLL", 0x08074B50, info.CRC, info.compress_size, info.file_size))
                archive.start_dir = archive.fp.tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader(self._zip64))
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            self._archive._writing = False


class ZipFile:
    """Class with methods to open, read, write, close, list zip files."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self._lock = threading.RLock()
        self._writing = False
        self._seekable = True
        self._readers = 1
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._own = isinstance(file, str)
        if self._own:
            self.filename = file
            if mode == "a":
                try:
                    self.fp = io.open(file, "r+b")
                except OSError:
                    self.fp = io.open(file, "w+b")
            else:
                self.fp = io.open(file, {"r": "rb", "w": "w+b", "x": "x+b"}[mode])
        else:
            self.fp = file
            self.filename = getattr(file, "name", None)
        try:
            if mode == "r":
                self._read()
            elif mode in ("w", "x"):
                self._didModify = True
                try:
                    self.start_dir = self.fp.tell()
                except (AttributeError, OSError):
                    self.fp = _Tellable(self.fp)
                    self.start_dir = 0
                    self._seekable = False
                else:
                    try:
                        self.fp.seek(self.start_dir)
                    except (AttributeError, OSError):
                        self._seekable = False
            else:
                try:
                    self._read()
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    self.fp.seek(0, 2)
                    self._didModify = True
                    self.start_dir = self.fp.tell()
        except BaseException:
            file, self.fp = self.fp, None
            if self._own:
                file.close()
            raise

    def _read(self):
        self.filelist, self._comment, self.start_dir = read_directory(self.fp, self.metadata_encoding)
        for info in self.filelist:
            self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        result = [f"<{self.__class__.__module__}.{self.__class__.__qualname__}"]
        if self.fp is None:
            result.append(" [closed]")
        else:
            if not self._own:
                result.append(f" file={self.fp!r}")
            elif self.filename is not None:
                result.append(f" filename={self.filename!r}")
            result.append(f" mode={self.mode!r}")
        result.append(">")
        return "".join(result)

    def __del__(self):
        self.close()

    @property
    def comment(self):
        """The comment text associated with the ZIP file."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn(f"Archive comment is too long; truncating to {ZIP_MAX_COMMENT} bytes", stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    def namelist(self):
        """Return a list of file names in the archive."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """Return a list of class ZipInfo instances for files in the archive."""
        return self.filelist

    def printdir(self, file=None):
        """Print a table of contents for the zip file."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            print("%-46s %s %12d" % (info.filename, "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6], info.file_size), file=file)

    def testzip(self):
        """Read all the files and check the CRC."""
        for info in self.filelist:
            try:
                with self.open(info.filename, "r") as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename
        return None

    def getinfo(self, name):
        """Return the instance of ZipInfo given 'name'."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def setpassword(self, pwd):
        """Set default password for encrypted files."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    def read(self, name, pwd=None):
        """Return file bytes for name."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Return file-like object for 'name'."""
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type, info.compress_level = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(info, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.")
        shared = _Shared(self.fp, info.header_offset, self)
        header = shared.read(30)
        if len(header) != 30:
            raise BadZipFile("Truncated file header")
        if header[:4] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        flags, = struct.unpack_from("<H", header, 6)
        name_size, extra_size = struct.unpack_from("<HH", header, 26)
        raw_name = shared.read(name_size)
        shared.position += extra_size
        if flags & 0x20:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if flags & 0x40:
            raise NotImplementedError("strong encryption (flag bit 6)")
        text = raw_name.decode("utf-8" if flags & 0x800 else self.metadata_encoding or "cp437")
        if text != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {raw_name!r} differ.")
        if flags & 1:
            pwd = pwd or self.pwd
            if pwd and not isinstance(pwd, bytes):
                raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
            if not pwd:
                raise RuntimeError(f"File {name!r} is encrypted, password required for extraction")
        else:
            pwd = None
        _check_compression(info.compress_type)
        self._readers += 1
        return ZipExtFile(shared, mode, info, pwd, owner=self)

    def _released(self):
        self._readers -= 1
        if not self._readers and self._own and self._closing is not None:
            self._closing.close()

    _closing = None

    def _open_to_write(self, info, force_zip64):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.")
        info.compress_size = info.CRC = 0
        info.flag_bits = 0 if self._seekable else 8
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        self._check_write(info)
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        return _ZipWriteFile(self, info, zip64)

    def _check_write(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)

    def extract(self, member, path=None, pwd=None):
        """Extract a member from the archive to the current working directory, using its full name."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Extract all members from the archive to the current working directory."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in members if members is not None else self.namelist():
            self._extract(member, path, pwd)

    def _extract(self, member, target, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        # A member never leaves the folder: neither by a root nor by '..'.
        parts = [part for part in info.filename.replace("/", os.path.sep).split(os.path.sep) if part not in ("", os.path.curdir, os.path.pardir)]
        target = os.path.normpath(os.path.join(target, *parts))
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        if not parts:
            raise ValueError("Empty filename.")
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        with self.open(info, pwd=pwd) as source, io.open(target, "wb") as file:
            shutil.copyfileobj(source, file)
        return target

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put the bytes from filename into the archive under the name arcname."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with io.open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Write a file into the archive."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            if info.filename.endswith("/"):
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, mode="w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Creates a directory inside the zip archive."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith("/") else name + "/")
            info.compress_size = info.CRC = 0
            info.external_attr = (0o40000 | mode) << 16 & 0xFFFFFFFF | 0x10
            info.file_size = 0
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            self._check_write(info)
            if self._seekable:
                self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            info.CRC = info.compress_size = 0
            self._didModify = True
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.fp.write(info.FileHeader(False))
            self.start_dir = self.fp.tell()

    def close(self):
        """Close the file, and for mode 'w', 'x' and 'a' write the ending records."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_end()
        finally:
            file, self.fp = self.fp, None
            self._readers -= 1
            if self._own:
                if self._readers:
                    self._closing = file
                else:
                    file.close()

    def _write_end(self):
        for info in self.filelist:
            self.fp.write(info._directory_entry())
        end = self.fp.tell()
        count, size, offset = len(self.filelist), end - self.start_dir, self.start_dir
        if count > ZIP_FILECOUNT_LIMIT or offset > ZIP64_LIMIT or size > ZIP64_LIMIT:
            if not self._allowZip64:
                raise LargeZipFile(f"{'Files count' if count > ZIP_FILECOUNT_LIMIT else 'Central directory offset'} would require ZIP64 extensions")
            self.fp.write(struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset))
            self.fp.write(struct.pack("<4sLQL", b"PK\6\7", 0, end, 1))
            count, size, offset = min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(offset, 0xFFFFFFFF)
        self.fp.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, size, offset, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()


class _Tellable:
    """A stream that cannot tell its position."""

    def __init__(self, file):
        self.file = file
        self.offset = 0

    def write(self, data):
        written = self.file.write(data)
        self.offset += written
        return written

    def tell(self):
        return self.offset

    def flush(self):
        self.file.flush()

    def close(self):
        self.file.close()


class PyZipFile(ZipFile):
    """Class to create ZIP archives with Python library files and packages."""

    def writepy(self, pathname, basename="", filterfunc=None):
        raise NotImplementedError("PyLite makes no .pyc files for archives")


def __getattr__(name):
    if name in ("Path", "CompleteDirs"):
        from ._path import CompleteDirs, Path
        globals().update(Path=Path, CompleteDirs=CompleteDirs)
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def main(args=None):
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="Show listing of a zipfile")
    group.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"), help="Extract zipfile into target dir")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="Test if a zipfile is valid")
    parser.add_argument("--metadata-encoding", metavar="<encoding>", help="Specify encoding of member names for -l, -e and -t")
    args = parser.parse_args(args)
    if args.test is not None:
        with ZipFile(args.test, "r", metadata_encoding=args.metadata_encoding) as archive:
            bad = archive.testzip()
        if bad:
            print(f"The following enclosed file is corrupted: {bad!r}")
        print("Done testing")
    elif args.list is not None:
        with ZipFile(args.list, "r", metadata_encoding=args.metadata_encoding) as archive:
            archive.printdir()
    elif args.extract is not None:
        with ZipFile(args.extract[0], "r", metadata_encoding=args.metadata_encoding) as archive:
            archive.extractall(args.extract[1])
    elif args.create is not None:
        def add(archive, path, name):
            if os.path.isfile(path):
                archive.write(path, name, ZIP_DEFLATED)
            elif os.path.isdir(path):
                if name:
                    archive.write(path, name)
                for entry in sorted(os.listdir(path)):
                    add(archive, os.path.join(path, entry), os.path.join(name, entry))
        with ZipFile(args.create[0], "w") as archive:
            for path in args.create[1:]:
                name = os.path.basename(path) or os.path.basename(os.path.dirname(path))
                add(archive, path, "" if name in ("", os.curdir, os.pardir) else name)
