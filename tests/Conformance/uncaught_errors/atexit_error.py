# An exception in __del__ or in an atexit callback cannot be caught: it is reported and the status stays 0.
import atexit
@atexit.register
def fails(): raise KeyError("in atexit")
print("body")
