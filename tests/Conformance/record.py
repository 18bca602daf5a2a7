"""Records what CPython 3.14 prints for the conformance scripts.

    python3 tests/Conformance/record.py                  record every script that has no recording
    python3 tests/Conformance/record.py --all            record every script anew
    python3 tests/Conformance/record.py classes          ... those of an area
    python3 tests/Conformance/record.py classes/mro.py   ... these scripts
    python3 tests/Conformance/record.py --check          record nothing, fail if a recording is out of date

The reference is the command in PYLITE_CPYTHON, else `python3.14`; nothing but CPython 3.14 is accepted.
README.md beside this file describes the format and the rules for scripts.
"""

import argparse
import concurrent.futures
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent
# Scripts whose .expected is PyLite's own; what CPython prints goes to a .cpython file beside it.
DIFFERENCES = "differences"
NOT_AREAS = {"bin", "obj", "Runner", "TestResults"}
TIMEOUT_SECONDS = 20


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=os.environ.get("PYLITE_CPYTHON", "python3.14"), metavar="CMD",
                        help="the CPython 3.14 to run (default: $PYLITE_CPYTHON or python3.14)")
    parser.add_argument("--all", action="store_true", help="record anew what has a recording already")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--jobs", type=int, default=2, help="scripts to run at a time (default: 2)")
    parser.add_argument("paths", nargs="*", help="areas or scripts; these are always recorded anew")
    options = parser.parse_args()

    command = shlex.split(options.python)
    refuse_all_but_cpython_314(command)

    scripts = select(options.paths)
    if not (options.all or options.check or options.paths):
        scripts = [script for script in scripts if not recording_of(script).exists()]

    failures = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for script, result in zip(scripts, pool.map(lambda script: run(command, script), scripts)):
            name = script.relative_to(ROOT)
            recording = recording_of(script)
            if result is None:
                print(f"{name}: did not end within {TIMEOUT_SECONDS} s", file=sys.stderr)
                failures += 1
            elif not options.check:
                recording.write_bytes(result)
            elif not recording.exists() or recording.read_bytes() != result:
                print(f"{name}: the recording is out of date", file=sys.stderr)
                failures += 1
    print(f"{len(scripts)} scripts {'checked' if options.check else 'recorded'}, {failures} failed")
    return 1 if failures else 0


def refuse_all_but_cpython_314(command):
    probe = "import sys; print(sys.implementation.name, *sys.version_info[:2])"
    try:
        answer = subprocess.run([*command, "-c", probe], capture_output=True, text=True, cwd=tempfile.gettempdir()).stdout.strip()
    except OSError as error:
        sys.exit(f"record.py: cannot run {shlex.join(command)}: {error.strerror}")
    if answer != "cpython 3 14":
        sys.exit(f"record.py: {shlex.join(command)} is not CPython 3.14 but {answer or 'nothing that answers'!r}")


def select(paths):
    if not paths:
        return [script for area in areas() for script in scripts_of(area)]
    chosen = []
    for given in paths:
        path = pathlib.Path(given)
        path = path.resolve() if path.exists() else ROOT / given
        if path.is_dir():
            chosen += scripts_of(path) if path != ROOT else select([])
        elif path.suffix == ".py" and path.exists():
            chosen.append(path)
        else:
            sys.exit(f"record.py: no such script or area: {given}")
    return chosen


def areas():
    return sorted(path for path in ROOT.iterdir()
                  if path.is_dir() and path.name not in NOT_AREAS and path.name[0] not in "_.")


def scripts_of(area):
    """A file whose name begins with '_' is a helper that scripts import, not a case."""
    return sorted(path for path in area.glob("*.py") if not path.name.startswith("_"))


def recording_of(script):
    return script.with_suffix(".cpython" if script.parent.name == DIFFERENCES else ".expected")


def run(command, script):
    """Runs a script in a folder of its own that holds it and the helpers (its area's and those of all), and nothing else."""
    with tempfile.TemporaryDirectory(prefix="pylite-conformance-") as folder:
        shutil.copy(script, folder)
        for helper in [*(ROOT / "_helpers").glob("_*.py"), *script.parent.glob("_*")]:
            if helper.is_dir():
                shutil.copytree(helper, os.path.join(folder, helper.name),
                                ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(helper, folder)
        try:
            done = subprocess.run([*command, script.name], cwd=folder, env=environment(), stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=TIMEOUT_SECONDS)
        except subprocess.TimeoutExpired:
            return None
    return recording(done.returncode, done.stdout, done.stderr)


def environment():
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYLITE"))}
    return kept | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1",
                   "PYTHONIOENCODING": "utf-8", "PYTHON_COLORS": "0", "COLUMNS": "80", "TZ": "UTC"}


def recording(status, stdout, stderr):
    lines = stderr.rstrip().splitlines()
    last = lines[-1].rstrip() if lines else b""
    return b"exit: %d\n" % status + (b"stderr: " + last).rstrip() + b"\n---\n" + stdout


if __name__ == "__main__":
    sys.exit(main())
