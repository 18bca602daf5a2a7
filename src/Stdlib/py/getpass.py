"""Asking for a password without showing it, and the name of the user."""
import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None, *, echo_char=None):
    """Prompt for a password, with echo turned off where the terminal can be told to."""
    if echo_char is not None:
        _check_echo_char(echo_char)
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    stream.write(str(prompt))
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def _check_echo_char(echo_char):
    if not isinstance(echo_char, str) or len(echo_char) != 1 or not (echo_char.isascii() and echo_char.isprintable()):
        raise ValueError(f"'echo_char' must be a single printable ASCII character, got: {echo_char!r}")


def getuser():
    """Get the username from the environment or password database."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    try:
        import pwd
        return pwd.getpwuid(os.getuid())[0]
    except (ImportError, KeyError) as e:
        raise OSError('No username set in the environment') from e
