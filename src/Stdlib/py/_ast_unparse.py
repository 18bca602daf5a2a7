"""From syntax trees back to source: what ast.unparse() does."""

import ast

# How tightly an expression binds. An expression that binds more loosely than its place asks for stands in parentheses.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARISON, _BIT_OR, _BIT_XOR, _BIT_AND, _SHIFT, _SUM, _PRODUCT, _SIGN, _POWER, _AWAIT,
 _ATOM) = range(18)

_BINARY = {'Add': ('+', _SUM), 'Sub': ('-', _SUM), 'Mult': ('*', _PRODUCT), 'MatMult': ('@', _PRODUCT), 'Div': ('/', _PRODUCT),
           'Mod': ('%', _PRODUCT), 'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT), 'BitOr': ('|', _BIT_OR), 'BitXor': ('^', _BIT_XOR),
           'BitAnd': ('&', _BIT_AND), 'FloorDiv': ('//', _PRODUCT), 'Pow': ('**', _POWER)}
_UNARY = {'Invert': ('~', _SIGN), 'Not': ('not ', _NOT), 'UAdd': ('+', _SIGN), 'USub': ('-', _SIGN)}
_COMPARISONS = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}
_SPECIFICATION = str.maketrans({'\\': '\\\\', "'": "\\'", '"': '\\"', '\n': '\\n'})
_INFINITY = '1e309'  # overflows


def _name(node):
    for cls in type(node).__mro__:
        if cls.__module__ == 'ast':
            return cls.__name__
    return type(node).__name__


def _number(value):
    text = repr(value)
    return text.replace('inf', _INFINITY).replace('nan', f'({_INFINITY}-{_INFINITY})') if isinstance(value, (float, complex)) else text


def _comma(items):
    return items[0] + ',' if len(items) == 1 else ', '.join(items)


def _escape(text, multiline, whitespace=False):
    """The text of a literal: what is not printable or a backslash is escaped; lines stay in literals of several lines."""
    made = []
    for c in text:
        if not whitespace and c in '\n\t':
            made.append(c)
        elif c == '\\' or not c.isprintable():
            made.append(c.encode('unicode_escape').decode('ascii'))
        else:
            made.append(c)
    return ''.join(made)


class _Expressions:
    """The text of an expression, in a place that asks for a level."""

    def text(self, node, level=_TEST):
        show = getattr(self, '_' + _name(node), None)
        if show is None:
            # Operators and contexts have no text of their own.
            node._fields
            return ''
        return show(node, level)

    def _needed(self, node, level):
        if node is None:
            raise ValueError("Node can't be used without a value attribute.")
        return self.text(node, level)

    def all(self, nodes, level=_TEST):
        return [self.text(node, level) for node in nodes]

    @staticmethod
    def _wrap(text, own, level):
        return f'({text})' if level > own else text

    def _Name(self, node, level):
        return node.id

    def _Constant(self, node, level):
        value = node.value
        if value is ...:
            return '...'
        if isinstance(value, tuple):
            return f'({_comma([self._Constant(ast.Constant(v), _TEST) for v in value]) if value else ""})'
        return ('u' if node.kind == 'u' else '') + _number(value)

    def _Attribute(self, node, level):
        space = ' ' if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int) else ''
        return f'{self.text(node.value, _ATOM)}{space}.{node.attr}'

    def _Subscript(self, node, level):
        part = node.slice
        inner = _comma(self.all(part.elts)) if isinstance(part, ast.Tuple) and part.elts else self.text(part)
        return f'{self.text(node.value, _ATOM)}[{inner}]'

    def _Slice(self, node, level):
        made = (self.text(node.lower) if node.lower else '') + ':' + (self.text(node.upper) if node.upper else '')
        return made + (':' + self.text(node.step) if node.step else '')

    def _Starred(self, node, level):
        return '*' + self.text(node.value, _BIT_OR)

    def _keyword(self, node):
        return f'{node.arg}={self.text(node.value)}' if node.arg is not None else '**' + self.text(node.value)

    def _Call(self, node, level):
        return f'{self.text(node.func, _ATOM)}({", ".join(self.all(node.args) + [self._keyword(k) for k in node.keywords])})'

    def _Tuple(self, node, level):
        inner = _comma(self.all(node.elts)) if node.elts else ''
        return f'({inner})' if not node.elts or level > _TUPLE else inner

    def _List(self, node, level):
        return f'[{", ".join(self.all(node.elts))}]'

    def _Set(self, node, level):
        return f'{{{", ".join(self.all(node.elts))}}}' if node.elts else '{*()}'

    def _Dict(self, node, level):
        pairs = [f'**{self.text(v, _BIT_OR)}' if k is None else f'{self.text(k)}: {self.text(v)}' for k, v in zip(node.keys, node.values)]
        return f'{{{", ".join(pairs)}}}'

    def _clauses(self, node):
        made = ''
        for part in node.generators:
            made += f'{" async" if part.is_async else ""} for {self.text(part.target, _TUPLE)} in {self.text(part.iter, _OR)}'
            made += ''.join(f' if {self.text(test, _OR)}' for test in part.ifs)
        return made

    def _ListComp(self, node, level):
        return f'[{self.text(node.elt)}{self._clauses(node)}]'

    def _SetComp(self, node, level):
        return f'{{{self.text(node.elt)}{self._clauses(node)}}}'

    def _GeneratorExp(self, node, level):
        return f'({self.text(node.elt)}{self._clauses(node)})'

    def _DictComp(self, node, level):
        return f'{{{self.text(node.key)}: {self.text(node.value)}{self._clauses(node)}}}'

    def _IfExp(self, node, level):
        return self._wrap(f'{self.text(node.body, _OR)} if {self.text(node.test, _OR)} else {self.text(node.orelse)}', _TEST, level)

    def _Lambda(self, node, level):
        args = self.parameters(node.args)
        return self._wrap(f'lambda{" " + args if args else ""}: {self.text(node.body)}', _TEST, level)

    def _NamedExpr(self, node, level):
        return self._wrap(f'{self.text(node.target, _ATOM)} := {self.text(node.value, _ATOM)}', _NAMED, level)

    def _Yield(self, node, level):
        return self._wrap('yield' + (' ' + self.text(node.value, _ATOM) if node.value else ''), _YIELD, level)

    def _YieldFrom(self, node, level):
        return self._wrap('yield from ' + self._needed(node.value, _ATOM), _YIELD, level)

    def _Await(self, node, level):
        return self._wrap('await' + (' ' + self.text(node.value, _ATOM) if node.value else ''), _AWAIT, level)

    def _BoolOp(self, node, level):
        word, own = (' and ', _AND) if isinstance(node.op, ast.And) else (' or ', _OR)
        # Each operand must bind more tightly than the one before it.
        parts = [self.text(value, min(own + i, _ATOM)) for i, value in enumerate(node.values, 1)]
        return self._wrap(word.join(parts), own, level)

    def _UnaryOp(self, node, level):
        sign, own = _UNARY[_name(node.op)]
        return self._wrap(sign + self.text(node.operand, own), own, level)

    def _BinOp(self, node, level):
        sign, own = _BINARY[_name(node.op)]
        left, right = (own + 1, own) if sign == '**' else (own, own + 1)
        return self._wrap(f'{self.text(node.left, left)} {sign} {self.text(node.right, right)}', own, level)

    def _Compare(self, node, level):
        made = self.text(node.left, _COMPARISON + 1)
        for op, right in zip(node.ops, node.comparators):
            made += f' {_COMPARISONS[_name(op)]} {self.text(right, _COMPARISON + 1)}'
        return self._wrap(made, _COMPARISON, level)

    # ---- strings with replacement fields

    def _field(self, node, inner):
        made = '{' + (' ' if inner.startswith('{') else '') + inner
        if node.conversion != -1:
            made += '!' + chr(node.conversion)
        if node.format_spec:
            made += ':' + self._specification(node.format_spec)
        return made + '}'

    def _specification(self, node):
        if isinstance(node, ast.Constant):
            return self._piece(node).translate(_SPECIFICATION)
        return ''.join(self._specification(v) for v in node.values) if isinstance(node, ast.JoinedStr) else self._piece(node)

    def _piece(self, node):
        if isinstance(node, ast.Constant):
            return node.value.replace('{', '{{').replace('}', '}}')
        if isinstance(node, ast.Interpolation):
            return self._field(node, node.str if isinstance(node.str, str) else self.text(node.value, _OR))
        if isinstance(node, ast.FormattedValue):
            return self._field(node, self.text(node.value, _OR))
        if isinstance(node, (ast.JoinedStr, ast.TemplateStr)):
            return ''.join(self._piece(v) for v in node.values)
        raise ValueError(f'Unexpected node inside JoinedStr, {node!r}')

    def _joined(self, prefix, node):
        quotes = ["'", '"', '"""', "'''"]
        parts = []
        for value in node.values:
            part = self._piece(value)
            if isinstance(value, ast.Constant):
                part = _escape(part, False, True)
                usable = [q for q in quotes if q not in part]
                if part and usable:
                    # Quotes that the text ends with come last, and then that end is escaped.
                    usable.sort(key=lambda q: q[0] == part[-1])
                    if usable[0][0] == part[-1]:
                        part = part[:-1] + '\\' + part[-1]
            else:
                usable = [q for q in quotes if q not in part and ('\n' not in part or len(q) == 3)]
                usable = usable or quotes
            if not usable:
                return prefix + self._quoted_anyhow(node)
            quotes = usable
            parts.append(part)
        return f'{prefix}{quotes[0]}{"".join(parts)}{quotes[0]}'

    def _quoted_anyhow(self, node):
        """Where all kinds of quotes occur, the texts are escaped as repr() does."""
        made, quotes = [], ["'", "'''"]
        for value in node.values:
            part = self._piece(value)
            if isinstance(value, ast.Constant):
                part = repr('"' + part)[2:-1]
            else:
                quotes = [q for q in quotes if q not in part and ('\n' not in part or len(q) == 3)] or quotes
            made.append(part)
        return quotes[0] + ''.join(made) + quotes[0]

    def _JoinedStr(self, node, level):
        return self._joined('f', node)

    def _TemplateStr(self, node, level):
        return self._joined('t', node)

    def _FormattedValue(self, node, level):
        return self._piece(node)

    def _Interpolation(self, node, level):
        return self._piece(node)

    # ---- parameters

    def _arg(self, node, level=None):
        return node.arg + (f': {self.text(node.annotation)}' if node.annotation else '')

    def parameters(self, node):
        plain = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(plain) - len(node.defaults)) + node.defaults
        made = []
        for i, (arg, default) in enumerate(zip(plain, defaults), 1):
            made.append(self._arg(arg) + (f'={self.text(default)}' if default else ''))
            if i == len(node.posonlyargs):
                made.append('/')
        if node.vararg:
            made.append('*' + self._arg(node.vararg))
        elif node.kwonlyargs:
            made.append('*')
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            made.append(self._arg(arg) + (f'={self.text(default)}' if default else ''))
        if node.kwarg:
            made.append('**' + self._arg(node.kwarg))
        return ', '.join(made)

    def _arguments(self, node, level):
        return self.parameters(node)

    def _comprehension(self, node, level):
        return self._clauses(ast.ListComp(None, [node]))

    def _alias(self, node, level=None):
        return node.name + (f' as {node.asname}' if node.asname else '')

    def _withitem(self, node, level=None):
        return self.text(node.context_expr) + (f' as {self.text(node.optional_vars)}' if node.optional_vars else '')

    def type_parameters(self, params):
        return f'[{", ".join(self.all(params))}]' if params else ''

    def _TypeVar(self, node, level):
        return node.name + (f': {self.text(node.bound)}' if node.bound else '') + (f' = {self.text(node.default_value)}' if node.default_value else '')

    def _TypeVarTuple(self, node, level):
        return '*' + node.name + (f' = {self.text(node.default_value)}' if node.default_value else '')

    def _ParamSpec(self, node, level):
        return '**' + node.name + (f' = {self.text(node.default_value)}' if node.default_value else '')

    # ---- patterns

    def _MatchValue(self, node, level):
        return self.text(node.value)

    def _MatchSingleton(self, node, level):
        return repr(node.value)

    def _MatchSequence(self, node, level):
        return f'[{", ".join(self.all(node.patterns))}]'

    def _MatchStar(self, node, level):
        return '*' + (node.name or '_')

    def _MatchMapping(self, node, level):
        items = [f'{self.text(key)}: {self.text(pattern)}' for key, pattern in zip(node.keys, node.patterns)]
        return f'{{{", ".join(items + ([f"**{node.rest}"] if node.rest is not None else []))}}}'

    def _MatchClass(self, node, level):
        items = self.all(node.patterns) + [f'{name}={self.text(p)}' for name, p in zip(node.kwd_attrs, node.kwd_patterns)]
        return f'{self.text(node.cls, _ATOM)}({", ".join(items)})'

    def _MatchAs(self, node, level):
        if node.pattern is None:
            return node.name or '_'
        return self._wrap(f'{self.text(node.pattern, _BIT_OR)} as {node.name}', _TEST, level)

    def _MatchOr(self, node, level):
        return self._wrap(' | '.join(self.all(node.patterns, _BIT_OR + 1)), _BIT_OR, level)


class _Statements(_Expressions):
    """Writes statements line by line."""

    def __init__(self):
        self.lines = []
        self.depth = 0
        self.ignored = {}

    def line(self, text):
        self.lines.append('    ' * self.depth + text)

    def block(self, head, body):
        self.line(head)
        self.depth += 1
        self.body(body)
        self.depth -= 1

    def body(self, statements):
        for statement in statements:
            self.statement(statement)

    def statement(self, node):
        getattr(self, '_do_' + _name(node))(node)

    def documented(self, node):
        """The body, with a docstring in triple quotes."""
        body = node.body
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and isinstance(body[0].value.value, str):
            first = body[0].value
            text = _escape(first.value, True)
            usable = [q for q in ('"""', "'''") if q not in text]
            if not usable:
                # As repr() has it, between three of the quotes that it uses.
                literal = repr(first.value)
                literal = literal[0] * 2 + literal + literal[0] * 2
            else:
                usable.sort(key=lambda q: text[-1:] == q[0])
                quote = usable[0]
                if text[-1:] == quote[0]:
                    text = text[:-1] + '\\' + text[-1]
                literal = quote + text + quote
            # The lines of the text itself are not indented.
            self.line(('u' if first.kind == 'u' else '') + literal)
            body = body[1:]
        self.body(body)

    def comment(self, node):
        text = self.ignored.get(node.lineno) or node.type_comment
        return f' # type: {text}' if text else ''

    def _do_Module(self, node):
        self.ignored = {ignore.lineno: 'ignore' + ignore.tag for ignore in node.type_ignores}
        self.documented(node)

    def _do_Interactive(self, node):
        for statement in node.body:
            before = len(self.lines)
            self.statement(statement)
            if before and not hasattr(statement, 'body') and not isinstance(statement, ast.Match):
                # A simple statement: it goes on in the line.
                rest = '\n'.join(self.lines[before:])
                del self.lines[before:]
                self.lines[-1] += '; ' + rest

    def _do_Expression(self, node):
        self.line(self.text(node.body))

    def _do_FunctionType(self, node):
        self.line(f'({", ".join(self.all(node.argtypes))}) -> {self.text(node.returns)}')

    def _do_Expr(self, node):
        self.line(self.text(node.value, _YIELD))

    def _do_Assign(self, node):
        self.line(''.join(f'{self.text(t, _TUPLE)} = ' for t in node.targets) + self.text(node.value) + self.comment(node))

    def _do_AugAssign(self, node):
        self.line(f'{self.text(node.target)} {_BINARY[_name(node.op)][0]}= {self.text(node.value)}')

    def _do_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f'({target})'
        self.line(f'{target}: {self.text(node.annotation)}' + (f' = {self.text(node.value)}' if node.value else ''))

    def _do_Return(self, node):
        self.line('return' + (' ' + self.text(node.value) if node.value else ''))

    def _do_Pass(self, node):
        self.line('pass')

    def _do_Break(self, node):
        self.line('break')

    def _do_Continue(self, node):
        self.line('continue')

    def _do_Delete(self, node):
        self.line('del ' + ', '.join(self.all(node.targets)))

    def _do_Assert(self, node):
        self.line('assert ' + self.text(node.test) + (f', {self.text(node.msg)}' if node.msg else ''))

    def _do_Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def _do_Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def _do_Raise(self, node):
        if not node.exc and node.cause:
            raise ValueError("Node can't use cause without an exception.")
        self.line('raise' + (' ' + self.text(node.exc) if node.exc else '') + (f' from {self.text(node.cause)}' if node.cause else ''))

    def _do_Import(self, node):
        self.line('import ' + ', '.join(self.all(node.names)))

    def _do_ImportFrom(self, node):
        self.line(f'from {"." * (node.level or 0)}{node.module or ""} import {", ".join(self.all(node.names))}')

    def _do_TypeAlias(self, node):
        self.line(f'type {self.text(node.name)}{self.type_parameters(node.type_params)} = {self.text(node.value)}')

    # ---- compound statements

    def _decorated(self, node):
        if self.lines:
            self.lines.append('')
        for decorator in node.decorator_list:
            self.line('@' + self.text(decorator))

    def _function(self, keyword, node):
        self._decorated(node)
        returns = f' -> {self.text(node.returns)}' if node.returns else ''
        self.line(f'{keyword} {node.name}{self.type_parameters(node.type_params)}({self.parameters(node.args)}){returns}:{self.comment(node)}')
        self.depth += 1
        self.documented(node)
        self.depth -= 1

    def _do_FunctionDef(self, node):
        self._function('def', node)

    def _do_AsyncFunctionDef(self, node):
        self._function('async def', node)

    def _do_ClassDef(self, node):
        self._decorated(node)
        args = ', '.join(self.all(node.bases) + [self._keyword(k) for k in node.keywords])
        self.line(f'class {node.name}{self.type_parameters(node.type_params)}{f"({args})" if args else ""}:')
        self.depth += 1
        self.documented(node)
        self.depth -= 1

    def _do_If(self, node):
        word = 'if'
        while True:
            self.block(f'{word} {self.text(node.test)}:', node.body)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node, word = node.orelse[0], 'elif'
        self._otherwise(node)

    def _otherwise(self, node):
        if node.orelse:
            self.block('else:', node.orelse)

    def _do_While(self, node):
        self.block(f'while {self.text(node.test)}:', node.body)
        self._otherwise(node)

    def _do_For(self, node, prefix=''):
        self.block(f'{prefix}for {self.text(node.target, _TUPLE)} in {self.text(node.iter)}:{self.comment(node)}', node.body)
        self._otherwise(node)

    def _do_AsyncFor(self, node):
        self._do_For(node, 'async ')

    def _do_With(self, node, prefix=''):
        self.block(f'{prefix}with {", ".join(self.all(node.items))}:{self.comment(node)}', node.body)

    def _do_AsyncWith(self, node):
        self._do_With(node, 'async ')

    def _do_Try(self, node, star=''):
        self.block('try:', node.body)
        for handler in node.handlers:
            self._handler(handler, star)
        self._otherwise(node)
        if node.finalbody:
            self.block('finally:', node.finalbody)

    def _do_TryStar(self, node):
        self._do_Try(node, '*')

    def _handler(self, node, star=''):
        self.block(f'except{star}' + (' ' + self.text(node.type) if node.type else '') + (f' as {node.name}' if node.name else '') + ':', node.body)

    _do_ExceptHandler = _handler

    def _do_Match(self, node):
        self.line(f'match {self.text(node.subject)}:')
        self.depth += 1
        for case in node.cases:
            self._do_match_case(case)
        self.depth -= 1

    def _do_match_case(self, node):
        self.block(f'case {self.text(node.pattern)}' + (f' if {self.text(node.guard)}' if node.guard else '') + ':', node.body)


def unparse(node):
    """The source of a tree, of a statement, or of an expression."""
    writer = _Statements()
    if isinstance(node, list):
        for part in node:
            if hasattr(writer, '_do_' + _name(part)):
                writer.statement(part)
            else:
                writer.lines.append((writer.lines.pop() if writer.lines else '') + writer.text(part))
    elif hasattr(writer, '_do_' + _name(node)):
        writer.statement(node)
    elif isinstance(node, ast.keyword):
        return writer._keyword(node)
    else:
        return writer.text(node)
    return '\n'.join(writer.lines)
