"""What CPython loads extension modules with, which programs set and read back; a process that may not be attached to."""
import os
import sys

print(sys.getdlopenflags() == os.RTLD_NOW)
sys.setdlopenflags(os.RTLD_GLOBAL | os.RTLD_NOW)
print(sys.getdlopenflags())
for bad in ('a', 1.5, 2**40):
    try:
        sys.setdlopenflags(bad)
    except Exception as e:
        print(type(e).__name__, e)
for args in ((), (1, 2)):
    try:
        sys.getdlopenflags(*args)
    except TypeError as e:
        print(e)
try:
    sys.remote_exec(1)
except TypeError as e:
    print(e)
