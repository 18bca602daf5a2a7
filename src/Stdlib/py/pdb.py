"""The Python debugger, which needs a trace function that PyLite does not have: https://docs.python.org/3.14/library/pdb.html"""
__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]


def _refuse(*args, **kwargs):
    raise NotImplementedError("pdb is not supported by PyLite: it has no sys.settrace()")


run = pm = runeval = runctx = runcall = set_trace = post_mortem = help = _refuse


class Pdb:
    def __init__(self, *args, **kwargs):
        _refuse()
