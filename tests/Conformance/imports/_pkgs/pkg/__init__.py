print("pkg init", __name__, __package__)
from . import first
from .sub import deep
from .first import NAME as first_name
version = "1.0"
__all__ = ["first", "second", "version"]
