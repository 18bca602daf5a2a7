using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Objects;
using PyLite.Vm.Values;

namespace PyLite.Interop;

using ThreadState = PyLite.Vm.Eval.ThreadState;

/// <summary>Conversion between .NET values and Python values. Without state: from any thread.</summary>
public static class PyConvert
{
    /// <summary>
    /// The Python value of a .NET value: None, bools, numbers, strings and chars, bytes, functions for delegates, copies of dictionaries and of what
    /// can be enumerated; values and objects of Python as they are. ArgumentException for what has none, InsufficientExecutionStackException for a
    /// collection that contains itself. To be called while the interpreter is entered.
    /// </summary>
    public static Value ToValue(ThreadState thread, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null: return Value.None;
            case Value v: return v;
            case PyObject o: return o;
            case bool b: return b;
            case int i: return i;
            case long l: return l;
            case short s: return (long)s;
            case byte b: return (long)b;
            case uint u: return (long)u;
            case ulong u: return Value.FromBigInteger(u);
            case BigInteger n: return n;
            case double d: return d;
            case float f: return (double)f;
            case string s: return s;
            case char c: return c.ToString();
            case byte[] bytes: return new PyBytes((byte[])bytes.Clone());
            case Delegate function: return WrapDelegate(function);
            case IDictionary dictionary:
            {
                var dict = new PyDict();
                foreach (DictionaryEntry entry in dictionary) dict.Set(thread, ToValue(thread, entry.Key), ToValue(thread, entry.Value));
                return dict;
            }
            case IEnumerable items:
            {
                var list = new PyList();
                foreach (var item in items) list.Append(ToValue(thread, item));
                return list;
            }
            default: throw new ArgumentException($"a {value.GetType()} has no Python value", nameof(value));
        }
    }

    /// <summary>
    /// The .NET value of a Python value: null, bool, long or BigInteger, double, string, byte[]; copies as object[], List and Dictionary of tuples,
    /// lists and dicts, which contain one another as those do; other objects as they are. To be called while the interpreter is entered.
    /// InsufficientExecutionStackException for nesting deeper than the thread's stack.
    /// </summary>
    public static object? ToObject(Value value) => new Copying().ToObject(value);

    /// <summary>One conversion: a container that is met twice, be it in itself, is copied once.</summary>
    private sealed class Copying
    {
        private Dictionary<PyObject, object>? _copies;

        public object? ToObject(Value value)
        {
            if (value.IsInt) return value.Bits;
            if (value.IsFloat) return value.AsDouble;
            return value.Ref switch
            {
                PyNone => null,
                PyBool b => b.IsTrue,
                PyLong n => n.Number,
                PyStr s => s.Utf16,
                PyBytes b => b.Data.Clone(),
                PyTuple or PyList or PyDict => Copy((PyObject)value.Ref),
                var other => other,
            };
        }

        private object Copy(PyObject container)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            _copies ??= new(ReferenceEqualityComparer.Instance);
            if (_copies.TryGetValue(container, out var known)) return known;
            switch (container)
            {
                case PyTuple tuple:
                    var array = new object?[tuple.Length];
                    _copies.Add(tuple, array);
                    for (int i = 0; i < array.Length; i++) array[i] = ToObject(tuple.Items[i]);
                    return array;
                case PyList items:
                    var list = new List<object?>(items.Count);
                    _copies.Add(items, list);
                    foreach (var item in items.Span) list.Add(ToObject(item));
                    return list;
                default:
                    var dict = (PyDict)container;
                    var dictionary = new Dictionary<object, object?>();
                    _copies.Add(dict, dictionary);
                    for (int i = 0; i < dict.EntryCount; i++)
                        if (dict.TryEntry(i, out var key, out var value)) dictionary[ToObject(key) ?? Value.None] = ToObject(value);
                    return dictionary;
            }
        }
    }

    private static Value WrapDelegate(Delegate function)
    {
        var parameters = function.Method.GetParameters();
        string name = function.Method.Name.StartsWith('<') ? "function" : function.Method.Name;
        NativeCode code = (ts, args, kw) =>
        {
            if (kw != null) throw Err.Type($"{name}() takes no keyword arguments");
            int required = parameters.Count(static p => !p.HasDefaultValue);
            if (args.Length < required || args.Length > parameters.Length) throw Err.Type($"{name}() takes {parameters.Length} arguments ({args.Length} given)");
            var converted = new object?[parameters.Length];
            for (int i = 0; i < parameters.Length; i++) converted[i] = i < args.Length ? ToParameter(args[i], parameters[i].ParameterType, name, i) : parameters[i].DefaultValue;
            try
            {
                return ToValue(ts, function.DynamicInvoke(converted));
            }
            catch (System.Reflection.TargetInvocationException e) when (e.InnerException is PyException inner)
            {
                throw inner;
            }
            catch (System.Reflection.TargetInvocationException e) when (e.InnerException is not OperationCanceledException)
            {
                throw Err.Runtime($"{e.InnerException!.GetType().Name}: {e.InnerException.Message}");
            }
        };
        return new PyNativeFunction(new NativeDef(name, null, null, NativeKind.Function, _ => code, 0), Value.Absent);
    }

    private static object? ToParameter(Value value, Type type, string name, int index)
    {
        if (type == typeof(Value)) return value;
        var converted = ToObject(value);
        if (converted == null) return null;
        if (type.IsInstanceOfType(converted)) return converted;
        try
        {
            if (converted is IConvertible && typeof(IConvertible).IsAssignableFrom(type)) return Convert.ChangeType(converted, type, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw Err.Type($"{name}() argument {index + 1} must be {type.Name}, not {value.Type.Name}");
        }
        throw Err.Type($"{name}() argument {index + 1} must be {type.Name}, not {value.Type.Name}");
    }
}
