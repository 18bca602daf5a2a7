namespace PyLite.Vm.Crossing;

/// <summary>What <see cref="StructuredCopy"/> does next with its stack of values. "Known" objects are numbered in the order in which they appear.</summary>
internal enum CopyStep : byte
{
    /// <summary>Pushes the next Count objects that need no copy.</summary>
    Plain,

    /// <summary>Pushes the class or function that Operand names.</summary>
    Global,

    /// <summary>Pushes a known object.</summary>
    Recall,

    /// <summary>Pushes what Operand, a queue, becomes; known.</summary>
    Handle,

    /// <summary>Push a copy of Operand, whose items need no copies; known.</summary>
    WholeList, WholeDict, WholeSet, WholeFrozenSet, Bytes,

    /// <summary>Push an empty container; known.</summary>
    List, Dict, Set,

    /// <summary>Pop Count items (or pairs) and put them into the container below.</summary>
    Extend, SetItems, AddItems,

    /// <summary>Pop Count items and push what they make; known.</summary>
    Tuple, FrozenSet,

    /// <summary>Pushes an instance of the class that Operand names, without attributes; known.</summary>
    Instance,

    /// <summary>Pops the values of the attributes that Operand names and gives them to the instance below.</summary>
    Fill,

    /// <summary>Pops arguments and a callable, and pushes what the call gives.</summary>
    Call,

    /// <summary>Pops arguments of which the first is a class, and pushes what its <c>__new__</c> gives.</summary>
    New,

    /// <summary>Makes the top known.</summary>
    Remember,

    /// <summary>Pops a state and gives it to the object below, as <c>__setstate__</c> wants it.</summary>
    Build,

    /// <summary>Pops state and setter, and has the setter give it to the object below.</summary>
    BuildBy,

    /// <summary>Pop Count items: they go into what is below by its own methods.</summary>
    AppendBy, SetItemsBy,

    /// <summary>Pops Count values.</summary>
    Drop,
}

/// <summary>A step, and what it is about.</summary>
internal readonly record struct CopyInstruction(CopyStep Step, int Count, object? Operand);

/// <summary>
/// A copy of objects that cannot be shared, as <c>pickle</c> would make it, with cycles and shared references, but without bytes in between: steps for a machine with a
/// stack, so that nested objects need no native stack where they arrive. Made by <see cref="CopyWriter"/> while the sender holds its lock; immutable from then on.
/// </summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/pickle.html#pickling-class-instances</remarks>
internal sealed class StructuredCopy(CopyInstruction[] steps, Value[] plain, int depth, int known, string? script) : CrossData
{
    /// <summary>The copy; NotShareableError if there is none.</summary>
    public static CrossValue Of(ThreadState ts, in Value value)
    {
        if (CopyWriter.IsPlain(value)) return CrossValue.OfPlain(value);
        if (value.Ref is PyDict dict && CopyWriter.HasPlainItems(dict)) return CrossValue.Of(new CopiedDict(dict.Copy()));
        if (value.Ref is PyList list && CopyWriter.HasPlainItems(list)) return CrossValue.Of(new CopiedList(ValueArray.Copy(list.Span)));
        try
        {
            return CrossValue.Of(CopyWriter.Write(ts, value));
        }
        catch (PyException e) when (!e.Value.Type.IsSubtypeOf(Exc.KeyboardInterrupt))
        {
            throw CrossValue.NotShareable(ts, value);
        }
    }

    public override Value Receive(ThreadState ts)
    {
        try
        {
            return new Reader(ts, this).Run();
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.Exception))
        {
            throw new PyException(new PyBaseException(InterpreterErrors.NotShareable, "object could not be unpickled") { Cause = e.Value, SuppressContext = true });
        }
    }

    /// <summary>The machine.</summary>
    private ref struct Reader(ThreadState ts, StructuredCopy copy)
    {
        private readonly Value[] _stack = new Value[copy.Depth];
        private readonly Value[] _known = copy.Known == 0 ? [] : new Value[copy.Known];
        private int _top;
        private int _knownCount;
        private int _plain;

        private readonly ref Value Top => ref _stack[_top - 1];

        public Value Run()
        {
            foreach (ref readonly var instruction in copy.Steps.AsSpan()) Do(instruction);
            return _stack[0];
        }

        private void Push(in Value value) => _stack[_top++] = value;

        private void PushKnown(in Value value)
        {
            _stack[_top++] = value;
            _known[_knownCount++] = value;
        }

        /// <summary>The topmost values, which are popped.</summary>
        private ReadOnlySpan<Value> Pop(int count)
        {
            _top -= count;
            return _stack.AsSpan(_top, count);
        }

        private void Do(in CopyInstruction step)
        {
            switch (step.Step)
            {
                case CopyStep.Plain:
                    copy.Plain.AsSpan(_plain, step.Count).CopyTo(_stack.AsSpan(_top));
                    _plain += step.Count;
                    _top += step.Count;
                    break;
                case CopyStep.Global: Push(((CopyGlobal)step.Operand!).Find(ts, copy.Script)); break;
                case CopyStep.Handle: PushKnown(((CrossValue)step.Operand!).Receive(ts)); break;
                case CopyStep.Recall: Push(_known[step.Count]); break;
                case CopyStep.WholeList: PushKnown(new PyList(((Value[])step.Operand!).AsSpan())); break;
                case CopyStep.WholeDict: PushKnown(((PyDict)step.Operand!).Copy()); break;
                case CopyStep.WholeSet: PushKnown(CopyOf(new PySet(), (PySetBase)step.Operand!)); break;
                case CopyStep.WholeFrozenSet: PushKnown(CopyOf(new PyFrozenSet(), (PySetBase)step.Operand!)); break;
                case CopyStep.Bytes: PushKnown(new PyByteArray(((byte[])step.Operand!).AsSpan().ToArray())); break;
                case CopyStep.List: PushKnown(new PyList(step.Count)); break;
                case CopyStep.Dict: PushKnown(new PyDict(step.Count)); break;
                case CopyStep.Set: PushKnown(new PySet()); break;
                case CopyStep.Extend:
                    var items = Pop(step.Count);
                    ((PyList)Top.Ref!).AddRange(items);
                    break;
                case CopyStep.Tuple: PushKnown(new PyTuple(ValueArray.Copy(Pop(step.Count)))); break;
                case CopyStep.Remember: _known[_knownCount++] = Top; break;
                case CopyStep.Drop: _top -= step.Count; break;
                default: DoRare(step); break;
            }
        }

        private void DoRare(in CopyInstruction step)
        {
            switch (step.Step)
            {
                case CopyStep.SetItems:
                    var pairs = Pop(step.Count * 2);
                    for (int i = 0; i < pairs.Length; i += 2) ((PyDict)Top.Ref!).Set(ts, pairs[i], pairs[i + 1]);
                    break;
                case CopyStep.AddItems:
                    var elements = Pop(step.Count);
                    foreach (ref readonly var element in elements) ((PySet)Top.Ref!).Add(ts, element);
                    break;
                case CopyStep.FrozenSet:
                    var made = new PyFrozenSet();
                    foreach (ref readonly var element in Pop(step.Count)) made.Add(ts, element);
                    PushKnown(made);
                    break;
                case CopyStep.Instance:
                    PushKnown(CopyBuilding.NewInstance(ts, ((CopyGlobal)step.Operand!).Find(ts, copy.Script)));
                    break;
                case CopyStep.Fill:
                    var names = (PyStr[])step.Operand!;
                    var values = Pop(names.Length);
                    CopyBuilding.Fill(ts, Top, names, values);
                    break;
                case CopyStep.Call:
                    var call = Pop(2);
                    Push(Ops.CallVector(ts, call[0], ((PyTuple)call[1].Ref!).Items, null));
                    break;
                case CopyStep.New:
                    Push(CopyBuilding.New(ts, ((PyTuple)Pop(1)[0].Ref!).Items));
                    break;
                case CopyStep.Build:
                    var state = Pop(1)[0];
                    CopyBuilding.Build(ts, Top, state);
                    break;
                case CopyStep.BuildBy:
                    var setting = Pop(2);
                    Ops.Call(ts, setting[0], Top, setting[1]);
                    break;
                case CopyStep.AppendBy:
                    CopyBuilding.Extend(ts, _stack[_top - step.Count - 1], Pop(step.Count));
                    break;
                case CopyStep.SetItemsBy:
                    var entries = Pop(step.Count * 2);
                    for (int i = 0; i < entries.Length; i += 2) Ops.SetItem(ts, Top, entries[i], entries[i + 1]);
                    break;
                default: throw new InvalidOperationException(step.Step.ToString());
            }
        }

        private readonly Value CopyOf(PySetBase empty, PySetBase source)
        {
            empty.UnionWith(ts, source);
            return empty;
        }
    }

    private CopyInstruction[] Steps => steps;
    private Value[] Plain => plain;
    private int Depth => depth;
    private int Known => known;

    /// <summary>The script of the sender, where what its <c>__main__</c> defines can be found.</summary>
    private string? Script => script;
}

/// <summary>A dict on its way whose keys and values need no copies. Nobody else has it.</summary>
internal sealed class CopiedDict(PyDict content) : CrossData
{
    public override Value Receive(ThreadState ts) => content.Copy();
}

/// <summary>The items of a list on its way that need no copies.</summary>
internal sealed class CopiedList(Value[] items) : CrossData
{
    public override Value Receive(ThreadState ts) => new PyList(items.AsSpan());
}
