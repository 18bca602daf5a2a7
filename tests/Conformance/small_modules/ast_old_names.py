"""The classes that trees had before Python 3.9, and what parse() says of an indented expression."""
import ast
print(ast.dump(ast.ExtSlice([ast.Index(ast.Constant(1)), ast.Slice()])), ast.Index(3))
for c in (ast.Param, ast.AugLoad, ast.AugStore, ast.Suite, ast.slice, ast.Index, ast.ExtSlice): print(c, c.__mro__, c._fields, c._attributes)
print(ast.Param(), ast.dump(ast.Suite()), ast.slice())

for text in (" 1", "\t1", "\n 1", "1 "):
    for mode in ("eval", "exec", "single"):
        try: print(repr(text), mode, ast.dump(ast.parse(text, mode=mode)))
        except SyntaxError as e: print(repr(text), mode, type(e).__name__, e)
    try: print(ast.literal_eval(text), eval(text))
    except SyntaxError as e: print(repr(text), type(e).__name__, e)
