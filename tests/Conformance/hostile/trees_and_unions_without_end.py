# Trees that contain themselves are found out, and large unions are made, in little time.
import ast


def cycles():
    made = ast.UnaryOp(operand=None, op=ast.Not(), lineno=1, col_offset=0)
    made.operand = made
    yield made
    made = ast.Call(func=None, args=[], keywords=[], lineno=1, col_offset=0)
    made.func = made
    yield made
    made = ast.List(ctx=ast.Load(), lineno=1, col_offset=0)
    made.elts = [made]
    yield made
    made = ast.Attribute(value=None, attr="x", ctx=ast.Load(), lineno=1, col_offset=0)
    made.value = made
    yield made


for node in cycles():
    for _ in range(3):
        try:
            compile(ast.Expression(node), "<cycle>", "eval")
        except RecursionError as e:
            print(type(e).__name__)

print(eval(compile(ast.parse("+".join(["1"] * 15000), mode="eval"), "<sum>", "eval")))

union = int
for i in range(1500):
    union = union | type(f"T{i}", (), {})
print(len(union.__args__), len((union | union | int).__args__), union == union | int)
with_lines = compile("a = 1\n\n\nb = 2\n" + "\n" * 300 + "c = 3\n", "<lines>", "exec")
import warnings

warnings.simplefilter("ignore")
table = with_lines.co_lnotab
line = with_lines.co_firstlineno
lines = []
for step in table[1::2]:
    line += step - 256 if step > 127 else step
    lines.append(line)
print(type(table), {1, 4, 305} <= {*lines, 1})
