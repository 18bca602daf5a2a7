namespace PyLite.Vm.Jit;

/// <summary>
/// What was seen of a code object when it was found hot: guesses that compiled code tests before it relies on them. Holds nothing that belongs to an interpreter, as compiled code
/// is shared by all.
/// </summary>
internal sealed class TypeFeedback
{
    /// <summary>The kinds of the named registers' values.</summary>
    public readonly ValueKind[] Kinds;

    /// <summary>
    /// For each instruction that loads something to be called, the <see cref="NativeDef"/> of a built-in function, the <see cref="PyMethodDescriptor"/> of a built-in type or the
    /// type itself; for each ForIter, the .NET type of the iterator. Null where nothing is known.
    /// </summary>
    private readonly object?[] _seen;

    private TypeFeedback(ValueKind[] kinds, object?[] seen)
    {
        Kinds = kinds;
        _seen = seen;
    }

    public object? Seen(int pc) => pc < _seen.Length ? _seen[pc] : null;

    /// <summary>What can be guessed of code that never ran: that names without a definition are built-in, and methods those of the types that have such a name.</summary>
    public static TypeFeedback Guessed(CodeState state, ValueKind locals)
    {
        var kinds = new ValueKind[state.NamedCount];
        Array.Fill(kinds, locals);
        var words = state.Code.Instructions;
        var seen = new object?[words.Length];
        var builtins = ThreadState.Current.Interpreter.Builtins.Dict;
        ReadOnlySpan<PyType> types = [PyList.TypeObject, PyStr.TypeObject, PyDict.TypeObject];
        for (int pc = 0; pc < words.Length; pc++)
        {
            var op = Instruction.Op(words[pc]);
            if (op == Opcode.LoadGlobal) seen[pc] = Callee(builtins.GetStr(state.Names[Instruction.BC(words[pc])]));
            else if (op == Opcode.LoadMethod)
                foreach (var type in types)
                    seen[pc] ??= Callee(type.Lookup(state.Names[Instruction.C(words[pc])]));
        }
        return new TypeFeedback(kinds, seen);
    }

    /// <summary>The same without guesses of the kinds of locals.</summary>
    public TypeFeedback WithoutKinds() => new([], _seen);

    /// <summary>Of a frame of the calling thread.</summary>
    public static TypeFeedback Of(Frame frame)
    {
        var state = frame.State;
        var kinds = new ValueKind[state.NamedCount];
        for (int i = 0; i < kinds.Length; i++)
        {
            ref Value value = ref frame.Register(i);
            kinds[i] = value.IsInt ? ValueKind.Int : value.IsFloat ? ValueKind.Float : ValueKind.Unknown;
        }
        var words = state.Code.Instructions;
        var seen = new object?[words.Length];
        for (int pc = 0; pc < words.Length; pc++)
        {
            seen[pc] = Instruction.Op(words[pc]) switch
            {
                Opcode.LoadGlobal when state.Caches[pc] is GlobalCache cache && cache.HolderVersion == cache.Holder.KeysVersion => Callee(cache.Holder.ValueAt(cache.Index)),
                Opcode.LoadMethod when state.Caches[pc] is AttrCache cache => Method(cache),
                // Only the frame that is in the loop has the iterator there: elsewhere this is a guess like the others.
                Opcode.ForIter => frame.Register(Instruction.A(words[pc])).Ref is PyIterator iterator ? iterator.GetType() : null,
                _ => null,
            };
        }
        return new TypeFeedback(kinds, seen);
    }

    private static object? Callee(in Value value) => value.Ref switch
    {
        PyNativeFunction { Self.IsAbsent: true } native => native.Def,
        PyMethodDescriptor { Owner.IsBuiltin: true } or PyType { IsBuiltin: true } => value.Ref,
        _ => null,
    };

    private static object? Method(AttrCache cache) => cache.Kind switch
    {
        AttrCacheKind.Method or AttrCacheKind.TypeMethod or AttrCacheKind.HideableMethod => Callee(cache.Value),
        AttrCacheKind.Module when cache.Dict is { } dict && cache.Version == dict.KeysVersion => Callee(dict.ValueAt(cache.Slot)),
        _ => null,
    };
}
