using System.Reflection.Emit;

namespace PyLite.Vm.Jit;

// Calls. Where the built-in function or type that will be called is known by feedback, its code is called directly, behind a test that it is still the one.
internal sealed partial class MethodCompiler
{
    /// <summary>What a register is expected to hold, if that is something built-in to be called. Only a guess: whoever relies on it tests.</summary>
    private readonly object?[] _callees;

    /// <summary>The objects that the code refers to: its first argument.</summary>
    private readonly List<object> _constants = [];

    private LocalBuilder? _result;

    private LocalBuilder Result => _result ??= _il.DeclareLocal(typeof(Value));

    private void ExpectCallee(int register) => _callees[register] = _feedback.Seen(_pc);

    private void PushConstant(object constant)
    {
        int index = _constants.IndexOf(constant);
        if (index < 0)
        {
            index = _constants.Count;
            _constants.Add(constant);
        }
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldc_I4, index);
        _il.Emit(OpCodes.Ldelem_Ref);
    }

    /// <summary>Whether the result of the call is a temporary that the next instruction awaits, delegates to or iterates over: nothing else will refer to it.</summary>
    private bool IsTransient()
    {
        if (C < _code.LocalNames.Length) return false;
        ulong next = _words[_pc + 1];
        return Instruction.Op(next) is Opcode.GetAwaitable or Opcode.GetYieldFromIter or Opcode.GetIter && Instruction.B(next) == C && Instruction.A(next) >= _code.LocalNames.Length;
    }

    private void EmitCall(Opcode op)
    {
        bool isMethod = op == Opcode.CallMethod;
        string general = isMethod ? "CompiledCallMethod" : "CompiledCall";
        if (IsTransient()) general += "Transient";
        var (code, test, first) = Expected(_callees[A], isMethod);
        // Only code that is bound to an object, as that of the declarations is, is called as a method of it.
        if (code?.Target is not { } target)
        {
            InGeneralOrLeave(general);
            return;
        }
        int pc = _pc, count = B + (A + (isMethod ? 2 : 1) - first);
        var next = NextLabel();
        Register(A);
        PushConstant(_callees[A]!);
        Call(test!);
        _il.Emit(OpCodes.Brfalse, GeneralOrLeave(general));
        if (count == 2 && _callees[A] is PyMethodDescriptor { Def.Name: "send" } && target.GetType().DeclaringType is { } owner && (owner == typeof(PyGenerator) || owner == typeof(PyCoroutine)))
        {
            InGeneralOrLeave("CompiledSend");
            return;
        }
        if (FindIntrinsic(_callees[A]!, target, count) is { } intrinsic)
        {
            Register(C);
            for (int i = 0; i < count; i++) Register(first + i);
            Call(intrinsic);
            _il.Emit(OpCodes.Brtrue, next);
        }
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldc_I4, pc + 1);
        Call("Sync");
        PushConstant(target);
        _il.Emit(OpCodes.Ldarg_1);
        Register(first);
        _il.Emit(OpCodes.Ldc_I4, count);
        Call("Arguments");
        _il.Emit(OpCodes.Ldnull);
        _il.Emit(OpCodes.Call, code.Method);
        _il.Emit(OpCodes.Stloc, Result);
        _il.Emit(OpCodes.Ldloca, Result);
        Register(C);
        Call("TryTakeResult");
        _il.Emit(OpCodes.Brfalse, _pending);
        LookAtBreaker(pc + 1);
        ForgetNamed();
        // The general form may have entered a frame whose registers begin in the window.
        for (int i = A; i < _known.Length; i++) Forget(i);
        Forget(C);
    }

    /// <summary>The code that a call will run, the test that it is this one, and the register of its first argument.</summary>
    private (NativeCode? Code, string? Test, int First) Expected(object? callee, bool isMethod) => callee switch
    {
        NativeDef native => (native.Code, isMethod ? "IsNativeMethod" : "IsNative", A + (isMethod ? 2 : 1)),
        PyMethodDescriptor method when isMethod => (method.Def.Code, "IsMethod", A + 1),
        PyType { DirectNew: { } create } when !isMethod => (create, "IsSame", A),
        _ => default,
    };

    /// <summary>Of some built-in functions the common cases are done in line, by methods of the interpreter that say false where the case is another one.</summary>
    private static string? FindIntrinsic(object callee, object target, int count)
    {
        var declaring = target.GetType().DeclaringType;
        string? name = (callee as NativeDef ?? (callee as PyMethodDescriptor)?.Def)?.Name;
        if (declaring == typeof(BuiltinsModule))
        {
            return (name, count) switch
            {
                ("len", 1) => "TryLen",
                ("ord", 1) => "TryOrd",
                ("chr", 1) => "TryChr",
                ("isinstance", 2) => "TryIsInstance",
                _ => null,
            };
        }
        return declaring == typeof(PyList) && (name, count) == ("append", 2) ? "TryAppend" : null;
    }

    /// <summary>If the breaker wants something, the code is left: the eval loop serves it and goes on at an instruction.</summary>
    private void LookAtBreaker(int target)
    {
        var serve = _il.DefineLabel();
        _il.Emit(OpCodes.Ldarg_1);
        Call("BreakerOf");
        _il.Emit(OpCodes.Brtrue, serve);
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(serve);
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Ldarg_2);
            _il.Emit(OpCodes.Ldc_I4, target);
            Call("SwitchTo");
            _il.Emit(OpCodes.Ret);
        });
    }
}
