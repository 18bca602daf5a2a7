using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

// Operator precedence (https://docs.python.org/3/reference/expressions.html#operator-precedence): the grammar has one flat
// rule for all operators, and pending ones wait here until a weaker one comes.
internal abstract partial class ParserActions
{
    private const int
        PrecOr = 1, PrecAnd = 2, PrecNot = 3, PrecCompare = 4, PrecBitOr = 5, PrecBitXor = 6, PrecBitAnd = 7, PrecShift = 8,
        PrecArith = 9, PrecTerm = 10, PrecUnary = 11, PrecPower = 12, PrecOperand = 13;

    /// <summary>More operators than this waiting for their operands would nest the tree too deeply.</summary>
    private const int MaxPending = 2500;

    private struct Operand
    {
        public Expr Value;
        public int First;
        public int Last;
    }

    private struct PendingOperator
    {
        public int Precedence;
        public int Kind;
        public int Token;
    }

    private Operand[] _operands = new Operand[32];
    private int _operandCount;
    private PendingOperator[] _operators = new PendingOperator[32];
    private int _operatorCount;

    /// <summary>Where the operators of the expression being parsed begin.</summary>
    private int _operatorMark;

    /// <summary>How strongly the outermost operator of the last <c>disjunction</c> binds.</summary>
    private int _rootPrecedence;

    /// <summary>Begins an expression; what it returns is for <see cref="ReduceAll"/>.</summary>
    protected int OperatorMark
    {
        get
        {
            int outer = _operatorMark;
            _operatorMark = _operatorCount;
            return outer;
        }
    }

    private void PushOperator(int precedence, int kind)
    {
        if (_operatorCount - _operatorMark >= MaxPending)
            throw TooComplex();
        if (_operatorCount == _operators.Length)
            Array.Resize(ref _operators, _operatorCount * 2);
        _operators[_operatorCount++] = new PendingOperator { Precedence = precedence, Kind = kind, Token = Index - 1 };
    }

    protected void PushPrefix()
    {
        int type = _tokens[Index - 1].Type;
        bool pending = _operatorCount > _operatorMark;
        if (type == NOT)
        {
            if (pending && TurnsIsNot()) return;
            // "a + not b" is not Python: "not" binds weaker than what stands before it.
            if (pending && _operators[_operatorCount - 1].Precedence > PrecNot)
                throw Fail();
            PushOperator(PrecNot, (int)UnaryOperator.Not);
            return;
        }
        PushOperator(PrecUnary, (int)(type switch { MINUS => UnaryOperator.USub, PLUS => UnaryOperator.UAdd, _ => UnaryOperator.Invert }));
    }

    private bool TurnsIsNot()
    {
        ref PendingOperator top = ref _operators[_operatorCount - 1];
        if (top.Precedence != PrecCompare || top.Kind != (int)CompareOperator.Is || top.Token != Index - 2)
            return false;
        top.Kind = (int)CompareOperator.IsNot;
        return true;
    }

    protected void PushBinary()
    {
        (int precedence, int kind) = _tokens[Index - 1].Type switch
        {
            OR => (PrecOr, 0),
            AND => (PrecAnd, 0),
            LESS => (PrecCompare, (int)CompareOperator.Lt),
            GREATER => (PrecCompare, (int)CompareOperator.Gt),
            EQEQUAL => (PrecCompare, (int)CompareOperator.Eq),
            NOTEQUAL => (PrecCompare, NotEqual()),
            LESSEQUAL => (PrecCompare, (int)CompareOperator.LtE),
            GREATEREQUAL => (PrecCompare, (int)CompareOperator.GtE),
            IN => (PrecCompare, (int)CompareOperator.In),
            VBAR => (PrecBitOr, (int)BinaryOperator.BitOr),
            CIRCUMFLEX => (PrecBitXor, (int)BinaryOperator.BitXor),
            AMPER => (PrecBitAnd, (int)BinaryOperator.BitAnd),
            LEFTSHIFT => (PrecShift, (int)BinaryOperator.LShift),
            RIGHTSHIFT => (PrecShift, (int)BinaryOperator.RShift),
            PLUS => (PrecArith, (int)BinaryOperator.Add),
            MINUS => (PrecArith, (int)BinaryOperator.Sub),
            STAR => (PrecTerm, (int)BinaryOperator.Mult),
            SLASH => (PrecTerm, (int)BinaryOperator.Div),
            DOUBLESLASH => (PrecTerm, (int)BinaryOperator.FloorDiv),
            PERCENT => (PrecTerm, (int)BinaryOperator.Mod),
            AT => (PrecTerm, (int)BinaryOperator.MatMult),
            DOUBLESTAR => (PrecPower, (int)BinaryOperator.Pow),
            _ => throw Fail(),
        };
        PushInfix(precedence, kind);
    }

    private int NotEqual()
    {
        // "<>" is the same token.
        bool isAngular = _source.Buffer[_tokens[Index - 1].Start] == '<';
        if (_barry && !isAngular)
            throw ErrorAt(Index - 1, "with Barry as BDFL, use '<>' instead of '!='");
        if (isAngular && !_barry)
            throw Fail();
        return (int)CompareOperator.NotEq;
    }

    protected void PushCompare(CompareOperator op) => PushInfix(PrecCompare, (int)op);

    private void PushInfix(int precedence, int kind)
    {
        // "and", "or" and comparisons chain: equal ones are collected and reduced together.
        bool leftAssociative = precedence is >= PrecBitOr and < PrecPower;
        while (_operatorCount > _operatorMark)
        {
            int top = _operators[_operatorCount - 1].Precedence;
            if (top < precedence || (top == precedence && !leftAssociative))
                break;
            Reduce();
        }
        if (precedence <= PrecCompare && _operatorCount > _operatorMark && _operators[_operatorCount - 1].Precedence == precedence)
        {
            // A link of a chain does not deepen the tree, so it does not count as pending.
            int excess = _operatorCount - _operatorMark;
            if (excess >= MaxPending)
            {
                PushChained(precedence, kind);
                return;
            }
        }
        PushOperator(precedence, kind);
    }

    private void PushChained(int precedence, int kind)
    {
        if (_operatorCount == _operators.Length)
            Array.Resize(ref _operators, _operatorCount * 2);
        _operators[_operatorCount++] = new PendingOperator { Precedence = precedence, Kind = kind, Token = Index - 1 };
    }

    protected void PushOperand(int start, Expr value, bool isAwait)
    {
        if (isAwait)
            value = new Await(SpanFrom(start), value);
        if (_operandCount == _operands.Length)
            Array.Resize(ref _operands, _operandCount * 2);
        _operands[_operandCount++] = new Operand { Value = value, First = start, Last = Index - 1 };
    }

    protected Expr ReduceAll(int outerMark)
    {
        if (_operatorCount == _operatorMark)
        {
            _rootPrecedence = PrecOperand;
        }
        else
        {
            while (_operatorCount > _operatorMark)
            {
                _rootPrecedence = _operators[_operatorCount - 1].Precedence;
                Reduce();
            }
        }
        _operatorMark = outerMark;
        return _operands[--_operandCount].Value;
    }

    private void Reduce()
    {
        PendingOperator op = _operators[_operatorCount - 1];
        switch (op.Precedence)
        {
            case PrecUnary or PrecNot:
                _operatorCount--;
                ref Operand operand = ref _operands[_operandCount - 1];
                operand.Value = new UnaryOp(SpanOf(op.Token, operand.Last), (UnaryOperator)op.Kind, operand.Value);
                operand.First = op.Token;
                break;
            case <= PrecCompare:
                ReduceChain(op.Precedence);
                break;
            default:
                _operatorCount--;
                Operand right = _operands[--_operandCount];
                ref Operand left = ref _operands[_operandCount - 1];
                left.Value = new BinOp(SpanOf(left.First, right.Last), left.Value, (BinaryOperator)op.Kind, right.Value);
                left.Last = right.Last;
                break;
        }
    }

    private void ReduceChain(int precedence)
    {
        int first = _operatorCount - 1;
        while (first > _operatorMark && _operators[first - 1].Precedence == precedence)
            first--;
        int links = _operatorCount - first;
        int firstOperand = _operandCount - links - 1;
        ref Operand left = ref _operands[firstOperand];
        int last = _operands[_operandCount - 1].Last;
        SourceSpan span = SpanOf(left.First, last);
        int skip = precedence == PrecCompare ? 1 : 0;
        var values = new Expr[links + 1 - skip];
        for (int i = 0; i < values.Length; i++)
            values[i] = _operands[firstOperand + skip + i].Value;
        if (precedence == PrecCompare)
        {
            var ops = new CompareOperator[links];
            for (int i = 0; i < links; i++)
                ops[i] = (CompareOperator)_operators[first + i].Kind;
            left.Value = new Compare(span, left.Value, ops, values);
        }
        else
        {
            left.Value = new BoolOp(span, precedence == PrecOr ? BoolOperator.Or : BoolOperator.And, values);
        }
        left.Last = last;
        _operandCount = firstOperand + 1;
        _operatorCount = first;
    }

    /// <summary>What follows a star, or a "**" in a display, has no comparison, "not", "and" or "or" outside parentheses.</summary>
    protected Expr RequireOperand(Expr value)
    {
        if (_rootPrecedence < PrecBitOr)
            throw Fail();
        return value;
    }

    protected Starred MakeStarredOperand(int start, Expr value) => new(SpanFrom(start), RequireOperand(value), ExprContext.Load);
}
