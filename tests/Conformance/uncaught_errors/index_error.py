def last(values): return values[len(values)]
print("start")
last([1, 2, 3])
