namespace DiploGraph.Exchange.Yaml;

/// <summary>A node of a YAML document, with the place where it starts.</summary>
internal abstract class YamlNode(YamlPosition position)
{
    public YamlPosition Position => position;

    /// <summary>What the node is, for messages: "a text", "a list", "a map".</summary>
    public abstract string What { get; }

    /// <summary>The place of a character of a scalar; of any other node, where it starts.</summary>
    public virtual YamlPosition PositionOf(int character) => position;
}

/// <summary>A scalar. Whatever its style, it is the text that it is: nothing is taken for a number or a date.</summary>
internal sealed class YamlScalar(YamlPosition position, string text, int textColumn) : YamlNode(position)
{
    public string Text => text;

    public override string What => text.Length == 0 ? "nothing" : "a text";

    // A block scalar starts on another line (textColumn is negative): its own place has to do.
    public override YamlPosition PositionOf(int character) =>
        textColumn < 0 ? Position : Position.Right(textColumn + character);
}

/// <summary>A list.</summary>
internal sealed class YamlList(YamlPosition position, IReadOnlyList<YamlNode> items) : YamlNode(position)
{
    public IReadOnlyList<YamlNode> Items => items;

    public override string What => "a list";
}

/// <summary>A map, with its entries in the order of the text; a key may stand twice.</summary>
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

/// <summary>A key of a map and what it says.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
