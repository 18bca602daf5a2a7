# The last line on stderr of an uncaught NameError carries the suggestion.
counter = 1
print("before")
print(couner)
