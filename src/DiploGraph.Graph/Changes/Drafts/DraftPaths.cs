using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>The path in the input of each record of a change set, by the subject that problems name.</summary>
public sealed class DraftPaths
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Returns the path of what a problem is about; empty if no draft made it.</summary>
    public IReadOnlyList<string> Find(ChangeProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Find(problem.Subject)?.Path ?? [];
    }

    internal Entry? Find(string subject) => _entries.GetValueOrDefault(subject);

    /// <summary>Adds a record; the first draft of a subject counts.</summary>
    internal void Add(string subject, int order, IReadOnlyList<string> path) =>
        _entries.TryAdd(subject, new Entry(order, path));

    /// <summary>The place of a record in the input.</summary>
    /// <param name="Order">The number of its draft, from 0.</param>
    /// <param name="Path">The path.</param>
    internal sealed record Entry(int Order, IReadOnlyList<string> Path);
}
