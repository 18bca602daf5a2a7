"""Prints what CPython says to each line of calls.txt: `python3.14 record.py > recorded.txt` in this folder."""
import math
import os
from collections import deque

names = {"deque": deque, "prod": math.prod, "sin": math.sin, "isclose": math.isclose, "hypot": math.hypot, "nextafter": math.nextafter,
         "mkdir": os.mkdir, "dq": deque(), "NoneType": type(None)}
with open("calls.txt") as calls:
    for line in calls:
        call = line.strip()
        if not call:
            continue
        try:
            eval(call, dict(names))
            print(call, "-", sep="\t")
        except Exception as e:
            print(call, f"{type(e).__name__}: {e}", sep="\t")
