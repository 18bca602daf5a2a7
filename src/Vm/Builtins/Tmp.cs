namespace PyLite.Vm.Builtins;
static class ExceptionTypes { public static IEnumerable<(string, PyType)> All => typeof(Exc).GetFields().Select(f => (f.Name, (PyType)f.GetValue(null)!)); }
public static class TracebackPrinter { public static string Format(ThreadState ts, PyBaseException e) { string s=""; for (var t=e.Traceback; t!=null; t=t.Next) s += $"{t.Frame.Function.Code.Filename}:{t.Line} {t.Frame.Function.Code.Name}\n"; return s + e.Type.Name + ": " + (e.Args.Length>0? (e.Args.Items[0].Ref?.ToString() ?? e.Args.Items[0].Bits.ToString()):"") + "\n"; } }
