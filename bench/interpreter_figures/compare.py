"""Measures the figures of figures.py under PyLite and CPython 3.14 in turns and prints them with their goals. See bench/README.md"""
import argparse
import os
import pathlib
import shlex
import subprocess
import sys

FIGURES = pathlib.Path(__file__).resolve().parent / 'figures.py'

# name: (what it is, unit, goal, whether more is better)
GOALS = {
    'create_exec_close': ("create, exec('x = 1'), close", 'us', 50, False),
    'exec_pass': ("exec('pass')", 'us', 3, False),
    'put_get': ('put and get in one interpreter', 'us', 0.2, False),
    'dict_across': ('a small dict across', 'us', 1, False),
    'instance_across': ('a list of objects across', 'us', None, False),
    'bytes_across': ('1 MiB of bytes across', 'us', 1, False),
    'queue_round_trip': ('queue round trip between two', 'us', 20, False),
    'channel_round_trip': ('channel round trip between two', 'us', 20, False),
    'messages': ('messages one way', 'M/s', 3, True),
    'import_json': ('import json in a fresh one', 'ms', 0.3, False),
    'pool': ('pool: start, one task, stop', 'ms', 1, False),
    'idle_memory': ('memory of an idle one', 'KiB', 32, False),
    'speedup_arithmetic': ('two at once, arithmetic', 'x', 1.9, True),
    'speedup_trees': ('two at once, binary trees', 'x', 1.7, True),
    'growth': ('growth by a create/run/close cycle', 'B', 64, False),
    'alive': ('alive in one process', '', 100000, True),
}


def measure(command, name, timeout):
    try:
        done = subprocess.run([*command, str(FIGURES), name], capture_output=True, text=True, timeout=timeout)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f'{name}: {error}', file=sys.stderr)
        return None
    try:
        return float(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        print(f'{name}: {done.stderr.strip()[-300:]}', file=sys.stderr)
        return None


def show(value, unit):
    return '-' if value is None else f'{value:.3g} {unit}'.strip() if value < 1000 else f'{value:,.0f} {unit}'.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--pylite', default='', help='the executable of PyLite')
    parser.add_argument('--cpython', default=os.environ.get('PYLITE_CPYTHON', 'python3.14'), help="CPython's command, or none")
    parser.add_argument('--runs', type=int, default=3)
    parser.add_argument('--timeout', type=float, default=300)
    parser.add_argument('names', nargs='*', help='some of: ' + ' '.join(GOALS))
    options = parser.parse_args()
    commands = {'pylite': [options.pylite or sys.executable]}
    if options.cpython != 'none':
        commands['cpython'] = shlex.split(options.cpython)
    missed = 0
    print(f"{'':36} {'goal':>12} {'PyLite':>12} {'CPython':>12} {'ratio':>9}")
    for name in options.names or GOALS:
        what, unit, goal, more = GOALS[name]
        found = {}
        for _ in range(options.runs if name not in ('alive', 'growth') else 1):
            for key, command in commands.items():
                value = measure(command, name, options.timeout)
                if value is not None:
                    found[key] = value if key not in found else (max if more else min)(found[key], value)
        ours, theirs = found.get('pylite'), found.get('cpython')
        met = goal is None or ours is not None and (ours >= goal if more else ours <= goal)
        missed += not met
        ratio = '' if not ours or not theirs else f'{ours / theirs if more else theirs / ours:,.1f}x'
        limit = '' if goal is None else f"{'>=' if more else '<='} {goal:g} {unit}"
        print(f"{what:36} {limit:>12} {show(ours, unit):>12} {show(theirs, unit):>12} {ratio:>9}{'' if met else '  missed'}", flush=True)
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main())
