"""Abstract base classes of the collections, under the name that programs use. See https://docs.python.org/3.14/library/collections.abc.html"""

from _collections_abc import *
from _collections_abc import __all__
from _collections_abc import _CallableGenericAlias
