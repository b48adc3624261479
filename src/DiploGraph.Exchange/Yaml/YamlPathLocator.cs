using System.Globalization;

namespace DiploGraph.Exchange.Yaml;

/// <summary>Finds positions by paths such as <c>claims[3].evidence[0].quote</c>.</summary>
internal static class YamlPathLocator
{
    /// <summary>
    /// Returns the position of the node at a path, or of a character of it if it is a scalar. If the path leads
    /// nowhere, returns the position of the last node on the way that exists.
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
