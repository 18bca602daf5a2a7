# atexit callbacks run after an uncaught exception, in reverse order; their errors do not change the status.
import atexit
atexit.register(print, "first registered, last run")
@atexit.register
def bad(): print("bad runs")
atexit.register(lambda: print("last registered, first run"))
print("body")
raise ValueError("uncaught")
