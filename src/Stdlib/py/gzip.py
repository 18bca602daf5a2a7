"""Functions that read and write gzipped files: https://docs.python.org/3.14/library/gzip.html"""
import builtins
import io
import os
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ = "rb"
WRITE = "wb"

_COMPRESS_LEVEL_FAST = 1
_COMPRESS_LEVEL_TRADEOFF = 6
_COMPRESS_LEVEL_BEST = 9
READ_BUFFER_SIZE = 128 * 1024
_WRITE_BUFFER_SIZE = 4 * io.DEFAULT_BUFFER_SIZE


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    binary_mode = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, binary_mode, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, binary_mode, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
    return file


class _Sink(io.RawIOBase):
    """What a buffered writer writes to: the file itself."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file._write_raw(data)

    def seekable(self):
        return False

    def writable(self):
        return True


class GzipFile(io.BufferedIOBase):
    """Simulates most of the methods of a file object, except truncate()."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        self.fileobj = None
        self._buffer = None
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        try:
            if filename is None:
                filename = getattr(fileobj, "name", "")
                if not isinstance(filename, (str, bytes)):
                    filename = ""
            else:
                filename = os.fspath(filename)
            original = mode
            if mode is None:
                mode = getattr(fileobj, "mode", "rb")
            self.name = filename
            if mode.startswith("r"):
                self.mode = READ
                self._buffer = io.BufferedReader(_GzipReader(fileobj), buffer_size=READ_BUFFER_SIZE)
            elif mode.startswith(("w", "a", "x")):
                if original is None:
                    import warnings
                    warnings.warn("GzipFile was opened for writing, but this will change in future Python releases.  Specify the mode argument for opening it for writing.", FutureWarning, 2)
                self.mode = WRITE
                self.crc = zlib.crc32(b"")
                self.size = 0
                self.offset = 0
                self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
                self._write_mtime = mtime
                self._buffer = io.BufferedWriter(_Sink(self), buffer_size=_WRITE_BUFFER_SIZE)
            else:
                raise ValueError(f"Invalid mode: {mode!r}")
            self.fileobj = fileobj
            if self.mode == WRITE:
                self._write_header(compresslevel)
        except BaseException:
            self._close_own()
            raise

    def _close_own(self):
        own, self.myfileobj = self.myfileobj, None
        if own is not None:
            own.close()

    @property
    def mtime(self):
        """Last modification time read from stream, or None"""
        return self._buffer.raw._last_mtime

    def __repr__(self):
        s = repr(self.fileobj)
        return "<gzip " + s[1:-1] + " " + hex(id(self)) + ">"

    def _write_header(self, level):
        self.fileobj.write(b"\x1f\x8b\x08")
        try:
            # The name is stored in Latin-1, without the extension.
            name = os.path.basename(self.name)
            if not isinstance(name, bytes):
                name = name.encode("latin-1")
            name = name.removesuffix(b".gz")
        except UnicodeEncodeError:
            name = b""
        self.fileobj.write(bytes((FNAME if name else 0,)))
        mtime = self._write_mtime
        self.fileobj.write(struct.pack("<L", int(time.time() if mtime is None else mtime)))
        self.fileobj.write(b"\002" if level == _COMPRESS_LEVEL_BEST else b"\004" if level == _COMPRESS_LEVEL_FAST else b"\000")
        self.fileobj.write(b"\377")
        if name:
            self.fileobj.write(name + b"\000")

    def write(self, data):
        self._check_not_closed()
        if self.mode != WRITE:
            import errno
            raise OSError(errno.EBADF, "write() on read-only GzipFile object")
        if self.fileobj is None:
            raise ValueError("write() on closed GzipFile object")
        return self._buffer.write(data)

    def _write_raw(self, data):
        data = bytes(data)
        if data:
            self.fileobj.write(self.compress.compress(data))
            self.size += len(data)
            self.crc = zlib.crc32(data, self.crc)
            self.offset += len(data)
        return len(data)

    def _check_read(self, what):
        self._check_not_closed()
        if self.mode != READ:
            import errno
            raise OSError(errno.EBADF, f"{what}() on write-only GzipFile object")

    def read(self, size=-1):
        self._check_read("read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check_read("read1")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        self._check_read("readinto")
        return self._buffer.readinto(b)

    def readinto1(self, b):
        self._check_read("readinto1")
        return self._buffer.readinto1(b)

    def peek(self, n):
        self._check_read("peek")
        return self._buffer.peek(n)

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                self._buffer.flush()
                fileobj.write(self.compress.flush())
                fileobj.write(struct.pack("<LL", self.crc, self.size & 0xFFFFFFFF))
            else:
                self._buffer.close()
        finally:
            self.fileobj = None
            self._close_own()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        """Invoke the underlying file object's fileno() method."""
        return self.fileobj.fileno()

    def rewind(self):
        """Return the uncompressed stream file position indicator to the beginning of the file"""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            return self.offset
        return self._buffer.tell()

    def seek(self, offset, whence=io.SEEK_SET):
        if self.mode == WRITE:
            self._check_not_closed()
            self._buffer.flush()
            if whence != io.SEEK_SET:
                if whence != io.SEEK_CUR:
                    raise ValueError("Seek from end not supported")
                offset = self.offset + offset
            if offset < self.offset:
                raise OSError("Negative seek in write mode")
            left = offset - self.offset
            while left > 0:
                self._buffer.write(b"\0" * min(left, 8192))
                left -= min(left, 8192)
            self._buffer.flush()
        else:
            self._check_not_closed()
            return self._buffer.seek(offset, whence)
        return self.offset

    def readline(self, size=-1):
        self._check_not_closed()
        return self._buffer.readline(size)


def _read_exact(file, n):
    data = file.read(n)
    while len(data) < n:
        more = file.read(n - len(data))
        if not more:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data += more
    return data


def _read_gzip_header(file):
    """Reads the header of a member: the time in it, or None at the end of the file."""
    magic = file.read(2)
    if magic == b"":
        return None
    if magic != b"\037\213":
        raise BadGzipFile(f"Not a gzipped file ({magic!r})")
    method, flags, mtime = struct.unpack("<BBIxx", _read_exact(file, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        size, = struct.unpack("<H", _read_exact(file, 2))
        _read_exact(file, size)
    for flag in (FNAME, FCOMMENT):
        if flags & flag:
            while _read_exact(file, 1) != b"\000":
                pass
    if flags & FHCRC:
        _read_exact(file, 2)
    return mtime


class _Prepended:
    """A file with data in front that was read from it already."""

    def __init__(self, file):
        self.file = file
        self.ahead = b""

    def read(self, size):
        if len(self.ahead) >= size:
            data, self.ahead = self.ahead[:size], self.ahead[size:]
            return data
        data, self.ahead = self.ahead, b""
        return data + self.file.read(size - len(data))

    def prepend(self, data):
        self.ahead = data + self.ahead

    def rewind(self):
        self.file.seek(0)
        self.ahead = b""


class _GzipReader(io.RawIOBase):
    """Decompresses member after member."""

    def __init__(self, fp):
        self._fp = _Prepended(fp)
        self._start()

    def _start(self):
        self._new_member = True
        self._last_mtime = None
        self._pos = 0
        self._size = -1
        self._decompressor = None

    def readable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as bytes_view:
            data = self.read(len(bytes_view))
            bytes_view[:len(data)] = data
        return len(data)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size:
            return b""
        while True:
            if self._decompressor is not None and self._decompressor.eof:
                self._read_eof()
                self._new_member = True
            if self._new_member:
                self._crc = zlib.crc32(b"")
                self._stream_size = 0
                mtime = _read_gzip_header(self._fp)
                if mtime is None:
                    self._size = self._pos
                    self._decompressor = None
                    return b""
                self._last_mtime = mtime
                self._decompressor = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
                self._new_member = False
            tail = self._decompressor.unconsumed_tail
            data = tail or self._fp.read(READ_BUFFER_SIZE)
            uncompressed = self._decompressor.decompress(data, size)
            if self._decompressor.unused_data:
                self._fp.prepend(self._decompressor.unused_data)
            if uncompressed:
                break
            if not data and not self._decompressor.eof:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        self._crc = zlib.crc32(uncompressed, self._crc)
        self._stream_size += len(uncompressed)
        self._pos += len(uncompressed)
        return uncompressed

    def readall(self):
        parts = []
        while data := self.read(io.DEFAULT_BUFFER_SIZE):
            parts.append(data)
        return b"".join(parts)

    def _read_eof(self):
        crc, size = struct.unpack("<II", _read_exact(self._fp, 8))
        if crc != self._crc:
            raise BadGzipFile(f"CRC check failed {hex(crc)} != {hex(self._crc)}")
        if size != self._stream_size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        # Zeros may follow.
        c = b"\x00"
        while c == b"\x00":
            c = self._fp.read(1)
        if c:
            self._fp.prepend(c)

    def tell(self):
        return self._pos

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._pos
        elif whence == io.SEEK_END:
            if self._size < 0:
                while self.read(io.DEFAULT_BUFFER_SIZE):
                    pass
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._pos:
            self._fp.rewind()
            self._start()
        while self._pos < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._pos)):
            pass
        return self._pos


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=0):
    """Compress data in one shot and return the compressed string."""
    deflated = zlib.compress(data, level=compresslevel, wbits=-15)
    flag = 2 if compresslevel == _COMPRESS_LEVEL_BEST else 4 if compresslevel == _COMPRESS_LEVEL_FAST else 0
    if mtime is None:
        mtime = time.time()
    header = struct.pack("<BBBBLBB", 0x1F, 0x8B, 8, 0, int(mtime), flag, 255)
    return header + deflated + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def decompress(data):
    """Decompress a gzip compressed string in one shot, member after member."""
    members = []
    while True:
        file = io.BytesIO(data)
        if _read_gzip_header(file) is None:
            return b"".join(members)
        do = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        decompressed = do.decompress(data[file.tell():])
        if not do.eof or len(do.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, length = struct.unpack("<II", do.unused_data[:8])
        if crc != zlib.crc32(decompressed):
            raise BadGzipFile("CRC check failed")
        if length != len(decompressed) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        members.append(decompressed)
        data = do.unused_data[8:].lstrip(b"\x00")
