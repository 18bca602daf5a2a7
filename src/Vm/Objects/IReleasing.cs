namespace PyLite.Vm.Objects;

/// <summary>An object that lets go of something when it is gone: a program that unbinds it may look for that at once.</summary>
public interface IReleasing;
