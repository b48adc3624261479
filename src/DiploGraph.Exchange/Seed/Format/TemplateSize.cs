using System.Text.RegularExpressions;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>How much a claim of a template adds to a file for each row.</summary>
/// <param name="Nodes">The number of nodes.</param>
/// <param name="Characters">The number of characters, with the names of columns.</param>
/// <param name="Uses">For each column, how often its name occurs.</param>
internal sealed record TemplateSize(long Nodes, long Characters, IReadOnlyList<int> Uses)
{
    /// <summary>Measures a claim.</summary>
    public static TemplateSize Of(YamlNode claim, IReadOnlyList<string> columns, Regex placeholder)
    {
        var (nodes, characters, uses) = (0L, 0L, new int[columns.Count]);
        var places = columns.Index().DistinctBy(it => it.Item).ToDictionary(it => it.Item, it => it.Index);
        var waiting = new Stack<YamlNode>([claim]);
        while (waiting.TryPop(out var node))
        {
            nodes++;
            if (node is YamlScalar { Text: var text })
            {
                characters += text.Length;
                foreach (Match match in placeholder.Matches(text))
                {
                    uses[places[match.Groups[1].Value]]++;
                }
            }

            foreach (var below in TemplateExpander.Below(node))
            {
                waiting.Push(below);
            }
        }

        return new TemplateSize(nodes, characters, uses);
    }

    /// <summary>Counts the characters of the claim for a row, or a few more.</summary>
    public long CountCharacters(IReadOnlyList<YamlScalar> row) =>
        Characters + Uses.Zip(row, (uses, cell) => (long)uses * cell.Text.Length).Sum();
}
