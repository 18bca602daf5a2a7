namespace PyLite.Vm.Objects;

/// <summary>An object whose <c>__getitem__</c> takes keys, not positions: iteration, <c>in</c> and <c>reversed()</c> do not try 0, 1, … on it, as on any other.</summary>
public interface IKeyed;
