print("x")
raise RuntimeError("first line\nsecond line\nlast line")
