# python -m pdb: running, restarting, leaving.
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


run("python -m pdb", PROGRAM, "n\nb f\nc\nw\nn\nn\nc\nc\nq\n", "-m", "pdb")
run("restart", "import sys\nprint(sys.argv[1:])\n", "b 2\nc\nrestart a b\nc\nn\nrun\nc\nc\nq\n", "-m", "pdb")
run("exits", "import sys\nsys.exit(3)\n", "c\nq\n", "-m", "pdb")
