namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#traceback-objects</remarks>
public sealed partial class PyTraceback
{
    [PyNew("traceback(tb_next, tb_frame, tb_lasti, tb_lineno)")]
    static Value New(PyType type, Value tbNext, PyFrame tbFrame, int tbLasti, int tbLineno)
    {
        if (!tbNext.IsNone && tbNext.Ref is not PyTraceback) throw Err.Type($"expected traceback object or None, got '{tbNext.Type.FullName}'");
        return new PyTraceback(tbNext.Ref as PyTraceback, tbFrame, tbLasti / 2, tbLineno);
    }

    [PyGetter("tb_next")] Value GetNext() => Next == null ? Value.None : Next;

    [PySetter("tb_next")]
    void SetNext(Value value)
    {
        if (!value.IsNone && value.Ref is not PyTraceback) throw Err.Type($"expected traceback object, got '{value.Type.FullName}'");
        var next = value.Ref as PyTraceback;
        for (var at = next; at != null; at = at.Next)
            if (at == this) throw Err.Value("traceback loop detected");
        Next = next;
    }

    [PyDeleter("tb_next")] void DeleteNext() => throw Err.Type("can't delete tb_next attribute");
    [PyGetter("tb_frame", Member = true)] Value GetFrame() => Frame;
    [PyGetter("tb_lasti", Member = true)] long GetLastInstruction() => Instruction * 2;
    [PyGetter("tb_lineno")] long GetLine() => Line;

    [PyMethod("__dir__(self, /)")]
    Value Dir() => new PyList([PyStr.Intern("tb_frame"), PyStr.Intern("tb_next"), PyStr.Intern("tb_lasti"), PyStr.Intern("tb_lineno")]);
}
