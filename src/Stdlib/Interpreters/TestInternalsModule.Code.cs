using PyLite.Compiler.Bytecode;
using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

// What tests ask about code objects.
public static partial class TestInternalsModule
{
    [PyFunction("code_returns_only_none(object, /)")]
    static bool ReturnsOnlyNone(Value code) => code.Ref is PyCode given ? CrossFunction.ReturnsOnlyNone(given.Code) : throw Err.Type($"argument must be a code object");

    [PyFunction("verify_stateless_code(code)")]
    static void VerifyStateless(ThreadState ts, Value code)
    {
        string? reason = code.Ref switch
        {
            PyFunction function => CrossFunction.WhyNotStateless(ts, function),
            PyCode given => given.Code.FreeNames.Length > 0 ? "closures not supported" : CrossFunction.UsesGlobals(given.Code, null, ts.Interpreter.Builtins.Dict) ? "globals not supported" : null,
            _ => throw Err.Type("argument must be a code object or a function"),
        };
        if (reason != null) throw Err.Value(reason);
    }

    [PyFunction("get_code_var_counts(code, *, globalsns=None, builtinsns=None)")]
    static Value GetVarCounts(ThreadState ts, Value code, Value globals, Value builtins)
    {
        var function = code.Ref as PyFunction;
        var its = function?.Code ?? (code.Ref as PyCode)?.Code ?? throw Err.Type("argument must be a code object or a function");
        return VarCounts(its, globals.Ref as PyDict ?? (globals.IsNone ? function?.Globals : null), builtins.Ref as PyDict ?? (builtins.IsNone && function != null ? ts.Interpreter.Builtins.Dict : null));
    }

    private static PyDict VarCounts(CodeObject code, PyDict? globals, PyDict? builtins)
    {
        int parameters = code.ParameterCount, argumentCells = 0, otherCells = 0, pure = 0;
        for (int i = 0; i < code.LocalNames.Length; i++)
        {
            if (i < parameters) argumentCells += code.IsCell[i] ? 1 : 0;
            else if (code.IsCell[i]) otherCells++;
            else pure++;
        }
        HashSet<string> read = [], attributes = [];
        foreach (ulong word in code.Instructions)
        {
            switch (Instruction.Op(word))
            {
                case Opcode.LoadGlobal or Opcode.StoreGlobal or Opcode.LoadName or Opcode.StoreName: read.Add(code.Names[Instruction.BC(word)]); break;
                case Opcode.LoadAttr or Opcode.StoreAttr or Opcode.LoadMethod: attributes.Add(code.Names[Instruction.C(word)]); break;
            }
        }
        int ofModule = globals == null ? 0 : read.Count(name => globals.FindStr(PyStr.Intern(name)) >= 0);
        int builtIn = builtins == null ? 0 : read.Count(name => globals?.FindStr(PyStr.Intern(name)) is null or < 0 && builtins.FindStr(PyStr.Intern(name)) >= 0);
        int unbound = attributes.Count + read.Count, locals = parameters + otherCells + pure;
        return Counts(("total", locals + code.FreeNames.Length + unbound),
            ("locals", Counts(("total", locals),
                ("args", Counts(("total", parameters), ("numposonly", code.PosOnlyArgCount), ("numposorkw", code.ArgCount - code.PosOnlyArgCount), ("numkwonly", code.KwOnlyArgCount),
                    ("varargs", code.HasVarArgs ? 1 : 0), ("varkwargs", code.HasVarKeywords ? 1 : 0))),
                ("numpure", pure),
                ("cells", Counts(("total", argumentCells + otherCells), ("numargs", argumentCells), ("numothers", otherCells))),
                ("hidden", Counts(("total", 0), ("numpure", 0), ("numcells", 0))))),
            ("numfree", code.FreeNames.Length),
            ("unbound", Counts(("total", unbound), ("numattrs", attributes.Count), ("numunknown", 0),
                ("globals", Counts(("total", read.Count), ("numglobal", ofModule), ("numbuiltin", builtIn), ("numunknown", read.Count - ofModule - builtIn))))));
    }

    private static PyDict Counts(params ReadOnlySpan<(string Name, Value Count)> counts)
    {
        var dict = new PyDict();
        foreach (var (name, count) in counts) dict.SetStr(name, count);
        return dict;
    }
}
