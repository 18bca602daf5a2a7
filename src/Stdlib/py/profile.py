"""The Python profilers, which need a profile function that PyLite does not have: https://docs.python.org/3.14/library/profile.html"""
__all__ = ["run", "runctx", "Profile"]


class Profile:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("profiling is not supported by PyLite: it has no sys.setprofile()")


def run(statement, filename=None, sort=-1):
    Profile()


def runctx(statement, globals, locals, filename=None, sort=-1):
    Profile()
