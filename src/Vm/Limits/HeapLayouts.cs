using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;

namespace PyLite.Vm.Limits;

/// <summary>
/// How objects of each C# class are laid out: how large they are, and what they refer to. Made of the fields that reflection tells, once a class, as code that reads them. Belongs to the
/// process; thread-safe.
/// </summary>
internal sealed class HeapLayouts
{
    /// <summary>What the runtime needs for an object besides its fields, and for an array besides its elements.</summary>
    private const int ObjectHeader = 16, ArrayHeader = 24;

    private readonly Dictionary<Type, HeapLayout> _layouts = [];

    public HeapLayout Of(Type type)
    {
        lock (_layouts)
        {
            if (_layouts.TryGetValue(type, out var known)) return known;
            return _layouts[type] = Make(type);
        }
    }

    private static HeapLayout Make(Type type)
    {
        if (type.IsArray) return MakeArray(type, type.GetElementType()!);
        int size = ObjectHeader + SizeOfFields(type);
        if (!IsFollowed(type)) return new HeapLayout(size, 0, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>))
        {
            var walker = typeof(TableWalker<,>).MakeGenericType(type.GetGenericArguments()).GetMethod("Walk")!;
            return new HeapLayout(size, 0, walker.CreateDelegate<Action<object, HeapWalk>>());
        }
        var paths = PathsOf(type);
        return new HeapLayout(size + ExtraSize(type), 0, paths.Count == 0 ? null : EmitFields(type, paths));
    }

    private static HeapLayout MakeArray(Type type, Type element)
    {
        int size = element.IsValueType ? SizeOf(element) : IntPtr.Size;
        if (element.IsValueType && !HasReferences(element) || type.GetArrayRank() != 1) return new HeapLayout(ArrayHeader, size, null);
        if (!element.IsValueType) return new HeapLayout(ArrayHeader, size, static (array, walk) => walk.VisitAll(Unsafe.As<object?[]>(array)));
        if (element == typeof(Value)) return new HeapLayout(ArrayHeader, size, static (array, walk) => walk.VisitAll(Unsafe.As<Value[]>(array)));
        return new HeapLayout(ArrayHeader, size, EmitElements(element, PathsOf(element)));
    }

    /// <summary>What objects of .NET's hold outside the collected memory, roughly.</summary>
    private static int ExtraSize(Type type) => type == typeof(System.IO.Compression.DeflateStream) ? 300_000 : 0;

    /// <summary>
    /// Whether what objects of a class refer to belongs to them: PyLite's own classes, but for those of the process, and .NET's collections. Anything else of .NET's may lead to the whole process.
    /// </summary>
    private static bool IsFollowed(Type type)
    {
        if (type.IsPointer || type == typeof(string)) return false;
        string space = type.Namespace ?? "";
        if (space.StartsWith("System", StringComparison.Ordinal))
            return type == typeof(MemoryStream) || type == typeof(BigInteger) || type == typeof(System.Text.StringBuilder) || type == typeof(System.IO.Compression.DeflateStream)
                || space.StartsWith("System.Collections", StringComparison.Ordinal) || space == "System.Runtime.CompilerServices" && type.IsGenericType
                || space == "System" && type.IsGenericType;
        // Objects of a host's own are the host's, unless scripts see them.
        return typeof(PyObject).IsAssignableFrom(type) || space.StartsWith("PyLite.", StringComparison.Ordinal) && space is not ("PyLite.Vm.Declaring" or "PyLite.Vm.Jit");
    }

    // ---- fields

    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var t = type; t != null && t != typeof(object); t = t.BaseType)
            foreach (var field in t.GetFields(OwnFields)) yield return field;
    }

    private static int SizeOfFields(Type type) => (FieldsOf(type).Sum(field => SizeOf(field.FieldType)) + 7) & ~7;

    private static int SizeOf(Type type)
    {
        if (!type.IsValueType || type.IsPointer || type.IsByRef) return IntPtr.Size;
        if (type.IsEnum) return SizeOf(Enum.GetUnderlyingType(type));
        if (type.IsPrimitive) return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
            TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
            TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
            _ => 8,
        };
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } inline) return inline.Length * FieldsOf(type).Sum(field => SizeOf(field.FieldType));
        return Math.Max(1, FieldsOf(type).Sum(field => SizeOf(field.FieldType)));
    }

    private static bool HasReferences(Type type) => !type.IsPrimitive && !type.IsEnum && !type.IsPointer && PathsOf(type).Count > 0;

    /// <summary>The references in an object, each as the fields that lead to it: those of structs within it, too.</summary>
    private static List<FieldInfo[]> PathsOf(Type type)
    {
        var paths = new List<FieldInfo[]>();
        AddPaths(type, [], paths);
        return paths;
    }

    private static void AddPaths(Type type, FieldInfo[] before, List<FieldInfo[]> paths)
    {
        foreach (var field in FieldsOf(type))
        {
            var kind = field.FieldType;
            if (kind.IsPrimitive || kind.IsEnum || kind.IsPointer || kind.IsByRef || kind == type) continue;
            FieldInfo[] path = [.. before, field];
            if (!kind.IsValueType) paths.Add(path);
            // What is inline several times is looked at once: such arrays hold numbers only.
            else if (!kind.IsByRefLike) AddPaths(kind, path, paths);
        }
    }

    // ---- code

    private static readonly MethodInfo VisitMethod = typeof(HeapWalk).GetMethod(nameof(HeapWalk.Visit))!;

    private static DynamicMethod NewMethod(Type type) => new("walk " + type.Name, typeof(void), [typeof(object), typeof(HeapWalk)], typeof(HeapLayouts).Module, skipVisibility: true);

    private static Action<object, HeapWalk> EmitFields(Type type, List<FieldInfo[]> paths)
    {
        var method = NewMethod(type);
        var il = method.GetILGenerator();
        foreach (var path in paths)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldarg_0);
            if (type.IsValueType) il.Emit(OpCodes.Unbox, type);
            EmitPath(il, path);
        }
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, HeapWalk>>();
    }

    private static void EmitPath(ILGenerator il, FieldInfo[] path)
    {
        foreach (var field in path[..^1]) il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ldfld, path[^1]);
        il.Emit(OpCodes.Call, VisitMethod);
    }

    private static Action<object, HeapWalk> EmitElements(Type element, List<FieldInfo[]> paths)
    {
        var method = NewMethod(element);
        var il = method.GetILGenerator();
        var index = il.DeclareLocal(typeof(int));
        Label check = il.DefineLabel(), body = il.DefineLabel();
        il.Emit(OpCodes.Br, check);
        il.MarkLabel(body);
        foreach (var path in paths)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldloc, index);
            il.Emit(OpCodes.Ldelema, element);
            EmitPath(il, path);
        }
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, index);
        il.MarkLabel(check);
        il.Emit(OpCodes.Ldloc, index);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldlen);
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Blt, body);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, HeapWalk>>();
    }

    /// <summary>What a table holds for objects elsewhere.</summary>
    private static class TableWalker<TKey, TValue> where TKey : class where TValue : class
    {
        public static void Walk(object table, HeapWalk walk)
        {
            foreach (var (_, value) in (ConditionalWeakTable<TKey, TValue>)table) walk.Visit(value);
        }
    }
}

/// <summary>The size of an object (of an array: without its elements, and of each of these), and what visits its references; null if it has none.</summary>
internal sealed record HeapLayout(int Size, int ElementSize, Action<object, HeapWalk>? Walk);
