using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>Shortcuts for the changes of a later commit.</summary>
internal static class SmallChanges
{
    /// <summary>Creates a claim with a name of an entity.</summary>
    public static Claim NameOf(string id, string entity, string name) => new()
    {
        Id = ClaimId.Parse(id),
        Subject = EntityId.Parse(entity),
        Predicate = Predicate.Name,
        Object = ClaimValue.Of(Literal.OfText(name, "en")),
    };

    /// <summary>Creates evidence from the first report.</summary>
    public static Evidence EvidenceFor(string claim, int number = 1) =>
        new() { Claim = ClaimId.Parse(claim), Number = number, Source = EntityId.Parse("source:first-report") };

    /// <summary>Adds claims with evidence.</summary>
    public static ChangeSet Add(params Claim[] claims) => new()
    {
        Claims = claims,
        Evidence = [.. claims.Select(claim => EvidenceFor(claim.Id.Value))],
    };

    /// <summary>Adds new versions of claims.</summary>
    public static ChangeSet Hold(params Claim[] claims) => new() { Claims = claims };

    /// <summary>Adds entities.</summary>
    public static ChangeSet Add(params Entity[] entities) => new() { Entities = entities };

    /// <summary>Creates an entity.</summary>
    public static Entity Entity(string id, string label) => new() { Id = EntityId.Parse(id), Label = label };
}
