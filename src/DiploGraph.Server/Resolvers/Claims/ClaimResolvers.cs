using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Claims;

/// <summary>The fields of claims, their qualifiers and their values.</summary>
internal static class ClaimResolvers
{
    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.Field<Claim, string>("Claim.id", static claim => claim.Id.Value);
        map.Field<Claim, string>(
            "Claim.recordedSubject", static claim => (claim.RecordedSubject ?? claim.Subject).Value);
        map.Field<Claim, string?>(
            "Claim.recordedObject", static claim => (claim.RecordedObject ?? claim.Object.Entity)?.Value);
        map.Field<Claim, Predicate>("Claim.predicate", static claim => claim.Predicate);
        map.Field<Claim, Literal?>("Claim.value", static claim => claim.Object.Literal);
        map.List<Claim, Qualifier>("Claim.qualifiers", static claim => claim.Qualifiers);
        map.Field<Claim, EdtfTime?>("Claim.validTime", static claim => claim.ValidTime);
        map.Field<Claim, long>("Claim.recordedFrom", static claim => claim.RecordedFrom);
        map.Field<Claim, long?>("Claim.recordedTo", static claim => claim.RecordedTo);
        map.Field<Claim, ClaimStatus>("Claim.status", static claim => claim.Status);
        map.Field<Claim, ClaimRank>("Claim.rank", static claim => claim.Rank);
        map.Field<Claim, string?>("Claim.rankReason", static claim => claim.RankReason);
        EntityBindings.BindEntity<Claim>(map, "Claim.subject", static claim => claim.Subject);
        EntityBindings.BindEntity<Claim>(map, "Claim.object", static claim => claim.Object.Entity);
        ClaimBindings.BindClaim<Claim>(map, "Claim.supersedes", static claim => claim.Supersedes);

        map.Field<Qualifier, QualifierKey>("Qualifier.key", static qualifier => qualifier.Key);
        map.Field<Qualifier, Literal?>("Qualifier.value", static qualifier => qualifier.Value.Literal);
        EntityBindings.BindEntity<Qualifier>(map, "Qualifier.entity", static qualifier => qualifier.Value.Entity);

        map.Field<Literal, LiteralKind>("Literal.kind", static literal => literal.Kind);
        map.Field<Literal, string>("Literal.text", static literal => literal.Text);
        map.Field<Literal, string?>("Literal.language", static literal => literal.Language);
        map.Field<Literal, EdtfTime?>(
            "Literal.time", static literal => literal.Kind == LiteralKind.Time ? literal.ToTime() : null);
        map.Field<Literal, GeoPoint?>("Literal.coordinates", static literal => LiteralReader.ReadPosition(literal));

        ConnectionBindings.BindNodes<ClaimPage, Claim>(map, "Claim");
        map.Batch<ClaimPage, long>("ClaimConnection.totalCount", ClaimPageReader.CountAsync);
    }
}
