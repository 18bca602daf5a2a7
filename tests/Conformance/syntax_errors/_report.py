"""`report(*sources)`: prints what the compiler says of each snippet."""
import warnings
warnings.simplefilter("ignore")
def report(*sources, mode="exec", places=True):
    for s in sources:
        try:
            compile(s, "<snippet>", mode)
            print(repr(s), "-> compiles")
        except SyntaxError as e:
            where = (e.lineno, e.offset, e.end_lineno, e.end_offset) if places else ()
            print(repr(s), "->", f"{type(e).__name__}: {e.msg}", *where, repr(e.text) if places else "")
        except Exception as e:
            print(repr(s), "->", type(e).__name__, e)
