"""Parse TOML files: https://docs.python.org/3.14/library/tomllib.html"""
__all__ = ("loads", "load", "TOMLDecodeError")

from ._parser import TOMLDecodeError, load, loads

# Pretend this exception was created here.
TOMLDecodeError.__module__ = __name__
