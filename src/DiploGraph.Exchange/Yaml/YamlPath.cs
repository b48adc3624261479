using System.Globalization;

namespace DiploGraph.Exchange.Yaml;

/// <summary>Finds the nodes that paths such as <c>claims[3].evidence[0].quote</c> lead to.</summary>
internal static class YamlPath
{
    /// <summary>
    /// The place that a path leads to; where it ends early, because what it asks for is not there, the place of the
    /// last node that is. <paramref name="character"/> counts on into a scalar.
    /// </summary>
    public static YamlPosition Locate(YamlNode? root, string path, int character = 0)
    {
        if (root is null)
        {
            return YamlPosition.Start;
        }

        var node = root;
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = node switch
            {
                YamlMap map => map.Find(step),
                YamlList list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                return node.Position;
            }

            node = next;
        }

        return node.PositionOf(character);
    }
}
