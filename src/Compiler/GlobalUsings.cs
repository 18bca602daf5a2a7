// An alias wins over the same name in an imported namespace, so that inside the compiler these are
// the syntax tree's nodes and not System.Attribute and System.Tuple.
global using Attribute = PyLite.Compiler.Ast.Attribute;
global using Tuple = PyLite.Compiler.Ast.Tuple;
