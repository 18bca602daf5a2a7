"""Handlers for what the system tells a process."""
import _signal
from _signal import (NSIG, ITIMER_REAL, default_int_handler, alarm, setitimer, getitimer, strsignal, set_wakeup_fd, raise_signal as _raise_signal)
from enum import IntEnum as _IntEnum


class Signals(_IntEnum):
    """An enumeration."""
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGIOT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPOLL = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


class Handlers(_IntEnum):
    """An enumeration."""
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)


def _as_handler(value):
    return Handlers(value) if isinstance(value, int) else value


def signal(signalnum, handler, /):
    """Set the action for the given signal."""
    return _as_handler(_signal.signal(signalnum, handler))


def getsignal(signalnum, /):
    """Return the current action for the given signal."""
    return _as_handler(_signal.getsignal(signalnum))


def raise_signal(signalnum, /):
    """Send a signal to the executing process."""
    _raise_signal(signalnum)


def valid_signals():
    """Return a set of valid signal numbers on this platform."""
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG) if n not in (32, 33)}
