# breakpoint() in programs of their own.
import os
import subprocess
import sys

sys.path.insert(0, os.getcwd())
from _sessions import normal

PROGRAM = """
def f(a):
    breakpoint()
    return a
print(f(1))
print(f(2))
"""


def run(title, source, commands, *args, **env):
    print("====", title)
    with open("program.py", "w") as file:
        file.write(source)
    result = subprocess.run([sys.executable, *args, "program.py"], input=commands, capture_output=True, text=True, env=os.environ | env)
    print(normal(result.stdout))
    print(result.returncode, normal(result.stderr).splitlines()[-1:])


run("breakpoint()", PROGRAM, "a\nc\nu\np 1\nn\nc\n")
run("end of input", PROGRAM, "a\n")
run("quitting", PROGRAM, "q\nn\nq\nxx\nq\ny\n")
run("switched off", PROGRAM, "", PYTHONBREAKPOINT="0")
