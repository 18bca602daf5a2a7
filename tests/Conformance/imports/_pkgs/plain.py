"""A plain module."""
print("plain runs", __name__)
value = 1
_private = 2
def get(): return value
class K: pass
