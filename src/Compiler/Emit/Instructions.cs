using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>A place in the code that jumps go to; its position is known once it has been marked.</summary>
internal sealed class Label
{
    public int Position = -1;
}

/// <summary>Where exceptions go that are raised in a stretch of code, and the register that receives them.</summary>
internal sealed class Handler(int register)
{
    public Label Entry { get; } = new();
    public int Register { get; } = register;
}

/// <summary>An instruction before jumps are resolved. <see cref="IsWide"/>: B stands for the 32-bit operand BC.</summary>
internal struct EmittedInstruction
{
    public Opcode Op;
    public byte D;
    public bool IsWide;
    public int A, B, C;
    public Label? Target;
    public Handler? Handler;
    public SourceSpan Span;
}
