namespace PyLite.Vm.Objects;

// The method resolution order, and changing the bases of a class.
public sealed partial class PyType
{
    /// <summary>Computes the MRO by the metaclass's <c>mro()</c>, or by C3 where that is not overridden.</summary>
    private void ComputeMro(ThreadState ts)
    {
        if (Type == TypeObject || Type.Lookup(Names.mro).Ref == TypeObject.Dict.GetStr(Names.mro).Ref)
        {
            Mro = Linearize();
            return;
        }
        // The custom mro() may look at the class: it sees the plain order meanwhile.
        _mro ??= [this];
        var found = Type.Lookup(Names.mro);
        var result = Ops.ToArray(ts, Ops.Call(ts, Ops.DescriptorGet(ts, found, this, Type)));
        if (result.Length == 0) throw Err.Type("type MRO must not be empty");
        var mro = new PyType[result.Length];
        var solid = SolidBase(this);
        for (int i = 0; i < result.Length; i++)
        {
            mro[i] = result[i].Ref as PyType ?? throw Err.Type($"mro() returned a non-class ('{result[i].Type.FullName}')");
            if (!solid.IsLayoutOf(SolidBase(mro[i]))) throw Err.Type($"mro() returned base with unsuitable layout ('{mro[i].Name}')");
        }
        Mro = mro;
        Modified();
        foreach (var type in mro)
            if (type != this && !Array.Exists(Bases, b => b.IsSubtypeOf(type))) type.AddBorrower(this);
    }

    private bool IsLayoutOf(PyType other)
    {
        for (var t = this; t != null; t = t.Base)
            if (t == other) return true;
        return false;
    }

    /// <summary>The C3 linearization of this class and its bases; TypeError if there is none.</summary>
    private PyType[] Linearize()
    {
        var bases = Bases;
        for (int i = 0; i < bases.Length; i++)
            for (int k = 0; k < i; k++)
                if (bases[i] == bases[k]) throw Err.Type($"duplicate base class {bases[i].Name}");
        if (bases.Length == 1) return [this, .. bases[0].Mro];

        var sequences = new List<PyType[]>(bases.Length + 1);
        foreach (var b in bases) sequences.Add(b.Mro);
        sequences.Add(bases);
        var heads = new int[sequences.Count];
        var result = new List<PyType> { this };
        while (true)
        {
            PyType? next = null;
            bool left = false;
            for (int i = 0; i < heads.Length && next == null; i++)
            {
                if (heads[i] >= sequences[i].Length) continue;
                left = true;
                var candidate = sequences[i][heads[i]];
                if (!InTail(sequences, heads, candidate)) next = candidate;
            }
            if (!left) return result.ToArray();
            if (next == null) throw InconsistentOrder(sequences, heads);
            result.Add(next);
            for (int i = 0; i < heads.Length; i++)
                if (heads[i] < sequences[i].Length && sequences[i][heads[i]] == next) heads[i]++;
        }
    }

    private static bool InTail(List<PyType[]> sequences, int[] heads, PyType candidate)
    {
        for (int i = 0; i < heads.Length; i++)
        {
            var sequence = sequences[i];
            for (int k = heads[i] + 1; k < sequence.Length; k++)
                if (sequence[k] == candidate) return true;
        }
        return false;
    }

    private static PyException InconsistentOrder(List<PyType[]> sequences, int[] heads)
    {
        var names = new List<string>();
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= sequences[i].Length) continue;
            string name = sequences[i][heads[i]].Name;
            if (!names.Contains(name)) names.Add(name);
        }
        return Err.Type($"Cannot create a consistent method resolution order (MRO) for bases {string.Join(", ", names)}");
    }

    [PyMethod("mro(self, /)", Doc = "Return a type's method resolution order.")]
    Value ComputedMro() => new PyList(Array.ConvertAll(IsBuiltin ? Mro : Linearize(), static t => new Value(t)));

    // ---- layout

    /// <summary>The nearest base that adds to the layout of instances: a built-in type with a C# class of its own, or a class with slots.</summary>
    private static PyType SolidBase(PyType type)
    {
        var t = type;
        while (t.IsBuiltin ? !t.HasOwnLayout : t.SlotCount == t.Base!.SlotCount) t = t.Base!;
        return t;
    }

    /// <summary>Whether instances of a built-in type are of another C# class than those of its base; exceptions without fields and mixins are not.</summary>
    private bool HasOwnLayout
    {
        get
        {
            var instances = _spec!.InstanceClass;
            if (instances == typeof(Value)) return this == PyObjectType.TypeObject || this == PyInt.TypeObject || this == PyFloat.TypeObject;
            return instances != typeof(PyObject) && instances != Base!.Layout._spec!.InstanceClass;
        }
    }

    /// <summary>The base that decides the layout of instances; TypeError if the bases do not fit together.</summary>
    private static PyType BestBase(PyType[] bases)
    {
        PyType? best = null, winner = null;
        foreach (var b in bases)
        {
            if ((b.Flags & TypeFlags.Subclassable) == 0) throw Err.Type($"type '{b.FullName}' is not an acceptable base type");
            var candidate = SolidBase(b);
            if (winner == null || candidate.IsLayoutOf(winner) && candidate != winner)
            {
                winner = candidate;
                best = b;
            }
            else if (!winner.IsLayoutOf(candidate)) throw Err.Type("multiple bases have instance lay-out conflict");
        }
        return best!;
    }

    // ---- __bases__

    [PyGetter("__bases__")]
    Value GetBases() => new PyTuple(Array.ConvertAll(Bases, static t => new Value(t)));

    [PySetter("__bases__")]
    void SetBases(ThreadState ts, Value value)
    {
        RequireMutable("__bases__");
        if (value.Ref is not PyTuple tuple) throw Err.Type($"can only assign tuple to {Name}.__bases__, not {value.Type.FullName}");
        if (tuple.Length == 0) throw Err.Type($"can only assign non-empty tuple to {Name}.__bases__, not ()");
        var bases = new PyType[tuple.Length];
        for (int i = 0; i < bases.Length; i++)
        {
            bases[i] = tuple.Items[i].Ref as PyType ?? throw Err.Type($"{Name}.__bases__ must be tuple of classes, not '{tuple.Items[i].Type.FullName}'");
            if (bases[i].IsSubtypeOf(this) || bases[i].ReachesByBase(this)) throw Err.Type("a __bases__ item causes an inheritance cycle");
        }
        var best = BestBase(bases);
        var old = (Bases, Base: Base!, Mro);
        if (!SameLayout(best, old.Base) && best.IsBuiltin != old.Base.IsBuiltin) throw Err.Type($"__bases__ assignment: '{best.Name}' deallocator differs from '{old.Base.Name}'");
        if (!SameLayout(best, old.Base)) throw Err.Type($"__bases__ assignment: '{best.Name}' object layout differs from '{old.Base.Name}'");
        _bases = bases;
        _base = best;
        var changed = new List<(PyType Type, PyType[] Mro)>();
        try
        {
            RecomputeMro(ts, changed);
        }
        catch
        {
            _bases = old.Bases;
            _base = old.Base;
            foreach (var (type, mro) in changed)
            {
                type._mro = mro;
                type.Modified();
            }
            throw;
        }
        // mro() of a metaclass may have assigned other bases meanwhile, and done the rest.
        if (_bases != bases) return;
        foreach (var b in old.Bases)
            if (!bases.Contains(b)) b.RemoveSubclass(this, ts.Interpreter);
        foreach (var b in bases)
            if (!old.Bases.Contains(b)) b.AddSubclass(this, ts.Interpreter);
        Modified();
    }

    /// <summary>Whether a class is among the first bases: the MRO does not say so yet while <c>mro()</c> of a metaclass runs.</summary>
    private bool ReachesByBase(PyType other)
    {
        for (var above = this; above != null; above = above.Base)
            if (above == other) return true;
        return false;
    }

    private void RecomputeMro(ThreadState ts, List<(PyType Type, PyType[] Mro)> changed)
    {
        changed.Add((this, Mro));
        ComputeMro(ts);
        Modified();
        foreach (var sub in Subclasses(ts.Interpreter)) sub.RecomputeMro(ts, changed);
    }

    /// <summary>Whether instances of two classes are laid out alike, so that one class can take the place of the other.</summary>
    internal static bool SameLayout(PyType a, PyType b)
    {
        const TypeFlags storage = TypeFlags.HasDict | TypeFlags.HasWeakRef;
        if ((a.Flags & storage) != (b.Flags & storage)) return false;
        var x = SolidBase(a);
        var y = SolidBase(b);
        return x == y || !x.IsBuiltin && !y.IsBuiltin && SameLayout(x.Base!, y.Base!) && x.SlotNames.SequenceEqual(y.SlotNames);
    }
}
