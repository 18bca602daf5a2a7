global using System.Diagnostics.CodeAnalysis;
global using System.Numerics;
global using PyLite.Vm.Builtins;
global using PyLite.Vm.Declaring;
global using PyLite.Vm.Objects;
global using PyLite.Vm.Values;
global using PyLite.Vm.Eval;
