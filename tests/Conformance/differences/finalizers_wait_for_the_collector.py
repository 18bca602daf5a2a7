# Finalizers wait for the collector
#
# CPython counts references and calls `__del__` the moment the last one goes. PyLite's objects are .NET objects: `__del__`
# runs after a garbage collection found the object unreachable. Use `with`, `close()` or `weakref.finalize` for what must happen at once.
class Resource:
    def __del__(self):
        log.append("finalized")


log = []
resource = Resource()
del resource
print("finalized at once:", bool(log))
log = None
Resource.__del__ = lambda self: None
