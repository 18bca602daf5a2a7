namespace PyLite.Compiler.Ast;

/// <summary>What an assignable expression is used for.</summary>
public enum ExprContext : byte { Load, Store, Del }

public enum BoolOperator : byte { And, Or }

public enum BinaryOperator : byte
{
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
}

public enum UnaryOperator : byte { Invert, Not, UAdd, USub }

public enum CompareOperator : byte { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }
