using System.Text.Json;
using System.Text.Json.Nodes;
using PyLite.Vm.Text;
using PyLite.Vm.Text.Regex;

namespace PyLite.Tests.Unit.Regex;

/// <summary>A recorded case: runs the operation on PyLite's side and gives the outcome in the form in which record.py wrote CPython's.</summary>
internal sealed class GoldenCase
{
    private readonly JsonObject _record;
    private readonly bool _isBytes;

    public GoldenCase(string line)
    {
        _record = JsonNode.Parse(line)!.AsObject();
        _isBytes = (bool)_record["b"]!;
    }

    /// <summary>The case without its outcome.</summary>
    public string Description => $"{_record["op"]} {_record["p"]!.ToJsonString()} {(_isBytes ? "bytes " : "")}flags={_record["f"]} {_record["a"]!.ToJsonString()}";

    public string Expected => (_record.ContainsKey("e") ? _record["e"] : _record["r"])?.ToJsonString() ?? "null";

    /// <summary>The outcome, with .NET's engine searching texts from a certain length on.</summary>
    public string Actual(int minNetLength)
    {
        try
        {
            return Run(minNetLength)?.ToJsonString() ?? "null";
        }
        catch (PatternException e) when (e.Kind == PatternErrorKind.PatternError)
        {
            return new JsonObject
            {
                ["type"] = "PatternError", ["msg"] = e.Message, ["reason"] = e.Reason, ["pos"] = e.Position, ["line"] = e.Line, ["col"] = e.Column,
            }.ToJsonString();
        }
        catch (PatternException e)
        {
            return new JsonObject { ["type"] = e.Kind.ToString(), ["msg"] = e.Message }.ToJsonString();
        }
    }

    private JsonNode? Run(int minNetLength)
    {
        string op = (string)_record["op"]!;
        int[] pattern = CodePoints(_record["p"]!);
        JsonArray arguments = _record["a"]!.AsArray();
        if (op == "escape")
            return _isBytes ? Text(RegexEscaping.Escape(Bytes(pattern)).Select(static b => (int)b)) : Text(CodePoints(RegexEscaping.Escape(new TextSpan(pattern))));
        PatternFlags flags = (PatternFlags)(int)_record["f"]!;
        RegexProgram program = _isBytes ? RegexProgram.CompileBytes(Bytes(pattern), flags) : RegexProgram.Compile(new TextSpan(pattern), flags);
        program.MinNetLength = minNetLength;
        switch (op)
        {
            case "compile":
                return new JsonObject
                {
                    ["flags"] = (int)program.Flags,
                    ["groups"] = program.GroupCount,
                    ["index"] = new JsonObject(program.GroupNames.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
                    ["warnings"] = new JsonArray([.. program.Warnings.Select(static warning => (JsonNode?)warning.Message)]),
                };
            case "search" or "match" or "fullmatch":
                MatchMode mode = op switch { "search" => MatchMode.Search, "match" => MatchMode.Match, _ => MatchMode.FullMatch };
                return Scan(program, arguments, mode, 1).FirstOrDefault();
            case "finditer":
                return new JsonArray([.. Scan(program, arguments, MatchMode.Search, int.MaxValue)]);
            case "scanmatch":
                return new JsonArray([.. Scan(program, arguments, MatchMode.Match, int.MaxValue)]);
            case "split":
                return Split(program, arguments);
            case "sub":
                return Substitute(program, arguments);
            default:
                throw new InvalidOperationException(op);
        }
    }

    private List<JsonNode?> Scan(RegexProgram program, JsonArray arguments, MatchMode mode, int limit)
    {
        (RegexSubject subject, _) = Subject(arguments[0]!);
        int start = arguments.Count > 1 ? Math.Clamp((int)arguments[1]!, 0, subject.Length) : 0;
        int end = arguments.Count > 2 ? Math.Clamp((int)arguments[2]!, 0, subject.Length) : subject.Length;
        MatchScanner scanner = new(program, subject, start, end);
        int[] spans = new int[program.SpanLength];
        List<JsonNode?> result = [];
        while (result.Count < limit && scanner.Next(mode, spans) == MatchStatus.Matched)
        {
            int last = spans[^1];
            result.Add(new JsonObject { ["spans"] = new JsonArray([.. spans.SkipLast(1).Select(static i => (JsonNode?)i)]), ["last"] = last < 0 ? null : last });
        }
        return result;
    }

    private JsonArray Split(RegexProgram program, JsonArray arguments)
    {
        (RegexSubject subject, int[] text) = Subject(arguments[0]!);
        List<int> pieces = [];
        RegexOperations.Split(program, subject, arguments.Count > 1 ? (int)arguments[1]! : 0, pieces);
        JsonArray result = [];
        for (int i = 0; i < pieces.Count; i += 2)
            result.Add(pieces[i] < 0 ? null : Text(text[pieces[i]..pieces[i + 1]]));
        return result;
    }

    private JsonObject Substitute(RegexProgram program, JsonArray arguments)
    {
        int[] source = CodePoints(arguments[0]!);
        ReplacementTemplate template = _isBytes ? ReplacementTemplate.ParseBytes(Bytes(source), program) : ReplacementTemplate.Parse(new TextSpan(source), program);
        (RegexSubject subject, int[] text) = Subject(arguments[1]!);
        Sink sink = new(text);
        RegexOperations.Substitute(program, subject, template, arguments.Count > 2 ? (int)arguments[2]! : 0, ref sink, out int count);
        return new JsonObject { ["text"] = Text(sink.Result), ["count"] = count };
    }

    private (RegexSubject Subject, int[] Text) Subject(JsonNode node)
    {
        int[] text = CodePoints(node);
        return (_isBytes ? RegexSubject.FromBytes(Bytes(text)) : RegexSubject.From(TextValue.FromCodePoints(text)), text);
    }

    private static byte[] Bytes(int[] text) => [.. text.Select(static c => (byte)c)];

    private static int[] CodePoints(JsonNode node) =>
        node is JsonArray array ? [.. array.Select(static c => (int)c!)] : [.. node.GetValue<string>().Select(static c => (int)c)];

    private static int[] CodePoints(TextValue text)
    {
        int[] result = new int[text.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = text[i];
        return result;
    }

    private static JsonNode Text(IEnumerable<int> text)
    {
        int[] codePoints = [.. text];
        if (codePoints.Any(static c => c is > 0xFFFF or (>= 0xD800 and <= 0xDFFF)))
            return new JsonArray([.. codePoints.Select(static c => (JsonNode?)c)]);
        return JsonValue.Create(new string([.. codePoints.Select(static c => (char)c)]));
    }

    private readonly struct Sink(int[] text) : ISubstitutionSink
    {
        public List<int> Result { get; } = [];

        public void Copy(int start, int end) => Result.AddRange(text[start..end]);

        public void Append(TemplatePart literal) => Result.AddRange(CodePoints(literal.Text));

        public void Replace(ReadOnlySpan<int> spans) => throw new NotSupportedException();
    }
}
