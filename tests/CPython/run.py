#!/usr/bin/env python3
"""Runs files of CPython's own test suite under PyLite and writes what passes to docs/cpython-suite.md.

    tests/CPython/run.py --stdlib /usr/lib/python3.14             all of suites.txt
    tests/CPython/run.py --stdlib ... test_int test_dict          some of them; prints, writes nothing
    tests/CPython/run.py --stdlib ... --expect                    all of them; from now on, so many tests are expected to pass
    tests/CPython/run.py --python python3.14 --record             counts the tests of each under CPython itself

A suite in which fewer tests pass than suites.txt expects is reported as a regression, and the exit status is 1.
Each suite is a process of its own in a new temporary folder, `pylite --stdlib DIR -m unittest -v test.NAME`, that is
killed when its time is up. Where a suite imports a module that CPython has for its tests alone, written in C, `stand-ins/test_NAME`
has as much of it as the suite needs. The folder of --stdlib is CPython 3.14's Lib with its `test` package; $PYLITESTDLIB serves too.
"""
import argparse
import concurrent.futures
import dataclasses
import os
import pathlib
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITES = pathlib.Path(__file__).with_name("suites.txt")
STAND_INS = pathlib.Path(__file__).with_name("stand-ins")
TABLE = ROOT / "docs" / "cpython-suite.md"
# Fixtures fail under their own names, which are no tests.
FIXTURE = re.compile(r"(setUp|tearDown)(Class|Module) \(")


@dataclasses.dataclass
class Suite:
    name: str
    expected: int | None = None
    passes: int | None = None


@dataclasses.dataclass
class Result:
    suite: Suite
    run: int = 0
    failed: int = 0
    errors: int = 0
    skipped: int = 0
    passed: int = 0
    seconds: float = 0.0
    note: str = ""

    @property
    def complete(self):
        """Whether all tests that CPython runs have run and none has failed."""
        return not self.note and not self.failed and not self.errors and self.run >= (self.suite.expected or 0)

    @property
    def regression(self):
        """Whether fewer tests pass than have passed before."""
        return self.passed < (self.suite.passes or 0)


def read_suites():
    suites = []
    for line in SUITES.read_text(encoding="utf-8").splitlines():
        fields = line.split("#")[0].split()
        if fields:
            suites.append(Suite(fields[0], *map(int, fields[1:])))
    return suites


def record(results, column):
    """Writes the numbers of tests (column 1) or of those that pass (2) into suites.txt; its comments stay."""
    counts = {result.suite.name: result.run if column == 1 else result.passed for result in results if column == 2 or not result.note}
    lines = []
    for line in SUITES.read_text(encoding="utf-8").splitlines():
        fields = line.split("#")[0].split()
        if fields and fields[0] in counts:
            fields += ["0"] * (column + 1 - len(fields))
            fields[column] = str(counts[fields[0]])
            line = " ".join(fields)
        lines.append(line)
    SUITES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def run_suite(command, suite, timeout, logs):
    result = Result(suite)
    environment = dict(os.environ)
    if (STAND_INS / suite.name).is_dir():
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(STAND_INS / suite.name), os.environ.get("PYTHONPATH")]))
    with tempfile.TemporaryDirectory(prefix="pylite-suite-") as folder:
        start = time.monotonic()
        process = subprocess.Popen(command + ["-m", "unittest", "-v", "test." + suite.name], cwd=folder, env=environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   start_new_session=True)
        try:
            _, output = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            result.note = f"killed after {timeout} s"
            # the whole session: some tests start processes
            os.killpg(process.pid, signal.SIGKILL)
            _, output = process.communicate()
        result.seconds = time.monotonic() - start
    text = output.decode("utf-8", "replace")
    if logs:
        (logs / (suite.name + ".log")).write_text(text, encoding="utf-8")
    read_output(text, process.returncode, result)
    return result


def read_output(text, status, result):
    """Takes the counts from unittest's report, or from its lines when it did not get as far as the report."""
    failed, errors, fixtures = set(), set(), 0
    for kind, test in re.findall(r"^={20,}\n(FAIL|ERROR|UNEXPECTED SUCCESS): (.*)", text, re.MULTILINE):
        if FIXTURE.match(test):
            fixtures += 1
        else:
            # a test whose subtests fail has a header for each of them
            (errors if kind == "ERROR" else failed).add(" ".join(test.split()[:2]))
    errors -= failed
    result.failed = len(failed)
    result.errors = len(errors) + fixtures
    summary = re.search(r"^Ran (\d+) tests? in .*\n\n(.*)", text, re.MULTILINE)
    if summary:
        result.run = int(summary[1])
        skipped = re.search(r"skipped=(\d+)", summary[2])
        result.skipped = int(skipped[1]) if skipped else 0
        result.passed = max(0, result.run - len(failed) - len(errors) - result.skipped)
        if result.run == len(errors) == 1 and "_FailedTest" in next(iter(errors)):
            result.run, result.errors, result.note = 0, 0, "not imported: " + last_line(text.split("-" * 70)[1])
        return
    result.passed = len(re.findall(r"(?:^|\.\.\. )(?:ok|expected failure)$", text, re.MULTILINE))
    result.skipped = len(re.findall(r"\.\.\. skipped", text))
    # subtests are indented
    result.failed = len(re.findall(r"^(?! ).*\.\.\. FAIL$", text, re.MULTILINE))
    result.errors = len(re.findall(r"^(?! ).*\.\.\. ERROR$", text, re.MULTILINE))
    result.run = result.passed + result.skipped + result.failed + result.errors
    if not result.note:
        result.note = f"ended with status {status}: {last_line(text)}"


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1].strip()[:120] if lines else "no output"


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def table(results, interpreter):
    total = Result(Suite("total", sum(result.suite.expected or 0 for result in results)))
    for result in results:
        for field in ("run", "passed", "failed", "errors", "skipped"):
            setattr(total, field, getattr(total, field) + getattr(result, field))
    ran = total.run - total.skipped
    complete = sum(result.complete for result in results)
    lines = ["# CPython's own tests", "",
             f"What {interpreter} makes of {len(results)} suites of CPython 3.14's test suite. Written by `tests/CPython/run.py`; do not edit.",
             "",
             f"{complete} of {len(results)} suites without a failure; "
             f"{total.passed} of {ran} tests that ran passed ({share(total.passed, ran)}), {total.skipped} were skipped. "
             f"CPython runs {total.suite.expected} tests in them, skipped ones included.",
             "", "| suite | in CPython | run | passed | failed | errors | skipped | note |", "|-|-:|-:|-:|-:|-:|-:|-|"]
    for result in results + [total]:
        expected = "" if result.suite.expected is None else result.suite.expected
        note = result.note.replace("|", "\\|")
        lines.append(f"| {result.suite.name} | {expected} | {result.run} | {result.passed} | {result.failed} "
                     f"| {result.errors} | {result.skipped} | {note} |")
    return "\n".join(lines) + "\n"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="suites to run; without any, all of suites.txt, and the table is written")
    parser.add_argument("--pylite", default=str(ROOT / "artifacts" / "pylite" / "pylite"), help="PyLite's executable")
    parser.add_argument("--stdlib", default=os.environ.get("PYLITESTDLIB"), help="CPython 3.14's Lib folder")
    parser.add_argument("--python", metavar="CMD", help="run this interpreter instead of PyLite")
    parser.add_argument("--record", action="store_true", help="with --python: write the numbers of tests to suites.txt")
    parser.add_argument("--expect", action="store_true", help="write the numbers of tests that pass to suites.txt")
    parser.add_argument("--timeout", type=int, default=180, help="seconds for each suite (180)")
    parser.add_argument("--jobs", type=int, default=1, help="suites at a time (1)")
    parser.add_argument("--logs", type=pathlib.Path, help="keep each suite's report in this folder")
    parser.add_argument("--write", type=pathlib.Path, help="write the table here")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    if arguments.python:
        command = shlex.split(arguments.python)
    elif not arguments.stdlib:
        sys.exit("say where CPython 3.14's Lib folder is: --stdlib DIR, or PYLITESTDLIB")
    elif not os.path.exists(arguments.pylite):
        sys.exit(f"no {arguments.pylite}; build it with: dotnet publish src/Cli -c Release -o artifacts/pylite")
    else:
        command = [os.path.abspath(arguments.pylite), "--stdlib", os.path.abspath(arguments.stdlib)]
    if arguments.logs:
        arguments.logs.mkdir(parents=True, exist_ok=True)
    known = {suite.name: suite for suite in read_suites()}
    suites = [known.get(name, Suite(name)) for name in arguments.names] or list(known.values())

    results = []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for result in pool.map(lambda suite: run_suite(command, suite, arguments.timeout, arguments.logs), suites):
            results.append(result)
            print(f"{result.suite.name:28} run {result.run:5}  passed {result.passed:5}  failed {result.failed:4}  "
                  f"errors {result.errors:4}  skipped {result.skipped:4}  {result.seconds:6.1f} s  {result.note}", flush=True)
    text = table(results, arguments.python or "PyLite")
    print(text.splitlines()[4])
    target = arguments.write or (None if arguments.names or arguments.python else TABLE)
    if target:
        target.write_text(text, encoding="utf-8")
    if arguments.record:
        record(results, 1)
    if arguments.expect:
        record(results, 2)
    elif not arguments.python:
        regressions = [f"{result.suite.name} ({result.passed} of {result.suite.passes})" for result in results if result.regression]
        if regressions:
            sys.exit("fewer tests pass than before in: " + ", ".join(regressions))


if __name__ == "__main__":
    main()
