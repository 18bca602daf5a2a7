import atexit
import sys

atexit.register(lambda: print("atexit 1"))
atexit.register(print, "atexit 2", sep="")


def cleanup():
    try:
        print("working")
        sys.exit("leaving with words")
    except SystemExit as error:
        print("saw", error.code, type(error.code).__name__)
        raise
    finally:
        print("cleaning")


try:
    cleanup()
except Exception:
    print("never: SystemExit is no Exception")
