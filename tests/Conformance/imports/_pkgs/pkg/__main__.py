print("pkg main", __name__, __package__)
from . import version
print(version)
