"""Runs in an interpreter whose output pylite.capture() takes."""
import io
import sys


class _Writer(io.TextIOBase):
    encoding = 'utf-8'
    errors = 'strict'

    def __init__(self, sink, name, before):
        self._sink = sink
        self.name = name
        self.before = before

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._sink.write(text)
        return len(text)


def begin(stdout, stderr):
    for name, sink in ('stdout', stdout), ('stderr', stderr):
        if sink is not None:
            setattr(sys, name, _Writer(sink, f'<captured {name}>', getattr(sys, name)))


def end():
    for name in 'stdout', 'stderr':
        stream = getattr(sys, name)
        if isinstance(stream, _Writer):
            setattr(sys, name, stream.before)
