using System.Globalization;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>
/// Reads the values of one map of a file by their keys, and reports those of the wrong type.
/// </summary>
internal sealed class SeedMapReader
{
    private const int MaxTexts = 10_000;

    private readonly SeedProblemList _problems;
    private readonly string _file;
    private readonly YamlMap _map;
    private readonly string _path;
    private readonly IReadOnlyList<string> _keys;

    /// <summary>Creates a reader for a map, and reports unknown and repeated keys.</summary>
    public SeedMapReader(SeedProblemList problems, string file, YamlMap map, string path, IReadOnlyList<string> keys)
    {
        (_problems, _file, _map, _path, _keys) = (problems, file, map, path, keys);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in map.Entries.Select(entry => entry.Key))
        {
            if (!keys.Contains(key.Text))
            {
                Add(key, key.Text, SeedProblemCodes.UnknownKey,
                    $"\"{key.Text}\" is not a key of this map; it has {string.Join(", ", keys)}."
                    + SpellingSuggester.Hint(key.Text, keys));
            }
            else if (!seen.Add(key.Text))
            {
                Add(key, key.Text, SeedProblemCodes.DuplicateKey, $"\"{key.Text}\" appears twice in this map.");
            }
        }
    }

    /// <summary>Reads a text; null if the key is absent.</summary>
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

    /// <summary>Reads a whole number; null if the key is absent.</summary>
    public long? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        // The parser alone would accept trailing U+0000.
        if (text.All(char.IsAsciiDigit)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        WrongType(Find(key)!, Below(key), "a whole number");
        return null;
    }

    /// <summary>Reads true or false; false if the key is absent.</summary>
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

    /// <summary>Reads a list of texts; empty if the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is YamlList { Items.Count: > MaxTexts } list)
        {
            _problems.Add(_file, list.Position, Below(key), SeedProblemCodes.TooLarge,
                $"The list has {list.Items.Count} items; the limit is {MaxTexts}.");
            return [];
        }

        return Items(key, (node, path) =>
        {
            if (node is YamlScalar { Text.Length: > 0 } scalar)
            {
                return scalar.Text;
            }

            WrongType(node, path, "a text");

            // Keep the item, so that the paths of the following items stay correct.
            return "";
        });
    }

    /// <summary>Reads a list; empty if the key is absent.</summary>
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

    /// <summary>Reads a map with arbitrary keys; empty if the key is absent.</summary>
    public IReadOnlyList<T> Entries<T>(
        string key, Func<string, YamlNode, string, T> read, Action<YamlScalar, string>? checkKey = null)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlMap map:
                var repeatedEntries = map.Entries
                    .GroupBy(entry => entry.Key.Text)
                    .SelectMany(group => group.Skip(1));
                foreach (var repeated in repeatedEntries)
                {
                    Add(repeated.Key, $"{key}.{repeated.Key.Text}", SeedProblemCodes.DuplicateKey,
                        $"\"{repeated.Key.Text}\" appears twice in this map.");
                }

                return
                [
                    .. map.Entries.Select(entry =>
                    {
                        var path = $"{Below(key)}.{entry.Key.Text}";
                        checkKey?.Invoke(entry.Key, path);
                        return read(entry.Key.Text, entry.Value, path);
                    }),
                ];
            case var other:
                WrongType(other, Below(key), "a map");
                return [];
        }
    }

    /// <summary>Reads a nested map; null if the key is absent.</summary>
    public T? Map<T>(string key, Func<YamlNode, string, T> read)
        where T : class =>
        Find(key) is { } node ? read(node, Below(key)) : null;

    private YamlNode? Find(string key)
    {
        if (!_keys.Contains(key))
        {
            throw new InvalidOperationException($"The keys of this map do not include \"{key}\".");
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
