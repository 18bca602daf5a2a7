"""What transports offer."""

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport', 'SubprocessTransport')


class BaseTransport:
    """Base class for transports."""

    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Get optional transport information."""
        return self._extra.get(name, default)


def _abstract(*names):
    def method(self, *args, **kwargs):
        raise NotImplementedError
    return dict.fromkeys(names, method)


vars_of = {}
for _name, _bases, _doc, _methods in (
        ('ReadTransport', (), 'Interface for read-only transports.', 'is_reading pause_reading resume_reading'),
        ('WriteTransport', (), 'Interface for write-only transports.', 'set_write_buffer_limits get_write_buffer_size get_write_buffer_limits write '
         'writelines write_eof can_write_eof abort'),
        ('Transport', ('ReadTransport', 'WriteTransport'), 'Interface representing a bidirectional transport.', ''),
        ('DatagramTransport', (), 'Interface for datagram (UDP) transports.', 'sendto abort'),
        ('SubprocessTransport', (), '', 'get_pid get_returncode get_pipe_transport send_signal terminate kill')):
    globals()[_name] = type(_name, tuple(globals()[b] for b in _bases) or (BaseTransport,),
                            {'__slots__': (), '__doc__': _doc, '__module__': __name__, **_abstract(*_methods.split())})
BaseTransport.is_closing = BaseTransport.close = BaseTransport.set_protocol = BaseTransport.get_protocol = _abstract('m')['m']
del _name, _bases, _doc, _methods, vars_of
