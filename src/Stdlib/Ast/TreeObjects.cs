using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;
using Arg = PyLite.Compiler.Ast.Arg;
using Attribute = PyLite.Compiler.Ast.Attribute;
using Tuple = PyLite.Compiler.Ast.Tuple;

namespace PyLite.Stdlib;

/// <summary>Makes the Python objects of a syntax tree, whose columns count the bytes of the source in UTF-8.</summary>
internal sealed class TreeObjects(ThreadState ts, PyDict classes, SourceText source)
{
    private readonly Dictionary<string, Value> _shared = [];

    private Value Class(string name)
    {
        var found = classes.GetStr(PyStr.Intern(name));
        return found.IsAbsent ? throw Err.New(Exc.KeyError, name) : found;
    }

    /// <summary>Operators and contexts, which have no position: one object of each.</summary>
    private Value Kind(string name) => _shared.TryGetValue(name, out var known) ? known : _shared[name] = Ops.Call(ts, Class(name));

    private Value Make(string name, Node? at, params ReadOnlySpan<(string Field, Value Value)> fields)
    {
        var made = Ops.Call(ts, Class("_new_node"), Class(name));
        foreach (var (field, value) in fields) Ops.SetAttr(ts, made, PyStr.Intern(field), value);
        if (at == null) return made;
        Ops.SetAttr(ts, made, PyStr.Intern("lineno"), at.Span.Line);
        Ops.SetAttr(ts, made, PyStr.Intern("col_offset"), source.Utf8Column(at.Span.Line, at.Span.Column));
        Ops.SetAttr(ts, made, PyStr.Intern("end_lineno"), at.Span.EndLine);
        Ops.SetAttr(ts, made, PyStr.Intern("end_col_offset"), source.Utf8Column(at.Span.EndLine, at.Span.EndColumn));
        return made;
    }

    private Value All(IEnumerable<Node?> nodes) => new PyList(nodes.Select(n => n == null ? Value.None : Of(n)).ToArray());

    private Value Maybe(Node? node) => node == null ? Value.None : Of(node);

    private static Value Text(string? text) => text == null ? Value.None : PyStr.Intern(text);

    private static Value Texts(string[] names) => new PyList(Array.ConvertAll(names, Text));

    private static Value Literal(object? value) => value switch
    {
        null => Value.None,
        bool b => b,
        long n => n,
        BigInteger big => new PyLong(big),
        double d => d,
        StrConstant s => s.CodePoints != null ? PyStr.FromCodePoints(s.CodePoints) : PyStr.FromNarrow(s.Text),
        byte[] bytes => new PyBytes(bytes),
        EllipsisConstant => PyEllipsis.Instance,
        Complex c => new PyComplex(c),
        _ => throw new InvalidOperationException(),
    };

    private Value Def(string kind, Node at, string name, Arguments args, Stmt[] body, Expr[] decorators, Expr? returns, TypeParam[] types) =>
        Make(kind, at, ("name", Text(name)), ("args", Of(args)), ("body", All(body)), ("decorator_list", All(decorators)), ("returns", Maybe(returns)), ("type_comment", Value.None), ("type_params", All(types)));

    /// <summary>The object of a node.</summary>
    public Value Of(Node node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.New(Exc.RecursionError, "maximum recursion depth exceeded during ast construction");
        ts.CheckBreaker();
        return node switch
        {
            Mod or Stmt => Statement(node),
            Pattern => OfPattern(node),
            Expr e => OfExpression(e),
            Comprehension n => Make("comprehension", null, ("target", Of(n.Target)), ("iter", Of(n.Iter)), ("ifs", All(n.Ifs)), ("is_async", n.IsAsync ? 1 : 0)),
            ExceptHandler n => Make("ExceptHandler", n, ("type", Maybe(n.Type)), ("name", Text(n.Name)), ("body", All(n.Body))),
            Arguments n => Make("arguments", null, ("posonlyargs", All(n.PosOnlyArgs)), ("args", All(n.Args)), ("vararg", Maybe(n.VarArg)), ("kwonlyargs", All(n.KwOnlyArgs)), ("kw_defaults", All(n.KwDefaults)), ("kwarg", Maybe(n.KwArg)), ("defaults", All(n.Defaults))),
            Arg n => Make("arg", n, ("arg", Text(n.Name)), ("annotation", Maybe(n.Annotation)), ("type_comment", Value.None)),
            Keyword n => Make("keyword", n, ("arg", Text(n.Arg)), ("value", Of(n.Value))),
            Alias n => Make("alias", n, ("name", Text(n.Name)), ("asname", Text(n.AsName))),
            WithItem n => Make("withitem", null, ("context_expr", Of(n.ContextExpr)), ("optional_vars", Maybe(n.OptionalVars))),
            MatchCase n => Make("match_case", null, ("pattern", Of(n.Pattern)), ("guard", Maybe(n.Guard)), ("body", All(n.Body))),
            TypeVar n => Make("TypeVar", n, ("name", Text(n.Name)), ("bound", Maybe(n.Bound)), ("default_value", Maybe(n.DefaultValue))),
            ParamSpec n => Make("ParamSpec", n, ("name", Text(n.Name)), ("default_value", Maybe(n.DefaultValue))),
            TypeVarTuple n => Make("TypeVarTuple", n, ("name", Text(n.Name)), ("default_value", Maybe(n.DefaultValue))),
            _ => throw new InvalidOperationException($"unexpected {node.GetType().Name}"),
        };
    }

    private Value Statement(Node node) => node switch
    {
        Module n => Make("Module", null, ("body", All(n.Body)), ("type_ignores", new PyList())),
        Interactive n => Make("Interactive", null, ("body", All(n.Body))),
        Expression n => Make("Expression", null, ("body", Of(n.Body))),
        FunctionDef n => Def("FunctionDef", n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams),
        AsyncFunctionDef n => Def("AsyncFunctionDef", n, n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams),
        ClassDef n => Make("ClassDef", n, ("name", Text(n.Name)), ("bases", All(n.Bases)), ("keywords", All(n.Keywords)), ("body", All(n.Body)), ("decorator_list", All(n.DecoratorList)), ("type_params", All(n.TypeParams))),
        Return n => Make("Return", n, ("value", Maybe(n.Value))),
        Delete n => Make("Delete", n, ("targets", All(n.Targets))),
        Assign n => Make("Assign", n, ("targets", All(n.Targets)), ("value", Of(n.Value)), ("type_comment", Value.None)),
        TypeAlias n => Make("TypeAlias", n, ("name", Of(n.Name)), ("type_params", All(n.TypeParams)), ("value", Of(n.Value))),
        AugAssign n => Make("AugAssign", n, ("target", Of(n.Target)), ("op", Binary(n.Operator)), ("value", Of(n.Value))),
        AnnAssign n => Make("AnnAssign", n, ("target", Of(n.Target)), ("annotation", Of(n.Annotation)), ("value", Maybe(n.Value)), ("simple", n.Simple ? 1 : 0)),
        For n => Make("For", n, ("target", Of(n.Target)), ("iter", Of(n.Iter)), ("body", All(n.Body)), ("orelse", All(n.Else)), ("type_comment", Value.None)),
        AsyncFor n => Make("AsyncFor", n, ("target", Of(n.Target)), ("iter", Of(n.Iter)), ("body", All(n.Body)), ("orelse", All(n.Else)), ("type_comment", Value.None)),
        While n => Make("While", n, ("test", Of(n.Test)), ("body", All(n.Body)), ("orelse", All(n.Else))),
        If n => Make("If", n, ("test", Of(n.Test)), ("body", All(n.Body)), ("orelse", All(n.Else))),
        With n => Make("With", n, ("items", All(n.Items)), ("body", All(n.Body)), ("type_comment", Value.None)),
        AsyncWith n => Make("AsyncWith", n, ("items", All(n.Items)), ("body", All(n.Body)), ("type_comment", Value.None)),
        Match n => Make("Match", n, ("subject", Of(n.Subject)), ("cases", All(n.Cases))),
        Raise n => Make("Raise", n, ("exc", Maybe(n.Exc)), ("cause", Maybe(n.Cause))),
        Try n => Make("Try", n, ("body", All(n.Body)), ("handlers", All(n.Handlers)), ("orelse", All(n.Else)), ("finalbody", All(n.FinalBody))),
        TryStar n => Make("TryStar", n, ("body", All(n.Body)), ("handlers", All(n.Handlers)), ("orelse", All(n.Else)), ("finalbody", All(n.FinalBody))),
        Assert n => Make("Assert", n, ("test", Of(n.Test)), ("msg", Maybe(n.Msg))),
        Import n => Make("Import", n, ("names", All(n.Names))),
        ImportFrom n => Make("ImportFrom", n, ("module", Text(n.Module)), ("names", All(n.Names)), ("level", n.Level)),
        Global n => Make("Global", n, ("names", Texts(n.Names))),
        Nonlocal n => Make("Nonlocal", n, ("names", Texts(n.Names))),
        ExprStmt n => Make("Expr", n, ("value", Of(n.Value))),
        Pass or Break or Continue => Make(node.GetType().Name, node),
        _ => throw new InvalidOperationException($"unexpected {node.GetType().Name}"),
    };

    private Value Binary(BinaryOperator op) => Kind(op == BinaryOperator.MatMult ? "MatMult" : op.ToString());

    private Value OfExpression(Expr node) => node switch
    {
        BoolOp n => Make("BoolOp", n, ("op", Kind(n.Operator.ToString())), ("values", All(n.Values))),
        NamedExpr n => Make("NamedExpr", n, ("target", Of(n.Target)), ("value", Of(n.Value))),
        BinOp n => Make("BinOp", n, ("left", Of(n.Left)), ("op", Binary(n.Operator)), ("right", Of(n.Right))),
        UnaryOp n => Make("UnaryOp", n, ("op", Kind(n.Operator.ToString())), ("operand", Of(n.Operand))),
        Lambda n => Make("Lambda", n, ("args", Of(n.Args)), ("body", Of(n.Body))),
        IfExp n => Make("IfExp", n, ("test", Of(n.Test)), ("body", Of(n.Body)), ("orelse", Of(n.Else))),
        Dict n => Make("Dict", n, ("keys", All(n.Keys)), ("values", All(n.Values))),
        Set n => Make("Set", n, ("elts", All(n.Elts))),
        ListComp n => Make("ListComp", n, ("elt", Of(n.Elt)), ("generators", All(n.Generators))),
        SetComp n => Make("SetComp", n, ("elt", Of(n.Elt)), ("generators", All(n.Generators))),
        DictComp n => Make("DictComp", n, ("key", Of(n.Key)), ("value", Of(n.Value)), ("generators", All(n.Generators))),
        GeneratorExp n => Make("GeneratorExp", n, ("elt", Of(n.Elt)), ("generators", All(n.Generators))),
        Await n => Make("Await", n, ("value", Of(n.Value))),
        Yield n => Make("Yield", n, ("value", Maybe(n.Value))),
        YieldFrom n => Make("YieldFrom", n, ("value", Of(n.Value))),
        Compare n => Make("Compare", n, ("left", Of(n.Left)), ("ops", new PyList(Array.ConvertAll(n.Ops, o => Kind(o.ToString())))), ("comparators", All(n.Comparators))),
        Call n => Make("Call", n, ("func", Of(n.Func)), ("args", All(n.Args)), ("keywords", All(n.Keywords))),
        FormattedValue n => Make("FormattedValue", n, ("value", Of(n.Value)), ("conversion", n.Conversion), ("format_spec", Maybe(n.FormatSpec))),
        Interpolation n => Make("Interpolation", n, ("value", Of(n.Value)), ("str", Literal(n.Str)), ("conversion", n.Conversion), ("format_spec", Maybe(n.FormatSpec))),
        JoinedStr n => Make("JoinedStr", n, ("values", All(n.Values))),
        TemplateStr n => Make("TemplateStr", n, ("values", All(n.Values))),
        Constant n => Make("Constant", n, ("value", Literal(n.Value)), ("kind", Text(n.Kind))),
        Attribute n => Make("Attribute", n, ("value", Of(n.Value)), ("attr", Text(n.Attr)), ("ctx", Kind(n.Context.ToString()))),
        Subscript n => Make("Subscript", n, ("value", Of(n.Value)), ("slice", Of(n.Slice)), ("ctx", Kind(n.Context.ToString()))),
        Starred n => Make("Starred", n, ("value", Of(n.Value)), ("ctx", Kind(n.Context.ToString()))),
        Name n => Make("Name", n, ("id", Text(n.Id)), ("ctx", Kind(n.Context.ToString()))),
        List n => Make("List", n, ("elts", All(n.Elts)), ("ctx", Kind(n.Context.ToString()))),
        Tuple n => Make("Tuple", n, ("elts", All(n.Elts)), ("ctx", Kind(n.Context.ToString()))),
        Slice n => Make("Slice", n, ("lower", Maybe(n.Lower)), ("upper", Maybe(n.Upper)), ("step", Maybe(n.Step))),
        _ => throw new InvalidOperationException($"unexpected {node.GetType().Name}"),
    };

    private Value OfPattern(Node node) => node switch
    {
        MatchValue n => Make("MatchValue", n, ("value", Of(n.Value))),
        MatchSingleton n => Make("MatchSingleton", n, ("value", Literal(n.Value))),
        MatchSequence n => Make("MatchSequence", n, ("patterns", All(n.Patterns))),
        MatchMapping n => Make("MatchMapping", n, ("keys", All(n.Keys)), ("patterns", All(n.Patterns)), ("rest", Text(n.Rest))),
        MatchClass n => Make("MatchClass", n, ("cls", Of(n.Cls)), ("patterns", All(n.Patterns)), ("kwd_attrs", Texts(n.KwdAttrs)), ("kwd_patterns", All(n.KwdPatterns))),
        MatchStar n => Make("MatchStar", n, ("name", Text(n.Name))),
        MatchAs n => Make("MatchAs", n, ("pattern", Maybe(n.Pattern)), ("name", Text(n.Name))),
        MatchOr n => Make("MatchOr", n, ("patterns", All(n.Patterns))),
        _ => throw new InvalidOperationException($"unexpected {node.GetType().Name}"),
    };
}
