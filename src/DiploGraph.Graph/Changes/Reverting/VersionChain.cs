namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>
/// What to do with an entity or claim of which the reverted revisions recorded versions: return to the version before
/// the newest unbroken run of these versions.
/// </summary>
/// <typeparam name="T">The type of the versions.</typeparam>
/// <param name="Current">The current version.</param>
internal sealed record VersionChain<T>(T Current)
    where T : class
{
    /// <summary>The version to return to; null if the revisions added the item or if it is left alone.</summary>
    public T? Target { get; init; }

    /// <summary>The first revision of the run; 0 if the item is left alone.</summary>
    public long First { get; init; }

    /// <summary>The later revision because of which all or the older changes are left alone; else null.</summary>
    public long? ChangedIn { get; init; }

    /// <summary>True if a later revision changed the item, which is then left alone.</summary>
    public bool IsLeftAlone => First == 0;

    /// <summary>True if the reverted revisions added the item.</summary>
    public bool IsAdded => !IsLeftAlone && Target is null;

    /// <summary>Creates the chain of an item.</summary>
    /// <param name="current">The current version.</param>
    /// <param name="changes">The versions that the revisions recorded, each with the version before it.</param>
    /// <param name="recordedFrom">Returns the revision that recorded a version.</param>
    public static VersionChain<T> Of(
        T current, IReadOnlyList<(T? Before, T After)> changes, Func<T, long> recordedFrom)
    {
        var byRevision = changes.ToDictionary(change => recordedFrom(change.After));
        var run = new HashSet<long>();
        var target = current;
        while (target is not null && byRevision.TryGetValue(recordedFrom(target), out var change))
        {
            run.Add(recordedFrom(target));
            target = change.Before;
        }

        if (run.Count == 0)
        {
            return new VersionChain<T>(current) { ChangedIn = recordedFrom(current) };
        }

        return new VersionChain<T>(current)
        {
            Target = target,
            First = run.Min(),
            ChangedIn = run.Count < byRevision.Count ? recordedFrom(target!) : null,
        };
    }
}
