using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Lexing;

/// <summary>Python's hard keywords.</summary>
public static class Keywords
{
    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
        "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
        "pass", "raise", "return", "try", "while", "with", "yield",
    ];

    /// <summary>The token type of a word: a keyword's, or NAME.</summary>
    public static int TypeOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 8)
            return NAME;
        return word switch
        {
            "if" => IF, "in" => IN, "is" => IS, "or" => OR, "as" => AS,
            "def" => DEF, "for" => FOR, "and" => AND, "not" => NOT, "del" => DEL, "try" => TRY,
            "self" => NAME, "None" => NONE, "True" => TRUE, "else" => ELSE, "from" => FROM, "elif" => ELIF, "with" => WITH, "pass" => PASS,
            "False" => FALSE, "class" => CLASS, "raise" => RAISE, "while" => WHILE, "break" => BREAK, "async" => ASYNC, "await" => AWAIT,
            "yield" => YIELD,
            "return" => RETURN, "import" => IMPORT, "except" => EXCEPT, "lambda" => LAMBDA, "assert" => ASSERT, "global" => GLOBAL,
            "finally" => FINALLY, "continue" => CONTINUE, "nonlocal" => NONLOCAL,
            _ => NAME,
        };
    }
}
