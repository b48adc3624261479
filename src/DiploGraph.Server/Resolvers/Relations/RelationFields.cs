using System.Collections.Frozen;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Stores.ClaimDirection;

namespace DiploGraph.Server.Resolvers.Relations;

/// <summary>
/// Every field of the schema that shows a relation of <see cref="PredicateTable"/>, in both directions. The type of a
/// field is named after its first predicate and the type at the other end.
/// </summary>
internal static class RelationFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RelationField> All { get; } =
    [
        new("Entity.about", Outgoing, Predicate.About),
        new("Entity.subjectOf", Incoming, Predicate.About),
        new("Entity.sameAs", Outgoing, Predicate.SameAs),
        new("Entity.differentFrom", Outgoing, Predicate.DifferentFrom),

        To("Actor.meetings", Outgoing, Predicate.ParticipatedIn, EntityType.Meeting),
        To("Actor.events", Outgoing, Predicate.ParticipatedIn, EntityType.Event),
        new("Actor.memberships", Outgoing, Predicate.MemberOf),
        new("Actor.statements", Outgoing, Predicate.Said),

        new("Body.offices", Incoming, Predicate.OfficeOf),
        new("Body.organizations", Incoming, Predicate.PartOf),
        new("Body.agreements", Outgoing, Predicate.PartyTo),
        new("Body.representations", Outgoing, Predicate.RepresentedIn),
        new("Body.representationsReceived", Incoming, Predicate.RepresentedIn),
        new("Body.depositaryOf", Incoming, Predicate.DepositedWith),

        new("Location.visitsReceived", Incoming, Predicate.Visited),
        To("Location.placesWithin", Incoming, Predicate.LocatedIn, EntityType.Place),
        To("Location.organizationsWithin", Incoming, Predicate.LocatedIn, EntityType.Organization),

        new("Happening.places", Outgoing, Predicate.HeldAt),
        new("Happening.participations", Incoming, Predicate.ParticipatedIn, Predicate.MadeVisit, Predicate.Accompanied),
        new("Happening.during", Outgoing, Predicate.During),
        new("Happening.contains", Incoming, Predicate.During),
        new("Happening.statements", Incoming, Predicate.SaidAt),

        new("Country.relations", Incoming, Predicate.RelationOf),

        new("Organization.partOf", Outgoing, Predicate.PartOf),
        new("Organization.members", Incoming, Predicate.MemberOf),
        new("Organization.locations", Outgoing, Predicate.LocatedIn),
        new("Organization.creditedSources", Incoming, Predicate.CreditedTo),

        new("Official.offices", Outgoing, Predicate.HoldsOffice),
        new("Official.visits", Outgoing, Predicate.MadeVisit),
        new("Official.delegations", Outgoing, Predicate.Accompanied),
        new("Official.signedAgreements", Outgoing, Predicate.Signed),
        new("Official.creditedSources", Incoming, Predicate.CreditedTo),

        new("Office.holders", Incoming, Predicate.HoldsOffice),
        new("Office.officeOf", Outgoing, Predicate.OfficeOf),

        new("Place.locatedIn", Outgoing, Predicate.LocatedIn),
        new("Place.happenings", Incoming, Predicate.HeldAt),

        new("Visit.visitors", Incoming, Predicate.MadeVisit),
        new("Visit.companions", Incoming, Predicate.Accompanied),
        new("Visit.destinations", Outgoing, Predicate.Visited),

        new("Agreement.parties", Incoming, Predicate.PartyTo),
        new("Agreement.depositaries", Outgoing, Predicate.DepositedWith),
        new("Agreement.signatories", Incoming, Predicate.Signed),
        new("Agreement.amends", Outgoing, Predicate.Amends),
        new("Agreement.amendedBy", Incoming, Predicate.Amends),
        new("Agreement.supersedes", Outgoing, Predicate.Supersedes),
        new("Agreement.supersededBy", Incoming, Predicate.Supersedes),
        new("Agreement.implements", Outgoing, Predicate.Implements),
        new("Agreement.implementedBy", Incoming, Predicate.Implements),

        new("DiplomaticRelation.countries", Outgoing, Predicate.RelationOf),

        new("Statement.speakers", Incoming, Predicate.Said),
        new("Statement.occasions", Outgoing, Predicate.SaidAt),

        new("Source.creditedTo", Outgoing, Predicate.CreditedTo),
    ];

    private static readonly FrozenDictionary<string, RelationField> ByCoordinate =
        All.ToFrozenDictionary(field => field.Coordinate, StringComparer.Ordinal);

    /// <summary>The relation of a coordinate, or null.</summary>
    public static RelationField? Find(string coordinate) => ByCoordinate.GetValueOrDefault(coordinate);

    private static RelationField To(
        string coordinate, ClaimDirection direction, Predicate predicate, EntityType other) =>
        new(coordinate, direction, predicate) { OtherTypes = [other] };
}
