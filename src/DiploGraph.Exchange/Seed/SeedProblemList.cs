using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed;

/// <summary>The problems found so far. It keeps the first ones and counts the others, so that it stays small.</summary>
/// <param name="max">The number of problems to keep.</param>
internal sealed class SeedProblemList(int max)
{
    private const int MaxCount = 10_000;

    private readonly List<SeedProblem> _items = [];
    private readonly HashSet<(string File, YamlPosition Position)> _places = [];

    /// <summary>The number of problems, with those that were not kept.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>True if there are so many problems that looking for more makes no sense.</summary>
    public bool IsFull => Count >= MaxCount;

    /// <summary>The problems that were kept, by file and position.</summary>
    public IEnumerable<SeedProblem> Sorted => _items
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column);

    private bool KeepsMore => _items.Count < max;

    public void Add(string file, YamlPosition position, string path, string code, string message)
    {
        Count++;
        if (KeepsMore)
        {
            _items.Add(new SeedProblem(
                PlainLine.Of(file), position.Line, position.Column, PlainLine.Of(path), code, PlainLine.Of(message)));
            _places.Add((file, position));
        }
    }

    /// <summary>Adds a problem of a value, or of a character in it.</summary>
    public void Add(SeedLocation location, string code, string message, int character = 0)
    {
        if (KeepsMore)
        {
            Add(location.File.Name, location.Locate(character), location.Path.ToString(), code, message);
        }
        else
        {
            Count++;
        }
    }

    /// <summary>Adds the problems of another list.</summary>
    public void AddAll(SeedProblemList others)
    {
        Count += others.Count;
        _items.AddRange(others._items.Take(max - _items.Count));
    }

    /// <summary>Returns true if a problem was already found at exactly this position.</summary>
    public bool HasAt(string file, YamlPosition position) => _places.Contains((file, position));

    /// <summary>
    /// Returns " Did you mean X?" if a known word is similar; empty if not, or if the problem will not be kept.
    /// </summary>
    public string Hint(string text, IEnumerable<string> known) =>
        KeepsMore ? SpellingSuggester.Hint(text, known) : "";
}
