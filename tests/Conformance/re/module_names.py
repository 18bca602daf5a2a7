# The names of the module, fetched or not yet.
import inspect
import re

public = {name for name in dir(re) if not name.startswith("_")}
print(sorted(set(re.__all__) - public))
for name in sorted(re.__all__):
    print(name, type(getattr(re, name)).__name__ if name.isupper() else callable(getattr(re, name)))
print(sorted(name for name, value in inspect.getmembers(re, inspect.isclass) if not name.startswith("_")))
names = {}
exec("from re import *", names)
print(sorted(set(re.__all__) - set(names)))
