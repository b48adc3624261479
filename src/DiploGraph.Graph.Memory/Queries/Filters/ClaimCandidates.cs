using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>
/// Finds a small set of claims that includes all matches of a filter, so that not every claim must be examined. It uses
/// the parts of the filter that refer, directly or through relations, to particular claims, entities or sources. The
/// filter must still be applied to the result.
/// </summary>
internal sealed class ClaimCandidates(GraphView view)
{
    /// <summary>Returns the distinct handles, or null if the filter does not limit the candidates.</summary>
    public HashSet<int>? Of(ClaimFilter? filter) => filter switch
    {
        ClaimFilter.IdIn ids => [.. ids.Ids.Select(view.Tables.Claims.Find).Where(claim => claim >= 0)],
        ClaimFilter.SubjectIs subject => OfEntities(subject.Entity, ClaimDirection.Outgoing),
        ClaimFilter.ObjectIs @object => OfEntities(@object.Entity, ClaimDirection.Incoming),
        ClaimFilter.Qualified { Qualifier: { Texts.Count: 0 } qualifier } => OfQualifier(qualifier),
        ClaimFilter.Evidenced { Quantifier: Quantifier.Some } some => OfEvidence(some.Evidence),
        ClaimFilter.And and => and.Parts.Select(Of).Where(found => found is not null).MinBy(found => found!.Count),
        ClaimFilter.Or or => Union([.. or.Parts.Select(Of)]),
        _ => null,
    };

    private static HashSet<int>? Union(HashSet<int>?[] parts)
    {
        var union = new HashSet<int>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            union.UnionWith(part);
        }

        return union;
    }

    private HashSet<int>? OfEntities(EntityFilter filter, ClaimDirection direction)
    {
        if (EntityCandidates.Of(filter, view) is not { } entities)
        {
            return null;
        }

        var claims = new HashSet<int>();
        foreach (var entity in entities.SelectMany(one => view.OthersOf(one).Append(one)))
        {
            AddOf(entity, direction, claims);
        }

        return claims;
    }

    private HashSet<int> OfQualifier(QualifierIs qualifier)
    {
        var claims = new HashSet<int>();
        var entities = qualifier.Entities.Select(view.FindHandle).Where(entity => entity >= 0).ToHashSet();
        if (qualifier.Key == QualifierKey.OnBehalfOf)
        {
            entities = new BodyMatcher(view, entities).WithParts();
        }

        foreach (var entity in entities)
        {
            foreach (var one in view.OthersOf(entity).Append(entity))
            {
                view.Tables.Versions.CollectQualifiedBy(one, claims);
            }
        }

        view.Budget?.Foresee(claims.Count);
        return claims;
    }

    private void AddOf(int entity, ClaimDirection direction, HashSet<int> into)
    {
        var lists = view.Tables.ClaimLists;
        for (var list = view.Tables.ClaimHead(entity); list != 0; list = lists.Next(list))
        {
            if (lists.KeyOf(list) >> 8 == (int)direction)
            {
                var run = lists.Read(list);
                view.Budget?.Foresee(run.Count);
                for (var at = 0; at < run.Count; at++)
                {
                    into.Add(run[at]);
                }
            }
        }
    }

    private HashSet<int>? OfEvidence(EvidenceFilter? filter) => filter switch
    {
        EvidenceFilter.SourceIs source => OfSources(EntityCandidates.Of(source.Entity, view)),
        EvidenceFilter.And and => and.Parts.Select(OfEvidence).Where(found => found is not null)
            .MinBy(found => found!.Count),
        EvidenceFilter.Or or => Union([.. or.Parts.Select(OfEvidence)]),
        _ => null,
    };

    private HashSet<int>? OfSources(HashSet<int>? sources)
    {
        if (sources is null)
        {
            return null;
        }

        var pieces = new List<int>();
        foreach (var source in sources.SelectMany(one => view.OthersOf(one).Append(one)))
        {
            view.Tables.Evidence.CollectOfSource(source, view.Revision, pieces);
        }

        return [.. pieces.Select(view.Tables.Evidence.Claim)];
    }
}
