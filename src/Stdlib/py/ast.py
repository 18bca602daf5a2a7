"""Syntax trees. See https://docs.python.org/3.14/library/ast.html"""

from _ast_parser import compile as _compile_tree, parse as _parse

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400

# The abstract grammar, one kind of node on each line.
_GRAMMAR = """
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body) | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params) | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment) | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value) | AnnAssign(expr target, expr annotation, expr? value, int simple) | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse) | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment) | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause) | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right) | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse) | Dict(expr?* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators) | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators) | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value) | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords) | FormattedValue(expr value, int conversion, expr? format_spec) | Interpolation(expr value, constant str, int conversion, expr? format_spec) | JoinedStr(expr* values) | TemplateStr(expr* values) | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx) | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx) | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx) | Slice(expr? lower, expr? upper, expr? step)
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment)
keyword(identifier? arg, expr value)
alias(identifier name, identifier? asname)
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns) | MatchMapping(expr* keys, pattern* patterns, identifier? rest) | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value) | TypeVarTuple(identifier name, expr? default_value)
"""


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = set(fields[:len(args)])
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
            if name not in fields and name not in cls._attributes:
                _deprecate(f'{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary keyword arguments is '
                           'deprecated and will be removed in Python 3.15.')
            setattr(self, name, value)
            given.add(name)
        types = getattr(cls, '_field_types', None)
        if types is None:
            return
        for name in fields:
            if name in given:
                continue
            kind = types.get(name)
            if kind is None:
                _deprecate(f"Field {name!r} is missing from {cls.__name__}._field_types. This will become an error in Python 3.15.")
            elif isinstance(kind, _List):
                setattr(self, name, [])
            elif kind is expr_context:
                setattr(self, name, Load())
            elif not isinstance(kind, _Union):
                _deprecate(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. This will become an error in Python 3.15.")

    def __repr__(self):
        return _show(self, 3, ())

    def __replace__(self, /, **kwargs):
        made = object.__new__(type(self))
        # What is neither a field nor an attribute of the class is not taken along.
        for name in (*self._fields, *self._attributes):
            if name in self.__dict__:
                made.__dict__[name] = self.__dict__[name]
        for name, value in kwargs.items():
            if name not in self._fields and name not in self._attributes:
                raise TypeError(f'{type(self).__name__}.__replace__ got an unexpected keyword argument {name!r}.')
            setattr(made, name, value)
        return made

    def __reduce__(self):
        return _new_node, (type(self),), self.__dict__


_List, _Union = type(list[int]), type(int | None)


def _deprecate(text):
    import warnings
    warnings.warn(text, DeprecationWarning, 3)


def _show(node, depth, outer):
    if not isinstance(node, AST):
        return repr(node)
    kind = type(node)
    name = 'ast.AST' if kind is AST else kind.__name__
    if depth <= 0 or any(node is other for other in outer):
        return name + '(...)'
    outer += (node,)

    def item(value):
        if isinstance(value, (list, tuple)):
            opening, closing = ('[', ']') if isinstance(value, list) else ('(', ')')
            shown = [_show(v, depth - 1, outer) for v in (value if len(value) <= 2 else (value[0], value[-1]))]
            return opening + (', '.join(shown) if len(value) <= 2 else ', ..., '.join(shown)) + closing
        return _show(value, depth - 1, outer)
    fields = [f'{field}={item(getattr(node, field))}' for field in kind._fields]
    return f"{name}({', '.join(fields)})"


def _new_node(cls):
    return cls.__new__(cls)


_POSITION = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
_POSITIONED = {'stmt', 'expr', 'excepthandler', 'arg', 'keyword', 'alias', 'pattern', 'type_param'}


def _make_class(name, base, text, attributes):
    kinds = {}
    inner = text.partition('(')[2].rstrip(')').strip()
    for part in inner.split(', ') if inner else ():
        kind, field = part.split()
        kinds[field] = kind
    space = {'_fields': tuple(kinds), '__match_args__': tuple(kinds), '__doc__': text, '__module__': 'ast'}
    if attributes is not None:
        space['_attributes'] = attributes
    for field, kind in kinds.items():
        if kind.endswith('?'):
            space[field] = None
    if attributes and name not in ('pattern', 'type_param'):
        space.update(end_lineno=None, end_col_offset=None)
    globals()[name] = made = type(name, (base,), space)
    if text:
        _kinds[made] = kinds


_kinds = {}

for _line in _GRAMMAR.strip().splitlines():
    _name, _is_sum, _rest = _line.partition(' = ')
    if not _is_sum:
        _name = _line.partition('(')[0]
        _make_class(_name, AST, _line, _POSITION if _name in _POSITIONED else ())
        continue
    _make_class(_name, AST, '', _POSITION if _name in _POSITIONED else ())
    globals()[_name].__doc__ = _line.replace(' | ', f'\n{" " * len(_name)} | ') if '(' in _line else _line
    for _part in _rest.split(' | '):
        _make_class(_part.partition('(')[0], globals()[_name], _part, None)
del _line, _name, _is_sum, _rest, _part


def _type_of(kind):
    name = kind.rstrip('?*')
    found = {'identifier': str, 'string': str, 'int': int, 'constant': object}.get(name) or globals()[name]
    return list[found] if kind.endswith('*') else found | None if kind.endswith('?') else found


for _cls, _parts in _kinds.items():
    _cls._field_types = {_field: _type_of(_kind) for _field, _kind in _parts.items()}
del _cls, _parts, _kinds


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """Parse the source into an AST node."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


def _compile(source, filename, mode, only_tree, future, optimize, top_level_await):
    """What compile() does with trees."""
    if not isinstance(source, AST):
        if isinstance(source, (bytearray, memoryview)):
            source = bytes(source)
        return _parse(source, filename, mode, globals())
    if only_tree:
        return source
    return _compile_tree(source, filename, mode, globals(), future, optimize, top_level_await)


def literal_eval(node_or_string):
    """Evaluate an expression node or a string containing only a Python expression."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body

    def fail(node):
        line = getattr(node, 'lineno', None)
        raise ValueError(f"malformed node or string{f' on line {line}' if line else ''}: {node!r}")

    def number(node):
        if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
            fail(node)
        return node.value

    def signed(node):
        if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
            value = number(node.operand)
            return +value if isinstance(node.op, UAdd) else -value
        return number(node)

    def value_of(node):
        if isinstance(node, Constant):
            return node.value
        if isinstance(node, Tuple):
            return tuple(map(value_of, node.elts))
        if isinstance(node, List):
            return list(map(value_of, node.elts))
        if isinstance(node, Set):
            return set(map(value_of, node.elts))
        if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and node.args == node.keywords == []:
            return set()
        if isinstance(node, Dict):
            if len(node.keys) != len(node.values):
                fail(node)
            return dict(zip(map(value_of, node.keys), map(value_of, node.values)))
        if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
            left, right = signed(node.left), number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
        return signed(node)
    return value_of(node_or_string)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a formatted dump of the tree in node."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def show(node, level=0):
        if indent is not None:
            level += 1
            prefix = '\n' + indent * level
            separator = ',\n' + indent * level
        else:
            prefix, separator = '', ', '
        if isinstance(node, AST):
            cls = type(node)
            args, simple, keywords = [], True, annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    keywords = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    keywords = True
                    continue
                if not show_empty:
                    if value == [] and isinstance(getattr(cls, '_field_types', {}).get(name), _List):
                        keywords = True
                        continue
                text, plain = show(value, level)
                simple = simple and plain
                args.append(f'{name}={text}' if keywords else text)
            if include_attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    text, plain = show(value, level)
                    simple = simple and plain
                    args.append(f'{name}={text}')
            if simple and len(args) <= 3:
                return f"{cls.__name__}({', '.join(args)})", not args
            return f'{cls.__name__}({prefix}{separator.join(args)})', False
        if isinstance(node, list):
            if not node:
                return '[]', True
            return f'[{prefix}{separator.join(show(item, level)[0] for item in node)}]', False
        return repr(node), True
    return show(node)[0]


def copy_location(new_node, old_node):
    """Copy source location from *old_node* to *new_node* if possible, and return *new_node*."""
    for name in _POSITION:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Add the locations that compile() requires, recursively, starting at *node*."""
    root = node
    pending = [(node, (1, 0, 1, 0))]
    while pending:
        node, place = pending.pop()
        if node._attributes:
            made = []
            for name, inherited in zip(_POSITION, place):
                value = getattr(node, name, None)
                if value is None:
                    setattr(node, name, inherited)
                    value = inherited
                made.append(value)
            place = tuple(made)
        pending.extend((child, place) for child in iter_child_nodes(node))
    return root


def increment_lineno(node, n=1):
    """Increment the line number and end line number of each node in the tree starting at *node* by *n*."""
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
            if getattr(child, 'end_lineno', None) is not None:
                child.end_lineno += n
    return node


def iter_fields(node):
    """Yield a tuple of (fieldname, value) for each field in node._fields that is present on *node*."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield all direct child nodes of *node*."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Recursively yield all descendant nodes in the tree starting at *node*, breadth first."""
    level = [node]
    while level:
        below = []
        for node in level:
            below.extend(iter_child_nodes(node))
            yield node
        level = below


def get_docstring(node, clean=True):
    """Return the docstring for the given node or None if no docstring can be found."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f'{type(node).__name__!r} can\'t have docstrings')
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        from inspect import cleandoc
        return cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """Get source code segment of the *source* that generated *node*."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last, start, end = node.lineno - 1, node.end_lineno - 1, node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _source_lines(source)[first:last + 1]

    def part(line, start, end):
        return line.encode()[start:end].decode()
    if first == last:
        return part(lines[0], start, end)
    padding = ''.join(char if char in '\f\t' else ' ' for char in part(lines[0], 0, start)) if padded else ''
    return padding + ''.join([part(lines[0], start, None), *lines[1:-1], part(lines[-1], 0, end)])


def _source_lines(source):
    """The lines with their ends; only \\r and \\n end a line."""
    import re
    return re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z', source)


def compare(a, b, /, *, compare_attributes=False):
    """Whether two trees are equal, recursively; attributes count if asked for."""
    pending = [(a, b)]
    while pending:
        a, b = pending.pop()
        if type(a) is not type(b):
            return False
        if isinstance(a, AST):
            names = a._fields
            if names != b._fields:
                return False
            if compare_attributes:
                if a._attributes != b._attributes:
                    return False
                names = (*names, *a._attributes)
            for name in names:
                parts = getattr(a, name, _missing), getattr(b, name, _missing)
                if parts[0] is not parts[1]:
                    pending.append(parts)
        elif isinstance(a, list):
            if len(a) != len(b):
                return False
            pending.extend(zip(a, b))
        elif a != b:
            return False
    return True


_missing = object()


def unparse(ast_obj):
    """Return source code that would give an equal tree."""
    from _ast_unparse import unparse
    return unparse(ast_obj)


class NodeVisitor:
    """Walks a tree and calls a visit_… method for each node."""

    def visit(self, node):
        """Visit a node."""
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Called if no explicit visitor function exists for a node."""
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """A visitor that replaces nodes by what its methods give."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                made = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            made.extend(item)
                            continue
                    made.append(item)
                old[:] = made
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


# ---- names of old versions, which only say what was

class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


def main(args=None):
    """python -m ast: shows the tree of a source."""
    import argparse
    import sys
    parser = argparse.ArgumentParser(color=True)
    parser.add_argument('infile', nargs='?', default='-', help='the file to parse; defaults to stdin')
    parser.add_argument('-m', '--mode', default='exec', choices=('exec', 'single', 'eval', 'func_type'), help='specify what kind of code must be parsed')
    parser.add_argument('--no-type-comments', default=True, action='store_false', help="don't add information about type comments")
    parser.add_argument('-a', '--include-attributes', action='store_true', help='include attributes such as line numbers and column offsets')
    parser.add_argument('-i', '--indent', type=int, default=3, help='indentation of nodes (number of spaces)')
    parser.add_argument('--feature-version', type=str, default=None, metavar='VERSION', help='Python version in the format 3.x (for example, 3.10)')
    parser.add_argument('-O', '--optimize', type=int, default=-1, metavar='LEVEL', help='optimization level for parser (default -1)')
    parser.add_argument('--show-empty', default=False, action='store_true', help='show empty lists and fields in dump output')
    args = parser.parse_args(args)
    if args.infile == '-':
        name, source = '<stdin>', sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(name, 'rb') as file:
            source = file.read()
    version = None
    if args.feature_version:
        try:
            major, minor = map(int, args.feature_version.split('.', 1))
        except ValueError:
            parser.error(f'Invalid format for feature version: {args.feature_version}')
        version = major, minor
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments, feature_version=version, optimize=args.optimize)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent, show_empty=args.show_empty))


if __name__ == '__main__':
    # The trees are of the classes of the module, not of this copy of them.
    from ast import main
    main()
