using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using Arg = PyLite.Compiler.Ast.Arg;
using Attribute = PyLite.Compiler.Ast.Attribute;
using Tuple = PyLite.Compiler.Ast.Tuple;

namespace PyLite.Stdlib;

/// <summary>
/// Makes the compiler's tree of the Python objects of a syntax tree, which a program may have built itself: what does not fit is a TypeError or ValueError
/// in CPython's words. The inverse of <see cref="TreeObjects"/>.
/// </summary>
internal sealed partial class TreeReader(ThreadState ts, PyDict classes)
{
    private PyType Class(string name) => (PyType)classes.GetStr(PyStr.Intern(name)).Ref!;

    /// <summary>The name of the kind of node that an object is, be it an instance of a program's subclass.</summary>
    private string KindOf(in Value node)
    {
        foreach (var entry in node.Type.Mro)
            if (entry.ModuleName == "ast" && classes.GetStr(PyStr.Intern(entry.Name)).Ref == entry) return entry.Name;
        return node.Type.Name;
    }

    private bool IsA(in Value node, string category) => node.Type.IsSubtypeOf(Class(category));

    private static PyException Recursion() => Err.New(Exc.RecursionError, "maximum recursion depth exceeded during compilation");

    // ---- fields

    private Value Field(in Value node, string name) => Ops.TryGetAttr(ts, node, PyStr.Intern(name), out var value) ? value : Value.Absent;

    private Value Required(in Value node, string name)
    {
        var value = Field(node, name);
        if (value.IsAbsent) throw Err.Type($"required field \"{name}\" missing from {KindOf(node)}");
        return value;
    }

    private Value Optional(in Value node, string name)
    {
        var value = Field(node, name);
        return value.IsAbsent ? Value.None : value;
    }

    private Value[] Items(in Value node, string name)
    {
        var value = Field(node, name);
        if (value.IsAbsent) return [];
        return value.Ref is PyList list ? list.Span.ToArray() : throw Err.Type($"{KindOf(node)} field \"{name}\" must be a list, not a {value.Type.FullName}");
    }

    private T[] All<T>(in Value node, string name, Func<Value, T> read)
    {
        var items = Items(node, name);
        var made = new T[items.Length];
        for (int i = 0; i < made.Length; i++) made[i] = read(items[i]);
        return made;
    }

    private static T[] NotEmpty<T>(T[] items, string what, string owner) => items.Length > 0 ? items : throw Err.Value($"empty {what} on {owner}");

    private Stmt[] Body(in Value node, string name = "body") => NotEmpty(Statements(node, name), name, KindOf(node));

    private Stmt[] Statements(in Value node, string name) => All(node, name, s => Statement(s));

    private Expr[] Expressions(in Value node, string name, ExprContext context = ExprContext.Load) => All(node, name, e => Expression(e, context));

    private Expr Expression(in Value node, string name, ExprContext context = ExprContext.Load)
    {
        var value = Required(node, name);
        if (value.IsNone) throw Err.Value($"field '{name}' is required for {KindOf(node)}");
        return Expression(value, context);
    }

    private Expr? MaybeExpression(in Value node, string name, ExprContext context = ExprContext.Load)
    {
        var value = Optional(node, name);
        return value.IsNone ? null : Expression(value, context);
    }

    private string Identifier(in Value node, string name) => Text(Required(node, name)) ?? throw Err.Value($"field '{name}' is required for {KindOf(node)}");

    private string? MaybeIdentifier(in Value node, string name) => Text(Optional(node, name));

    private static string? Text(in Value value)
    {
        if (value.IsNone) return null;
        string text = value.Ref is PyStr s ? s.ToString() : throw Err.Type("AST identifier must be of type str");
        return text is "None" or "True" or "False" ? throw Err.Value($"identifier field can't represent '{text}' constant") : text;
    }

    private int Number(in Value value)
    {
        if (!value.IsInt && value.Ref is not (PyBool or PyLong)) throw Err.Value($"invalid integer value: {Ops.Repr(ts, value)}");
        return checked((int)Ops.ToLong(ts, value));
    }

    private SourceSpan Place(in Value node, string category)
    {
        int Attribute(in Value node, string name, int otherwise)
        {
            var value = Field(node, name);
            if (value.IsAbsent || value.IsNone) return otherwise >= 0 ? otherwise : throw Err.Type($"required field \"{name}\" missing from {category}");
            return Number(value);
        }
        int line = Attribute(node, "lineno", -1), column = Attribute(node, "col_offset", -1);
        int endLine = Attribute(node, "end_lineno", Math.Max(line, 0)), endColumn = Attribute(node, "end_col_offset", Math.Max(column, 0));
        if (line > endLine) throw Err.Value($"AST node line range ({line}, {endLine}) is not valid");
        if (line == endLine && column > endColumn) throw Err.Value($"AST node column range ({column}, {endColumn}) for line range ({line}, {endLine}) is not valid");
        return new SourceSpan(line, Math.Max(column, 0), endLine, Math.Max(endColumn, 0));
    }

    private void Expect(in Value node, string category)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Recursion();
        if (!IsA(node, category)) throw Err.Type($"expected some sort of {category}, but got {Ops.Repr(ts, node)}");
    }

    private T Kind<T>(in Value node, string name, string category) where T : struct, Enum
    {
        var value = Required(node, name);
        if (value.IsNone) throw Err.Value($"field '{name}' is required for {KindOf(node)}");
        return KindValue<T>(value, category);
    }

    private T KindValue<T>(in Value value, string category) where T : struct, Enum
    {
        Expect(value, category);
        return Enum.Parse<T>(KindOf(value));
    }

    // ---- the root

    /// <summary>The tree for a mode of compile().</summary>
    public Mod Root(in Value node, string mode)
    {
        string expected = mode switch { "exec" => "Module", "eval" => "Expression", _ => "Interactive" };
        if (!IsA(node, expected)) throw Err.Type($"expected {expected} node, got {node.Type.FullName}");
        return expected switch
        {
            "Module" => new Module(default, Statements(node, "body")),
            "Expression" => new Expression(default, Expression(node, "body")),
            _ => new Interactive(default, Statements(node, "body")),
        };
    }

    // ---- statements

    private Stmt Statement(in Value node)
    {
        if (node.IsNone) throw Err.Value("None disallowed in statement list");
        if (!IsA(node, "stmt"))
        {
            Place(node, "stmt");
            Expect(node, "stmt");
        }
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Recursion();
        var span = Place(node, "stmt");
        switch (KindOf(node))
        {
            case "FunctionDef": return new FunctionDef(span, Identifier(node, "name"), Parameters(Required(node, "args")), Body(node), Expressions(node, "decorator_list"), MaybeExpression(node, "returns"), TypeParameters(node));
            case "AsyncFunctionDef": return new AsyncFunctionDef(span, Identifier(node, "name"), Parameters(Required(node, "args")), Body(node), Expressions(node, "decorator_list"), MaybeExpression(node, "returns"), TypeParameters(node));
            case "ClassDef": return new ClassDef(span, Identifier(node, "name"), Expressions(node, "bases"), Keywords(node), Body(node), Expressions(node, "decorator_list"), TypeParameters(node));
            case "Return": return new Return(span, MaybeExpression(node, "value"));
            case "Delete": return new Delete(span, NotEmpty(Expressions(node, "targets", ExprContext.Del), "targets", "Delete"));
            case "Assign": return new Assign(span, NotEmpty(Expressions(node, "targets", ExprContext.Store), "targets", "Assign"), Expression(node, "value"));
            case "TypeAlias": return new TypeAlias(span, Expression(node, "name", ExprContext.Store) as Name ?? throw Err.Type("TypeAlias with non-Name name"), TypeParameters(node), Expression(node, "value"));
            case "AugAssign": return new AugAssign(span, Expression(node, "target", ExprContext.Store), Kind<BinaryOperator>(node, "op", "operator"), Expression(node, "value"));
            case "AnnAssign": return Annotated(node, span);
            case "For": return new For(span, Expression(node, "target", ExprContext.Store), Expression(node, "iter"), Body(node), Statements(node, "orelse"));
            case "AsyncFor": return new AsyncFor(span, Expression(node, "target", ExprContext.Store), Expression(node, "iter"), Body(node), Statements(node, "orelse"));
            case "While": return new While(span, Expression(node, "test"), Body(node), Statements(node, "orelse"));
            case "If": return new If(span, Expression(node, "test"), Body(node), Statements(node, "orelse"));
            case "With": return new With(span, NotEmpty(All(node, "items", i => Manager(i)), "items", "With"), Body(node));
            case "AsyncWith": return new AsyncWith(span, NotEmpty(All(node, "items", i => Manager(i)), "items", "AsyncWith"), Body(node));
            case "Match": return new Match(span, Expression(node, "subject"), NotEmpty(All(node, "cases", c => Case(c)), "cases", "Match"));
            case "Raise":
            {
                var (exc, cause) = (MaybeExpression(node, "exc"), MaybeExpression(node, "cause"));
                return exc == null && cause != null ? throw Err.Value("Raise with cause but no exception") : new Raise(span, exc, cause);
            }
            case "Try" or "TryStar": return Guarded(node, span);
            case "Assert": return new Assert(span, Expression(node, "test"), MaybeExpression(node, "msg"));
            case "Import": return new Import(span, NotEmpty(All(node, "names", a => ImportedName(a)), "names", "Import"));
            case "ImportFrom":
            {
                var level = Optional(node, "level");
                int dots = level.IsNone ? 0 : Number(level);
                if (dots < 0) throw Err.Value("Negative ImportFrom level");
                return new ImportFrom(span, MaybeIdentifier(node, "module"), NotEmpty(All(node, "names", a => ImportedName(a)), "names", "ImportFrom"), dots);
            }
            case "Global": return new Global(span, NotEmpty(Names(node, "names"), "names", "Global"));
            case "Nonlocal": return new Nonlocal(span, NotEmpty(Names(node, "names"), "names", "Nonlocal"));
            case "Expr": return new ExprStmt(span, Expression(node, "value"));
            case "Pass": return new Pass(span);
            case "Break": return new Break(span);
            case "Continue": return new Continue(span);
            default: throw Err.Type($"expected some sort of stmt, but got {Ops.Repr(ts, node)}");
        }
    }

    private string[] Names(in Value node, string name) => All(node, name, static i => Text(i) ?? throw Err.Type("AST identifier must be of type str"));

    private AnnAssign Annotated(in Value node, SourceSpan span)
    {
        var target = Expression(node, "target", ExprContext.Store);
        bool simple = Number(Required(node, "simple")) != 0;
        if (simple && target is not Name) throw Err.Type("AnnAssign with simple non-Name target");
        return new AnnAssign(span, target, Expression(node, "annotation"), MaybeExpression(node, "value"), simple);
    }

    private Stmt Guarded(in Value node, SourceSpan span)
    {
        string kind = KindOf(node);
        var body = Body(node);
        var handlers = All(node, "handlers", h => Handler(h));
        Stmt[] otherwise = Statements(node, "orelse"), final = Statements(node, "finalbody");
        if (handlers.Length == 0 && final.Length == 0) throw Err.Value($"{kind} has neither except handlers nor finalbody");
        if (handlers.Length == 0 && otherwise.Length > 0) throw Err.Value($"{kind} has orelse but no except handlers");
        return kind == "Try" ? new Try(span, body, handlers, otherwise, final) : new TryStar(span, body, handlers, otherwise, final);
    }

    // ---- parts

    private ExceptHandler Handler(Value node)
    {
        Expect(node, "excepthandler");
        var span = Place(node, "excepthandler");
        return new ExceptHandler(span, MaybeExpression(node, "type"), MaybeIdentifier(node, "name"), Body(node));
    }

    private WithItem Manager(Value node) => new(default, Expression(node, "context_expr"), MaybeExpression(node, "optional_vars", ExprContext.Store));

    private MatchCase Case(Value node) => new(default, Pattern(Required(node, "pattern")), MaybeExpression(node, "guard"), Body(node));

    private Alias ImportedName(Value node)
    {
        var span = Place(node, "alias");
        var name = Required(node, "name");
        return new Alias(span, Text(name) ?? throw Err.Value("field 'name' is required for alias"), MaybeIdentifier(node, "asname"));
    }

    private Keyword[] Keywords(in Value node) => All(node, "keywords", k => new Keyword(Place(k, "keyword"), MaybeIdentifier(k, "arg"), Expression(k, "value")));

    private Comprehension[] Generators(in Value node)
    {
        var made = All(node, "generators", g => new Comprehension(default, Expression(g, "target", ExprContext.Store), Expression(g, "iter"), Expressions(g, "ifs"), Number(Required(g, "is_async")) != 0));
        return made.Length > 0 ? made : throw Err.Value("comprehension with no generators");
    }

    private Arguments Parameters(Value node)
    {
        if (!IsA(node, "arguments")) throw Err.Type($"expected some sort of arguments, but got {Ops.Repr(ts, node)}");
        Arg[] positionalOnly = All(node, "posonlyargs", a => Parameter(a)), args = All(node, "args", a => Parameter(a)), keywordOnly = All(node, "kwonlyargs", a => Parameter(a));
        Value rest = Optional(node, "vararg"), keywords = Optional(node, "kwarg");
        var defaults = Expressions(node, "defaults");
        var keywordDefaults = All(node, "kw_defaults", d => d.IsNone ? null : Expression(d, ExprContext.Load));
        if (defaults.Length > positionalOnly.Length + args.Length) throw Err.Value("more positional defaults than args on arguments");
        if (keywordDefaults.Length != keywordOnly.Length) throw Err.Value("length of kwonlyargs is not the same as kw_defaults on arguments");
        return new Arguments(default, positionalOnly, args, rest.IsNone ? null : Parameter(rest), keywordOnly, keywordDefaults, keywords.IsNone ? null : Parameter(keywords), defaults);
    }

    private Arg Parameter(Value node)
    {
        if (!IsA(node, "arg")) throw Err.Type($"expected some sort of arg, but got {Ops.Repr(ts, node)}");
        return new Arg(Place(node, "arg"), Identifier(node, "arg"), MaybeExpression(node, "annotation"));
    }

    private TypeParam[] TypeParameters(in Value node) => All<TypeParam>(node, "type_params", p =>
    {
        Expect(p, "type_param");
        var span = Place(p, "type_param");
        string name = Identifier(p, "name");
        var fallback = MaybeExpression(p, "default_value");
        return KindOf(p) switch
        {
            "TypeVar" => new TypeVar(span, name, MaybeExpression(p, "bound"), fallback),
            "ParamSpec" => new ParamSpec(span, name, fallback),
            _ => new TypeVarTuple(span, name, fallback),
        };
    });
}
