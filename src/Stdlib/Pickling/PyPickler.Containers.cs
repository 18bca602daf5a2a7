namespace PyLite.Stdlib.Pickling;

// Tuples, lists, dicts and sets.
public sealed partial class PyPickler
{
    private const int FastDepthBeforeChecks = 50;

    // Without a memo nothing ends a cycle: from some depth on, what is being written is remembered.
    private int _fastDepth;
    private HashSet<object>? _fastSeen;

    private void EnterFast(PyObject o)
    {
        if (_fast == 0 || ++_fastDepth < FastDepthBeforeChecks) return;
        _fastSeen ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (_fastSeen.Add(o)) return;
        throw Err.Value($"fast mode: can't pickle cyclic objects including object type {o.Type.Name} at 0x{Ops.Id(_ts, o):x}");
    }

    private void LeaveFast(PyObject o)
    {
        if (_fast != 0 && _fastDepth-- >= FastDepthBeforeChecks) _fastSeen?.Remove(o);
    }

    private void SaveTuple(PyTuple tuple)
    {
        var items = tuple.Items;
        if (items.Length == 0)
        {
            if (_isBinary) _output.Put(Opcode.EmptyTuple);
            else _output.Put(Opcode.Mark, Opcode.Tuple);
            return;
        }
        bool isShort = items.Length <= 3 && _protocol >= 2;
        if (!isShort) _output.Put(Opcode.Mark);
        int i = 0;
        try
        {
            for (; i < items.Length; i++) Save(items[i]);
        }
        catch (PyException e) when (Noted(e, $"when serializing tuple item {i}"))
        {
            throw;
        }
        int number = Memo.Find(tuple);
        if (number >= 0)
        {
            // It contains itself: what is on the stack is thrown away.
            if (!isShort && _isBinary) _output.Put(Opcode.PopMark);
            else
                for (int n = items.Length + (isShort ? 0 : 1); n > 0; n--) _output.Put(Opcode.Pop);
            Recall(number);
            return;
        }
        _output.Put(isShort ? (byte)(Opcode.Tuple1 + items.Length - 1) : Opcode.Tuple);
        Memoize(tuple);
    }

    private void SaveList(PyList list)
    {
        EnterFast(list);
        if (_isBinary) _output.Put(Opcode.EmptyList);
        else _output.Put(Opcode.Mark, Opcode.List);
        Memoize(list);
        int i = 0, count = list.Count;
        try
        {
            if (list.Count == 1 || !_isBinary)
            {
                for (; i < count; i++)
                {
                    SaveItem(list, i, count);
                    _output.Put(Opcode.Append);
                }
            }
            else
            {
                while (i < count)
                {
                    _output.Put(Opcode.Mark);
                    for (int end = Math.Min(i + Batch, count); i < end; i++) SaveItem(list, i, count);
                    _output.Put(Opcode.Appends);
                }
            }
        }
        catch (PyException e) when (list.Count == count && Noted(e, $"when serializing list item {i}"))
        {
            throw;
        }
        LeaveFast(list);
    }

    private void SaveItem(PyList list, int index, int count)
    {
        Save(list.Items[index]);
        if (list.Count != count) throw Err.Runtime("list changed size during iteration");
    }

    private void SaveDict(PyDict dict)
    {
        EnterFast(dict);
        if (_isBinary) _output.Put(Opcode.EmptyDict);
        else _output.Put(Opcode.Mark, Opcode.Dict);
        Memoize(dict);
        int count = dict.Count, place = 0;
        if (count == 1 || !_isBinary)
        {
            while (NextEntry(dict, count, ref place, out var key, out var value))
            {
                SaveEntry(key, value, PyDict.TypeObject);
                _output.Put(Opcode.SetItem);
            }
        }
        else if (count > 0) SaveBatches(dict, count);
        LeaveFast(dict);
    }

    private static bool NextEntry(PyDict dict, int count, ref int place, out Value key, out Value value)
    {
        if (dict.Count != count) throw Err.Runtime("dictionary changed size during iteration");
        while (place < dict.EntryCount)
            if (dict.TryEntry(place++, out key, out value)) return true;
        key = value = Value.Absent;
        return false;
    }

    private void SaveBatches(PyDict dict, int count)
    {
        int place = 0, written;
        do
        {
            written = 0;
            var key = Value.Absent;
            bool isValue = false;
            _output.Put(Opcode.Mark);
            try
            {
                while (written < Batch && NextEntry(dict, count, ref place, out key, out var value))
                {
                    SaveKey(key, written);
                    isValue = true;
                    Save(value);
                    isValue = false;
                    written++;
                }
            }
            catch (PyException e) when (isValue && Noted(e, $"when serializing dict item {Ops.Repr(_ts, key)}"))
            {
                throw;
            }
            _output.Put(Opcode.SetItems);
        }
        while (written == Batch);
    }

    private void SaveEntry(in Value key, in Value value, PyType owner)
    {
        Save(key);
        try
        {
            Save(value);
        }
        catch (PyException e) when (Noted(e, ItemNote(owner, key)))
        {
            throw;
        }
    }

    private string ItemNote(PyType owner, in Value key) => $"when serializing {Ops.TypeFullName(owner)} item {Ops.Repr(_ts, key)}";

    private void SaveSet(PySet set)
    {
        if (_protocol < 4)
        {
            SaveReduced(set, [PySet.TypeObject, PyTuple.Of(new PyList(set.ToArray()))]);
            return;
        }
        EnterFast(set);
        _output.Put(Opcode.EmptySet);
        Memoize(set);
        if (set.Count > 0)
        {
            var items = set.ToArray();
            int i = 0, end;
            do
            {
                _output.Put(Opcode.Mark);
                end = i + Batch;
                for (; i < end && i < items.Length; i++)
                {
                    SaveNoted(items[i], PySet.TypeObject, "element");
                    if (set.Count != items.Length) throw Err.Runtime("set changed size during iteration");
                }
                _output.Put(Opcode.AddItems);
            }
            while (i == end);
        }
        LeaveFast(set);
    }

    private void SaveFrozenSet(PyFrozenSet set)
    {
        var items = set.ToArray();
        if (_protocol < 4)
        {
            SaveReduced(set, [PyFrozenSet.TypeObject, PyTuple.Of(new PyList(items))]);
            return;
        }
        EnterFast(set);
        _output.Put(Opcode.Mark);
        foreach (var item in items) SaveNoted(item, PyFrozenSet.TypeObject, "element");
        LeaveFast(set);
        int number = Memo.Find(set);
        if (number >= 0)
        {
            _output.Put(Opcode.PopMark);
            Recall(number);
            return;
        }
        _output.Put(Opcode.FrozenSet);
        Memoize(set);
    }

    // ---- what iterators of reductions give

    private void AppendAll(in Value iterator, PyType owner)
    {
        int written = 0;
        InBatches(iterator.Ref, Opcode.Append, Opcode.Appends, item => SaveNoted(item, owner, $"item {written++}"));
    }

    private void SetAll(in Value iterator, PyType owner) => InBatches(iterator.Ref, Opcode.SetItem, Opcode.SetItems, pair => SavePair(pair, owner));

    /// <summary>Saves what an iterator gives: each with the opcode for one, or in protocols that have it, many behind a mark with the opcode for many.</summary>
    private void InBatches(object? items, byte forOne, byte forMany, Action<Value> save)
    {
        if (!_isBinary)
        {
            while (Ops.TryNext(_ts, items, out var next))
            {
                save(next);
                _output.Put(forOne);
            }
            return;
        }
        // A batch of one has the shorter form: one item is asked for ahead.
        bool has = Ops.TryNext(_ts, items, out var item);
        while (has)
        {
            var first = item;
            has = Ops.TryNext(_ts, items, out item);
            if (!has)
            {
                save(first);
                _output.Put(forOne);
                return;
            }
            _output.Put(Opcode.Mark);
            save(first);
            int n = 1;
            while (has)
            {
                save(item);
                has = Ops.TryNext(_ts, items, out item);
                if (++n == Batch) break;
            }
            _output.Put(forMany);
        }
    }

    private void SavePair(in Value pair, PyType owner)
    {
        if (pair.Ref is not PyTuple { Length: 2 } tuple) throw Err.Type("dict items iterator must return 2-tuples");
        SaveEntry(tuple.Items[0], tuple.Items[1], owner);
    }
}
