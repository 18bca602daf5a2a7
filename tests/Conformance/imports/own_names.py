# A module of the program's own that has the name of one of the library: the folder of the script comes first on sys.path.
import importlib
import os
import sys

here = os.path.abspath("own")
os.mkdir(here)


def write(name, text):
    path = os.path.join(here, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


write("calendar.py", "print('own calendar'); month = 13\n")
write("queue.py", "import sched\nprint('own queue', sched.own)\n")
write("sched.py", "own = True\n")
write("math.py", "print('never: it is in the executable')\n")
write("os.py", "print('never: it was imported before')\n")
write("json/decoder.py", "print('never: a folder without __init__ hides nothing')\n")
write("wave/__init__.py", "from . import tables\nprint('own package', __name__)\n")
write("wave/tables.py", "import wave.heapq\nprint(__name__)\n")
write("wave/heapq.py", "print(__name__)\n")
sys.path.insert(0, here)


def place(module):
    return os.path.relpath(module.__file__, here)


import calendar
print(place(calendar), calendar.month, hasattr(calendar, "TextCalendar"))
try:
    from calendar import monthrange
except ImportError as e:
    print(type(e).__name__, e.name)
import queue
import math
import os as again
print(math.sqrt(4), again is os)
import json
import json.decoder
print(json.loads("[1]"), json.decoder.JSONDecoder.__name__)
import wave
print(place(wave), place(wave.tables), wave.heapq.__name__)
import heapq
print(heapq.heappop([3]))
print(importlib.import_module("sched").own)
write("calendar.py", "print('again'); month = 14\n" + "# longer\n" * 5)
importlib.invalidate_caches()
print(importlib.reload(calendar).month)
del sys.modules["calendar"]
sys.path.remove(here)
import calendar
print(calendar.monthrange(2024, 2))
