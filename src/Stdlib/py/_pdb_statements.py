"""How statements run that are typed at pdb's prompt: in the stopped frame, with its convenience variables."""

import ast
import codeop
import io
import sys
import tokenize
from types import CodeType

CONVENIENCE = "__pdb_convenience_variables"


def replace_convenience(line):
    """A line with each $name, outside of strings, replaced by the expression for the variable."""
    if "$" not in line:
        return line
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(line).readline))
    except (tokenize.TokenError, SyntaxError):
        return line
    pieces = []
    done = 0
    for dollar, name in zip(tokens, tokens[1:]):
        if dollar.string == "$" and dollar.start[0] == 1 and name.type == tokenize.NAME and name.start == dollar.end:
            pieces.append(line[done:dollar.start[1]] + f"{CONVENIENCE}[{name.string!r}]")
            done = name.end[1]
    return "".join(pieces) + line[done:]


def is_complete(source):
    """Whether a text is a whole statement. Raises SyntaxError and the like if it can never be one."""
    return codeop.compile_command(source, "<stdin>", "single") is not None


def run(source, code, globals, locals):
    """Run a statement in a frame's namespaces. What functions and comprehensions in it use of the locals is found, too."""
    if locals is not globals and any(isinstance(constant, CodeType) for constant in code.co_consts) and _run_in_closure(source, globals, locals):
        return
    exec(code, globals, locals)


class _Displaying(ast.NodeTransformer):
    """Makes statements of expressions show their values, as they do by themselves at a prompt only."""

    def visit_Expr(self, node):
        call = ast.Call(ast.Attribute(ast.Call(ast.Name("__import__", ast.Load()), [ast.Constant("sys")], []), "displayhook", ast.Load()), [node.value], [])
        return ast.copy_location(ast.Expr(call), node)

    def leave(self, node):
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = leave


class _Names(ast.NodeVisitor):
    """The names that a statement declares global, and whether it has what cannot stand in a function."""

    def __init__(self):
        self.globals = set()
        self.is_movable = True

    def visit_Global(self, node):
        self.globals.update(node.names)

    def visit_Nonlocal(self, node):
        self.is_movable = False

    def visit_ImportFrom(self, node):
        if node.names[0].name == "*":
            self.is_movable = False

    def leave(self, node):
        pass

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = leave


def _run_in_closure(source, globals, locals):
    """Run a statement as the body of a function within one that has the locals. False if it cannot be such a body."""
    try:
        tree = ast.parse(source, "<stdin>", "single")
    except SyntaxError:
        return False
    names = _Names()
    names.visit(tree)
    if not names.is_movable:
        return False
    outer = [name for name in locals if name.isidentifier() and name not in names.globals and name != CONVENIENCE]
    body = [_Displaying().visit(statement) for statement in tree.body]
    given, result = "__pdb_given", "__pdb_result"
    frame = ast.parse(f"def __pdb_outer({given}, {result}):\n"
                      + "".join(f"    {name} = {given}[{name!r}]\n" for name in outer)
                      + "    def __pdb_scope():\n"
                      + (f"        nonlocal {', '.join(outer)}\n" if outer else "")
                      + "        try:\n            pass\n"
                      + f"        finally:\n            {result}.update(locals())\n"
                      + "    return __pdb_scope\n")
    attempt = frame.body[0].body[-2].body[-1]
    attempt.body = body
    ast.fix_missing_locations(frame)
    found = {}
    try:
        exec(compile(frame, "<stdin>", "exec"), globals, found)
    except SyntaxError:
        return False
    results = {}
    inner = found["__pdb_outer"](dict(locals), results)
    try:
        inner()
    finally:
        for name, value in results.items():
            if not name.startswith("__pdb_") and (name not in locals or locals[name] is not value):
                locals[name] = value
        for name in outer:
            # What the statement deleted.
            if name not in results and name in locals and name in inner.__code__.co_freevars:
                del locals[name]
    return True
