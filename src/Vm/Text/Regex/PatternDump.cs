using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// The parsed form of a pattern as <c>re.DEBUG</c> prints it (https://docs.python.org/3.14/library/re.html#re.DEBUG): an operation a line, what belongs
/// to it indented below. Groups that neither capture nor change flags are part of what is around them, what all branches begin with stands before
/// them, and branches of one character each are a set.
/// </summary>
internal sealed class PatternDump(PatternSpellings spellings)
{
    private const string Unlimited = "MAXREPEAT";

    /// <summary>An operation: its line, and what is below it; the parts are separated by <paramref name="Separator"/>.</summary>
    private sealed record Item(string Line, IReadOnlyList<IReadOnlyList<Item>>? Parts = null, string Separator = "OR", IReadOnlyList<SetItem>? Set = null)
    {
        public bool IsSame(Item other) => Line == other.Line && Separator == other.Separator
            && (Set ?? []).SequenceEqual(other.Set ?? []) && (Parts ?? []).Count == (other.Parts ?? []).Count
            && (Parts ?? []).Zip(other.Parts ?? []).All(static pair => pair.First.Count == pair.Second.Count && pair.First.Zip(pair.Second).All(static items => items.First.IsSame(items.Second)));
    }

    /// <summary>The lines of a pattern, each with its newline.</summary>
    public static string Write(ParsedPattern pattern, PatternSpellings spellings)
    {
        StringBuilder text = new();
        Append(text, new PatternDump(spellings).Items(pattern.Root), 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Item> items, int depth)
    {
        foreach (Item item in items)
        {
            AppendLine(text, item.Line, depth);
            foreach (SetItem member in item.Line == "IN" ? item.Set! : [])
                AppendLine(text, member.Line, depth + 1);
            for (int i = 0; i < item.Parts?.Count; i++)
            {
                if (i > 0)
                    AppendLine(text, item.Separator, depth);
                Append(text, item.Parts[i], depth + 1);
            }
        }
    }

    private static void AppendLine(StringBuilder text, string line, int depth) => text.Append(' ', 2 * depth).Append(line).Append('\n');

    /// <summary>What a node is as part of a sequence.</summary>
    private List<Item> Items(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.SelectMany(Items).ToList(),
        GroupNode { Index: 0, ChangesFlags: false } group => Items(group.Body),
        AlternationNode alternation => Branches(alternation.Branches.Select(Items).ToList()),
        _ => [Single(node)],
    };

    private Item Single(PatternNode node)
    {
        switch (node)
        {
            case CharNode:
                return spellings.SetOf(node) is { } items ? SetOf(items) : new Item("ANY None");
            case AnchorNode:
                return new Item("AT " + spellings.AnchorOf(node));
            case BackReferenceNode reference:
                return new Item($"GROUPREF {reference.Group}");
            case GroupNode group:
                (PatternFlags added, PatternFlags removed) = spellings.FlagsOf(group);
                return new Item($"SUBPATTERN {(group.Index > 0 ? group.Index : "None")} {(int)added} {(int)removed}", [Items(group.Body)]);
            case AtomicNode atomic:
                return new Item("ATOMIC_GROUP", [Items(atomic.Body)]);
            case RepeatNode repeat:
                string name = repeat.Kind switch { RepeatKind.Lazy => "MIN_REPEAT", RepeatKind.Possessive => "POSSESSIVE_REPEAT", _ => "MAX_REPEAT" };
                return new Item($"{name} {repeat.Minimum} {(repeat.Maximum == RepeatNode.Unlimited ? Unlimited : repeat.Maximum)}", [Items(repeat.Body)]);
            case LookNode { Behind: false, Negative: true } never when Items(never.Body).Count == 0:
                return new Item("FAILURE");
            case LookNode look:
                return new Item($"{(look.Negative ? "ASSERT_NOT" : "ASSERT")} {(look.Behind ? -1 : 1)}", [Items(look.Body)]);
            case ConditionalNode conditional:
                return new Item($"GROUPREF_EXISTS {conditional.Group}", conditional.No is null ? [Items(conditional.Yes)] : [Items(conditional.Yes), Items(conditional.No)], "ELSE");
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private static Item SetOf(IReadOnlyList<SetItem> items) => items switch
    {
        [{ Kind: SetItemKind.Literal } only] => new Item(only.Line, Set: items),
        [{ Kind: SetItemKind.Negate }, { Kind: SetItemKind.Literal } only] => new Item("NOT_" + only.Line),
        _ => new Item("IN", Set: items),
    };

    private static List<Item> Branches(List<List<Item>> branches)
    {
        List<Item> result = [];
        while (branches.TrueForAll(branch => branch.Count > 0 && branch[0].IsSame(branches[0][0])))
        {
            result.Add(branches[0][0]);
            foreach (List<Item> branch in branches)
                branch.RemoveAt(0);
        }
        bool isSet = branches.TrueForAll(static branch => branch is [{ Set: [{ Kind: not SetItemKind.Negate }, ..] }]);
        result.Add(isSet ? new Item("IN", Set: branches.SelectMany(static branch => branch[0].Set!).Distinct().ToList()) : new Item("BRANCH", branches));
        return result;
    }
}
