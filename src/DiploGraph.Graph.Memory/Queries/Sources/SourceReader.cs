using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Sources;

/// <summary>Lists and counts the sources of an entity's claims.</summary>
internal sealed class SourceReader(GraphView view) : IPageOrder<SourceUse>
{
    private readonly List<int> _pieces = [];

    /// <summary>Returns a page of the sources of an entity, sorted by id.</summary>
    public Page<SourceUse> List(EntityId entity, PageRequest page, CancellationToken cancellationToken) =>
        PageCutter.Cut(
            [.. CountBySource(entity, cancellationToken)
                .Select(pair => new SourceUse(view.Tables.Entities.Id(pair.Key), pair.Value))],
            page,
            this,
            item => item);

    /// <summary>Returns the number of sources of an entity.</summary>
    public long Count(EntityId entity, CancellationToken cancellationToken) =>
        CountBySource(entity, cancellationToken).Count;

    public int Compare(SourceUse x, SourceUse y) => x.Source.CompareTo(y.Source);

    public Func<SourceUse, int> ComparerTo(PageKey place) => place.Sort.Length == 0
        ? item => string.CompareOrdinal(item.Source.Value, place.Id)
        : throw place.ToForeign();

    public PageKey KeyOf(SourceUse item) => new("", item.Source.Value);

    private Dictionary<int, int> CountBySource(EntityId entity, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<int, int>();
        if (view.FindHandle(entity) is not (>= 0 and var handle))
        {
            return counts;
        }

        foreach (var claim in ClaimsOf(handle).Guarded(cancellationToken))
        {
            if (view.VersionOf(claim) < 0)
            {
                continue;
            }

            _pieces.Clear();
            view.Tables.Evidence.CollectOfClaim(claim, view.Revision, _pieces);
            foreach (var piece in _pieces)
            {
                var source = view.CanonicalOf(view.Tables.Evidence.Source(piece));
                counts[source] = counts.GetValueOrDefault(source) + 1;
            }
        }

        return counts;
    }

    // Returns outgoing and incoming claims, each once: a claim from an entity to itself is in both lists.
    private IEnumerable<int> ClaimsOf(int entity) => view.OthersOf(entity) is { Length: > 0 } others
        ? others.Prepend(entity).SelectMany(one => ClaimsOf(one, entity))
        : ClaimsOf(entity, entity);

    private IEnumerable<int> ClaimsOf(int recorded, int entity)
    {
        var lists = view.Tables.ClaimLists;
        for (var list = view.Tables.ClaimHead(recorded); list != 0; list = lists.Next(list))
        {
            var isIncoming = lists.KeyOf(list) >> 8 == (int)ClaimDirection.Incoming;
            var count = lists.Count(list);
            for (var at = 0; at < count; at++)
            {
                var claim = lists.Read(list)[at];
                if (!isIncoming || view.OtherEnd(claim, ClaimDirection.Incoming) != entity)
                {
                    yield return claim;
                }
            }
        }
    }
}
