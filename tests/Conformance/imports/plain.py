print('plain runs', __name__)
x = 1
_y = 2
def f(): return x
