"""Concurrent programs in coroutines. See https://docs.python.org/3.14/library/asyncio.html

The heart (futures, tasks, callbacks and the rounds of the loop) is native: _asyncio. There are no sockets and no subprocesses.
"""
from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .graph import *
from .locks import *
from .protocols import *
from .runners import *
from .queues import *
from .streams import *
from .subprocess import *
from .tasks import *
from .taskgroups import *
from .timeouts import *
from .threads import *
from .transports import *
from .unix_events import *
from . import (base_events, coroutines, events, exceptions, futures, graph, locks, protocols, runners, queues, streams, subprocess, tasks, taskgroups,
               timeouts, threads, transports, unix_events)

__all__ = (base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__ + futures.__all__ + graph.__all__ + locks.__all__
           + protocols.__all__ + runners.__all__ + queues.__all__ + streams.__all__ + subprocess.__all__ + tasks.__all__ + taskgroups.__all__
           + threads.__all__ + timeouts.__all__ + transports.__all__ + unix_events.__all__)

_DEPRECATED = {'AbstractEventLoopPolicy': (events, '_AbstractEventLoopPolicy'), 'DefaultEventLoopPolicy': (unix_events, '_DefaultEventLoopPolicy')}


def __getattr__(name):
    if name in _DEPRECATED:
        import warnings
        warnings._deprecated(f'asyncio.{name}', remove=(3, 16))
        module, real = _DEPRECATED[name]
        return getattr(module, real)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
