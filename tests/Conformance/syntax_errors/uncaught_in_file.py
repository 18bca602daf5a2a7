# A syntax error in the script itself: nothing runs, the last line of stderr names it.
print("never printed")
values = [1, 2, 3
print(values)
