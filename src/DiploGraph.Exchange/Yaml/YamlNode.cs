namespace DiploGraph.Exchange.Yaml;

/// <summary>A node of a YAML document, with its start position.</summary>
internal abstract class YamlNode(YamlPosition position)
{
    public YamlPosition Position => position;

    /// <summary>The kind of node in messages: "a text", "a list", "a map", "nothing".</summary>
    public abstract string What { get; }

    /// <summary>Returns the position of a character of a scalar; for any other node, its start.</summary>
    public virtual YamlPosition PositionOf(int character) => position;
}

/// <summary>A scalar. It is always a text, never a number or a date, whatever its style.</summary>
internal sealed class YamlScalar(YamlPosition position, string text, int textColumn) : YamlNode(position)
{
    public string Text => text;

    public override string What => text.Length == 0 ? "nothing" : "a text";

    // The text of a block scalar starts on another line (textColumn is negative): use the start of the node.
    public override YamlPosition PositionOf(int character) =>
        textColumn < 0 ? Position : Position.Right(textColumn + character);
}

/// <summary>A list.</summary>
internal sealed class YamlList(YamlPosition position, IReadOnlyList<YamlNode> items) : YamlNode(position)
{
    public IReadOnlyList<YamlNode> Items => items;

    public override string What => "a list";
}

/// <summary>A map, with its entries in text order; keys may repeat.</summary>
internal sealed class YamlMap(YamlPosition position, IReadOnlyList<YamlEntry> entries) : YamlNode(position)
{
    public IReadOnlyList<YamlEntry> Entries => entries;

    public override string What => "a map";

    public YamlNode? Find(string key)
    {
        foreach (var entry in entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }
}

/// <summary>A key of a map with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
