namespace PyLite.Vm.Text.Regex;

/// <summary>The flags of a pattern, with the values that Python's <c>re</c> gives them.</summary>
[Flags]
public enum PatternFlags
{
    None = 0,
    IgnoreCase = 2,
    Locale = 4,
    Multiline = 8,
    DotAll = 16,
    Unicode = 32,
    Verbose = 64,
    Debug = 128,
    Ascii = 256,
}
