using System.Runtime.InteropServices;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>What is known of a process that is to be started by posix_spawn: https://man7.org/linux/man-pages/man3/posix_spawn.3.html</summary>
internal sealed unsafe class SpawnPlan : IDisposable
{
    private const short ResetIdsFlag = 1, SetGroupFlag = 2, SetSignalDefaultsFlag = 4, SetSignalMaskFlag = 8, SetParameterFlag = 0x10, SetPolicyFlag = 0x20, SetSessionFlag = 0x80;

    // More than any of the C libraries takes for them.
    private const int StructureSize = 1024;

    /// <summary>How many bytes a set of signals takes.</summary>
    public const int SignalSetSize = 128;

    private readonly byte* _actions = (byte*)NativeMemory.AllocZeroed(StructureSize);
    private readonly byte* _attributes = (byte*)NativeMemory.AllocZeroed(StructureSize);
    private readonly List<nint> _paths = [];
    private short _flags;
    private bool _disposed;

    public SpawnPlan()
    {
        Check(LibC.InitActions(_actions));
        Check(LibC.InitAttributes(_attributes));
    }

    private static void Check(int error)
    {
        if (error != 0) throw Err.OS(error);
    }

    /// <summary>The program's descriptors change as with open(), close(), dup2() and closefrom(), in the order of these calls.</summary>
    public void AddOpen(int descriptor, byte[] path, int flags, uint mode) => Check(LibC.AddOpen(_actions, descriptor, Keep(path), flags, mode));

    /// <inheritdoc cref="AddOpen"/>
    public void AddClose(int descriptor) => Check(LibC.AddClose(_actions, descriptor));

    /// <inheritdoc cref="AddOpen"/>
    public void AddDuplicate(int descriptor, int target) => Check(LibC.AddDuplicate(_actions, descriptor, target));

    /// <inheritdoc cref="AddOpen"/>
    public void AddCloseFrom(int descriptor) => Check(LibC.AddCloseFrom(_actions, descriptor));

    public void AddChangeDirectory(byte[] path) => Check(LibC.AddChangeDirectory(_actions, Keep(path)));

    /// <summary>Not all C libraries make a copy of a path.</summary>
    private byte* Keep(byte[] path)
    {
        byte* copy = (byte*)NativeMemory.Alloc((nuint)path.Length);
        path.CopyTo(new Span<byte>(copy, path.Length));
        _paths.Add((nint)copy);
        return copy;
    }

    /// <summary>A process group; 0: one of its own.</summary>
    public void SetGroup(int group)
    {
        _flags |= SetGroupFlag;
        Check(LibC.SetSpawnGroup(_attributes, group));
    }

    public void ResetIds() => _flags |= ResetIdsFlag;
    public void SetSession() => _flags |= SetSessionFlag;

    public void SetSignalMask(byte[] signals)
    {
        _flags |= SetSignalMaskFlag;
        fixed (byte* start = signals) Check(LibC.SetSignalMask(_attributes, start));
    }

    /// <summary>Signals that are not to be ignored though they are here.</summary>
    public void SetSignalDefaults(byte[] signals)
    {
        _flags |= SetSignalDefaultsFlag;
        fixed (byte* start = signals) Check(LibC.SetSignalDefaults(_attributes, start));
    }

    /// <param name="policy">The scheduling policy; null for that of this process.</param>
    /// <param name="priority">The priority.</param>
    public void SetScheduler(int? policy, int priority)
    {
        _flags |= policy == null ? SetParameterFlag : SetPolicyFlag;
        if (policy is { } chosen) Check(LibC.SetSpawnPolicy(_attributes, chosen));
        Check(LibC.SetSpawnParameter(_attributes, &priority));
    }

    /// <summary>A set of signals.</summary>
    public static byte[] Signals(params ReadOnlySpan<int> numbers)
    {
        var set = new byte[SignalSetSize];
        foreach (int number in numbers) set[(number - 1) / 8] |= (byte)(1 << (number - 1) % 8);
        return set;
    }

    /// <summary>Starts the process; the system's error number, 0 for none.</summary>
    /// <param name="path">The program.</param>
    /// <param name="inPath">Whether it is looked for along PATH.</param>
    /// <param name="arguments">Its arguments, the first being its own name.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="process">The number of the process.</param>
    public int Start(byte[] path, bool inPath, NativeStrings arguments, NativeStrings environment, out int process)
    {
        Check(LibC.SetFlags(_attributes, _flags));
        int number = 0, error;
        fixed (byte* name = path)
            error = inPath ? LibC.SpawnInPath(&number, name, _actions, _attributes, arguments.Start, environment.Start)
                : LibC.Spawn(&number, name, _actions, _attributes, arguments.Start, environment.Start);
        process = number;
        return error;
    }

    /// <summary>The variables of the interpreter's environment, as a program gets them.</summary>
    public static List<byte[]> EnvironmentOf(InterpreterState interpreter) =>
        [.. interpreter.Host.Environment.All().Select(static pair => SystemPath.Encode(pair.Key + "=" + pair.Value))];

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        LibC.DestroyActions(_actions);
        LibC.DestroyAttributes(_attributes);
        NativeMemory.Free(_actions);
        NativeMemory.Free(_attributes);
        foreach (nint path in _paths) NativeMemory.Free((void*)path);
    }
}
