using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PyLite.Vm.Crossing;

/// <summary>
/// Numbers by which interpreters find each other's memory, for packages that send addresses about. A number is good for the memory of an object that somebody has asked the address
/// of, as long as that memory is there, and for nothing else. Belongs to the process; thread-safe; keeps no memory alive.
/// </summary>
public sealed class MemoryAddresses
{
    private sealed class Area(long start, byte[] memory, bool isReadOnly)
    {
        public readonly long Start = start;
        public readonly WeakReference<byte[]> Memory = new(memory);
        public readonly bool IsReadOnly = isReadOnly;
    }

    private readonly ConditionalWeakTable<byte[], Area> _areas = [];
    private readonly SortedList<long, Area> _byStart = [];

    /// <summary>The address of a view's first byte; null if the memory is not this process's own.</summary>
    public long? AddressOf(BufferView view)
    {
        if (!MemoryMarshal.TryGetArray<byte>(view.Memory, out var segment)) return null;
        lock (_byStart)
        {
            if (!_areas.TryGetValue(segment.Array!, out var area)) area = Add(segment.Array!, view.IsReadOnly);
            return area.Start + segment.Offset + view.Offset;
        }
    }

    private Area Add(byte[] memory, bool isReadOnly)
    {
        foreach (var (start, old) in _byStart.ToArray())
            if (!old.Memory.TryGetTarget(out _)) _byStart.Remove(start);
        // Whoever was not told an address is not to guess it.
        long address;
        do
        {
            address = (BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & 0x3FFF_FFFF_FFFF) << 16;
        }
        while (address == 0 || _byStart.ContainsKey(address) || Find(address, out _) != null || Find(address + memory.Length, out _) != null);
        var made = new Area(address, memory, isReadOnly);
        _areas.Add(memory, made);
        _byStart.Add(address, made);
        return made;
    }

    private Area? Find(long address, out byte[]? memory)
    {
        memory = null;
        int low = 0, high = _byStart.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var area = _byStart.Values[middle];
            if (address < area.Start) high = middle - 1;
            else if (area.Memory.TryGetTarget(out memory) && address - area.Start <= memory.Length) return area;
            else low = middle + 1;
        }
        memory = null;
        return null;
    }

    /// <summary>The memory at an address; null if that is not, or not wholly, memory that somebody has asked the address of and that is still there.</summary>
    public BufferView? At(long address, long size)
    {
        lock (_byStart)
        {
            if (size < 0 || Find(address, out byte[]? memory) is not { } area || size > memory!.Length - (address - area.Start)) return null;
            return BufferView.Bytes(memory.AsMemory((int)(address - area.Start), (int)size), area.IsReadOnly);
        }
    }
}
