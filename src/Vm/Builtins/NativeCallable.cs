namespace PyLite.Vm.Builtins;

/// <summary>What the objects that stand for native callables show of their declarations.</summary>
internal static class NativeCallable
{
    public static long IdentityHash(in Value value) => value.IsObject ? Ops.IdentityHash(value.Object) : value.Bits.GetHashCode();

    /// <summary><c>__doc__</c>; special methods that have none of their own are described by what they do.</summary>
    public static Value Doc(NativeDef def)
    {
        string? doc = def.Doc ?? SpecialDocs.Find(def.Name);
        return doc == null ? Value.None : doc;
    }

    public static Value TextSignature(NativeDef def)
    {
        if (def.Kind == NativeKind.New) return "($type, *args, **kwargs)";
        if (def.Name == "__init__") return "($self, /, *args, **kwargs)";
        if (def.Signature is not { } signature) return Value.None;
        string receiver = def.Kind switch
        {
            NativeKind.Method => "$self",
            NativeKind.ClassMethod => "$type",
            NativeKind.ModuleFunction or NativeKind.Function => "$module",
            _ => "",
        };
        if (receiver.Length == 0 || signature.StartsWith("($", StringComparison.Ordinal)) return signature;
        string rest = signature[1..];
        if (def.Kind == NativeKind.Method)
        {
            // The declaration names self already.
            if (rest.StartsWith("self", StringComparison.Ordinal)) return "($" + rest;
        }
        else if (def.Kind == NativeKind.ClassMethod && rest.StartsWith("cls", StringComparison.Ordinal)) return "($type" + rest[3..];
        return rest == ")" ? $"({receiver}, /)" : $"({receiver}, {(rest.Contains('/') ? "" : "/, ")}{rest}";
    }
}
