# A warning that is an error has no frames of the module warnings; what generators raise when they are dropped is told of; names that are no UTF-8.
import sys
import traceback
import warnings


def show(action):
    try:
        print(repr(action()))
    except BaseException as e:
        print(type(e).__name__, ascii(str(e)))


def warn():
    warnings.warn("seen", UserWarning, 2)


with warnings.catch_warnings():
    warnings.simplefilter("error")
    for action in (warn, lambda: warnings.warn_explicit("there", UserWarning, "file", 3), lambda: complex(1j, 2)):
        try:
            action()
        except Warning as e:
            print([frame.name for frame in traceback.extract_tb(e.__traceback__)], e)

sys.unraisablehook = lambda args: print(args.err_msg.partition(" at 0x")[0], type(args.exc_value).__name__, args.exc_value)


def raising():
    try:
        yield 1
    finally:
        1 / 0


def yielding():
    try:
        yield 1
    finally:
        yield 2


async def asynchronous():
    try:
        yield 1
    finally:
        print("closed")


async def awaiting():
    try:
        yield 1
    finally:
        yield 2


for function in (raising, yielding):
    generator = function()
    next(generator)
    del generator
    print("gone")
for function in (asynchronous, awaiting):
    generator = function()
    try:
        generator.asend(None).send(None)
    except StopIteration as e:
        print(e.value)
    del generator
    print("gone")

NAME = "a\ud800"
show(lambda: type(NAME, (), {}))
show(lambda: type("x", (), {"__doc__": NAME}))
show(lambda: setattr(type("x", (), {}), "__name__", NAME))
show(lambda: type("x", (), {"__slots__": (NAME,)}))
for action in (lambda: complex(real="1"), lambda: complex("1"), lambda: complex(real=[]), lambda: complex([]), lambda: complex(imag="1"), lambda: complex("1", 2), lambda: complex(1, "2"),
               lambda: complex(real="1", imag=2), lambda: complex(1, real=2), lambda: complex(1, 2, 3), lambda: complex(x=1), lambda: complex(), lambda: complex(imag=2)):
    show(action)
for source in ('f"{' * 150 + "1" + '}"' * 150, "from __future__ import barry_as_FLUFL\nprint(1 <> 2)", "from __future__ import barry_as_FLUFL\n1 != 2", "1 <> 2"):
    show(lambda: exec(source))
