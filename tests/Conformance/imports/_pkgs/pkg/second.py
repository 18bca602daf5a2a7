print("pkg.second")
from . import version
from .first import NAME
from .sub.deep import up
combined = NAME + version
