using DiploGraph.Graph.Provenance;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// Counts the independent accounts that support a claim, as <see cref="SourceFamilies"/> does: sources that derive from
/// one another, or from a common text, count as one.
/// </summary>
internal sealed class AccountCounter(GraphView view)
{
    private const int MaxDerivations = 8;

    private readonly List<int> _pieces = [];
    private readonly List<int> _sources = [];
    private readonly Dictionary<int, int[]> _origins = [];

    /// <summary>The distinct sources that support the claim counted last.</summary>
    public IReadOnlyList<int> Sources => _sources;

    /// <summary>Returns the number of independent accounts that support a claim.</summary>
    public int Supporting(int claim)
    {
        _pieces.Clear();
        _sources.Clear();
        var evidence = view.Tables.Evidence;
        evidence.CollectOfClaim(claim, view.Revision, _pieces);
        foreach (var piece in _pieces)
        {
            var source = view.CanonicalOf(evidence.Source(piece));
            if (evidence.IsSupport(piece) && !_sources.Contains(source))
            {
                _sources.Add(source);
            }
        }

        return _sources.Count <= 1 ? _sources.Count : CountFamilies();
    }

    private int CountFamilies()
    {
        var families = new List<HashSet<int>>();
        foreach (var source in _sources)
        {
            var family = AncestryOf(source);
            foreach (var kin in families.FindAll(other => other.Overlaps(family)))
            {
                family.UnionWith(kin);
                families.Remove(kin);
            }

            families.Add(family);
        }

        return families.Count;
    }

    // Returns a source together with the sources that it derives from, directly or indirectly.
    private HashSet<int> AncestryOf(int source)
    {
        var ancestry = new HashSet<int> { source };
        var level = new List<int> { source };
        for (var depth = 0; level.Count > 0 && depth < MaxDerivations; depth++)
        {
            level = [.. level.SelectMany(OriginsOf).Where(ancestry.Add)];
        }

        return ancestry;
    }

    private int[] OriginsOf(int source)
    {
        if (!_origins.TryGetValue(source, out var origins))
        {
            var derivedFrom = view.EntityOf(source)?.Source?.DerivedFrom ?? [];
            origins = [.. derivedFrom.Select(view.FindHandle).Where(origin => origin >= 0)];
            _origins.Add(source, origins);
        }

        return origins;
    }
}
