"""The records of ZIP archives (APPNOTE.TXT of PKWARE), and the methods of compression."""
import io
import os
import struct
import sys
import time
import zlib

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14
ZIP_ZSTANDARD = 93

_LIMIT = (1 << 31) - 1

compressor_names = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode",
    12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 93: "zstd", 97: "wavpack", 98: "ppmd",
}


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    """Raised when writing a zipfile, the zipfile requires ZIP64 extensions and those extensions are disabled."""


def is_supported(kind):
    return kind in (ZIP_STORED, ZIP_DEFLATED)


def _check_compression(kind):
    if is_supported(kind):
        return
    if kind in (ZIP_BZIP2, ZIP_LZMA, ZIP_ZSTANDARD):
        module = {ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma", ZIP_ZSTANDARD: "compression.zstd"}[kind]
        raise RuntimeError(f"Compression requires the (missing) {module} module")
    raise NotImplementedError("That compression method is not supported")


def make_compressor(kind, level):
    if kind == ZIP_STORED:
        return None
    return zlib.compressobj(-1 if level is None else level, zlib.DEFLATED, -15)


def make_decompressor(kind):
    """A function of compressed data, and whether it is the last."""
    if kind == ZIP_STORED:
        return lambda data, last: data
    decompressor = zlib.decompressobj(-15)

    def decompress(data, last):
        result = decompressor.decompress(data)
        return result + decompressor.flush() if last and not decompressor.eof else result
    return decompress


class _Decrypter:
    """The weak encryption of old: three keys that each byte changes."""

    def __init__(self, password):
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self._update(byte)

    def _update(self, byte):
        keys = self.keys
        keys[0] = zlib.crc32(bytes([byte]), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes([keys[1] >> 24]), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    def __call__(self, data):
        result = bytearray()
        for byte in data:
            key = self.keys[2] | 2
            byte ^= key * (key ^ 1) >> 8 & 0xFF
            self._update(byte)
            result.append(byte)
        return bytes(result)


class ZipInfo:
    """Class with attributes describing each file in the ZIP archive."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra", "create_system", "create_version", "extract_version",
                 "reserved", "flag_bits", "volume", "internal_attr", "external_attr", "header_offset", "CRC", "compress_size", "file_size", "_raw_time", "_end_offset")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        end = filename.find("\0")
        if end >= 0:
            filename = filename[:end]
        if os.sep != "/" and os.sep in filename:
            filename = filename.replace(os.sep, "/")
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = b""
        self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = 20
        self.extract_version = 20
        self.reserved = 0
        self.flag_bits = 0
        self.volume = 0
        self.internal_attr = 0
        self.external_attr = 0
        self.compress_size = 0
        self.file_size = 0
        self.header_offset = 0
        self.CRC = 0
        self._raw_time = 0

    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        import stat
        result = [f"<{self.__class__.__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            result.append(f" compress_type={compressor_names.get(self.compress_type, self.compress_type)}")
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            result.append(f" filemode={stat.filemode(high)!r}")
        if low:
            result.append(f" external_attr={low:#x}")
        is_dir = self.is_dir()
        if not is_dir or self.file_size:
            result.append(f" file_size={self.file_size!r}")
        if (not is_dir or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            result.append(f" compress_size={self.compress_size!r}")
        return "".join(result) + ">"

    def _times(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _encoded(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | 0x800

    def FileHeader(self, zip64=None):
        """Return the per-file header as a bytes object."""
        dos_time, dos_date = self._times()
        crc, packed, size = (0, 0, 0) if self.flag_bits & 8 else (self.CRC, self.compress_size, self.file_size)
        extra = self.extra
        if zip64 is None:
            zip64 = size > _LIMIT or packed > _LIMIT
        version = 20
        if zip64:
            extra += struct.pack("<HHQQ", 1, 16, size, packed)
            size = packed = 0xFFFFFFFF
            version = 45
        elif size > _LIMIT or packed > _LIMIT:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)
        name, flags = self._encoded()
        header = struct.pack("<4s2B4HL2L2H", b"PK\3\4", self.extract_version, self.reserved, flags, self.compress_type, dos_time, dos_date, crc, packed, size, len(name), len(extra))
        return header + name + extra

    def _directory_entry(self):
        dos_time, dos_date = self._times()
        large = []
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        if size > _LIMIT or packed > _LIMIT:
            large += [size, packed]
            size = packed = 0xFFFFFFFF
        if offset > _LIMIT:
            large.append(offset)
            offset = 0xFFFFFFFF
        extra = self.extra
        if large:
            extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + extra
            self.extract_version = max(45, self.extract_version)
            self.create_version = max(45, self.create_version)
        name, flags = self._encoded()
        return struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", self.create_version, self.create_system, self.extract_version, self.reserved, flags, self.compress_type, dos_time, dos_date,
                           self.CRC, packed, size, len(name), len(extra), len(self.comment), 0, self.internal_attr, self.external_attr, offset) + name + extra + self.comment

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """Construct an appropriate ZipInfo for a file on the filesystem."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        is_dir = (status.st_mode & 0o170000) == 0o040000
        date_time = time.localtime(status.st_mtime)[0:6]
        if not strict_timestamps and date_time[0] < 1980:
            date_time = (1980, 1, 1, 0, 0, 0)
        elif not strict_timestamps and date_time[0] > 2107:
            date_time = (2107, 12, 31, 23, 59, 59)
        arcname = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1])
        while arcname[0] in (os.sep, os.altsep):
            arcname = arcname[1:]
        info = cls(arcname + "/" if is_dir else arcname, date_time)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if is_dir:
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            info.file_size = status.st_size
        return info

    def _for_archive(self, archive):
        """Resolve suitable defaults from the archive."""
        self.date_time = time.localtime(time.time())[:6]
        self.compress_type, self.compress_level = archive.compression, archive.compresslevel
        self.external_attr = 0o40775 << 16 | 0x10 if self.filename.endswith("/") else 0o600 << 16
        return self

    def is_dir(self):
        """Return True if this archive member is a directory."""
        return self.filename.endswith("/")


for _class in (BadZipFile, LargeZipFile, ZipInfo):
    _class.__module__ = "zipfile"


def _find_end(file):
    """The record at the end, and where it stands."""
    file.seek(0, 2)
    size = file.tell()
    start = max(size - (1 << 16) - 22, 0)
    file.seek(start)
    data = file.read()
    at = data.rfind(b"PK\5\6")
    if at < 0 or len(data) - at < 22:
        raise BadZipFile("File is not a zip file")
    fields = list(struct.unpack_from("<4s4H2LH", data, at))
    comment = data[at + 22:at + 22 + fields[7]]
    position = start + at
    if position >= 20:
        file.seek(position - 20)
        locator = file.read(20)
        if locator[:4] == b"PK\6\7":
            file.seek(struct.unpack("<4sLQL", locator)[2])
            record = file.read(56)
            if record[:4] != b"PK\6\6":
                file.seek(position - 20 - 56)
                record = file.read(56)
            if record[:4] == b"PK\6\6":
                _, _, _, _, _, _, _, count, directory, offset = struct.unpack("<4sQ2H2L4Q", record)
                fields[4], fields[5], fields[6] = count, directory, offset
                position -= 20 + 56
    return fields, comment, position


def read_directory(file, encoding=None):
    """The members of an archive, its comment, and where its directory begins."""
    try:
        fields, comment, position = _find_end(file)
    except OSError:
        raise BadZipFile("File is not a zip file") from None
    size, offset = fields[5], fields[6]
    # What stands before the archive, a program that unpacks it for example, moves all offsets.
    moved = position - size - offset
    start = offset + moved
    if start < 0:
        raise BadZipFile("Bad offset for central directory")
    file.seek(start)
    data = file.read(size)
    infos = []
    at = 0
    while at < size:
        entry = data[at:at + 46]
        if len(entry) != 46:
            raise BadZipFile("Truncated central directory")
        (magic, create_version, system, version, reserved, flags, kind, dos_time, dos_date, crc, packed, unpacked, name_size, extra_size, comment_size, disk,
         internal, external, header) = struct.unpack("<4s4B4HL2L5H2L", entry)
        if magic != b"PK\1\2":
            raise BadZipFile("Bad magic number for central directory")
        if version > 63:
            raise NotImplementedError(f"zip file version {version / 10:.1f}")
        at += 46
        name = data[at:at + name_size].decode("utf-8" if flags & 0x800 else encoding or "cp437")
        info = ZipInfo.__new__(ZipInfo)
        ZipInfo.__init__(info, name)
        info.extra = data[at + name_size:at + name_size + extra_size]
        info.comment = data[at + name_size + extra_size:at + name_size + extra_size + comment_size]
        at += name_size + extra_size + comment_size
        info.create_version, info.create_system, info.extract_version, info.reserved = create_version, system, version, reserved
        info.flag_bits, info.compress_type, info.CRC, info.compress_size, info.file_size = flags, kind, crc, packed, unpacked
        info.volume, info.internal_attr, info.external_attr = disk, internal, external
        info._raw_time = dos_time
        info.date_time = ((dos_date >> 9) + 1980, dos_date >> 5 & 0xF, dos_date & 0x1F, dos_time >> 11, dos_time >> 5 & 0x3F, (dos_time & 0x1F) * 2)
        info.header_offset = header
        _decode_extra(info)
        info.header_offset += moved
        infos.append(info)
    return infos, comment, start


def _decode_extra(info):
    extra = info.extra
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if size + 4 > len(extra):
            raise BadZipFile(f"Corrupt extra field {kind:04x} (size={size})")
        if kind == 1:
            data = extra[4:size + 4]
            for name, mark in (("file_size", (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)), ("compress_size", (0xFFFFFFFF,)), ("header_offset", (0xFFFFFFFF,))):
                if getattr(info, name) in mark:
                    if len(data) < 8:
                        raise BadZipFile(f"Corrupt zip64 extra field. {'File size' if name == 'file_size' else 'Compress size' if name == 'compress_size' else 'Header offset'} not found.")
                    setattr(info, name, struct.unpack_from("<Q", data)[0])
                    data = data[8:]
        extra = extra[size + 4:]
