"""Whether output is to have colors. See https://docs.python.org/3.14/using/cmdline.html#controlling-color"""


def can_colorize(stream):
    """Whether what is written to a stream is to have colors: as the environment says, else if it is a terminal."""
    import os
    if os.environ.get('PYTHON_COLORS') in ('0', '1'):
        return os.environ['PYTHON_COLORS'] == '1'
    if os.environ.get('NO_COLOR'):
        return False
    if os.environ.get('FORCE_COLOR'):
        return True
    if os.environ.get('TERM') == 'dumb':
        return False
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError, OSError):
        return False
