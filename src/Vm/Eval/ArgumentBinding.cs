namespace PyLite.Vm.Eval;

/// <summary>Binds the arguments of a call to the parameters of a Python function.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/reference/expressions.html#calls</remarks>
internal static class ArgumentBinding
{
    /// <summary>Fills the registers: parameters from the arguments and defaults, all other named registers unbound. TypeError.</summary>
    public static void Bind(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? kwNames, Span<Value> registers)
    {
        var code = function.Code;
        int keywordCount = kwNames?.Length ?? 0;
        int given = args.Length - keywordCount;
        int positional = code.ArgCount;
        int parameters = positional + code.KwOnlyArgCount;
        int fromArgs = Math.Min(given, positional);
        for (int i = 0; i < fromArgs; i++) registers[i] = args[i];
        for (int i = fromArgs; i < function.State.NamedCount; i++) registers[i].Ref = Value.AbsentTag;

        int next = parameters;
        if (code.HasVarArgs) registers[next++] = given > positional ? new PyTuple(args[positional..given].ToArray()) : PyTuple.Empty;
        PyDict? extra = null;
        if (code.HasVarKeywords) registers[next] = extra = new PyDict();

        if (keywordCount > 0) BindKeywords(ts, function, args[given..], kwNames!, registers, extra);
        if (given > positional && !code.HasVarArgs) throw TooManyPositional(function, given, registers);

        if (fromArgs < positional)
        {
            var defaults = function.Defaults;
            int required = positional - (defaults?.Length ?? 0);
            for (int i = fromArgs; i < required; i++)
                if (registers[i].IsAbsent) throw Missing(function, registers[..Math.Max(required, 0)], 0, "positional");
            for (int i = Math.Max(fromArgs, required); i < positional; i++)
                if (registers[i].IsAbsent) registers[i] = defaults![i - required];
        }
        for (int i = positional; i < parameters; i++)
        {
            if (!registers[i].IsAbsent) continue;
            if (function.KwDefaults != null)
            {
                registers[i] = function.KwDefaults.GetStr(PyStr.Intern(code.LocalNames[i]));
                if (!registers[i].IsAbsent) continue;
            }
            throw Missing(function, registers[..parameters], positional, "keyword-only");
        }
    }

    private static void BindKeywords(ThreadState ts, PyFunction function, ReadOnlySpan<Value> values, PyTuple kwNames, Span<Value> registers, PyDict? extra)
    {
        var code = function.Code;
        int parameters = code.ArgCount + code.KwOnlyArgCount;
        for (int k = 0; k < values.Length; k++)
        {
            if (kwNames.Items[k].Ref is not PyStr name) throw Err.Type($"{function.QualName}() keywords must be strings");
            int index = IndexOf(code, name, code.PosOnlyArgCount, parameters);
            if (index >= 0)
            {
                if (!registers[index].IsAbsent) throw Err.Type($"{function.QualName}() got multiple values for argument '{name}'");
                registers[index] = values[k];
            }
            else if (extra != null) extra.Set(ts, kwNames.Items[k], values[k]);
            else throw Unexpected(function, kwNames, name);
        }
    }

    /// <summary>The parameters that keyword arguments go to; null if one of them has none, or one that is given already.</summary>
    public static int[]? KeywordParameters(PyFunction function, PyTuple kwNames, int given)
    {
        var code = function.Code;
        if (given > code.ArgCount) return null;
        var parameters = new int[kwNames.Length];
        for (int k = 0; k < parameters.Length; k++)
        {
            if (kwNames.Items[k].Ref is not PyStr name) return null;
            int index = IndexOf(code, name, code.PosOnlyArgCount, code.ArgCount);
            if (index < given || Array.IndexOf(parameters, index, 0, k) >= 0) return null;
            parameters[k] = index;
        }
        return parameters;
    }

    private static int IndexOf(CodeObject code, PyStr name, int from, int to)
    {
        if (name.IsWide) return -1;
        string text = name.Narrow;
        var names = code.LocalNames;
        for (int i = from; i < to; i++)
            if ((object)names[i] == (object)text || names[i] == text) return i;
        return -1;
    }

    private static PyException Unexpected(PyFunction function, PyTuple kwNames, PyStr name)
    {
        var code = function.Code;
        var positionalOnly = new List<string>();
        foreach (var given in kwNames.Items)
            if (given.Ref is PyStr s && IndexOf(code, s, 0, code.PosOnlyArgCount) >= 0) positionalOnly.Add(s.ToString());
        if (positionalOnly.Count > 0)
        {
            return Err.Type($"{function.QualName}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'");
        }
        string text = name.ToString();
        var candidates = code.LocalNames.AsSpan(code.PosOnlyArgCount, code.ArgCount + code.KwOnlyArgCount - code.PosOnlyArgCount).ToArray();
        string hint = Suggestions.Closest(text, candidates) is { } close ? $". Did you mean '{close}'?" : "";
        return Err.Type($"{function.QualName}() got an unexpected keyword argument '{text}'{hint}");
    }

    private static PyException TooManyPositional(PyFunction function, int given, Span<Value> registers)
    {
        var code = function.Code;
        int keywordOnlyGiven = 0;
        for (int i = code.ArgCount; i < code.ArgCount + code.KwOnlyArgCount; i++)
            if (!registers[i].IsAbsent) keywordOnlyGiven++;
        int defaults = function.Defaults?.Length ?? 0;
        string takes = defaults > 0 ? $"from {code.ArgCount - defaults} to {code.ArgCount}" : code.ArgCount.ToString();
        bool plural = defaults > 0 || code.ArgCount != 1;
        string also = keywordOnlyGiven > 0
            ? $" positional argument{(given != 1 ? "s" : "")} (and {keywordOnlyGiven} keyword-only argument{(keywordOnlyGiven != 1 ? "s" : "")})"
            : "";
        return Err.Type($"{function.QualName}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{also} {(given == 1 && keywordOnlyGiven == 0 ? "was" : "were")} given");
    }

    private static PyException Missing(PyFunction function, Span<Value> registers, int from, string kind)
    {
        var code = function.Code;
        var names = new List<string>();
        for (int i = from; i < registers.Length; i++)
        {
            if (!registers[i].IsAbsent) continue;
            if (kind == "keyword-only" && function.KwDefaults != null && !function.KwDefaults.GetStr(PyStr.Intern(code.LocalNames[i])).IsAbsent) continue;
            names.Add($"'{code.LocalNames[i]}'");
        }
        string list = names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => $"{string.Join(", ", names.Take(names.Count - 1))}, and {names[^1]}",
        };
        return Err.Type($"{function.QualName}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}");
    }
}
