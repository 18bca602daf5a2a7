def g(x):
    return k(x) + 1
def k(y):
    return y
