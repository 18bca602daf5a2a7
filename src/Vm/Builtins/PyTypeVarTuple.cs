namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeVarTuple. https://docs.python.org/3.14/library/typing.html#typing.TypeVarTuple</summary>
[PyType("TypeVarTuple", Module = "typing", Doc = "Type variable tuple.")]
public sealed partial class PyTypeVarTuple(PyStr name) : PyTypeParameter(TypeObject, name)
{
    [PyNew("typevartuple(name, *, default=<missing>)")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value @default) => new PyTypeVarTuple(name)
    {
        Default = DefaultOf(@default),
        Module = TypeParameters.CallerModule(ts),
    };

    [PyMethod("__repr__(self, /)")] string Repr() => Name.ToString();

    /// <summary><c>*Ts</c> is <c>typing.Unpack[Ts]</c>.</summary>
    [PyMethod("__iter__(self, /)")]
    static Value Iter(ThreadState ts, PyTypeVarTuple self) => Ops.GetIter(ts, PyTuple.Of(Ops.GetItem(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "Unpack"), self)));

    [PyMethod("__typing_subst__(self, arg, /)")]
    Value Subst(Value arg) => throw Err.Type("Substitution of bare TypeVarTuple is not supported");

    [PyMethod("__typing_prepare_subst__(self, alias, args, /)")]
    static Value PrepareSubst(ThreadState ts, PyTypeVarTuple self, Value alias, PyTuple args)
    {
        var parameters = Ops.ToArray(ts, Ops.GetAttr(ts, alias, "__parameters__"));
        int index = GenericSubstitution.IndexOf(ts, parameters, self);
        for (int i = index + 1; i < parameters.Length; i++)
            if (parameters[i].Ref is PyTypeVarTuple) throw Err.Type($"More than one TypeVarTuple parameter in {Ops.Repr(ts, alias)}");
        int left = index, right = parameters.Length - index - 1;
        var (endless, filler) = FindEndless(ts, args);
        if (endless >= 0)
        {
            left = Math.Min(left, endless);
            right = Math.Min(right, args.Length - endless - 1);
        }
        else if (left + right > args.Length)
            throw Err.Type($"Too few arguments for {Ops.Repr(ts, alias)}; actual {args.Length}, expected at least {parameters.Length - 1}");
        var own = left == args.Length - right && self.HasDefault()
            ? GenericSubstitution.UnpackTuples(ts, self.GetDefault(ts).Ref is PyTuple tuple ? tuple.Items : [self.GetDefault(ts)])
            : args.Items[left..(args.Length - right)];
        var items = new List<Value>(args.Items[..left]);
        for (int i = left; i < index; i++) items.Add(filler);
        items.Add(new PyTuple(own));
        for (int i = right; i < parameters.Length - index - 1; i++) items.Add(filler);
        items.AddRange(args.Items[(args.Length - right)..]);
        return new PyTuple(items.ToArray());
    }

    /// <summary>The position and item type of <c>*tuple[int, ...]</c> among arguments.</summary>
    private static (int Index, Value Item) FindEndless(ThreadState ts, PyTuple args)
    {
        (int Index, Value Item) found = (-1, Value.None);
        for (int i = 0; i < args.Length; i++)
        {
            if (args.Items[i].Ref is PyType || !Ops.TryGetAttr(ts, args.Items[i], "__typing_unpacked_tuple_args__", out var inner)) continue;
            if (inner.Ref is not PyTuple { Length: 2 } pair || pair.Items[1].Ref is not PyEllipsis) continue;
            if (found.Index >= 0) throw Err.Type("More than one unpacked arbitrary-length tuple argument");
            found = (i, pair.Items[0]);
        }
        return found;
    }
}
