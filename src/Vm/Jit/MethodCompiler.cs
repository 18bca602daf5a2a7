using System.Reflection;
using System.Reflection.Emit;

namespace PyLite.Vm.Jit;

/// <summary>What is known, or guessed, of the value in a register.</summary>
internal enum ValueKind : byte { Unknown, Int, Float }

/// <summary>
/// Compiles a code object to IL, instruction by instruction. Every value stays in its register, so that the code can be left, and entered at its entries, between any two
/// instructions; what is gained is the decoding and dispatching, the tests of types that are known, and calls that need not go through the eval loop.
/// </summary>
/// <remarks>
/// An instruction has a fast path in line and its general form as a call out of line. Types are known within a stretch of code without entries and labels. What a parameter
/// or local held when the code was found hot is the guess for it: where an instruction finds another type, it is executed in its general form and the compiled code is left.
/// </remarks>
internal sealed partial class MethodCompiler
{
    /// <summary>Larger code is left to the eval loop: the just-in-time compiler would give up optimising it.</summary>
    private const int MaxInstructions = 700;

    private readonly CodeObject _code;
    private readonly ulong[] _words;
    private readonly ILGenerator _il;
    private readonly Label[] _labels;
    private readonly bool[] _isTarget;
    private readonly ushort[] _entries;
    private readonly List<Label> _entryLabels = [];
    private readonly ValueKind[] _known;
    private readonly ValueKind[] _guesses;
    private readonly TypeFeedback _feedback;
    private readonly Label _pending;
    private readonly LocalBuilder _caches;
    private readonly LocalBuilder _exit;

    /// <summary>The blocks that stand behind the code, because they are rarely run.</summary>
    private readonly List<Action> _outOfLine = [];

    private int _pc;
    private ulong _word;

    private MethodCompiler(CodeObject code, ILGenerator il, TypeFeedback feedback)
    {
        _code = code;
        _words = code.Instructions;
        _il = il;
        _labels = new Label[_words.Length];
        for (int i = 0; i < _labels.Length; i++) _labels[i] = il.DefineLabel();
        _pending = il.DefineLabel();
        _caches = il.DeclareLocal(typeof(object).MakeByRefType());
        _exit = il.DeclareLocal(typeof(int));
        _known = new ValueKind[Math.Max(1, code.RegisterCount)];
        _isCached = new bool[_known.Length];
        _longs = new LocalBuilder?[_known.Length];
        _doubles = new LocalBuilder?[_known.Length];
        _guesses = new ValueKind[_known.Length];
        _feedback = feedback;
        feedback.Kinds.CopyTo(_guesses, 0);
        _callees = new object?[_known.Length];
        _isTarget = new bool[_words.Length + 1];
        _entries = new ushort[_words.Length];
    }

    /// <summary>Whether code is of a kind that is compiled.</summary>
    public static bool CanCompile(CodeObject code) =>
        code.Instructions.Length <= MaxInstructions && (code.Flags & CodeFlags.AsyncGenerator) == 0;

    /// <summary>Compiles on the calling thread; takes milliseconds.</summary>
    public static CompiledCode Compile(CodeObject code, TypeFeedback feedback)
    {
        // Fields that are initialised are constants for the just-in-time compiler.
        RuntimeHelpers.RunClassConstructor(typeof(Interpreter).TypeHandle);
        var method = new DynamicMethod(code.Name, typeof(int), [typeof(object[]), typeof(ThreadState), typeof(Frame), typeof(Value).MakeByRefType(), typeof(int)], typeof(Interpreter), true);
        method.InitLocals = false;
        var compiler = new MethodCompiler(code, method.GetILGenerator(4096), feedback);
        compiler.FindTargets();
        var instructions = compiler.PlaceEntries();
        compiler.Emit();
        // A delegate that is bound to its first argument is called without rearranging the others.
        var body = method.CreateDelegate<CompiledBody>(compiler._constants.ToArray());
        // Now rather than when the program calls it.
        RuntimeHelpers.PrepareDelegate(body);
        return new CompiledCode(body, instructions, compiler._entries);
    }

    // ---- entries

    private void FindTargets()
    {
        for (int pc = 0; pc < _words.Length; pc++)
            if (Instruction.JumpOf(_words[pc]) is { } offset) _isTarget[pc + 1 + offset] = true;
        // A pair taken by a loop goes on behind its Unpack.
        for (int pc = 0; pc < _words.Length; pc++)
            if (IsPairLoop(pc)) _isTarget[pc + 2 + Instruction.SignedC(_words[pc])] = true;
    }

    /// <summary>Marks where the eval loop finds its way back into the compiled code: the start, loops, handlers, and behind whatever leaves it.</summary>
    private ulong[] PlaceEntries()
    {
        var isEntry = new bool[_words.Length + 1];
        isEntry[0] = true;
        foreach (var row in _code.ExceptionTable) isEntry[row.Handler] = true;
        for (int pc = 0; pc < _words.Length; pc++)
        {
            var op = Instruction.Op(_words[pc]);
            if (Instruction.JumpOf(_words[pc]) is < 0 and { } back) isEntry[pc + 1 + back] = true;
            // A generator that delegates stands before the instruction.
            if (op == Opcode.YieldFrom) isEntry[pc] = true;
            if (MayLeave(op)) isEntry[pc + (op is Opcode.CallKw or Opcode.CallMethodKw ? 2 : 1)] = true;
            if (IsPairLoop(pc)) isEntry[pc + 2 + Instruction.SignedC(_words[pc])] = true;
        }
        var instructions = (ulong[])_words.Clone();
        // Calls enter at the start, whose number is zero.
        _entryLabels.Add(_labels[0]);
        for (int pc = 0; pc < _words.Length; pc++)
        {
            // What always leaves the code is not entered either.
            if (!isEntry[pc] || IsLeft(Instruction.Op(_words[pc]))) continue;
            if (pc > 0)
            {
                _entries[pc] = (ushort)_entryLabels.Count;
                _entryLabels.Add(_labels[pc]);
            }
            instructions[pc] = _words[pc] & ~0xFFUL | (ulong)Opcode.EnterCompiled;
            _isTarget[pc] = true;
        }
        return instructions;
    }

    /// <summary>Whether a loop's body begins with unpacking its value, a temporary, into two.</summary>
    private bool IsPairLoop(int pc)
    {
        ulong word = _words[pc];
        if (Instruction.Op(word) != Opcode.ForIter) return false;
        ulong following = _words[pc + 1 + Instruction.SignedC(word)];
        return Instruction.Op(following) == Opcode.Unpack && Instruction.C(following) == 2 && Instruction.B(following) == Instruction.B(word)
            && Instruction.B(word) >= _code.LocalNames.Length;
    }

    /// <summary>Instructions that may enter another frame.</summary>
    private static bool MayLeave(Opcode op) => IsLeft(op) || op is Opcode.LoadAttr or Opcode.ForIter or Opcode.Yield or Opcode.YieldFrom or >= Opcode.Call and <= Opcode.CallEx;

    /// <summary>Instructions that the eval loop executes.</summary>
    private static bool IsLeft(Opcode op) => op is Opcode.PushExc or Opcode.PopExc or >= Opcode.Raise and <= Opcode.Reraise or Opcode.EndAsyncFor or Opcode.ExtraArg;

    // ---- emission

    private void Emit()
    {
        _il.Emit(OpCodes.Ldarg_2);
        Call("CachesOf");
        _il.Emit(OpCodes.Stloc, _caches);
        if (_entryLabels.Count > 1)
        {
            // Mostly it is entered at the start.
            _il.Emit(OpCodes.Ldarg, 4);
            _il.Emit(OpCodes.Brfalse, _labels[0]);
            _il.Emit(OpCodes.Ldarg, 4);
            _il.Emit(OpCodes.Switch, _entryLabels.ToArray());
        }
        for (_pc = 0; _pc < _words.Length; _pc++)
        {
            _word = _words[_pc];
            if (_isTarget[_pc]) Array.Clear(_known);
            _il.MarkLabel(_labels[_pc]);
            EmitInstruction();
        }
        for (int i = 0; i < _outOfLine.Count; i++) _outOfLine[i]();
        _il.MarkLabel(_pending);
        Leave(CompiledExit.Pending);
    }

    private void EmitInstruction()
    {
        var op = Instruction.Op(_word);
        switch (op)
        {
            case Opcode.Nop:
            case Opcode.ExtraArg:
                return;
            case Opcode.Move:
                EmitMove();
                return;
            case Opcode.LoadConst:
                EmitConstant();
                return;
            case Opcode.LoadInt:
                EmitInt(Instruction.BC(_word));
                return;
            case Opcode.LoadNone:
                Register(A);
                Call("SetNone");
                Forget(A);
                return;
            case Opcode.LoadTrue:
            case Opcode.LoadFalse:
                Register(A);
                _il.Emit(op == Opcode.LoadTrue ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0);
                Call("SetBool");
                Forget(A);
                return;
            case Opcode.LoadAbsent:
                Register(A);
                Call("SetAbsent");
                Forget(A);
                return;
            case Opcode.CheckLocal:
                if (_known[A] != ValueKind.Unknown) return;
                Register(A);
                _il.Emit(OpCodes.Ldfld, Members.Ref);
                _il.Emit(OpCodes.Ldsfld, Members.AbsentTag);
                _il.Emit(OpCodes.Beq, General("CompiledSlow"));
                return;
            case Opcode.LoadCell:
                Try("TryLoadCell", "CompiledSlow", A, B);
                return;
            case Opcode.StoreCell:
                Register(A);
                Register(B);
                Call("StoreCell");
                return;
            case Opcode.LoadFree:
                _il.Emit(OpCodes.Ldarg_2);
                Register(A);
                _il.Emit(OpCodes.Ldc_I4, Instruction.BC(_word));
                Call("TryLoadFree");
                _il.Emit(OpCodes.Brfalse, General("CompiledSlow"));
                Forget(A);
                return;
            case Opcode.StoreFree:
            case Opcode.LoadClosure:
                _il.Emit(OpCodes.Ldarg_2);
                Register(A);
                _il.Emit(OpCodes.Ldc_I4, Instruction.BC(_word));
                Call(op.ToString());
                if (op == Opcode.LoadClosure) Forget(A);
                return;
            case Opcode.LoadGlobal:
                _il.Emit(OpCodes.Ldarg_2);
                Cache();
                Register(A);
                Call("TryLoadGlobal");
                _il.Emit(OpCodes.Brfalse, General("CompiledLoadGlobal"));
                ForgetNamed();
                Forget(A);
                ExpectCallee(A);
                return;
            case Opcode.LoadName:
                InGeneral("CompiledLoadName");
                return;
            case Opcode.StoreName:
            case Opcode.StoreGlobal:
                InGeneral("CompiledStoreName");
                return;
            case Opcode.LoadAttr:
            {
                Cache();
                Register(A);
                Register(B);
                Call("TryLoadAttr");
                _il.Emit(OpCodes.Brfalse, GeneralOrLeave("CompiledLoadAttr"));
                ForgetNamed();
                Forget(A);
                return;
            }
            case Opcode.StoreAttr:
                Cache();
                Register(A);
                Register(B);
                Call("TryStoreAttr");
                _il.Emit(OpCodes.Brfalse, General("CompiledStoreAttr"));
                ForgetNamed();
                return;
            case Opcode.LoadMethod:
                Cache();
                Register(A);
                Register(B);
                Call("TryLoadMethod");
                _il.Emit(OpCodes.Brfalse, General("CompiledLoadMethod"));
                ForgetNamed();
                Forget(A);
                Forget(A + 1);
                ExpectCallee(A);
                return;
            case Opcode.LoadItem:
                Try("TryLoadItem", "CompiledLoadItem", A, B, C);
                return;
            case Opcode.LoadItemInt:
                Register(A);
                Register(B);
                _il.Emit(OpCodes.Ldc_I8, (long)Instruction.SignedC(_word));
                Call("TryLoadItemAt");
                _il.Emit(OpCodes.Brfalse, General("CompiledLoadItem"));
                ForgetNamed();
                Forget(A);
                return;
            case Opcode.StoreItem:
                Register(A);
                Register(B);
                Register(C);
                Call("TryStoreItem");
                _il.Emit(OpCodes.Brfalse, General("CompiledStoreItem"));
                ForgetNamed();
                return;
            case >= Opcode.Add and <= Opcode.Invert:
                EmitArithmetic(op);
                return;
            case Opcode.Not:
                Try("TryNot", "CompiledNot", A, B);
                return;
            case >= Opcode.Lt and <= Opcode.Ne:
                EmitComparison(op);
                return;
            case Opcode.Is:
            case Opcode.IsNot:
                Register(A);
                Register(B);
                Register(C);
                Call(op == Opcode.Is ? "SetIs" : "SetIsNot");
                Forget(A);
                return;
            case Opcode.In:
            case Opcode.NotIn:
                InGeneral("CompiledContains");
                return;
            case >= Opcode.Jump and <= Opcode.JumpNotNeInt:
                EmitJump(op);
                return;
            case Opcode.ForIter:
                EmitForIter();
                return;
            case Opcode.Unpack:
                Register(A);
                Register(B);
                _il.Emit(OpCodes.Ldc_I4, Instruction.C(_word));
                Call("TryUnpack");
                _il.Emit(OpCodes.Brfalse, General("CompiledSlow"));
                Array.Clear(_known);
                return;
            case Opcode.BuildTuple:
            case Opcode.BuildList:
                Register(A);
                Register(B);
                _il.Emit(OpCodes.Ldc_I4, Instruction.C(_word));
                Call(op == Opcode.BuildTuple ? "MakeTuple" : "MakeList");
                Forget(A);
                return;
            case Opcode.ListAppend:
                Register(A);
                Register(B);
                Call("AppendToList");
                return;
            case Opcode.Call:
            case Opcode.CallMethod:
                EmitCall(op);
                return;
            case Opcode.CallKw:
            case Opcode.CallMethodKw:
            case Opcode.CallEx:
                InGeneralOrLeave("CompiledCallGeneral");
                return;
            case Opcode.Return:
                _il.Emit(OpCodes.Ldarg_2);
                Register(A);
                Call("TryReturn");
                EmitReturn();
                return;
            case Opcode.ReturnNone:
                _il.Emit(OpCodes.Ldarg_2);
                Call("TryReturnNone");
                EmitReturn();
                return;
            case Opcode.Yield:
                EmitYield();
                return;
            case Opcode.YieldFrom:
                InGeneralOrLeave("CompiledYieldFrom");
                return;
            case Opcode.GetIter:
                InGeneral("CompiledGetIter");
                return;
            case Opcode.GetAwaitable:
                InGeneral("CompiledGetAwaitable");
                return;
            default:
                if (IsLeft(op)) Leave(_pc);
                else InGeneral("CompiledSlow");
                return;
        }
    }

    private void EmitYield()
    {
        PushOperation("CompiledYield", _word, _pc);
        _il.Emit(OpCodes.Stloc, _exit);
        _il.Emit(OpCodes.Ldloc, _exit);
        _il.Emit(OpCodes.Ldc_I4, Interpreter.TakenBySink);
        _il.Emit(OpCodes.Beq, _labels[_pc + 1]);
        _il.Emit(OpCodes.Ldloc, _exit);
        _il.Emit(OpCodes.Ret);
    }

    private void EmitReturn()
    {
        int pc = _pc;
        ulong word = _word;
        var special = _il.DefineLabel();
        _il.Emit(OpCodes.Brfalse, special);
        Leave(CompiledExit.Returned);
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(special);
            PushOperation("CompiledReturn", word, pc);
            _il.Emit(OpCodes.Ret);
        });
    }

    // ---- parts of instructions

    private int A => Instruction.A(_word);
    private int B => Instruction.B(_word);
    private int C => Instruction.C(_word);

    /// <summary>Pushes a reference to a register.</summary>
    private void Register(int index)
    {
        _il.Emit(OpCodes.Ldarg_3);
        if (index == 0) return;
        _il.Emit(OpCodes.Ldc_I4, index * Members.ValueSize);
        _il.Emit(OpCodes.Add);
    }

    /// <summary>Pushes what the inline cache of the instruction holds.</summary>
    private void Cache()
    {
        _il.Emit(OpCodes.Ldloc, _caches);
        _il.Emit(OpCodes.Ldc_I4, _pc * IntPtr.Size);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldind_Ref);
    }

    private void Call(string name) => _il.Emit(OpCodes.Call, Members.Operation(name));

    private void Leave(int result)
    {
        _il.Emit(OpCodes.Ldc_I4, result);
        _il.Emit(OpCodes.Ret);
    }

    private void Forget(int register)
    {
        if (register < _known.Length) _known[register] = ValueKind.Unknown;
    }

    /// <summary>After whatever may run Python code: that can change the locals of this frame (<c>f_locals</c>), though not its temporaries.</summary>
    private void ForgetNamed() => Array.Clear(_known, 0, Math.Min(_known.Length, _code.LocalNames.Length));

    /// <summary>An operation on registers with a fast path.</summary>
    private void Try(string fast, string general, params ReadOnlySpan<int> registers)
    {
        foreach (int register in registers) Register(register);
        Call(fast);
        _il.Emit(OpCodes.Brfalse, General(general));
        ForgetNamed();
        Forget(A);
    }

    /// <summary>The label of a block, out of line, that executes the instruction in its general form and goes on behind it.</summary>
    private Label General(string operation) => OutOfLine(operation, next =>
    {
        _il.Emit(OpCodes.Brtrue, next);
        _il.Emit(OpCodes.Br, _pending);
    });

    /// <summary>The same for an operation that may enter another frame.</summary>
    private Label GeneralOrLeave(string operation) => OutOfLine(operation, next =>
    {
        _il.Emit(OpCodes.Stloc, _exit);
        _il.Emit(OpCodes.Ldloc, _exit);
        _il.Emit(OpCodes.Brfalse, next);
        _il.Emit(OpCodes.Ldloc, _exit);
        _il.Emit(OpCodes.Ret);
    });

    /// <summary>The label of a block, out of line, that executes the instruction by an operation, and then what to do with its answer.</summary>
    private Label OutOfLine(string operation, Action<Label> goOn)
    {
        var block = _il.DefineLabel();
        var next = NextLabel();
        int pc = _pc;
        ulong word = _word;
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(block);
            PushOperation(operation, word, pc);
            goOn(next);
        });
        return block;
    }

    /// <summary>The label of a block, out of line, that leaves the instruction to the eval loop: it found another type than was guessed, or a result beyond 64 bits.</summary>
    private Label WrongGuess()
    {
        var block = _il.DefineLabel();
        int pc = _pc;
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(block);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Ldarg_2);
            Call("CountWrongGuess");
            Leave(pc);
        });
        return block;
    }

    private Label NextLabel() => _labels[_pc + (Instruction.Op(_word) is Opcode.CallKw or Opcode.CallMethodKw ? 2 : 1)];

    private void InGeneral(string operation)
    {
        PushOperation(operation, _word, _pc);
        _il.Emit(OpCodes.Brfalse, _pending);
        Array.Clear(_known);
    }

    private void InGeneralOrLeave(string operation)
    {
        var more = _il.DefineLabel();
        PushOperation(operation, _word, _pc);
        _il.Emit(OpCodes.Stloc, _exit);
        _il.Emit(OpCodes.Ldloc, _exit);
        _il.Emit(OpCodes.Brtrue, more);
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(more);
            _il.Emit(OpCodes.Ldloc, _exit);
            _il.Emit(OpCodes.Ret);
        });
        Array.Clear(_known);
    }

    /// <summary>Calls the general form of an instruction, whose result is left on the stack.</summary>
    private void PushOperation(string operation, ulong word, int pc)
    {
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldarg_3);
        _il.Emit(OpCodes.Ldc_I8, (long)word);
        _il.Emit(OpCodes.Ldc_I4, pc + 1);
        Call(operation);
    }

    /// <summary>What the compiled code refers to.</summary>
    private static class Members
    {
        public static readonly int ValueSize = Unsafe.SizeOf<Value>();
        public static readonly FieldInfo Ref = typeof(Value).GetField(nameof(Value.Ref))!;
        public static readonly FieldInfo Bits = typeof(Value).GetField(nameof(Value.Bits))!;
        public static readonly FieldInfo FloatTag = typeof(Interpreter).GetField("FloatTagObject", BindingFlags.Static | BindingFlags.NonPublic)!;
        public static readonly FieldInfo AbsentTag = typeof(Interpreter).GetField("AbsentTagObject", BindingFlags.Static | BindingFlags.NonPublic)!;
        public static readonly FieldInfo True = typeof(PyBool).GetField(nameof(PyBool.True))!;
        public static readonly FieldInfo False = typeof(PyBool).GetField(nameof(PyBool.False))!;

        public static MethodInfo Operation(string name) =>
            typeof(Interpreter).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic) ?? throw new MissingMethodException(nameof(Interpreter), name);
    }
}
