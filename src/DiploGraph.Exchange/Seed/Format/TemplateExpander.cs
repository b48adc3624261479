using System.Text.RegularExpressions;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>
/// Adds the claims that the templates of a file stand for to its claims: each claim of a template once for every row,
/// with the names of columns in braces replaced by the row's values.
/// </summary>
internal sealed partial class TemplateExpander(string file, int maxNodes, SeedProblemList problems)
{
    private const long MaxCharacters = 64 * 1024 * 1024;
    private const int MaxColumns = 100;

    private readonly HashSet<YamlNode> _constant = new(ReferenceEqualityComparer.Instance);
    private long _nodes;
    private long _characters;

    /// <summary>Returns the file with the claims of its templates; templates with mistakes are only reported.</summary>
    public YamlNode? Expand(YamlNode? root)
    {
        if (root is not YamlMap map || map.Find(SeedKeys.Templates) is not YamlList templates)
        {
            return root;
        }

        var claims = new List<YamlNode>();
        for (var i = 0; i < templates.Items.Count; i++)
        {
            claims.AddRange(Claims(templates.Items[i], $"{SeedKeys.Templates}[{i}]"));
        }

        return WithClaims(map, claims);
    }

    // A value of the wrong type stays as it is, for the binder to report.
    private static YamlMap WithClaims(YamlMap map, List<YamlNode> claims)
    {
        var given = map.Find(SeedKeys.Claims);
        if (given is not (null or YamlList))
        {
            return map;
        }

        var own = (given as YamlList)?.Items ?? [];
        var key = new YamlScalar(map.Position, SeedKeys.Claims, textColumn: 0);
        var all = new YamlEntry(key, new YamlList(given?.Position ?? map.Position, [.. own, .. claims]));
        return new YamlMap(
            map.Position,
            [.. map.Entries.Where(entry => given is null || !ReferenceEquals(entry.Value, given)), all]);
    }

    private IEnumerable<YamlNode> Claims(YamlNode template, string path)
    {
        if (template is not YamlMap map)
        {
            Add(template, path, SeedProblemCodes.WrongType, $"A template was expected, not {template.What}.");
            return [];
        }

        var reader = new SeedMapReader(problems, file, map, path, SeedKeys.Template);
        var columns = reader.Texts("columns");
        if (columns.Count > MaxColumns)
        {
            Add(template, path, SeedProblemCodes.TooLarge,
                $"The template has {columns.Count} columns; the limit is {MaxColumns}.");
            return [];
        }

        var claims = reader.Items("claims", (node, _) => node);
        var rows = reader.Items("rows", (node, at) => Row(node, columns.Count, at)).OfType<YamlScalar[]>().ToArray();
        if (claims.Count(claim => NamesOnly(claim, columns, path)) != claims.Count)
        {
            return [];
        }

        var sizes = claims.Select(claim => TemplateSize.Of(claim, columns, Placeholder())).ToArray();
        return
            from row in rows
            from claim in claims.Index()
            where IsWithinLimit(claim.Item, sizes[claim.Index], row)
            select Fill(claim.Item, columns, row);
    }

    private YamlScalar[]? Row(YamlNode node, int columns, string path)
    {
        if (node is YamlList { Items: var cells } && cells.Count == columns && cells.All(cell => cell is YamlScalar))
        {
            return [.. cells.Cast<YamlScalar>()];
        }

        Add(node, path, SeedProblemCodes.WrongType, $"A list of {columns} texts was expected, one for each column.");
        return null;
    }

    // Reports names in braces that are not columns, and notes the nodes without names, which all rows share.
    private bool NamesOnly(YamlNode node, IReadOnlyList<string> columns, string path)
    {
        var isKnown = true;
        if (node is YamlScalar { Text: var text })
        {
            foreach (var name in Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct())
            {
                if (!columns.Contains(name))
                {
                    isKnown = false;
                    Add(node, path, SeedProblemCodes.UnknownKey,
                        $"The template has no column \"{name}\"; it has {string.Join(", ", columns)}."
                        + problems.Hint(name, columns));
                }
            }
        }

        foreach (var below in Below(node))
        {
            isKnown &= NamesOnly(below, columns, path);
        }

        if (node is YamlScalar scalar ? !Placeholder().IsMatch(scalar.Text) : Below(node).All(_constant.Contains))
        {
            _constant.Add(node);
        }

        return isKnown;
    }

    /// <summary>Returns the nodes directly below a node.</summary>
    public static IEnumerable<YamlNode> Below(YamlNode node) => node switch
    {
        YamlList list => list.Items,
        YamlMap map => map.Entries.Select(entry => entry.Value),
        _ => [],
    };

    private bool IsWithinLimit(YamlNode claim, TemplateSize size, YamlScalar[] row)
    {
        if (_nodes > maxNodes || _characters > MaxCharacters)
        {
            return false;
        }

        _nodes += size.Nodes;
        _characters += size.CountCharacters(row);
        if (_nodes <= maxNodes && _characters <= MaxCharacters)
        {
            return true;
        }

        Add(claim, SeedKeys.Templates, SeedProblemCodes.TooLarge,
            $"The templates of the file stand for more than {maxNodes} nodes or {MaxCharacters} characters.");
        return false;
    }

    private YamlNode Fill(YamlNode node, IReadOnlyList<string> columns, YamlScalar[] row)
    {
        if (_constant.Contains(node))
        {
            return node;
        }

        return node switch
        {
            YamlList list => new YamlList(row[0].Position, [.. list.Items.Select(item => Fill(item, columns, row))]),
            YamlMap map => new YamlMap(
                row[0].Position,
                [.. map.Entries.Select(entry => entry with { Value = Fill(entry.Value, columns, row) })]),
            YamlScalar scalar => Filled(scalar, columns, row),
            _ => node,
        };
    }

    // A mistake in the text is reported at the first value in it.
    private static YamlScalar Filled(YamlScalar scalar, IReadOnlyList<string> columns, YamlScalar[] row)
    {
        YamlScalar Value(Match match)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (columns[i].AsSpan().SequenceEqual(match.Groups[1].ValueSpan))
                {
                    return row[i];
                }
            }

            throw new InvalidOperationException($"The template has no column {match.Value}.");
        }

        var text = Placeholder().Replace(scalar.Text, match => Value(match).Text);
        return new YamlScalar(Value(Placeholder().Match(scalar.Text)).Position, text, textColumn: -1);
    }

    private void Add(YamlNode node, string path, string code, string message) =>
        problems.Add(file, node.Position, path, code, message);

    [GeneratedRegex(@"\{([a-z][A-Za-z0-9]*)\}")]
    private static partial Regex Placeholder();
}
