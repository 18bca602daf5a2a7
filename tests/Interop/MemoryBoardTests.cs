using NUnit.Framework;

namespace PyLite.Tests.Interop;

/// <summary>extrainterpreters._memoryboard: memory that is named by a number, which another interpreter is told.</summary>
[TestFixture]
public sealed class MemoryBoardTests
{
    private const string Prelude = """
        import sys, types
        package = types.ModuleType('extrainterpreters')
        package.__path__ = []
        sys.modules['extrainterpreters'] = package
        from concurrent import interpreters
        from extrainterpreters import _memoryboard as board

        def outcome(run, *args):
            try:
                return run(*args)
            except Exception as error:
                return type(error).__name__ + ': ' + str(error)

        there = interpreters.create()
        there.exec('''
        import sys, types
        package = types.ModuleType('extrainterpreters')
        package.__path__ = []
        sys.modules['extrainterpreters'] = package
        from extrainterpreters import _memoryboard as board
        ''')

        """;

    private static void Check(string script, params string[] lines)
    {
        using var hosting = new Hosting();
        hosting.Python.Execute(Prelude + script + "\nthere.close()\n");
        Assert.That(hosting.Output, Is.EqualTo(string.Concat(lines.Select(static line => line + "\n"))));
    }

    [Test]
    public void OneMemoryIsSeenFromTwoInterpreters() => Check("""
        memory = bytearray(b'0123456789')
        address, size = board._address_and_size(memory)
        print(type(address), size, board._address_and_size(memory)[0] == address)
        there.prepare_main(address=address, size=size)
        there.exec('''
        view = board._remote_memory(address, size)
        print(bytes(view), view.readonly)
        view[2:5] = b'abc'
        ''')
        print(memory)
        memory[0] = 33
        there.exec('print(bytes(view[:3]))')
        """, "<class 'int'> 10 True", "b'0123456789' False", "bytearray(b'01abc56789')", "b'!1a'");

    [Test]
    public void AByteIsALockOfWhoeverSetsItFirst() => Check("""
        memory = bytearray(2)
        address, _ = board._address_and_size(memory)
        there.prepare_main(address=address)
        print(board._atomic_byte_lock(address), board._atomic_byte_lock(address), memory)
        there.exec('print(board._atomic_byte_lock(address), board._atomic_byte_lock(address + 1))')
        memory[0] = 0
        there.exec('print(board._atomic_byte_lock(address))')
        print(memory)
        """, "True False bytearray(b'\\x01\\x00')", "False True", "True", "bytearray(b'\\x01\\x01')");

    [Test]
    public void OnlyOneOfManyGetsTheLock() => Check("""
        memory = bytearray(200)
        address, _ = board._address_and_size(memory)
        there.exec('def take(address, count): return sum(board._atomic_byte_lock(address + n) for n in range(count))')
        others = [interpreters.create() for _ in range(2)]
        totals = interpreters.create_queue()
        threads = []
        for other in others:
            other.prepare_main(address=address, totals=totals)
            other.exec('''
        import sys, types
        package = types.ModuleType('extrainterpreters')
        package.__path__ = []
        sys.modules['extrainterpreters'] = package
        from extrainterpreters import _memoryboard as board
        def take():
            totals.put(sum(board._atomic_byte_lock(address + n) for n in range(200)))
        ''')
            import threading
            threads.append(threading.Thread(target=other.exec, args=('take()',)))
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print(totals.get() + totals.get(), memory == b'\x01' * 200)
        for other in others: other.close()
        """, "200 True");

    [Test]
    public void WhatNobodyGaveOutIsNoAddress() => Check("""
        print(outcome(board._remote_memory, 12345, 1))
        print(outcome(board._atomic_byte_lock, 12345))
        address, size = board._address_and_size(bytearray(4))
        print(outcome(board._remote_memory, -1, 1).partition(':')[0])
        print(outcome(board._address_and_size, 5).partition(':')[0])
        """, "ValueError: no memory of 1 bytes is known at address 12345", "ValueError: no memory of 1 bytes is known at address 12345", "ValueError", "TypeError");
}
