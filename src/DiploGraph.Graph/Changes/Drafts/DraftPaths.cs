using System.Globalization;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>The path in the input of each record of a change set, by the subject that problems name.</summary>
public sealed class DraftPaths
{
    private static readonly Dictionary<string, string[]> InputNames = new(StringComparer.Ordinal)
    {
        // Sources and datasets
        ["source kind"] = ["documentKind"],
        ["source speaks"] = ["speaksFor"],
        ["dataset sources"] = ["documents"],

        // Claims
        ["object language"] = ["object", "text", "language"],

        // Evidence
        ["position"] = ["exact"],
        ["verification"] = ["exact"],
        ["number"] = [],
    };

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _kept = new(StringComparer.Ordinal);

    /// <summary>Returns the path of what a problem is about; empty if no draft made it.</summary>
    public IReadOnlyList<string> Find(ChangeProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (Find(problem.Subject) is not { } entry)
        {
            return [];
        }

        return entry.IsWhole ? entry.Path : Restore([.. entry.Path, .. ToInput(entry, problem.Part)]);
    }

    internal Entry? Find(string subject) => _entries.GetValueOrDefault(subject);

    /// <summary>Adds a record; the first draft of a subject counts.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="order">The number of its draft.</param>
    /// <param name="path">The path of the record.</param>
    /// <param name="isEntity">True for an entity.</param>
    /// <param name="isWhole">True if the parts of the record are not in the input.</param>
    internal void Add(
        string subject, int order, IReadOnlyList<string> path, bool isEntity = false, bool isWhole = false) =>
        _entries.TryAdd(subject, new Entry(order, path, isEntity, isWhole));

    /// <summary>Adds the positions in the input of the items of a list, if some items were left out.</summary>
    internal void Keep(IReadOnlyList<string> list, int[] positions) => _kept[string.Join('/', list)] = positions;

    // The names of the model that differ in the input. The descriptions of sources and datasets have no level there.
    private static IReadOnlyList<string> ToInput(Entry entry, IReadOnlyList<string> part)
    {
        if (entry.IsEntity && part.Count == 1 && IsOfEntity(part[0]))
        {
            return ["id"];
        }

        for (var length = Math.Min(2, part.Count); length > 0; length--)
        {
            var name = string.Join(' ', part.Take(length));
            if (InputNames.TryGetValue(name, out var input) && entry.IsEntity == IsOfEntity(part[0]))
            {
                return [.. input, .. part.Skip(length)];
            }
        }

        return entry.IsEntity && part.Count > 1 && IsOfEntity(part[0]) ? [.. part.Skip(1)] : part;
    }

    private static bool IsOfEntity(string part) => part is "source" or "dataset";

    private List<string> Restore(List<string> path)
    {
        for (var at = 1; at < path.Count && _kept.Count > 0; at++)
        {
            if (int.TryParse(path[at], CultureInfo.InvariantCulture, out var position)
                && _kept.TryGetValue(string.Join('/', path.Take(at)), out var positions)
                && position < positions.Length)
            {
                path[at] = positions[position].ToString(CultureInfo.InvariantCulture);
            }
        }

        return path;
    }

    /// <summary>The place of a record in the input.</summary>
    internal sealed record Entry(int Order, IReadOnlyList<string> Path, bool IsEntity, bool IsWhole);
}
