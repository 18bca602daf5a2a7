def while_loop(n):
    i = 0
    while i < n:
        i += 1
        if i == 5:
            continue
        if i > 10:
            break
    else:
        i = -1
    return i
def endless(f):
    while True:
        if f():
            return
def for_loop(it):
    for x in it:
        print(x)
    for k, v in it.items():
        print(k, v)
    for a.b in it:
        break
    else:
        return 1
def constant():
    for x in [1, 2, 3]:
        if x in {1, 2}:
            pass
def nested(n):
    for i in range(n):
        for j in range(i):
            if i * j > 10:
                break
