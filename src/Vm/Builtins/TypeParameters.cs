namespace PyLite.Vm.Builtins;

/// <summary>What the instructions for type parameters and type aliases do (PEP 695, 696).</summary>
internal static class TypeParameters
{
    public static Value Make(ThreadState ts, Intrinsic which, in Value first, in Value second)
    {
        switch (which)
        {
            case Intrinsic.TypeVar:
                return new PyTypeVar((PyStr)first.Ref!) { InfersVariance = true };
            case Intrinsic.TypeVarWithBound:
                return new PyTypeVar((PyStr)first.Ref!) { InfersVariance = true, Bound = LazyTypeValue.By(second) };
            case Intrinsic.TypeVarWithConstraints:
                return new PyTypeVar((PyStr)first.Ref!) { InfersVariance = true, Constraints = LazyTypeValue.By(second) };
            case Intrinsic.ParamSpec:
                return new PyParamSpec((PyStr)first.Ref!) { InfersVariance = true };
            case Intrinsic.TypeVarTuple:
                return new PyTypeVarTuple((PyStr)first.Ref!);
            case Intrinsic.SetTypeParamDefault:
                SetDefault(first, LazyTypeValue.By(second));
                return first;
            case Intrinsic.SubscriptGeneric:
                return PyGeneric.Parameterize(ts, PyGeneric.TypeObject, Unpacked(ts, (PyTuple)first.Ref!));
            case Intrinsic.TypeAlias:
            {
                var parts = ((PyTuple)first.Ref!).Items;
                return new PyTypeAlias((PyStr)parts[0].Ref!, parts[1].Ref as PyTuple, LazyTypeValue.By(parts[2]), CallerModule(ts));
            }
            case Intrinsic.SetTypeParams:
                Ops.SetAttr(ts, first, Names.__type_params__, second);
                return first;
            default:
                throw Err.System($"intrinsic {which} has no implementation");
        }
    }

    private static void SetDefault(in Value parameter, LazyTypeValue value)
    {
        switch (parameter.Ref)
        {
            case PyTypeVar variable: variable.Default = value; break;
            case PyParamSpec spec: spec.Default = value; break;
            case PyTypeVarTuple variadic: variadic.Default = value; break;
        }
    }

    /// <summary>The type parameters with variadic ones unpacked, as <c>Generic[T, *Ts]</c> takes them.</summary>
    private static PyTuple Unpacked(ThreadState ts, PyTuple parameters)
    {
        if (!Array.Exists(parameters.Items, static p => p.Ref is PyTypeVarTuple)) return parameters;
        var items = new List<Value>();
        foreach (var parameter in parameters.Items)
        {
            if (parameter.Ref is PyTypeVarTuple) items.AddRange(Ops.ToArray(ts, parameter));
            else items.Add(parameter);
        }
        return new PyTuple(items.ToArray());
    }

    /// <summary>The name of the module whose code runs.</summary>
    public static Value CallerModule(ThreadState ts)
    {
        var name = ts.Frame.Function?.Globals.GetStr(Names.__name__) ?? Value.Absent;
        return name.IsAbsent ? Value.None : name;
    }
}
