"""Memory in use: https://docs.python.org/3.14/library/tracemalloc.html

.NET's collector tells how much memory is in use, not where it was allocated: snapshots have no traces.
"""
import _tracemalloc

__all__ = ["Filter", "DomainFilter", "Frame", "Snapshot", "Statistic", "StatisticDiff", "Trace", "Traceback", "clear_traces", "get_object_traceback", "get_traceback_limit",
           "get_traced_memory", "get_tracemalloc_memory", "is_tracing", "reset_peak", "start", "stop", "take_snapshot"]

_state = {"limit": 0, "base": 0, "peak": 0}


def start(nframe=1, /):
    """Start tracing Python memory allocations."""
    if not 1 <= nframe <= 65535:
        raise ValueError("the number of frames must be in range [1; 65535]")
    if not _state["limit"]:
        _state.update(limit=nframe, base=_tracemalloc.used(), peak=0)


def stop():
    """Stop tracing Python memory allocations."""
    _state.update(limit=0, base=0, peak=0)


def is_tracing():
    """Return True if the tracemalloc module is tracing Python memory allocations."""
    return _state["limit"] != 0


def get_traceback_limit():
    """Get the maximum number of frames stored in the traceback of a trace."""
    return _state["limit"] or 1


def get_traced_memory():
    """Get the current size and peak size of memory blocks."""
    if not is_tracing():
        return (0, 0)
    current = max(_tracemalloc.used() - _state["base"], 0)
    _state["peak"] = max(_state["peak"], current)
    return (current, _state["peak"])


def reset_peak():
    """Set the peak size of memory blocks to the current size."""
    _state["peak"] = 0
    get_traced_memory()


def clear_traces():
    """Clear traces of memory blocks."""
    if is_tracing():
        _state.update(base=_tracemalloc.used(), peak=0)


def get_tracemalloc_memory():
    """Get the memory usage in bytes of the tracemalloc module."""
    return 0


def get_object_traceback(obj):
    """The traceback where an object was allocated, which is not known."""
    return None


class Filter:
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive = inclusive
        self.filename_pattern = filename_pattern
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain


class DomainFilter:
    def __init__(self, inclusive, domain):
        self.inclusive = inclusive
        self.domain = domain


class Frame:
    """A line of a file."""

    def __init__(self, frame):
        self.filename, self.lineno = frame

    def __str__(self):
        return f"{self.filename}:{self.lineno}"


class Traceback:
    """Frames, the most recent last."""

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(frames)
        self.total_nframe = total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        return Frame(self._frames[index])

    def format(self, limit=None, most_recent_first=False):
        return []


class Trace:
    def __init__(self, trace):
        self.domain, self.size, self.traceback = trace


class Statistic:
    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count


class StatisticDiff(Statistic):
    def __init__(self, traceback, size, size_diff, count, count_diff):
        Statistic.__init__(self, traceback, size, count)
        self.size_diff, self.count_diff = size_diff, count_diff


class Snapshot:
    """The traces at a moment: none."""

    def __init__(self, traces, traceback_limit):
        self.traces = traces
        self.traceback_limit = traceback_limit

    def filter_traces(self, filters):
        return Snapshot(self.traces, self.traceback_limit)

    def statistics(self, key_type, cumulative=False):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")
        raise NotImplementedError("PyLite does not trace where memory was allocated")

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        return self.statistics(key_type, cumulative)

    def dump(self, filename):
        import pickle
        with open(filename, "wb") as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        import pickle
        with open(filename, "rb") as file:
            return pickle.load(file)


def take_snapshot():
    """Take a snapshot of traces of memory blocks."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot((), get_traceback_limit())
