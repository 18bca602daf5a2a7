global using NUnit.Framework;
global using PyLite.Vm.Declaring;
global using PyLite.Vm.Objects;
global using PyLite.Vm.Values;
global using ThreadState = PyLite.Vm.Eval.ThreadState;
