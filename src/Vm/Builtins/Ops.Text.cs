using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>A str of what the text algorithms give.</summary>
    public static PyStr FromText(TextValue text) => PyStr.FromText(text);
}
