# Takes out of ANTLR's generated parser what an LL(1) parser without parse trees never uses: the serialized ATN and its
# simulator (whose construction costs milliseconds at start-up), the accessors of parse tree nodes, and public visibility.
/^\tprotected static DFA\[\] decisionToDFA;/ { next }
/^\tprotected static PredictionContextCache / { next }
/^\tstatic PyLiteParser\(\) \{/ { skip = 1 }
/^\[System.CLSCompliant/ { next }
/Interpreter = new ParserATNSimulator/ { next }
/^\tpublic override int\[\] SerializedAtn/ { next }
/^\tprivate static int\[\] _serializedATN = \{/ { skip = 2 }
/^\tpublic static readonly ATN _ATN =/ { skip = 3 }
/^\t\t\[System.Diagnostics.DebuggerNonUserCode\]/ { skip = index($0, "}") ? 0 : 4; next }
skip == 1 { if (/^\t}/) skip = 0; next }
skip == 2 { if (/^\t};/) skip = 0; next }
skip == 3 { if (/;/) skip = 0; next }
skip == 4 { if (/^\t\t}/) skip = 0; next }
{ sub(/^public partial class/, "internal partial class"); sub(/[ \t\r]+$/, ""); print }
