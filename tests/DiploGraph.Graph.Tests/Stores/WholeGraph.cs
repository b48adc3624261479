using System.Globalization;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Describes a version of a graph by the results of many reads.</summary>
internal static class WholeGraph
{
    private static readonly PageRequest All = PageRequest.First(1_000);

    // The claims of decisions are in the graph after a merge and a separation, which otherwise change nothing.
    private static readonly ClaimFilter NoDecision =
        new ClaimFilter.Not(new ClaimFilter.PredicateIn([Predicate.SameAs, Predicate.DifferentFrom]));

    /// <summary>
    /// Returns a description of everything that is believed, without decisions of identity and without the revisions
    /// that recorded it. Without evidence on request: a revert does not remove it.
    /// </summary>
    public static async Task<string> DescribeAsync(IGraphSnapshot snapshot, bool withEvidence = true)
    {
        var text = new StringBuilder();
        var entities = await snapshot.ListEntitiesAsync(new EntityQuery { Types = EntityTypes.All }, All, default);
        EntityId[] ids = [.. entities.Items.Select(entity => entity.Id)];
        foreach (var entity in entities.Items)
        {
            Line(text, $"{Show(entity)} {entity.Disambiguation} {entity.Source?.Title}");
        }

        var claims = await snapshot.ListClaimsAsync(new ClaimQuery { Where = NoDecision }, All, default);
        AddClaims(text, claims.Items);
        if (withEvidence)
        {
            await AddEvidenceAsync(text, snapshot, claims.Items);
        }

        foreach (var direction in Enum.GetValues<ClaimDirection>())
        {
            var query = new ClaimQuery { Anchors = ids, Direction = direction, Where = NoDecision };
            var pages = await snapshot.ReadClaimsAsync(query, All, default);
            var counts = await snapshot.CountClaimsByAnchorAsync(query, default);
            for (var at = 0; at < ids.Length; at++)
            {
                var found = string.Join(' ', pages[at].Items.Select(claim => claim.Id));
                Line(text, $"{direction} {ids[at]} {counts[at]}: {found}");
            }
        }

        await AddSearchAsync(text, snapshot, ids);
        return text.ToString();
    }

    private static void AddClaims(StringBuilder text, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            var qualifiers = string.Join(' ', claim.Qualifiers.Select(it => $"{it.Key}={it.Value}"));
            Line(text, $"{claim.Id} {claim.Subject} {claim.Predicate} {claim.Object} [{qualifiers}] {claim.ValidTime} "
                + $"{claim.Status} {claim.Rank} {claim.RankReason} {claim.Supersedes} "
                + $"{claim.RecordedSubject} {claim.RecordedObject}");
        }
    }

    private static async Task AddEvidenceAsync(
        StringBuilder text, IGraphSnapshot snapshot, IReadOnlyList<Claim> claims)
    {
        foreach (var pieces in await snapshot.ReadEvidenceAsync([.. claims.Select(claim => claim.Id)], default))
        {
            Line(text, string.Join("; ", pieces.Select(
                it => $"{it.Claim}#{it.Number} {it.Source} {it.Stance} {it.AttributedTo} {it.Quote?.Exact}")));
        }
    }

    private static async Task AddSearchAsync(StringBuilder text, IGraphSnapshot snapshot, EntityId[] ids)
    {
        string[] names = ["Anna", "Benny", "Gantz", "banana"];
        foreach (var hits in await snapshot.SearchNamesAsync(new NameQuery { Texts = names }, default))
        {
            Line(text, string.Join("; ", hits.Select(hit => $"{hit.Entity} {hit.Name.Text} {hit.Match.Score}")));
        }

        foreach (var type in new[] { EntityType.Meeting, EntityType.Event })
        {
            var groups = await snapshot.AggregateAsync(
                new AggregateQuery { Type = type, GroupBy = [GroupKey.Year, GroupKey.Kind] }, default);
            Line(text, string.Join("; ", groups.Groups.Select(group => $"{string.Join(' ', group.Values.Select(
                value => $"{value.Time} {value.Token}"))}: {group.Count} {string.Join(' ', group.Sample)}")));
        }

        if (ids.Length > 0)
        {
            var around = await snapshot.ReadNeighbourhoodAsync(
                new NeighbourhoodQuery { Of = [ids[^1]], Depth = 3, Predicates = [Predicate.ParticipatedIn] }, default);
            Line(text, string.Join(' ', around.Nodes.Select(node => $"{node.Entity.Id} {node.Depth} {node.Degree}")));
        }
    }

    private static string Show(Entity entity) => $"{entity.Id} {entity.Label} [{string.Join(' ', entity.OtherIds)}]";

    private static void Line(StringBuilder text, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
