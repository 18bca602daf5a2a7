from .early import __name__ as n
from . import name
from .. import nothing
