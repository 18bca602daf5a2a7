using PyLite.Vm.Builtins;

namespace PyLite.Cli;

/// <summary>What <c>--help</c> and <c>--version</c> show.</summary>
internal static class HelpText
{
    public const string Usage = "usage: pylite [run] [option] ... [-c cmd | -m mod | file | -] [arg] ...";

    public const string Full = Usage + """


        Runs Python 3.14 programs. Without a program: an interactive session, or the program on standard input.

        What to run:
          file           a script, or a directory with a __main__.py
          -c cmd         source text
          -m mod         a module or package, found on sys.path
          -              the program on standard input
          arg ...        go to the program: sys.argv[1:]

        Commands:
          run            the same as without it
          repl           an interactive session
          dis file       show the bytecode of a file

        Options:
          --stdlib DIR   a CPython 3.14 Lib folder for modules that PyLite does not bring; also PYLITESTDLIB
          -b             issue warnings about comparing bytes with str or int (-bb: errors)
          -B             do not write compiled code to disk; also PYTHONDONTWRITEBYTECODE
          -E             ignore PYTHON* environment variables
          -i             an interactive session after the program; also PYTHONINSPECT
          -I             isolated: implies -E, -P and -s
          -O             leave out assert statements (-OO: docstrings too); also PYTHONOPTIMIZE
          -P             do not put the script's directory in front of sys.path; also PYTHONSAFEPATH
          -q             no banner in an interactive session
          -s             do not look at the user's site folder
          -S             no exit, quit, help, copyright, credits and license in builtins
          -u             unbuffered standard output and error; also PYTHONUNBUFFERED
          -v             tell what is imported
          -V, --version  show the version (-VV: more of it)
          -W arg         a filter for warnings: action:message:category:module:lineno; also PYTHONWARNINGS
          -X opt         an implementation-specific option, kept in sys._xoptions
          -h, --help     show this text

        Environment: PYTHONPATH lists directories that are put in front of sys.path.
        Exit status: that of sys.exit(); 1 after an uncaught exception, 2 for a wrong command line, 130 after Ctrl-C.

        """;

    public static string Version(bool full) => full ? $"Python {SysModule.PythonVersion} [PyLite {SysModule.ProductVersion}, .NET {Environment.Version}]" : $"Python {SysModule.PythonVersion} (PyLite {SysModule.ProductVersion})";
}
