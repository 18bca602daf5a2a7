"""Functions to convert between Python values and C structs.
Python bytes objects are used to hold the data representing the C struct
and also as format strings to describe the layout of data in the C struct.

The optional first format character decides byte order, size and alignment:
  @: native order, size and alignment (default)
  =: native order, standard size, no alignment
  <: little-endian, standard size, no alignment
  >: big-endian, standard size, no alignment
  !: same as >

See https://docs.python.org/3.14/library/struct.html for the format characters.
"""
from _struct import calcsize, pack, pack_into, unpack, unpack_from, iter_unpack, Struct, error, _clearcache

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]
