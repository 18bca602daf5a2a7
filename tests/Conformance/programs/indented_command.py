# The text behind -c may be indented as the command around it: what all its lines begin with does not count.
import subprocess
import sys

for text in ("    x = 1\n    print(x)", "\n  print(1)\n   # c\n  print(2)\n", "\tprint(1)\n\tif 1:\n\t\tprint(2)", "  print(1)\nprint(2)", "   '''a\n   b'''\n   print(1)",
             "  s='''a\n b\n  c'''\n  print(repr(s))", "\n\n   \n    print(3)\n  \n    print(4)", "\t print(1)\n\tprint(2)", "   s = '''x\n     y'''\n   print(repr(s))", ""):
    result = subprocess.run([sys.executable, '-c', text], capture_output=True, text=True)
    print(repr(text), result.returncode, repr(result.stdout), result.stderr.splitlines()[-1:])
