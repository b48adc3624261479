using System.Globalization;
using System.Text;

namespace DiploGraph.Exchange.Yaml;

/// <summary>
/// The path of a node, such as <c>claims[3].evidence[0].quote</c>. The steps are kept apart, because a key can contain
/// any character.
/// </summary>
internal sealed class YamlPath
{
    private readonly YamlPath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private YamlPath(YamlPath? parent, string? key, int index) => (_parent, _key, _index) = (parent, key, index);

    /// <summary>The path of the root.</summary>
    public static YamlPath Root { get; } = new(null, null, 0);

    /// <summary>Returns the path of the value of a key.</summary>
    public YamlPath Below(string key) => new(this, key, 0);

    /// <summary>Returns the path of an item of a list.</summary>
    public YamlPath At(int index) => new(this, null, index);

    /// <summary>Returns the position of the node at this path, or of a character of it if it is a scalar.</summary>
    /// <remarks>If the path leads nowhere, returns the position of the last node on the way that exists.</remarks>
    public YamlPosition Locate(YamlNode? root, int character = 0)
    {
        if (root is null)
        {
            return YamlPosition.Start;
        }

        var node = root;
        foreach (var step in Steps())
        {
            if (step.Next(node) is not { } next)
            {
                return node.Position;
            }

            node = next;
        }

        return node.PositionOf(character);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps())
        {
            if (step._key is { } key)
            {
                text.Append(text.Length == 0 ? "" : ".").Append(key);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"[{step._index}]");
            }
        }

        return text.ToString();
    }

    private Stack<YamlPath> Steps()
    {
        var steps = new Stack<YamlPath>();
        for (var step = this; step._parent is not null; step = step._parent)
        {
            steps.Push(step);
        }

        return steps;
    }

    private YamlNode? Next(YamlNode node) => node switch
    {
        YamlMap map when _key is not null => map.Find(_key),
        YamlList list when _key is null && _index < list.Items.Count => list.Items[_index],
        _ => null,
    };
}
