"""Sessions of pdb whose input is given and whose output does not depend on where files stand."""
import bdb
import io
import os
import pdb
import re
import sys


def normal(text):
    """Output without folders, and without the lines of the library's own files."""
    text = text.replace(os.path.realpath(os.getcwd()) + os.sep, "").replace(os.getcwd() + os.sep, "")
    text = re.sub(r"(?:<pylite>|/[^\s\"'()]*)/(\w+\.py)\(\d+\)", r"LIB/\1(N)", text)
    text = re.sub(r'File "(?:<pylite>|/[^"]*)/(\w+\.py)", line \d+', r'File "LIB/\1", line N', text)
    return re.sub(r"0x[0-9a-f]+", "0xN", text)


def session(title, lines, action, **options):
    """Have a debugger run action(debugger) with lines as commands, and print what it printed."""
    print("====", title)
    out = io.StringIO()
    debugger = pdb.Pdb(stdin=io.StringIO("".join(line + "\n" for line in lines)), stdout=out, readrc=False, nosigint=True, **options)
    saved, sys.stdout = sys.stdout, out
    try:
        action(debugger)
    except BaseException as e:
        print("raised", type(e).__name__, e, file=out)
    finally:
        sys.stdout = saved
        sys.settrace(None)
        bdb.Breakpoint.clearBreakpoints()
        pdb.Pdb._last_pdb_instance = None
    print(normal(out.getvalue()))


def call(function, *args):
    """An action: debug a call."""
    return lambda debugger: print("gave", debugger.runcall(function, *args))
