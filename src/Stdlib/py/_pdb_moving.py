"""The commands of pdb that go on with the program or look along its stack: https://docs.python.org/3.14/library/pdb.html#debugger-commands"""

import sys

from _pdb_evaluation import Evaluation


class MovingCommands(Evaluation):
    """Going on with the program, and looking along its stack."""

    # These end the commands of a breakpoint.
    commands_resuming = ["do_continue", "do_step", "do_next", "do_return", "do_until", "do_quit", "do_jump"]

    def do_step(self, arg):
        """s(tep)

        Execute the current line, stop at the first possible occasion
        (either in a function that is called or in the current
        function).
        """
        if not self._refuses(self.do_step, arg):
            self.set_step()
            return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Continue execution until the next line in the current function
        is reached or it returns.
        """
        if not self._refuses(self.do_next, arg):
            self.set_next(self.curframe)
            return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]

        Without argument, continue execution until the line with a
        number greater than the current one is reached.  With a line
        number, continue execution until a line with a number greater
        or equal to that is reached.  In both cases, also stop when
        the current frame returns.
        """
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
            if lineno <= self.curframe.f_lineno:
                return self.error('"until" line number is smaller than current line number')
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)

        Continue execution until the current function returns.
        """
        if not self._refuses(self.do_return, arg):
            self.set_return(self.curframe)
            return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Continue execution, only stop when a breakpoint is encountered.
        """
        if self._refuses(self.do_continue, arg):
            return None
        if not self.nosigint:
            import signal
            import pdb
            try:
                pdb.Pdb._previous_sigint_handler = signal.signal(signal.SIGINT, self.sigint_handler)
            except ValueError:
                # Only the main thread handles signals.
                pass
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Set the next line that will be executed.  Only available in
        the bottom-most frame.  This lets you jump back and execute
        code again, or jump forward to skip code that you don't want
        to run.

        It should be noted that not all jumps are allowed -- for
        instance it is not possible to jump into the middle of a
        for loop or out of a finally clause.
        """
        if self._lacks(self.do_jump, arg):
            return
        if self.curindex + 1 != len(self.stack):
            return self.error("You can only jump within the bottom frame")
        try:
            lineno = int(arg)
        except ValueError:
            return self.error("The 'jump' command requires a line number")
        try:
            self.curframe.f_lineno = lineno
            self.stack[self.curindex] = self.stack[self.curindex][0], lineno
            self.print_stack_entry(self.stack[self.curindex])
        except ValueError as e:
            # Where it was asked to stop, it has not come from a line.
            self.error("Jump failed: " + ("can only jump from a 'line' trace event" if self._stopped_by_request else str(e)))

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]

        Restart the debugged python program. If a string is supplied
        it is split with "shlex", and the result is used as the new
        sys.argv.  History, breakpoints, actions and debugger options
        are preserved.  "restart" is an alias for "run".
        """
        import pdb
        if self.mode == "inline":
            self.error("run/restart command is disabled when pdb is running in inline mode.\n"
                       "Use the command line interface to enable restarting your program\n"
                       'e.g. "python -m pdb myscript.py"')
            return
        if arg:
            import shlex
            try:
                arguments = shlex.split(arg)
            except ValueError as e:
                return self.error(f"Cannot run {arg}: {e}")
            sys.argv = sys.argv[:1] + arguments
        raise pdb.Restart

    do_restart = do_run

    def do_quit(self, arg):
        """q(uit) | exit

        Quit from the debugger. The program being executed is aborted.
        """
        if self.mode == "inline":
            while True:
                reply = self._prompt_for_confirmation("Quitting pdb will kill the process. Quit anyway? [y/n] ", default=None)
                if reply is None:
                    self.message("")
                if reply in (None, "y", "yes"):
                    sys.exit(1)
                if reply in ("n", "no"):
                    return None
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    # ---- the stack

    def do_where(self, arg):
        """w(here) [count]

        Print a stack trace. If count is not specified, print the full stack.
        If count is 0, print the current frame entry. If count is positive,
        print count entries from the most recent frame. If count is negative,
        print -count entries from the least recent frame.
        An arrow indicates the "current frame", which determines the
        context of most commands.  'bt' is an alias for this command.
        """
        if not arg:
            return self.print_stack_trace()
        try:
            count = int(arg)
        except ValueError:
            return self.error(f"Invalid count ({arg})")
        self.print_stack_trace(count)

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.set_convenience_variable(self.curframe, "_frame", self.curframe)
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def do_up(self, arg):
        """u(p) [count]

        Move the current frame count (default one) levels up in the
        stack trace (to an older frame).
        """
        if self.curindex == 0:
            return self.error("Oldest frame")
        count = self._count(arg)
        if count is not None:
            self._select_frame(0 if count < 0 else max(0, self.curindex - count))

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Move the current frame count (default one) levels down in the
        stack trace (to a newer frame).
        """
        if self.curindex + 1 == len(self.stack):
            return self.error("Newest frame")
        count = self._count(arg)
        if count is not None:
            self._select_frame(len(self.stack) - 1 if count < 0 else min(len(self.stack) - 1, self.curindex + count))

    do_d = do_down

    def _count(self, arg):
        try:
            return int(arg or 1)
        except ValueError:
            self.error(f"Invalid frame count ({arg})")
            return None

    def do_exceptions(self, arg):
        """exceptions [number]

        List or change current exception in an exception chain.

        Without arguments, list all the current exception in the exception
        chain. Exceptions will be numbered, with the current exception indicated
        with an arrow.

        If given an integer as argument, switch to the exception at that index.
        """
        if not self._chained_exceptions:
            return self.message("Did not find chained exceptions. To move between exceptions, pdb/post_mortem must be given an exception object rather than a traceback.")
        if not arg:
            for number, exception in enumerate(self._chained_exceptions):
                arrow = ">" if number == self._chained_exception_index else " "
                shown = "-" if exception.__traceback__ is None else number
                self.message(f"{arrow} {shown:>3} {exception!r}")
            return
        try:
            number = int(arg)
        except ValueError:
            return self.error("Argument must be an integer")
        if not 0 <= number < len(self._chained_exceptions):
            return self.error("No exception with that number")
        chosen = self._chained_exceptions[number]
        if chosen.__traceback__ is None:
            return self.error("This exception does not have a traceback, cannot jump to it")
        self._chained_exception_index = number
        self.setup(None, chosen.__traceback__)
        self.print_stack_entry(self.stack[self.curindex])

    def do_debug(self, arg):
        """debug code

        Enter a recursive debugger that steps through the code
        argument (which is an arbitrary expression or statement to be
        executed in the current environment).
        """
        if self._lacks(self.do_debug, arg):
            return
        watches = self._watches
        self.stop_trace()
        globals, locals = self.curframe.f_globals, self.curframe.f_locals
        self.message("ENTERING RECURSIVE DEBUGGER")
        debugger = self._create_recursive_debugger()
        try:
            sys.call_tracing(debugger.run, (arg, globals, locals))
        except Exception:
            self._error_exc()
        self.message("LEAVING RECURSIVE DEBUGGER")
        if watches and not self._stopped_by_request:
            self.start_trace()
        self._watches = watches
        self.lastcmd = debugger.lastcmd

    def _create_recursive_debugger(self):
        debugger = type(self)(self.completekey, self.stdin, self.stdout)
        debugger.prompt = f"({self.prompt.strip()}) "
        return debugger
