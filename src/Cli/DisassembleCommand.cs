using PyLite.Compiler;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Parsing;

namespace PyLite.Cli;

/// <summary><c>pylite dis file.py</c>.</summary>
internal static class DisassembleCommand
{
    public static int Run(CommandLine command)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(command.Target);
            var source = SourceText.FromBytes(bytes, command.Target, isFile: true);
            var code = PyCompiler.Compile(source, ParseMode.Module, new CompileOptions { Optimize = command.Flags.Optimize, SourceLine = source.GetLine });
            Console.Out.Write(Disassembler.Disassemble(code));
            return 0;
        }
        catch (PySyntaxException e)
        {
            Console.Error.WriteLine($"{command.Target}:{e.Line}: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Program.CannotOpen(command.Target, "[Errno 2] No such file or directory");
        }
        catch (UnauthorizedAccessException)
        {
            return Program.CannotOpen(command.Target, "[Errno 13] Permission denied");
        }
    }
}
