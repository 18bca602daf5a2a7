"""The helpers of this name that CPython 3.12 and 3.13 have for their tests. New programs take concurrent.interpreters."""
from concurrent.interpreters import ExecutionFailed, Queue, QueueEmpty, QueueFull, create_queue
from interpreters import (
    ChannelClosedError, ChannelEmptyError, ChannelError, ChannelNotEmptyError, ChannelNotFoundError, Interpreter, InterpreterError,
    InterpreterNotFoundError, NotShareableError, RecvChannel, RunFailedError, SendChannel, create, create_channel, get_current, get_main,
    is_shareable, list_all, list_all_channels,
)

__all__ = [
    "get_current", "get_main", "create", "list_all", "is_shareable",
    "Interpreter", "InterpreterError", "InterpreterNotFoundError", "ExecutionFailed", "RunFailedError", "NotShareableError",
    "create_queue", "Queue", "QueueEmpty", "QueueFull",
    "create_channel", "list_all_channels", "SendChannel", "RecvChannel",
    "ChannelError", "ChannelNotFoundError", "ChannelEmptyError", "ChannelNotEmptyError", "ChannelClosedError",
]
