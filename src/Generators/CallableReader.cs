using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PyLite.Generators;

/// <summary>Reads one method with a signature, and holds the signature against the C# parameters.</summary>
internal sealed class CallableReader(DeclarationReader owner, IMethodSymbol method, AttributeData attribute, CallableKind kind, INamedTypeSymbol? instance)
{
    private readonly string _text = DeclarationReader.Text(attribute);
    private int _next;

    /// <summary>The model, or null after an error was reported.</summary>
    public CallableModel? Read()
    {
        bool raw = attribute.NamedArguments.Any(static a => a.Key == "Raw" && a.Value.Value is true);
        if (method.IsGenericMethod) return Shape($"'{method.Name}' cannot be generic");
        if (!method.IsStatic && kind is not (CallableKind.Method or CallableKind.Init)) return Shape($"'{method.Name}' must be static");
        if (!method.IsStatic && !SymbolEqualityComparer.Default.Equals(instance, owner.Class)) return Shape($"'{method.Name}' must be static, because instances are of another class");
        if (ParseSignature(raw) is not { } signature) return null;
        bool takesState = Take(TypeClassifier.IsThreadState);
        var (receiver, receiverType) = TakeReceiver(signature, raw);
        if (receiver == null) return null;
        EquatableArray<ParameterModel> parameters = default;
        if (raw)
        {
            if (method.Parameters.Length != _next + 2 || !TypeClassifier.IsArgumentSpan(method.Parameters[_next].Type) || !TypeClassifier.IsPyTuple(method.Parameters[_next + 1].Type))
                return Shape($"'{method.Name}' with Raw must take (ThreadState, ReadOnlySpan<Value>, PyTuple?)");
        }
        else if (ReadParameters(signature) is { } read) parameters = read;
        else return null;
        if (owner.ReadReturn(method.ReturnType, method, attribute, false) is not { } result) return null;
        var actual = kind == CallableKind.Function && receiver == Receiver.Typed ? CallableKind.ModuleFunction : kind;
        string name = kind switch { CallableKind.New => "__new__", CallableKind.Init => "__init__", _ => signature.Name };
        // __new__ and __init__ speak of the class by the name in their signature.
        return new(name, DeclarationReader.Escape(method.Name), actual, DeclarationReader.NamedText("Doc", attribute), TextSignature(signature),
            raw, takesState, receiver.Value, receiverType, method.IsStatic, parameters, result) { SpokenName = DeclarationReader.NamedText("SpokenName", attribute) ?? signature.Name };
    }

    private Signature? ParseSignature(bool raw)
    {
        try
        {
            return SignatureParser.Parse(_text, kind is CallableKind.Method or CallableKind.ClassMethod);
        }
        catch (SignatureParser.SignatureException e)
        {
            if (raw && SignatureParser.ParseName(_text) is { } named) return named;
            owner.Report(Diagnostics.Signature, attribute, _text, e.Message);
            return null;
        }
    }

    /// <summary>The parameters as <c>__text_signature__</c> writes them; the receiver has a $, and what follows it is never given to it by keyword.</summary>
    private string? TextSignature(Signature signature)
    {
        if (DeclarationReader.NamedText("Text", attribute) is { } shown) return shown.Length > 0 ? shown : null;
        if (signature.Text is not { } text) return null;
        string? receiver = kind switch
        {
            CallableKind.Function => "$module",
            CallableKind.Method => "$self",
            CallableKind.ClassMethod => "$type",
            _ => null,
        };
        if (receiver == null) return "(" + text + ")";
        bool slash = signature.Parameters.Any(static p => p.Kind == ParameterKind.PositionalOnly) || text == "/" || text.StartsWith("/,", System.StringComparison.Ordinal);
        return "(" + receiver + (slash ? "" : ", /") + (text.Length > 0 ? ", " + text : "") + ")";
    }

    private bool Take(System.Func<ITypeSymbol, bool> matches)
    {
        if (_next >= method.Parameters.Length || !matches(method.Parameters[_next].Type)) return false;
        _next++;
        return true;
    }

    /// <summary>Takes the C# parameter that stands for self, cls or the module.</summary>
    private (Receiver?, string) TakeReceiver(Signature signature, bool raw)
    {
        int spare = method.Parameters.Length - _next - (raw ? 2 : signature.Parameters.Count);
        string instanceName = instance?.FullName() ?? "";
        switch (kind)
        {
            case CallableKind.StaticMethod:
                return (Receiver.None, "");
            case CallableKind.Function:
                if (spare != 1 || !Take(TypeClassifier.IsPyModule)) return (Receiver.None, "");
                return (Receiver.Typed, DeclarationReader.Receiver(method.Parameters[_next - 1].Type)!);
            case CallableKind.ClassMethod or CallableKind.New:
                return spare == 1 && Take(TypeClassifier.IsPyType) ? (Receiver.Typed, "global::PyLite.Vm.Objects.PyType") : (Receiver.None, "");
        }
        if (!method.IsStatic) return (Receiver.Instance, instanceName);
        if (raw && spare == 0) return (Receiver.None, instanceName);
        if (spare == 1 && DeclarationReader.Receiver(method.Parameters[_next].Type) is { } type)
        {
            _next++;
            return type.Length == 0 ? (Receiver.Value, instanceName) : (Receiver.Typed, type);
        }
        if (spare == 1) owner.Report(Diagnostics.ParameterType, attribute, method.Parameters[_next].Name, method.Name, method.Parameters[_next].Type.ToDisplayString());
        else CountMismatch(signature.Parameters.Count + 1);
        return (null, "");
    }

    private EquatableArray<ParameterModel>? ReadParameters(Signature signature)
    {
        if (method.Parameters.Length - _next != signature.Parameters.Count)
        {
            CountMismatch(signature.Parameters.Count);
            return null;
        }
        var result = new List<ParameterModel>();
        bool failed = false;
        foreach (var parameter in signature.Parameters)
        {
            var symbol = method.Parameters[_next++];
            var argument = TypeClassifier.Argument(symbol);
            if (argument != null && parameter.Kind == ParameterKind.VarKeywords)
                argument = TypeClassifier.IsPyDict(symbol.Type) ? argument with { Type = ArgumentType.Keywords } : null;
            else if (argument != null && (parameter.Kind == ParameterKind.VarArgs) != (argument.Type == ArgumentType.Span)) argument = null;
            if (argument == null)
            {
                owner.Report(Diagnostics.ParameterType, attribute, parameter.Name, method.Name, symbol.Type.ToDisplayString());
                failed = true;
            }
            else if (!Defaults.CanConvert(parameter.Default, argument))
            {
                owner.Report(Diagnostics.Default, attribute, parameter.Name, method.Name, symbol.Type.ToDisplayString());
                failed = true;
            }
            else result.Add(new(parameter.Name, parameter.Kind, parameter.Default, argument));
        }
        return failed ? null : result.ToEquatableArray();
    }

    private void CountMismatch(int expected) =>
        owner.Report(Diagnostics.ParameterCount, attribute, _text, expected.ToString(), method.Name, (method.Parameters.Length - _next).ToString());

    private CallableModel? Shape(string message)
    {
        owner.Report(Diagnostics.Shape, attribute, message);
        return null;
    }
}
