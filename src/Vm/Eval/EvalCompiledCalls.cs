using System.Runtime.InteropServices;
using PyLite.Vm.Jit;

namespace PyLite.Vm.Eval;

// Calls in compiled code.
public static partial class Interpreter
{
    // ---- of built-in functions that are known when the code is compiled

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(ref Value callee, object identity) => callee.Ref == identity;

    /// <summary>Whether a call's window has the function of a declaration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNative(ref Value window, object def) => window.Ref is PyNativeFunction native && native.Def == def && native.Self.IsAbsent;

    /// <summary>The same for a method call, where it is an attribute of a module, say, so that there is no object in front of the arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNativeMethod(ref Value window, object def) => Unsafe.Add(ref window, 1).IsAbsent && IsNative(ref window, def);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMethod(ref Value window, object descriptor) => window.Ref == descriptor && !Unsafe.Add(ref window, 1).IsAbsent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<Value> Arguments(ref Value first, int count) => MemoryMarshal.CreateReadOnlySpan(ref first, count);

    /// <summary>False if an exception is pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTakeResult(ref Value result, ref Value target)
    {
        if (result.IsAbsent) return false;
        Copy(ref target, ref result);
        // The variable counts as in use until the code is left.
        result.Ref = null;
        return true;
    }

    private static bool TryLen(ref Value target, ref Value sized)
    {
        object? o = sized.Ref;
        if (o == null) return false;
        if (o.GetType() == typeof(PyList)) SetInt(ref target, Unsafe.As<PyList>(o).Count);
        else if (o.GetType() == typeof(PyStr)) SetInt(ref target, Unsafe.As<PyStr>(o).Length);
        else if (o.GetType() == typeof(PyTuple)) SetInt(ref target, Unsafe.As<PyTuple>(o).Length);
        else if (o.GetType() == typeof(PyDict)) SetInt(ref target, Unsafe.As<PyDict>(o).Count);
        else return false;
        return true;
    }

    private static bool TryOrd(ref Value target, ref Value character)
    {
        if (!PyStr.TryExact(character.Ref, out var text) || text.Length != 1) return false;
        SetInt(ref target, text.CodePointAt(0));
        return true;
    }

    private static bool TryChr(ref Value target, ref Value point)
    {
        if (point.Ref != null || (ulong)point.Bits > 0xFF) return false;
        SetObject(ref target, PyStr.FromCodePoint((int)point.Bits));
        return true;
    }

    /// <summary>Of a class without a metaclass: true or false where the object's type tells.</summary>
    private static bool TryIsInstance(ref Value target, ref Value obj, ref Value @class)
    {
        var type = obj.Type;
        if (type == @class.Ref)
        {
            SetBool(ref target, true);
            return true;
        }
        if (@class.Ref is not PyType tested || tested.Type != PyType.TypeObject) return false;
        bool isInstance = type.IsSubtypeOf(tested);
        // An instance of a class, or a proxy, may say that it is of another class than it is.
        if (!isInstance && !(type.IsBuiltin && type.Slot(SlotId.GetAttribute) == PyObjectType.GetAttributeMethod)) return false;
        SetBool(ref target, isInstance);
        return true;
    }

    private static bool TryAppend(ref Value target, ref Value list, ref Value item)
    {
        if (list.Ref is not { } o || o.GetType() != typeof(PyList)) return false;
        Unsafe.As<PyList>(o).Append(item);
        SetObject(ref target, PyNone.Instance);
        return true;
    }

    // ---- of the methods behind operators

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledOperator(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        if ((RB(ref r, word).Ref is PyInstance || RC(ref r, word).Ref is PyInstance) && TryPushOperator(ts, frame, ref r, word, pc) is { } next)
            return EnterCompiled(ts, next, next.Dest);
        return CompiledArithmetic(ts, frame, ref r, word, pc) ? CompiledExit.None : CompiledExit.Pending;
    }

    // ---- of anything else

    /// <summary>After a call of C# code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AfterCall(ThreadState ts, Frame frame, int pc) => ts.Breaker == 0 ? CompiledExit.None : SwitchTo(ts, frame, pc);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledCall(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value window = ref RA(ref r, word);
        int count = Instruction.B(word);
        if (window.Ref is PyFunction function)
        {
            if (function.SimpleArgCount != count)
            {
                if (function.State.GeneratorArgCount != count) return CompiledCallGeneral(ts, frame, ref r, word, pc);
                SetObject(ref RC(ref r, word), PyGenerator.Create(ts, frame, pc, function, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, 1), count)));
                return CompiledExit.None;
            }
            frame.Pc = pc;
            return EnterCompiled(ts, PushSimple(ts, frame, function, Instruction.A(word) + 1, count), Instruction.C(word));
        }
        return CompiledCallOther(ts, frame, ref r, word, pc);
    }

    /// <summary>Whether a call with that many arguments makes what the next instruction, which uses it up, wants: a coroutine to await, or a generator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MakesTransient(Frame frame, int pc, PyFunction function, int count) =>
        function.State.GeneratorArgCount == count
        && (function.Code.Flags & (Instruction.Op(frame.State.Code.Instructions[pc]) == Opcode.GetAwaitable ? CodeFlags.Coroutine : CodeFlags.Generator)) != 0;

    /// <summary>A call whose result is a temporary that the next instruction awaits, delegates to or iterates over.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledCallTransient(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value window = ref RA(ref r, word);
        int count = Instruction.B(word);
        if (window.Ref is not PyFunction function || !MakesTransient(frame, pc, function, count)) return CompiledCall(ts, frame, ref r, word, pc);
        SetObject(ref RC(ref r, word), PyGenerator.CreateTransient(function, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, 1), count)));
        return CompiledExit.None;
    }

    /// <summary>The same of a method.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledCallMethodTransient(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value window = ref RA(ref r, word);
        ref Value self = ref Unsafe.Add(ref window, 1);
        int count = Instruction.B(word) + 1;
        if (self.IsAbsent || window.Ref is not PyFunction function || !MakesTransient(frame, pc, function, count)) return CompiledCallMethod(ts, frame, ref r, word, pc);
        SetObject(ref RC(ref r, word), PyGenerator.CreateTransient(function, MemoryMarshal.CreateReadOnlySpan(ref self, count)));
        return CompiledExit.None;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledCallOther(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value window = ref RA(ref r, word);
        int count = Instruction.B(word);
        Value result;
        if (window.Ref is PyNativeFunction native)
        {
            Sync(ts, frame, pc);
            if (native.Self.IsAbsent) result = native.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, 1), count), null);
            else
            {
                window = native.Self;
                result = native.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref window, count + 1), null);
            }
        }
        else if (window.Ref is PyType { PlainInit: { } init } type)
        {
            if (init.SimpleArgCount != count + 1) return CompiledCallGeneral(ts, frame, ref r, word, pc);
            // The instance takes the place of the class, in front of the arguments.
            var instance = new PyInstance(type);
            window.Ref = instance;
            frame.Pc = pc;
            var next = PushSimple(ts, frame, init, Instruction.A(word), count + 1);
            if (next != null)
            {
                next.Flags = (int)FrameKind.Init;
                next.Instance = instance;
            }
            return EnterCompiled(ts, next, Instruction.C(word));
        }
        else if (window.Ref is PyType { DirectNew: { } create })
        {
            // The type itself stands where __new__ expects it: in front of the arguments.
            Sync(ts, frame, pc);
            result = create(ts, MemoryMarshal.CreateReadOnlySpan(ref window, count + 1), null);
        }
        else if (window.Ref is PyBoundMethod bound && bound.Function.Ref is PyFunction method && method.SimpleArgCount == count + 1)
        {
            // The receiver takes the place of the method, in front of the arguments.
            window = bound.Self;
            frame.Pc = pc;
            return EnterCompiled(ts, PushSimple(ts, frame, method, Instruction.A(word), count + 1), Instruction.C(word));
        }
        else return CompiledCallGeneral(ts, frame, ref r, word, pc);
        if (result.IsAbsent) return CompiledExit.Pending;
        RC(ref r, word) = result;
        return AfterCall(ts, frame, pc);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledCallMethod(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value window = ref RA(ref r, word);
        ref Value self = ref Unsafe.Add(ref window, 1);
        int count = Instruction.B(word);
        Value result;
        if (!self.IsAbsent)
        {
            if (window.Ref is PyFunction function && function.SimpleArgCount == count + 1)
            {
                frame.Pc = pc;
                return EnterCompiled(ts, PushSimple(ts, frame, function, Instruction.A(word) + 1, count + 1), Instruction.C(word));
            }
            if (window.Ref is PyFunction { State: { } state } suspending && state.GeneratorArgCount == count + 1)
            {
                SetObject(ref RC(ref r, word), PyGenerator.Create(ts, frame, pc, suspending, MemoryMarshal.CreateReadOnlySpan(ref self, count + 1)));
                return CompiledExit.None;
            }
            if (window.Ref is not PyMethodDescriptor method) return CompiledCallGeneral(ts, frame, ref r, word, pc);
            Sync(ts, frame, pc);
            result = method.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref self, count + 1), null);
        }
        else if (window.Ref is PyFunction plain && plain.SimpleArgCount == count)
        {
            frame.Pc = pc;
            return EnterCompiled(ts, PushSimple(ts, frame, plain, Instruction.A(word) + 2, count), Instruction.C(word));
        }
        else if (window.Ref is PyNativeFunction native && native.Self.IsAbsent)
        {
            Sync(ts, frame, pc);
            result = native.Def.Code(ts, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref self, 1), count), null);
        }
        else return CompiledCallGeneral(ts, frame, ref r, word, pc);
        if (result.IsAbsent) return CompiledExit.Pending;
        RC(ref r, word) = result;
        return AfterCall(ts, frame, pc);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledCallGeneral(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        Sync(ts, frame, pc);
        var next = CallGeneral(ts, frame, word);
        if (next == null) return CompiledExit.Pending;
        return next != frame ? EnterCompiled(ts, next, next.Dest) : AfterCall(ts, frame, frame.Pc);
    }
}
