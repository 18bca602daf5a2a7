# An uncaught ImportError with a suggestion.
print("before")
from itertools import permutation
