namespace PyLite.Vm.Declaring;

/// <summary>
/// Conversions of arguments and results that generated stubs call. The common case of each is inlined into the stub; the rest is a call that stays out of it.
/// </summary>
public static class Arg
{
    /// <summary>The base of types that name none.</summary>
    public static PyType ObjectType => PyObjectType.TypeObject;

    /// <summary>An int that fits a C long; through <c>__index__</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToLong(ThreadState ts, in Value value) => value.Ref == null ? value.Bits : SlowLong(ts, value, "long");

    /// <summary>An int that fits a C ssize_t: lengths and indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint ToSize(ThreadState ts, in Value value) => (nint)(value.Ref == null ? value.Bits : SlowLong(ts, value, "ssize_t"));

    /// <summary>An int that fits a C int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt(ThreadState ts, in Value value) => value.Ref == null && (int)value.Bits == value.Bits ? (int)value.Bits : SlowInt(ts, value);

    /// <summary>A real number; through <c>__float__</c> or <c>__index__</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(ThreadState ts, in Value value) => value.IsFloat ? value.AsDouble : value.Ref == null ? value.Bits : SlowDouble(ts, value);

    /// <summary>The truth value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ToBool(ThreadState ts, in Value value) => value.IsTrueObject || !value.IsFalseObject && SlowBool(ts, value);

    /// <summary>An int of any size; through <c>__index__</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BigInteger ToBigInteger(ThreadState ts, in Value value) => value.Ref == null ? value.Bits : SlowBigInteger(ts, value);

    /// <summary>The text of a str, as UTF-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string ToText(in Value value, string where) => value.Ref is PyStr s ? s.Utf16 : throw Bad(where, "str", value);

    /// <summary>An object of a C# class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cast<T>(in Value value, string where, string expected) where T : PyObject => Is<T>(value.Ref, out var cast) ? cast : throw Bad(where, expected, value);

    /// <summary>A type test that is one comparison where the object is of the very class; a pattern on a class that is not sealed calls the runtime each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<T>(object? obj, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? cast) where T : PyObject
    {
        cast = obj != null && obj.GetType() == typeof(T) ? Unsafe.As<T>(obj) : obj as T;
        return cast != null;
    }

    /// <summary>Any object that is on the heap.</summary>
    public static PyObject ToObject(in Value value, string where) => value.Ref as PyObject ?? throw Bad(where, "object", value);

    public static long? ToLongOrNull(ThreadState ts, in Value value) => value.IsNone ? null : ToLong(ts, value);
    public static nint? ToSizeOrNull(ThreadState ts, in Value value) => value.IsNone ? null : ToSize(ts, value);
    public static int? ToIntOrNull(ThreadState ts, in Value value) => value.IsNone ? null : ToInt(ts, value);
    public static double? ToDoubleOrNull(ThreadState ts, in Value value) => value.IsNone ? null : ToDouble(ts, value);
    public static bool? ToBoolOrNull(ThreadState ts, in Value value) => value.IsNone ? null : ToBool(ts, value);
    public static BigInteger? ToBigIntegerOrNull(ThreadState ts, in Value value) => value.IsNone ? null : ToBigInteger(ts, value);
    public static string? ToTextOrNull(in Value value, string where) => value.IsNone ? null : value.Ref is PyStr s ? s.Utf16 : throw Bad(where, "str or None", value);
    public static T? CastOrNull<T>(in Value value, string where, string expected) where T : PyObject => value.IsNone ? null : Cast<T>(value, where, expected);
    public static PyObject? ToObjectOrNull(in Value value, string where) => value.IsNone ? null : ToObject(value, where);

    public static Value FromNullable(PyObject? value) => value ?? Value.None;
    public static Value FromNullable(string? value) => value ?? Value.None;
    public static Value FromNullable(long? value) => value ?? Value.None;
    public static Value FromNullable(int? value) => value ?? Value.None;
    public static Value FromNullable(double? value) => value ?? Value.None;
    public static Value FromNullable(bool? value) => value ?? Value.None;
    public static Value FromNullable(BigInteger? value) => value ?? Value.None;

    /// <summary>Whether a value is of a built-in type or of a type derived from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInstance(in Value value, PyType type)
    {
        var actual = value.Type;
        return ReferenceEquals(actual, type) || actual.IsSubtypeOf(type);
    }

    /// <summary>Whether a value is a type, and derived from another.</summary>
    public static bool IsSubtype(in Value value, PyType type) => value.Ref is PyType actual && IsSubtype(actual, type);

    /// <summary>Whether a type derives from another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSubtype(PyType actual, PyType type) => ReferenceEquals(actual, type) || actual.IsSubtypeOf(type);

    /// <summary>Whether <c>__new__</c> of <paramref name="type"/> may make an instance of a class.</summary>
    public static bool CanCreate(in Value value, PyType type) => value.Ref is PyType actual && CanCreate(actual, type);

    /// <summary>
    /// Whether <c>__new__</c> of <paramref name="type"/> may make an instance of <paramref name="actual"/>: not if a built-in type between them makes
    /// its instances in its own way.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanCreate(PyType actual, PyType type) => ReferenceEquals(actual, type) || SlowCanCreate(actual, type);

    private static bool SlowCanCreate(PyType actual, PyType type)
    {
        if (!actual.IsSubtypeOf(type)) return false;
        for (var t = actual.Layout; t != null && t != type; t = t.Base)
            if (!t.Dict.GetStr(Names.__new__).IsAbsent) return false;
        return true;
    }

    /// <summary>"replace() argument 1 must be str, not int".</summary>
    public static PyException Bad(string where, string expected, in Value value) =>
        IsAttributeHook(where) && expected == "str" ? Err.Type($"attribute name must be string, not '{value.Type.FullName}'") : Err.Type($"{where} must be {expected}, not {(value.IsNone ? "None" : value.Type.FullName)}");

    /// <summary>The methods behind attribute access word it as getattr() does.</summary>
    private static bool IsAttributeHook(string where) =>
        where.StartsWith("__getattribute__(", StringComparison.Ordinal) || where.StartsWith("__setattr__(", StringComparison.Ordinal) || where.StartsWith("__delattr__(", StringComparison.Ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long SlowLong(ThreadState ts, in Value value, string cType)
    {
        var index = Ops.ToIndex(ts, value);
        return index.Ref == null ? index.Bits : throw Err.Overflow("Python int too large to convert to C " + cType);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SlowInt(ThreadState ts, in Value value)
    {
        var index = Ops.ToIndex(ts, value);
        return index.Ref == null && (int)index.Bits == index.Bits ? (int)index.Bits : throw Err.Overflow("Python int too large to convert to C int");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double SlowDouble(ThreadState ts, in Value value) => Ops.ToDouble(ts, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool SlowBool(ThreadState ts, in Value value) => Ops.IsTrue(ts, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BigInteger SlowBigInteger(ThreadState ts, in Value value)
    {
        var index = Ops.ToIndex(ts, value);
        return index.Ref is PyLong big ? big.Number : index.Bits;
    }
}
