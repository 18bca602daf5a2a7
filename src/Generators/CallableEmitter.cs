using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace PyLite.Generators;

/// <summary>
/// Emits the stub of one callable: a fast path for positional arguments that converts and calls, and a cold path that binds by the signature or throws.
/// </summary>
internal sealed class CallableEmitter
{
    public const string Value = "global::PyLite.Vm.Values.Value";
    public const string State = "global::PyLite.Vm.Eval.ThreadState";
    public const string Span = "global::System.ReadOnlySpan<" + Value + ">";
    public const string PyTuple = "global::PyLite.Vm.Objects.PyTuple";
    public const string Declaring = "global::PyLite.Vm.Declaring.";
    private const string Parameters = State + " ts, " + Span + " args, " + PyTuple + "? kwNames";
    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    private readonly CodeWriter _writer;
    private readonly ClassModel _class;
    private readonly CallableModel _callable;
    private readonly int _index;
    private readonly List<ParameterModel> _positional;
    private readonly List<ParameterModel> _bound;
    private readonly int _required;
    private readonly bool _varArgs;
    private readonly bool _varKeywords;

    public CallableEmitter(CodeWriter writer, ClassModel @class, CallableModel callable, int index)
    {
        _writer = writer;
        _class = @class;
        _callable = callable;
        _index = index;
        _positional = callable.Parameters.Where(static p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword).ToList();
        _bound = [.. _positional, .. callable.Parameters.Where(static p => p.Kind == ParameterKind.KeywordOnly)];
        _required = _positional.Count(static p => p.Default.Kind == DefaultKind.Required);
        _varArgs = callable.Parameters.Any(static p => p.Kind == ParameterKind.VarArgs);
        _varKeywords = callable.Parameters.Any(static p => p.Kind == ParameterKind.VarKeywords);
    }

    /// <summary>Keyword arguments are an error: then the cold path only has to say which error it is.</summary>
    private bool TakesNoKeywords => !_varKeywords && _bound.All(static p => p.Kind == ParameterKind.PositionalOnly);

    private bool NeedsKeyword => _bound.Any(static p => p.Kind == ParameterKind.KeywordOnly && p.Default.Kind == DefaultKind.Required);

    public void Emit()
    {
        _writer.Line();
        if (_callable.Raw)
        {
            EmitRaw();
            return;
        }
        EmitSpec();
        _writer.Open($"private {Value} Call{_index}({Parameters})");
        if (NeedsKeyword) _writer.Line($"return Bind{_index}(ts, args, kwNames);");
        else
        {
            _writer.Open($"if ({string.Join(" && ", FastConditions())})");
            EmitCall(FastArgument);
            _writer.Close();
            if (TakesNoKeywords)
            {
                _writer.Line($"{Declaring}ArgumentBinder.Check(Spec{_index}, args, kwNames, {ReceiverTest()});");
                _writer.Line($"return Call{_index}(ts, args, null);");
            }
            else _writer.Line($"return Bind{_index}(ts, args, kwNames);");
        }
        _writer.Close();
        if (!TakesNoKeywords) EmitBind();
    }

    private void EmitSpec()
    {
        int last = _bound.Count;
        ulong required = 0;
        for (int i = 0; i < last; i++)
            if (_bound[i].Default.Kind == DefaultKind.Required) required |= 1UL << i;
        string flags = _varArgs && _varKeywords ? "VarArgs | {0}VarKeywords" : _varArgs ? "VarArgs" : _varKeywords ? "VarKeywords" : "None";
        if (_callable.Kind == CallableKind.Init) flags += " | {0}Init";
        flags = Declaring + "SignatureFlags." + string.Format(flags, Declaring + "SignatureFlags.");
        string names = string.Join(", ", _bound.Select(static p => Literal(p.Name)));
        string defaults = _bound.All(static p => p.Default.Kind == DefaultKind.Required) ? "null" : "[" + string.Join(", ", _bound.Select(static p => Defaults.AsValue(p.Default))) + "]";
        _writer.Line($"private {Declaring}SignatureSpec? _spec{_index};");
        _writer.Line($"private {Declaring}SignatureSpec Spec{_index} => _spec{_index} ??= new({Literal(_callable.SpokenName)}, {Literal(Owner)}, {Kind}, " +
            $"[{names}], {_bound.Count(static p => p.Kind == ParameterKind.PositionalOnly)}, {_positional.Count}, {required}UL, {flags}, {defaults});");
        _writer.Line();
    }

    private string Owner => _class.Type?.FullName ?? _class.Module!.Name;

    private string Kind => Declaring + "NativeKind." + (_callable.Kind == CallableKind.Init ? CallableKind.Method : _callable.Kind);

    private IEnumerable<string> FastConditions()
    {
        yield return "kwNames is null";
        int min = _callable.Offset + _required, max = _callable.Offset + _positional.Count;
        if (_varArgs)
        {
            if (min > 0) yield return $"args.Length >= {min}";
        }
        else if (min == max) yield return $"args.Length == {min}";
        else if (min == 0) yield return $"args.Length <= {max}";
        else yield return $"(uint)(args.Length - {min}) <= {max - min}";
        if (_callable.Offset == 1 && ReceiverPattern("args[0]", true) is { } test) yield return test;
    }

    /// <summary>The test of the receiver; null where any value is accepted. With <paramref name="bind"/>, it declares the variable that the call uses.</summary>
    private string? ReceiverPattern(string source, bool bind)
    {
        string variable = bind && _callable.Receiver is Receiver.Instance or Receiver.Typed && bind ? " self" : "";
        switch (_callable.Kind)
        {
            case CallableKind.ClassMethod or CallableKind.New:
                string check = Declaring + (_callable.Kind == CallableKind.New ? "Arg.CanCreate" : "Arg.IsSubtype");
                return variable.Length > 0 ? $"{source}.Ref is global::PyLite.Vm.Objects.PyType self && {check}(self, TypeObject)" : $"{check}({source}, TypeObject)";
            case CallableKind.ModuleFunction:
                return Is(_callable.ReceiverType);
        }
        if (_callable.ReceiverType.Length > 0) return Is(_callable.ReceiverType);
        return _class.Type!.IsObject ? null : $"{Declaring}Arg.IsInstance({source}, TypeObject)";

        string Is(string type) => $"{Declaring}Arg.Is<{type}>({source}.Ref, out {(variable.Length > 0 ? "var" + variable : "_")})";
    }

    private string ReceiverTest() =>
        _callable.Offset == 0 ? "true" : "args.Length > 0 && kwNames?.Length != args.Length" + (ReceiverPattern("args[0]", false) is { } test ? " && " + test : "");

    private string FastArgument(int parameter)
    {
        var p = _callable.Parameters[parameter];
        if (p.Kind == ParameterKind.VarArgs) return _callable.Offset + _positional.Count == 0 ? "args" : _required < _positional.Count
            ? $"args.Length > {_callable.Offset + _positional.Count} ? args.Slice({_callable.Offset + _positional.Count}) : default"
            : $"args.Slice({_callable.Offset + _positional.Count})";
        if (p.Kind == ParameterKind.VarKeywords) return p.Argument.Nullable ? "null" : "new global::PyLite.Vm.Objects.PyDict()";
        int bound = _bound.IndexOf(p), position = _callable.Offset + bound;
        string given = Convert(p, $"args[{position}]");
        if (p.Default.Kind == DefaultKind.Required) return given;
        string fallback = Defaults.AsArgument(p.Default, p.Argument, $"Spec{_index}.Default({bound})");
        return p.Kind == ParameterKind.KeywordOnly ? fallback : $"args.Length > {position} ? {given} : {fallback}";
    }

    private string BoundArgument(int parameter)
    {
        var p = _callable.Parameters[parameter];
        return p.Kind switch
        {
            ParameterKind.VarArgs => "rest",
            ParameterKind.VarKeywords => "keywords",
            _ => Convert(p, $"slots[{_bound.IndexOf(p)}]"),
        };
    }

    private string Convert(ParameterModel p, string source)
    {
        string arg = Declaring + "Arg.", suffix = p.Argument.Nullable ? "OrNull" : "", where = "";
        if (p.Argument.Type is ArgumentType.String or ArgumentType.Object)
        {
            string label = p.Kind != ParameterKind.PositionalOnly ? $"argument '{p.Name}'" : _callable.Parameters.Count == 1 && _required == 1 ? "argument" : $"argument {_bound.IndexOf(p) + 1}";
            where = Literal($"{_callable.SpokenName}() {label}");
        }
        return ConvertTo(p.Argument, source, where, arg, suffix);
    }

    /// <summary>The expression that converts a Value for a C# parameter.</summary>
    public static string ConvertTo(ArgumentModel argument, string source, string where, string arg = Declaring + "Arg.", string? suffix = null)
    {
        suffix ??= argument.Nullable ? "OrNull" : "";
        return argument.Type switch
        {
            ArgumentType.Value => source,
            ArgumentType.Long => $"{arg}ToLong{suffix}(ts, {source})",
            ArgumentType.NativeInt => $"{arg}ToSize{suffix}(ts, {source})",
            ArgumentType.Int => $"{arg}ToInt{suffix}(ts, {source})",
            ArgumentType.BigInteger => $"{arg}ToBigInteger{suffix}(ts, {source})",
            ArgumentType.Double => $"{arg}ToDouble{suffix}(ts, {source})",
            ArgumentType.Bool => $"{arg}ToBool{suffix}(ts, {source})",
            ArgumentType.String => $"{arg}ToText{suffix}({source}, {where})",
            _ when argument.TypeName == "global::PyLite.Vm.Objects.PyObject" => $"{arg}ToObject{suffix}({source}, {where})",
            _ => $"{arg}Cast{suffix}<{argument.TypeName}>({source}, {where}, {Literal(argument.Expected)})",
        };
    }

    private void EmitCall(System.Func<int, string> argument)
    {
        var arguments = new List<string>();
        if (_callable.TakesThreadState) arguments.Add("ts");
        if (_callable.Receiver == Receiver.Value) arguments.Add("args[0]");
        else if (_callable.Receiver == Receiver.Typed) arguments.Add("self");
        for (int i = 0; i < _callable.Parameters.Count; i++) arguments.Add(argument(i));
        EmitResult(_writer, Target + "(" + string.Join(", ", arguments) + ")", _callable.Return);
    }

    private string Target => _callable.Receiver == Receiver.Instance ? "self." + _callable.MethodName : _class.FullName + "." + _callable.MethodName;

    /// <summary>Emits the statements that run an expression and return its result as a Value.</summary>
    public static void EmitResult(CodeWriter writer, string call, ReturnKind kind)
    {
        if (kind == ReturnKind.Void) writer.Line(call + ";").Line($"return {Value}.None;");
        else writer.Line("return " + Result(call, kind) + ";");
    }

    /// <summary>An expression of a supported type as a Value.</summary>
    public static string Result(string call, ReturnKind kind) => kind switch
    {
        ReturnKind.NativeInt => "(long)" + call,
        ReturnKind.Nullable => $"{Declaring}Arg.FromNullable({call})",
        _ => call,
    };

    private void EmitBind()
    {
        _writer.Line().Line(NoInlining).Open($"private {Value} Bind{_index}({Parameters})");
        if (_callable.Offset == 1)
        {
            string? test = ReceiverPattern("args[0]", true);
            _writer.Line($"if (args.Length == 0 || kwNames?.Length == args.Length{(test == null ? "" : $" || !({test})")}) throw {Declaring}ArgumentBinder.WrongReceiver(Spec{_index}, args, kwNames);");
        }
        string size = _bound.Count <= 4 ? "4" : _bound.Count <= 8 ? "8" : "";
        if (_bound.Count == 0) _writer.Line($"global::System.Span<{Value}> slots = default;");
        else if (size.Length > 0)
        {
            _writer.Line($"{Declaring}ArgumentSlots{size} buffer = default;");
            _writer.Line($"global::System.Span<{Value}> slots = buffer;");
        }
        else _writer.Line($"global::System.Span<{Value}> slots = new {Value}[{_bound.Count}];");
        if (_varKeywords)
        {
            var keywords = _callable.Parameters.First(static p => p.Kind == ParameterKind.VarKeywords);
            string create = "new global::PyLite.Vm.Objects.PyDict()";
            _writer.Line($"var keywords = {(keywords.Argument.Nullable ? $"kwNames is null ? null : {create}" : create)};");
        }
        _writer.Line($"{(_varArgs ? "var rest = " : "")}{Declaring}ArgumentBinder.Bind(Spec{_index}, args, kwNames, slots{(_varKeywords ? ", keywords" : "")});");
        EmitCall(BoundArgument);
        _writer.Close();
    }

    private void EmitRaw()
    {
        // A __new__ that does not ask for the class gets it unchecked among the arguments.
        bool check = _callable.Offset == 1 && !(_callable.Kind == CallableKind.New && _callable.Receiver == Receiver.None);
        if (check)
        {
            _writer.Line($"private {Declaring}SignatureSpec? _spec{_index};");
            _writer.Line($"private {Declaring}SignatureSpec Spec{_index} => _spec{_index} ??= new({Literal(_callable.SpokenName)}, {Literal(Owner)}, {Kind}, " +
                $"[], 0, 0, 0UL, {Declaring}SignatureFlags.VarArgs | {Declaring}SignatureFlags.VarKeywords{(_callable.Kind == CallableKind.Init ? $" | {Declaring}SignatureFlags.Init" : "")}, null);");
            _writer.Line();
        }
        _writer.Open($"private {Value} Call{_index}({Parameters})");
        if (check)
        {
            string? test = ReceiverPattern("args[0]", true);
            _writer.Line($"if (args.Length == 0 || kwNames?.Length == args.Length{(test == null ? "" : $" || !({test})")}) throw {Declaring}ArgumentBinder.WrongReceiver(Spec{_index}, args, kwNames);");
        }
        var arguments = new List<string>();
        if (_callable.TakesThreadState) arguments.Add("ts");
        if (_callable.Receiver == Receiver.Value) arguments.Add("args[0]");
        else if (_callable.Receiver == Receiver.Typed) arguments.Add("self");
        arguments.Add(_callable.Receiver is Receiver.Typed or Receiver.Value ? "args.Slice(1)" : "args");
        arguments.Add("kwNames");
        EmitResult(_writer, Target + "(" + string.Join(", ", arguments) + ")", _callable.Return);
        _writer.Close();
    }

    public static string Literal(string? text) => text == null ? "null" : SymbolDisplay.FormatLiteral(text, true);
}
