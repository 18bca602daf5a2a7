# python -m pdb: programs that fail, commands that are given.
import os
import subprocess
import sys

sys.path.insert(0, os.getcwd())
from _sessions import normal

def run(title, source, commands, *args, **env):
    print("====", title)
    with open("program.py", "w") as file:
        file.write(source)
    result = subprocess.run([sys.executable, *args, "program.py"], input=commands, capture_output=True, text=True, env=os.environ | env)
    print(normal(result.stdout))
    print(result.returncode, normal(result.stderr).splitlines()[-1:])


run("fails", "def f():\n    1/0\nf()\n", "c\nw\np 1\nrestart\nc\nexceptions\nq\n", "-m", "pdb")
run("commands given", "x = 1\ny = 2\nz = 3\n", "p x\nq\n", "-m", "pdb", "-c", "n", "-c", "p x", "-c", "until 3")
run("no such file", "", "", "-m", "pdb", "nosuch.py")
