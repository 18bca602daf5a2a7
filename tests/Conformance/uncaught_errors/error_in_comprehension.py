rows = [{"n": 1}, {"n": 2}, {}]
print([r["n"] for r in rows[:2]])
print([r["n"] for r in rows])
