"""The faster of the profilers: https://docs.python.org/3.14/library/profile.html#module-cProfile"""
from profile import Profile, run, runctx

__all__ = ["run", "runctx", "Profile"]
