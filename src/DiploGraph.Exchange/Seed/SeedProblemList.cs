using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed;

/// <summary>The problems found so far.</summary>
internal sealed class SeedProblemList
{
    private readonly List<SeedProblem> _items = [];

    public int Count => _items.Count;

    public bool IsEmpty => _items.Count == 0;

    public IEnumerable<SeedProblem> Sorted => _items
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column);

    public void Add(string file, YamlPosition position, string path, string code, string message) =>
        _items.Add(new SeedProblem(file, position.Line, position.Column, path, code, message));

    /// <summary>Adds the problems of another list.</summary>
    public void AddAll(SeedProblemList others) => _items.AddRange(others._items);

    /// <summary>Adds a problem of a value, or of a character in it.</summary>
    public void Add(SeedLocation location, string code, string message, int character = 0) =>
        Add(location.File.Name, location.Locate(character), location.Path, code, message);

    /// <summary>Returns true if a problem was already found at exactly this position.</summary>
    public bool HasAt(string file, YamlPosition position) => _items.Exists(problem =>
        string.Equals(problem.File, file, StringComparison.Ordinal)
        && problem.Line == position.Line
        && problem.Column == position.Column);
}
