# Of names that are equally close the first in the order of builtins is suggested.
def attempt(name):
    try:
        eval(name)
    except NameError as e:
        import traceback
        print(traceback.format_exception_only(e)[-1], end="")


def uncaught(name):
    import io, sys
    sys.stderr = io.StringIO()
    try:
        eval(name)
    except NameError:
        sys.excepthook(*sys.exc_info())
    text = sys.stderr.getvalue().splitlines()[-1]
    sys.stderr = sys.__stderr__
    print(text)


for name in ["revattr", "sett", "sat", "mop", "zop", "lon", "pax", "intt", "stt", "tist", "bintt", "ord1", "oct2", "TypoError", "KeyErrr", "IOErrr", "Nane", "Trve", "exot", "hask", "nextt", "anaxt", "itar", "aitar"]:
    uncaught(name)
