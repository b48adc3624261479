using DiploGraph.Exchange.Seed.Resolving;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed;

/// <summary>The mistakes found so far.</summary>
internal sealed class Problems
{
    private readonly List<SeedProblem> _items = [];

    public int Count => _items.Count;

    public bool IsEmpty => _items.Count == 0;

    public IEnumerable<SeedProblem> InOrder => _items
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column);

    public void Add(string file, YamlPosition position, string path, string code, string message) =>
        _items.Add(new SeedProblem(file, position.Line, position.Column, path, code, message));

    /// <summary>Takes over what was found elsewhere.</summary>
    public void AddAll(Problems others) => _items.AddRange(others._items);

    /// <summary>A mistake in a value, or at a character of it.</summary>
    public void Add(Place place, string code, string message, int character = 0) =>
        Add(place.File.Name, place.Locate(character), place.Path, code, message);

    /// <summary>Whether a mistake is known at exactly this place already.</summary>
    public bool HasAt(string file, YamlPosition position) => _items.Exists(problem =>
        string.Equals(problem.File, file, StringComparison.Ordinal)
        && problem.Line == position.Line
        && problem.Column == position.Column);
}
