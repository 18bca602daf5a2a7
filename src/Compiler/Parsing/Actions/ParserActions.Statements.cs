using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

// Statements. They are pushed as they end; a block takes those pushed since it began.
internal abstract partial class ParserActions
{
    private readonly List<Stmt> _statements = [];
    private readonly List<string> _nameList = [];
    private readonly List<Alias> _aliases = [];
    private int _importLevel;
    private string? _importModule;

    protected int StatementCount => _statements.Count;

    protected Stmt[] PopStatements(int mark) => Pop(_statements, mark);

    protected void AddStatement(Stmt statement) => _statements.Add(statement);

    protected Mod MakeModule(int first) => new Module(WholeSpan(), PopStatements(first));

    protected Mod MakeInteractive(int first) => new Interactive(WholeSpan(), PopStatements(first));

    protected Mod MakeExpression(Expr value)
    {
        // The starred elements of a lone tuple are for statements only.
        if (value is Starred || (value is Tuple tuple && ReferenceEquals(tuple, _openTuple) && tuple.Elts.Any(e => e is Starred)))
            throw new ParseFailure(0);
        return new Expression(value.Span, value);
    }

    private SourceSpan WholeSpan() => new(1, 0, _tokens[Index].Line, _tokens[Index].Column);

    protected void AddExprStatement(int start, Expr value) => AddStatement(new ExprStmt(SpanFrom(start), value));

    protected void AddAssign(int start, int mark)
    {
        Expr value = _exprs[^1]!;
        _exprs.RemoveAt(_exprs.Count - 1);
        Expr[] targets = PopExprs(mark);
        foreach (Expr target in targets)
            Store(target);
        AddStatement(new Assign(SpanFrom(start), targets, value));
    }

    protected void AddAnnAssign(int start, Expr target, Expr annotation, Expr? value)
        => AddStatement(
            new AnnAssign(SpanFrom(start), Store(target), annotation, value, target is Name && _tokens[start].Type == NAME));

    protected void AddAugAssign(int start, Expr target, BinaryOperator op, Expr value)
        => AddStatement(new AugAssign(SpanFrom(start), Store(RequireSingleTarget(target)), op, value));

    protected Expr RequireSingleTarget(Expr target) => target is Name or Attribute or Subscript ? target : throw Fail();

    protected BinaryOperator PreviousAugmentedOperator() => _tokens[Index - 1].Type switch
    {
        PLUSEQUAL => BinaryOperator.Add,
        MINEQUAL => BinaryOperator.Sub,
        STAREQUAL => BinaryOperator.Mult,
        SLASHEQUAL => BinaryOperator.Div,
        PERCENTEQUAL => BinaryOperator.Mod,
        AMPEREQUAL => BinaryOperator.BitAnd,
        VBAREQUAL => BinaryOperator.BitOr,
        CIRCUMFLEXEQUAL => BinaryOperator.BitXor,
        LEFTSHIFTEQUAL => BinaryOperator.LShift,
        RIGHTSHIFTEQUAL => BinaryOperator.RShift,
        DOUBLESTAREQUAL => BinaryOperator.Pow,
        DOUBLESLASHEQUAL => BinaryOperator.FloorDiv,
        ATEQUAL => BinaryOperator.MatMult,
        _ => throw Fail(),
    };

    private Expr? PopOptional(int mark) => ExprCount > mark ? PopExprs(mark)[0] : null;

    protected void AddReturn(int start, int mark) => AddStatement(new Return(SpanFrom(start), PopOptional(mark)));

    protected void AddRaise(int start, int mark)
    {
        Expr? cause = PopOptional(mark + 1);
        AddStatement(new Raise(SpanFrom(start), PopOptional(mark), cause));
    }

    protected void AddAssert(int start, int mark)
    {
        Expr? message = PopOptional(mark + 1);
        AddStatement(new Assert(SpanFrom(start), PopExprs(mark)[0], message));
    }

    protected void AddDelete(int start, Expr targets)
    {
        Expr[] list = targets is Tuple tuple && ReferenceEquals(tuple, _openTuple) ? tuple.Elts : [targets];
        foreach (Expr target in list)
            SetContext(target, ExprContext.Del);
        AddStatement(new Delete(SpanFrom(start), list));
    }

    protected int NameCount => _nameList.Count;

    protected void PushName() => _nameList.Add(PreviousText());

    protected string[] PopNames(int mark) => Pop(_nameList, mark);

    // Imports.

    protected string DottedText(int start)
    {
        if (start == Index - 1)
            return PreviousText();
        var parts = new List<string>();
        for (int i = start; i < Index; i += 2)
            parts.Add(TextOf(i));
        return string.Join('.', parts);
    }

    protected void AddAlias(int start, string name, string? asName) => _aliases.Add(new Alias(SpanFrom(start), name, asName));

    protected void AddStarAlias() => AddAlias(Index - 1, "*", null);

    protected void AddDots(int count) => _importLevel += count;

    /// <summary>Before the "import" of "from ... import".</summary>
    protected void RequireModule()
    {
        if (_importModule is null && _importLevel == 0)
            throw Fail();
    }

    protected void SetModule(string name) => _importModule = name;

    protected void NoTrailingComma()
    {
        if (_tokens[Index - 1].Type == COMMA)
            throw Fail();
    }

    protected void AddImport(int start) => AddStatement(new Import(SpanFrom(start), Pop(_aliases, 0)));

    protected void AddImportFrom(int start)
    {
        Alias[] names = Pop(_aliases, 0);
        _barry |= _importModule == "__future__" && _importLevel == 0 && names.Any(static name => name.Name == "barry_as_FLUFL");
        AddStatement(new ImportFrom(SpanFrom(start), _importModule, names, _importLevel));
        _importModule = null;
        _importLevel = 0;
    }
}
