"""The exception of the zlib module."""


class error(Exception):
    pass


error.__module__ = "zlib"
