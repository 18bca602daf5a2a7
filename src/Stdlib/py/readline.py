"""The history of input lines: https://docs.python.org/3.14/library/readline.html

Lines are read without an editor: completers and hooks are kept, and never called.
"""
import os

backend = "readline"
_history = []
_state = {"length": -1, "auto": True, "completer": None, "delimiters": " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"}


def add_history(string, /):
    """Add an item to the history buffer."""
    if not isinstance(string, str):
        raise TypeError(f"add_history() argument must be str, not {type(string).__name__}")
    _history.append(string)


def clear_history():
    """Clear the current readline history."""
    _history.clear()


def get_history_item(index, /):
    """Return the current contents of history item at one-based index."""
    return _history[index - 1] if 0 < index <= len(_history) else None


def get_current_history_length():
    """Return the current (not the maximum) length of history."""
    return len(_history)


def remove_history_item(pos, /):
    """Remove history item given by its zero-based position."""
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_history):
        raise ValueError(f"No history item at position {pos}")
    del _history[pos]


def replace_history_item(pos, line, /):
    """Replaces history item given by its position with contents of line."""
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_history):
        raise ValueError(f"No history item at position {pos}")
    _history[pos] = line


def get_history_length():
    """Return the maximum number of lines that will be written to the history file."""
    return _state["length"]


def set_history_length(length, /):
    """Set the maximal number of lines which will be written to the history file."""
    _state["length"] = length


def set_auto_history(enabled, /):
    """Enables or disables automatic history."""
    _state["auto"] = bool(enabled)


def _path(filename):
    return os.path.expanduser("~/.history") if filename is None else filename


def read_history_file(filename=None, /):
    """Load a readline history file."""
    with open(_path(filename)) as file:
        _history.extend(file.read().splitlines())


def write_history_file(filename=None, /):
    """Save a readline history file."""
    length = _state["length"]
    with open(_path(filename), "w") as file:
        for line in _history if length < 0 else _history[len(_history) - min(length, len(_history)):]:
            file.write(line + "\n")


def append_history_file(nelements, filename=None, /):
    """Append the last nelements items of the history list to file."""
    with open(_path(filename), "r+") as file:
        file.seek(0, 2)
        for line in _history[len(_history) - min(nelements, len(_history)):]:
            file.write(line + "\n")


def set_completer(function=None, /):
    """Set or remove the completer function."""
    _state["completer"] = function


def get_completer():
    """Get the current completer function."""
    return _state["completer"]


def set_completer_delims(string, /):
    """Set the word delimiters for completion."""
    _state["delimiters"] = string


def get_completer_delims():
    """Get the word delimiters for completion."""
    return _state["delimiters"]


def get_line_buffer():
    """Return the current contents of the line buffer."""
    return ""


def get_begidx():
    """Get the beginning index of the completion scope."""
    return 0


def get_endidx():
    """Get the ending index of the completion scope."""
    return 0


def get_completion_type():
    """Get the type of completion being attempted."""
    return 0


def insert_text(string, /):
    """Insert text into the line buffer at the cursor position."""


def redisplay():
    """Change what's displayed on the screen to reflect contents of the line buffer."""


def parse_and_bind(string, /):
    """Execute the init line provided in the string argument."""


def read_init_file(filename=None, /):
    """Execute a readline initialization file."""


def set_startup_hook(function=None, /):
    """Set or remove the function invoked by the rl_startup_hook callback."""


def set_pre_input_hook(function=None, /):
    """Set or remove the function invoked by the rl_pre_input_hook callback."""


def set_completion_display_matches_hook(function=None, /):
    """Set or remove the completion display function."""
