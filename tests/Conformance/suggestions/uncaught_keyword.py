# An uncaught TypeError of an unexpected keyword argument.
def connect(host, port, timeout=1): pass
print("before")
connect("h", 1, timeuot=3)
