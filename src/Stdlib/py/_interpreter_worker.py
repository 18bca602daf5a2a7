"""What runs in the interpreters of an InterpreterPoolExecutor: a module of its own, so that those have little to import."""
from _interpreters import NotShareableError


def do_call(results, func, args, kwargs):
    """Runs in the worker's interpreter; an exception goes back through the queue, as far as it can."""
    try:
        return func(*args, **kwargs)
    except BaseException as error:
        try:
            results.put(error)
        except NotShareableError:
            import sys
            import traceback
            print('exception is not shareable:', file=sys.stderr)
            traceback.print_exception(error)
            results.put(None)
        raise
