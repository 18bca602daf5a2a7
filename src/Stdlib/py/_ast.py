"""The classes of syntax trees, under the name of their module in CPython."""

import ast as _ast

for _name, _value in list(vars(_ast).items()):
    if _name.startswith('PyCF_') or isinstance(_value, type) and issubclass(_value, _ast.AST):
        globals()[_name] = _value
del _name, _value
