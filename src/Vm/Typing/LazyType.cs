namespace PyLite.Vm.Builtins;

/// <summary>A bound, constraint, default or value that is known, or computed by a function when it is first asked for.</summary>
internal struct LazyType
{
    private Value _value;
    private Value _evaluator;

    /// <summary>Neither a value nor an evaluator: there is none.</summary>
    public static LazyType Nothing => new() { _value = Value.Absent, _evaluator = Value.Absent };

    public static LazyType Known(in Value value) => new() { _value = value, _evaluator = Value.Absent };

    public static LazyType From(in Value evaluator) => new() { _value = Value.Absent, _evaluator = evaluator };

    public readonly bool IsNothing => _value.IsAbsent && _evaluator.IsAbsent;

    /// <summary>The value, or what to take where there is none.</summary>
    public Value Get(ThreadState ts, in Value otherwise)
    {
        if (_value.IsAbsent && !_evaluator.IsAbsent) _value = TypingSupport.Evaluate(ts, _evaluator);
        return _value.IsAbsent ? otherwise : _value;
    }

    /// <summary>Something to call with a format, or None.</summary>
    public readonly Value Evaluator => !_evaluator.IsAbsent ? _evaluator : _value.IsAbsent ? Value.None : new PyConstEvaluator(_value);
}
