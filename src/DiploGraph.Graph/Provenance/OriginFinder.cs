namespace DiploGraph.Graph.Provenance;

/// <summary>
/// Finds the origins of sources: the sources that derive from none and that a source derives from, directly or
/// indirectly; a source that derives from none is its own origin. If sources derive from each other in a circle and
/// from nothing else, all of them are its origins, because any of them may be the first.
/// </summary>
/// <typeparam name="T">The identity of a source.</typeparam>
/// <param name="derivedFrom">Returns the sources that a source derives from directly.</param>
public sealed class OriginFinder<T>(Func<T, IReadOnlyList<T>> derivedFrom)
    where T : struct, IEquatable<T>
{
    private readonly Dictionary<T, IReadOnlyList<T>> _origins = [];
    private readonly Dictionary<T, HashSet<T>> _ancestries = [];

    /// <summary>Returns the origins of a source, at least one and each once.</summary>
    public IReadOnlyList<T> Find(T source)
    {
        if (!_origins.TryGetValue(source, out var origins))
        {
            origins = derivedFrom(source).Count == 0 ? [source] : [.. AncestryOf(source).Where(IsOrigin)];
            _origins.Add(source, origins);
        }

        return origins;
    }

    // An origin derives only from sources that derive from it, usually only from itself.
    private bool IsOrigin(T source) => AncestryOf(source).All(other => AncestryOf(other).Contains(source));

    // The source and everything that it derives from.
    private HashSet<T> AncestryOf(T source)
    {
        if (!_ancestries.TryGetValue(source, out var ancestry))
        {
            ancestry = [source];
            var level = new List<T> { source };
            while (level.Count > 0)
            {
                level = [.. level.SelectMany(derivedFrom).Where(ancestry.Add)];
            }

            _ancestries.Add(source, ancestry);
        }

        return ancestry;
    }
}
