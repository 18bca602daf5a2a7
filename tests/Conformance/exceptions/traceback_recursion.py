# The repeated frames of deep recursion are folded; mutual recursion is not.
import traceback, os
def f(n):
    if n == 0: raise ValueError("bottom")
    f(n - 1)
def a(n):
    if n == 0: 1 / 0
    b(n)
def b(n): a(n - 1)
for fn, n in ((f, 2), (f, 3), (f, 10), (a, 4)):
    try: fn(n)
    except Exception as e:
        lines = traceback.format_exception(e)
        print("".join(lines).replace(__file__, os.path.basename(__file__)))
s = traceback.StackSummary.from_list([("f.py", 1, "g", "line")] * 6)
print("".join(s.format()))
print("".join(traceback.format_list([("a.py", 1, "f", "x = 1"), ("b.py", 2, "<module>", None)])))
