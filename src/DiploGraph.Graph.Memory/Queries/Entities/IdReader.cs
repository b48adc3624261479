using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Entities;

/// <summary>Suggests the ids that are most similar to unknown ones.</summary>
internal sealed class IdReader(GraphView view)
{
    public IReadOnlyList<IReadOnlyList<string>> Suggest(
        IReadOnlyList<IdQuery> unknown, int limit, CancellationToken cancellationToken)
    {
        var suggesters = unknown
            .Select(query => (Query: query, Suggester: new IdSuggester(query.Text, limit)))
            .ToList();
        if (suggesters.FindAll(pair => !pair.Query.IsOfClaim) is { Count: > 0 } ofEntities)
        {
            foreach (var entity in view.State.ByType.Values.SelectMany(handles => handles.After(_ => 1))
                .Guarded(cancellationToken))
            {
                if (view.EntityOf(entity) is { IsWithdrawn: false } version)
                {
                    Consider(ofEntities, version.Id.Value, version.Type);
                }
            }
        }

        if (suggesters.FindAll(pair => pair.Query.IsOfClaim) is { Count: > 0 } ofClaims)
        {
            foreach (var claim in Enumerable.Range(0, view.State.Counts.Claims).Guarded(cancellationToken))
            {
                if (view.VersionOf(claim) >= 0)
                {
                    Consider(ofClaims, view.Tables.Claims.Id(claim).Value, type: null);
                }
            }
        }

        return suggesters.ConvertAll(pair => pair.Suggester.Nearest());
    }

    private static void Consider(List<(IdQuery Query, IdSuggester Suggester)> suggesters, string id, EntityType? type)
    {
        foreach (var (query, suggester) in suggesters)
        {
            if (query.Type is null || query.Type == type)
            {
                suggester.Consider(id);
            }
        }
    }
}
