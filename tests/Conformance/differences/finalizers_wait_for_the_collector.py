# Finalizers wait for an observation
#
# CPython counts references and calls `__del__` the moment the last one goes. PyLite's objects are .NET objects: what is gone is looked for
# at `del` statements, at `print` and at exit, and when the collector ran. What a program sees between these may come before `__del__`.
class Resource:
    open = 0

    def __init__(self):
        Resource.open += 1

    def __del__(self):
        Resource.open -= 1


resource = Resource()
resource = None
seen = Resource.open
print("open after rebinding:", seen)
print("open after the next output:", Resource.open)
