using DiploGraph.Graph.Provenance;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// Counts the independent accounts that support a claim (<see cref="IndependentAccounts"/>). It remembers the origins
/// of the sources that it has met, so each instance serves one query.
/// </summary>
internal sealed class AccountCounter
{
    private readonly GraphView _view;
    private readonly OriginFinder<int> _origins;
    private readonly List<int> _pieces = [];
    private readonly List<int> _sources = [];
    private readonly List<IReadOnlyList<int>> _originsOfSources = [];

    public AccountCounter(GraphView view)
    {
        _view = view;
        _origins = new OriginFinder<int>(DerivedFrom);
    }

    /// <summary>The distinct sources that support the claim counted last.</summary>
    public IReadOnlyList<int> Sources => _sources;

    /// <summary>Returns the number of independent accounts that support a claim.</summary>
    public int Supporting(int claim)
    {
        _pieces.Clear();
        _sources.Clear();
        var evidence = _view.Tables.Evidence;
        evidence.CollectOfClaim(claim, _view.Revision, _pieces);
        for (var at = _pieces.Count - 1; at >= 0; at--)
        {
            var source = _view.CanonicalOf(evidence.Source(_pieces[at]));
            if (evidence.IsSupport(_pieces[at]) && !_sources.Contains(source))
            {
                _sources.Add(source);
            }
        }

        if (_sources.Count <= 1)
        {
            return _sources.Count;
        }

        _originsOfSources.Clear();
        foreach (var source in _sources)
        {
            _originsOfSources.Add(_origins.Find(source));
        }

        return IndependentAccounts.Count(_originsOfSources);
    }

    private IReadOnlyList<int> DerivedFrom(int source) =>
        _view.EntityOf(source)?.Source?.DerivedFrom is { Count: > 0 } all
            ? [.. all.Select(_view.FindHandle).Where(origin => origin >= 0)]
            : [];
}
