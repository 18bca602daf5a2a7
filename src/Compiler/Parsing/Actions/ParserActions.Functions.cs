using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

// Functions, classes, their parameters and type parameters.
internal abstract partial class ParserActions
{
    private readonly List<TypeParam> _typeParams = [];

    /// <summary>Parameter lists under construction: a default may hold a lambda with its own.</summary>
    private readonly Stack<ParameterList> _parameterLists = [];

    private sealed class ParameterList
    {
        public Arg[]? PosOnly;
        public readonly List<Arg> Args = [];
        public readonly List<Arg> KwOnly = [];
        public readonly List<Expr> Defaults = [];
        public readonly List<Expr?> KwDefaults = [];
        public Arg? VarArg;
        public Arg? KwArg;
        public bool SeenStar;
    }

    private static Arguments EmptyArguments(SourceSpan span) => new(span, [], [], null, [], [], null, []);

    private Arguments EmptyArguments(int start) => EmptyArguments(_tokens[start].Span);

    protected void BeginParameters() => _parameterLists.Push(new ParameterList());

    protected Arg MakeArg(int start, Expr? annotation) => new(SpanFrom(start), TextOf(start), annotation);

    /// <summary>Nothing may follow the "**" parameter.</summary>
    private ParameterList OpenList() => _parameterLists.Peek() is { KwArg: null } list ? list : throw Fail();

    protected void AddParameter(Arg arg, Expr? defaultValue)
    {
        ParameterList list = OpenList();
        if (list.SeenStar)
        {
            list.KwOnly.Add(arg);
            list.KwDefaults.Add(defaultValue);
            return;
        }
        list.Args.Add(arg);
        if (defaultValue is not null)
            list.Defaults.Add(defaultValue);
        else if (list.Defaults.Count > 0)
            throw Fail();
    }

    protected void AddSlash()
    {
        ParameterList list = OpenList();
        if (list.PosOnly is not null || list.SeenStar || list.Args.Count == 0)
            throw FailAtPrevious();
        list.PosOnly = [.. list.Args];
        list.Args.Clear();
    }

    protected void AddBareStar()
    {
        ParameterList list = OpenList();
        if (list.SeenStar)
            throw Fail();
        list.SeenStar = true;
    }

    protected void AddVarArg(Arg arg) => _parameterLists.Peek().VarArg = arg;

    protected void AddKwArg(Arg arg) => OpenList().KwArg = arg;

    protected Arguments EndParameters(int start)
    {
        ParameterList list = _parameterLists.Pop();
        if (list.SeenStar && list.VarArg is null && list.KwOnly.Count == 0)
            throw Fail();
        return new Arguments(
            SpanFrom(start), list.PosOnly ?? [], [.. list.Args], list.VarArg, [.. list.KwOnly], [.. list.KwDefaults], list.KwArg,
            [.. list.Defaults]);
    }

    protected void AddFunction(
        int start, bool isAsync, string name, Arguments? args, Stmt[] body, Expr[]? decorators, Expr? returns, TypeParam[] typeParams)
    {
        SourceSpan span = BlockSpanFrom(start);
        args ??= EmptyArguments(start);
        decorators ??= [];
        AddStatement(
            isAsync
                ? new AsyncFunctionDef(span, name, args, body, decorators, returns, typeParams)
                : new FunctionDef(span, name, args, body, decorators, returns, typeParams));
    }

    protected void AddClass(
        int start, string name, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[]? decorators, TypeParam[] typeParams)
        => AddStatement(new ClassDef(BlockSpanFrom(start), name, bases, keywords, body, decorators ?? [], typeParams));

    /// <summary>A generator expression as a class's only base has no parentheses to share.</summary>
    protected void PopBases(int mark, out Expr[] bases, out Keyword[] keywords)
    {
        PopArguments(mark, out bases, out keywords);
        if (bases is [GeneratorExp only] && _tokens[Index - 1].Span is var close
            && (close.EndLine, close.EndColumn) == (only.Span.EndLine, only.Span.EndColumn))
        {
            int at = Index - 1;
            while ((_tokens[at - 1].Line, _tokens[at - 1].Column).CompareTo((only.Elt.Span.EndLine, only.Elt.Span.EndColumn)) >= 0)
                at--;
            throw new ParseFailure(at);
        }
    }

    protected int TypeParamCount => _typeParams.Count;

    protected void PushTypeParam(TypeParam parameter) => _typeParams.Add(parameter);

    protected TypeParam[] PopTypeParams(int mark) => Pop(_typeParams, mark);
}
