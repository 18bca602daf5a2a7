"""A runner that reports in text."""
import sys
import time
import warnings

from _terminal_colors import can_colorize

from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream with a method writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in ('stream', '__getstate__'):
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class _Theme:
    """The colors of a terminal, or nothing."""
    NAMES = {'passed': '\x1b[32m', 'fail': '\x1b[31m', 'fail_info': '\x1b[1;31m', 'info': '\x1b[33m', 'warn': '\x1b[33m', 'reset': '\x1b[0m'}

    def __init__(self, stream):
        colored = can_colorize(stream)
        for name, code in self.NAMES.items():
            setattr(self, name, code if colored else '')


class TextTestResult(result.TestResult):
    """A test result class that can print formatted text results to a stream."""
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._theme = _Theme(stream)
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first = test.shortDescription()
        if self.descriptions and first:
            return '\n'.join((str(test), first))
        return str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _report(self, test, color, word, letter):
        start, reset = (getattr(self._theme, color), self._theme.reset) if color else ('', '')
        if self.showAll:
            self._write_status(test, f'{start}{word}{reset}')
        elif self.dots:
            self.stream.write(f'{start}{letter}{reset}')
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._report(subtest, 'fail', 'FAIL', 'F')
            else:
                self._report(subtest, 'fail', 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._report(test, 'passed', 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._report(test, 'fail', 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._report(test, 'fail', 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        if self.showAll:
            self._write_status(test, f"{self._theme.warn}skipped{self._theme.reset} {reason!r}")
        else:
            self._report(test, 'warn', '', 's')

    def _report_unexpected(self, color, word, letter):
        # These do not note that the line has ended: what a fixture reports next comes without its name.
        start, reset = getattr(self._theme, color), self._theme.reset
        if self.showAll:
            self.stream.writeln(f'{start}{word}{reset}')
            self.stream.flush()
        elif self.dots:
            self.stream.write(f'{start}{letter}{reset}')
            self.stream.flush()

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._report_unexpected('warn', 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._report_unexpected('fail', 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if getattr(self, 'unexpectedSuccesses', ()):
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"{self._theme.fail}UNEXPECTED SUCCESS{self._theme.fail_info}: "
                                    f"{self.getDescription(test)}{self._theme.reset}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{self._theme.fail}{flavour}{self._theme.fail_info}: {self.getDescription(test)}{self._theme.reset}")
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % err)
            self.stream.flush()


class TextTestRunner:
    """A test runner class that displays results in textual form."""
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None,
                 *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            # a class of a result from before there were durations
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def _printDurations(self, result):
        if not getattr(result, 'collectedDurations', None):
            return
        slowest = sorted(result.collectedDurations, key=lambda pair: pair[1], reverse=True)
        if self.durations > 0:
            slowest = slowest[:self.durations]
        self.stream.writeln("Slowest test durations")
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        hidden = False
        for test, elapsed in slowest:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
                continue
            self.stream.writeln("%-10s %s" % ("%.3fs" % elapsed, test))
        if hidden:
            self.stream.writeln("\n(durations < 0.001s were hidden; use -v to show these durations)")
        else:
            self.stream.writeln("")

    def run(self, test):
        """Run the given test case or test suite."""
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            startTestRun = getattr(result, 'startTestRun', None)
            if startTestRun is not None:
                startTestRun()
            try:
                test(result)
            finally:
                stopTestRun = getattr(result, 'stopTestRun', None)
                if stopTestRun is not None:
                    stopTestRun()
            elapsed = time.perf_counter() - start
        result.printErrors()
        if self.durations is not None:
            self._printDurations(result)
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln("Ran %d test%s in %.3fs" % (run, run != 1 and "s" or "", elapsed))
        self.stream.writeln()
        counts = [len(getattr(result, name, ())) for name in ('expectedFailures', 'unexpectedSuccesses', 'skipped')]
        theme = _Theme(self.stream)
        infos = []
        if not result.wasSuccessful():
            self.stream.write(f"{theme.fail_info}FAILED{theme.reset}")
            if result.failures:
                infos.append(f"{theme.fail_info}failures={len(result.failures)}{theme.reset}")
            if result.errors:
                infos.append(f"{theme.fail_info}errors={len(result.errors)}{theme.reset}")
        elif run == 0 and not counts[2]:
            self.stream.write(f"{theme.warn}NO TESTS RAN{theme.reset}")
        else:
            self.stream.write(f"{theme.passed}OK{theme.reset}")
        expected, unexpected, skipped = counts
        if skipped:
            infos.append(f"{theme.warn}skipped={skipped}{theme.reset}")
        if expected:
            infos.append(f"{theme.warn}expected failures={expected}{theme.reset}")
        if unexpected:
            infos.append(f"{theme.fail}unexpected successes={unexpected}{theme.reset}")
        if infos:
            self.stream.writeln(" (%s)" % ", ".join(infos))
        else:
            self.stream.write("\n")
        self.stream.flush()
        return result
