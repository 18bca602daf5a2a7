"""The exceptions of pickle."""


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""


class PicklingError(PickleError):
    """This exception is raised when an unpicklable object is passed to the dump() method."""


class UnpicklingError(PickleError):
    """This exception is raised when there is a problem unpickling an object, such as a security violation."""


PickleError.__module__ = PicklingError.__module__ = UnpicklingError.__module__ = '_pickle'
