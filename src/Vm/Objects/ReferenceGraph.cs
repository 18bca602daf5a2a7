namespace PyLite.Vm.Objects;

/// <summary>What a set of objects refers to, walked once: the time grows with the number of references, not with that of the pairs.</summary>
internal sealed class ReferenceGraph
{
    private readonly Dictionary<PyObject, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PyObject> _objects = [];
    private readonly List<int[]> _targets = [];

    private ReferenceGraph() { }

    /// <summary>All that can be reached from some objects, themselves included; null if there are more than <paramref name="limit"/>.</summary>
    public static ReferenceGraph? From(IEnumerable<PyObject> roots, int limit)
    {
        var graph = new ReferenceGraph();
        foreach (var root in roots) graph.NumberOf(root);
        var found = new List<PyObject>();
        for (int i = 0; i < graph._objects.Count; i++)
        {
            if (graph._objects.Count > limit) return null;
            found.Clear();
            References.AddDirect(graph._objects[i], found);
            found.RemoveAll(static item => item is PyType or PyModule);
            var targets = new int[found.Count];
            for (int k = 0; k < targets.Length; k++) targets[k] = graph.NumberOf(found[k]);
            graph._targets.Add(targets);
        }
        return graph;
    }

    private int NumberOf(PyObject item)
    {
        if (_numbers.TryGetValue(item, out int number)) return number;
        number = _objects.Count;
        _numbers.Add(item, number);
        _objects.Add(item);
        return number;
    }

    /// <summary>The objects that are parts of cycles, and those that such objects hold.</summary>
    public HashSet<PyObject> InOrBehindCycles()
    {
        var marked = new bool[_objects.Count];
        var waiting = new Stack<int>();
        foreach (int part in PartsOfCycles())
        {
            if (marked[part]) continue;
            marked[part] = true;
            waiting.Push(part);
        }
        var result = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        while (waiting.TryPop(out int number))
        {
            result.Add(_objects[number]);
            foreach (int target in _targets[number])
            {
                if (marked[target]) continue;
                marked[target] = true;
                waiting.Push(target);
            }
        }
        return result;
    }

    /// <summary>Tarjan's algorithm for strongly connected components, with a stack of its own for deep structures.</summary>
    private List<int> PartsOfCycles()
    {
        int count = _objects.Count, next = 1;
        int[] order = new int[count], lowest = new int[count], position = new int[count];
        var open = new bool[count];
        var component = new Stack<int>();
        var calls = new Stack<int>();
        var parts = new List<int>();
        for (int root = 0; root < count; root++)
        {
            if (order[root] != 0) continue;
            calls.Push(root);
            while (calls.TryPeek(out int at))
            {
                if (order[at] == 0)
                {
                    order[at] = lowest[at] = next++;
                    component.Push(at);
                    open[at] = true;
                }
                var targets = _targets[at];
                bool entered = false;
                while (position[at] < targets.Length)
                {
                    int target = targets[position[at]++];
                    if (order[target] == 0)
                    {
                        calls.Push(target);
                        entered = true;
                        break;
                    }
                    if (open[target]) lowest[at] = Math.Min(lowest[at], order[target]);
                }
                if (entered) continue;
                calls.Pop();
                if (calls.TryPeek(out int caller)) lowest[caller] = Math.Min(lowest[caller], lowest[at]);
                if (lowest[at] != order[at]) continue;
                CloseComponent(at, component, open, parts);
            }
        }
        return parts;
    }

    private void CloseComponent(int first, Stack<int> component, bool[] open, List<int> parts)
    {
        bool isCycle = component.Peek() != first || Array.IndexOf(_targets[first], first) >= 0;
        int part;
        do
        {
            part = component.Pop();
            open[part] = false;
            if (isCycle) parts.Add(part);
        }
        while (part != first);
    }

    /// <summary>Which of some objects others of them refer to, directly or not. Of a cycle the one that comes first refers to the others.</summary>
    public HashSet<PyObject> HeldByOthers(IEnumerable<PyObject> objects, Func<PyObject, bool> isWanted)
    {
        var held = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var seen = new bool[_objects.Count];
        var waiting = new Stack<int>();
        foreach (var start in objects)
        {
            if (held.Contains(start)) continue;
            int first = _numbers[start];
            seen[first] = true;
            waiting.Push(first);
            while (waiting.TryPop(out int number))
            {
                foreach (int target in _targets[number])
                {
                    if (target != first && isWanted(_objects[target])) held.Add(_objects[target]);
                    if (seen[target]) continue;
                    seen[target] = true;
                    waiting.Push(target);
                }
            }
        }
        return held;
    }
}
