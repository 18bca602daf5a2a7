"""Breakpoints of debuggers, and which of them a line hits: https://docs.python.org/3.14/library/bdb.html#bdb.Breakpoint"""

__all__ = ["Breakpoint", "checkfuncname", "effective"]


class Breakpoint:
    """A place where a program stops: with a condition, a number of times that it is passed, temporary, disabled.

    All debuggers share them: bpbynumber has them by their number (None where one was deleted), bplist by file and line.
    """

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.funcname = funcname
        # Found out when the function is first entered.
        self.func_first_executable_line = None
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forget all breakpoints, and number anew."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Delete the breakpoint from both tables."""
        place = self.file, self.line
        self.bpbynumber[self.number] = None
        here = self.bplist[place]
        here.remove(self)
        if not here:
            del self.bplist[place]

    def enable(self):
        """Mark the breakpoint as enabled."""
        self.enabled = True

    def disable(self):
        """Mark the breakpoint as disabled."""
        self.enabled = False

    def bpprint(self, out=None):
        """Print what bpformat() gives, to standard output by default."""
        print(self.bpformat(), file=out)

    def bpformat(self):
        """All that is to be said about the breakpoint, over several lines."""
        what, does = "del " if self.temporary else "keep", "yes" if self.enabled else "no "
        text = f"{self.number:<4d}breakpoint   {what} {does}   at {self.file}:{self.line}"
        if self.cond:
            text += f"\n\tstop only if {self.cond}"
        if self.ignore:
            text += f"\n\tignore next {self.ignore} hits"
        if self.hits:
            text += f"\n\tbreakpoint already hit {self.hits} time{'s' if self.hits > 1 else ''}"
        return text

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"


def checkfuncname(b, frame):
    """Whether a frame that has reached a breakpoint's line, or the function of one, is really there."""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """The breakpoint that stops a frame at a line, and whether it may be deleted if it is temporary; (None, None) if none does.

    It may not be deleted if its condition cannot be evaluated.
    """
    for b in Breakpoint.bplist[file, line]:
        if not b.enabled or not checkfuncname(b, frame):
            continue
        b.hits += 1
        is_certain = True
        if b.cond:
            try:
                if not eval(b.cond, frame.f_globals, frame.f_locals):
                    continue
            except Exception:
                # The user is to see that something is wrong with it.
                is_certain = False
        if is_certain and b.ignore > 0:
            b.ignore -= 1
            continue
        return b, is_certain
    return None, None
