/*
 * The token vocabulary of PyLite's Python 3.14.
 *
 * Only the token types are used: src/Compiler/Parsing/Lexing feeds the generated parser (grammar/README.md has the
 * measurement behind that). Two orders matter. Tokens that start or join expressions come first, because ANTLR tests
 * token sets in windows of 64; and what has no fixed spelling is declared in tokens { }.
 */
lexer grammar PyLiteLexer;

tokens {
    NAME, NUMBER, STRING, FSTRING_START, TSTRING_START, FSTRING_MIDDLE, FSTRING_END,
    NEWLINE, INDENT, DEDENT,
    // An opening parenthesis that begins the items of a with statement: its partner is followed by a colon.
    WITH_LPAR,
    // The "in" that ends the targets of a "for", as opposed to the operator.
    FOR_IN,
    // Soft keywords, where the line they start proves them to be keywords.
    MATCH, CASE, TYPE,
    // Characters that no token starts with, and the place where the lexer gave up.
    UNKNOWN, ERROR
}

NONE : 'None' ;
TRUE : 'True' ;
FALSE : 'False' ;
ELLIPSIS : '...' ;
LPAR : '(' ;
LSQB : '[' ;
LBRACE : '{' ;
LAMBDA : 'lambda' ;
AWAIT : 'await' ;
YIELD : 'yield' ;
NOT : 'not' ;
TILDE : '~' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
DOUBLESTAR : '**' ;
SLASH : '/' ;
DOUBLESLASH : '//' ;
PERCENT : '%' ;
AT : '@' ;
LEFTSHIFT : '<<' ;
RIGHTSHIFT : '>>' ;
AMPER : '&' ;
VBAR : '|' ;
CIRCUMFLEX : '^' ;
LESS : '<' ;
GREATER : '>' ;
EQEQUAL : '==' ;
NOTEQUAL : '!=' ;
LESSEQUAL : '<=' ;
GREATEREQUAL : '>=' ;
IN : 'in' ;
IS : 'is' ;
AND : 'and' ;
OR : 'or' ;

RPAR : ')' ;
RSQB : ']' ;
RBRACE : '}' ;
COMMA : ',' ;
COLON : ':' ;
COLONEQUAL : ':=' ;
DOT : '.' ;
SEMI : ';' ;
EQUAL : '=' ;
ARROW : '->' ;
EXCLAMATION : '!' ;
PLUSEQUAL : '+=' ;
MINEQUAL : '-=' ;
STAREQUAL : '*=' ;
SLASHEQUAL : '/=' ;
PERCENTEQUAL : '%=' ;
AMPEREQUAL : '&=' ;
VBAREQUAL : '|=' ;
CIRCUMFLEXEQUAL : '^=' ;
LEFTSHIFTEQUAL : '<<=' ;
RIGHTSHIFTEQUAL : '>>=' ;
DOUBLESTAREQUAL : '**=' ;
DOUBLESLASHEQUAL : '//=' ;
ATEQUAL : '@=' ;

AS : 'as' ;
ASSERT : 'assert' ;
ASYNC : 'async' ;
BREAK : 'break' ;
CLASS : 'class' ;
CONTINUE : 'continue' ;
DEF : 'def' ;
DEL : 'del' ;
ELIF : 'elif' ;
ELSE : 'else' ;
EXCEPT : 'except' ;
FINALLY : 'finally' ;
FOR : 'for' ;
FROM : 'from' ;
GLOBAL : 'global' ;
IF : 'if' ;
IMPORT : 'import' ;
NONLOCAL : 'nonlocal' ;
PASS : 'pass' ;
RAISE : 'raise' ;
RETURN : 'return' ;
TRY : 'try' ;
WHILE : 'while' ;
WITH : 'with' ;
