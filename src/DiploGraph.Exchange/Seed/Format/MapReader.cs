using System.Globalization;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>
/// Takes the values of one map of a file by their keys; what does not fit becomes a problem of its place.
/// </summary>
internal sealed class MapReader
{
    private readonly Problems _problems;
    private readonly string _file;
    private readonly YamlMap _map;
    private readonly string _path;
    private readonly IReadOnlyList<string> _keys;

    /// <summary>Opens a map that may have some keys; others, and those that stand twice, are problems.</summary>
    public MapReader(Problems problems, string file, YamlMap map, string path, IReadOnlyList<string> keys)
    {
        (_problems, _file, _map, _path, _keys) = (problems, file, map, path, keys);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in map.Entries.Select(entry => entry.Key))
        {
            if (!keys.Contains(key.Text))
            {
                Add(key, key.Text, SeedProblemCodes.UnknownKey,
                    $"\"{key.Text}\" is no key of this map, which takes {string.Join(", ", keys)}."
                    + Nearest.Hint(key.Text, keys));
            }
            else if (!seen.Add(key.Text))
            {
                Add(key, key.Text, SeedProblemCodes.DuplicateKey, $"\"{key.Text}\" stands twice in this map.");
            }
        }
    }

    /// <summary>A text, or null where the key is absent.</summary>
    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar { Text.Length: > 0 } scalar:
                return scalar.Text;
            case var other:
                WrongType(other, Below(key), "a text");
                return null;
        }
    }

    /// <summary>A whole number, or null where the key is absent.</summary>
    public long? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        WrongType(Find(key)!, Below(key), "a whole number");
        return null;
    }

    /// <summary>True or false; false where the key is absent.</summary>
    public bool Flag(string key)
    {
        switch (Text(key))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                WrongType(Find(key)!, Below(key), "true or false");
                return false;
        }
    }

    /// <summary>A list of texts; empty where the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => Items(key, (node, path) =>
    {
        if (node is YamlScalar { Text.Length: > 0 } scalar)
        {
            return scalar.Text;
        }

        WrongType(node, path, "a text");

        // The item keeps its place, so that the paths of those after it stay true.
        return "";
    });

    /// <summary>A list of what is read from each item; empty where the key is absent.</summary>
    public IReadOnlyList<T> Items<T>(string key, Func<YamlNode, string, T> read)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return [.. list.Items.Select((item, index) => read(item, $"{Below(key)}[{index}]"))];
            case var other:
                WrongType(other, Below(key), "a list");
                return [];
        }
    }

    /// <summary>The entries of a map whose keys are free; empty where the key is absent.</summary>
    public IReadOnlyList<T> Entries<T>(string key, Func<string, YamlNode, string, T> read)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlMap map:
                foreach (var twice in map.Entries.GroupBy(entry => entry.Key.Text).SelectMany(group => group.Skip(1)))
                {
                    Add(twice.Key, $"{key}.{twice.Key.Text}", SeedProblemCodes.DuplicateKey,
                        $"\"{twice.Key.Text}\" stands twice in this map.");
                }

                return
                [
                    .. map.Entries.Select(entry =>
                        read(entry.Key.Text, entry.Value, $"{Below(key)}.{entry.Key.Text}")),
                ];
            case var other:
                WrongType(other, Below(key), "a map");
                return [];
        }
    }

    /// <summary>A map with keys of its own, or null where the key is absent.</summary>
    public T? Map<T>(string key, Func<YamlNode, string, T> read)
        where T : class =>
        Find(key) is { } node ? read(node, Below(key)) : null;

    private YamlNode? Find(string key)
    {
        if (!_keys.Contains(key))
        {
            throw new InvalidOperationException($"The format's list of keys lacks \"{key}\".");
        }

        return _map.Find(key);
    }

    private string Below(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private void WrongType(YamlNode node, string path, string expected) =>
        _problems.Add(_file, node.Position, path, SeedProblemCodes.WrongType,
            node is YamlScalar { Text.Length: > 0 } scalar
                ? $"\"{scalar.Text}\" was found where {expected} was expected."
                : $"{char.ToUpperInvariant(node.What[0])}{node.What[1..]} was found where {expected} was expected.");

    private void Add(YamlScalar key, string below, string code, string message) =>
        _problems.Add(_file, key.Position, Below(below), code, message);
}
