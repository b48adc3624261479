using DiploGraph.Graph.Provenance;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// How many independent accounts support a claim, as <see cref="SourceFamilies"/> counts them: sources that
/// derive from one another, or from a common text, are one.
/// </summary>
internal sealed class AccountCounter(GraphView view)
{
    private const int MaxRemove = 8;

    private readonly List<int> _pieces = [];
    private readonly List<int> _sources = [];
    private readonly Dictionary<int, int[]> _origins = [];

    /// <summary>The sources that support the claim that was asked for last, each once.</summary>
    public IReadOnlyList<int> Sources => _sources;

    /// <summary>How many support a claim.</summary>
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

    // A source and all that it derives from.
    private HashSet<int> AncestryOf(int source)
    {
        var ancestry = new HashSet<int> { source };
        var level = new List<int> { source };
        for (var remove = 0; level.Count > 0 && remove < MaxRemove; remove++)
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
