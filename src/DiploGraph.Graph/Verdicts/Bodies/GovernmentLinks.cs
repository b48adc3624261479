using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>
/// What belongs to the government of a country although records only say that it belongs to the country: certainly its
/// ministries, agencies, missions and forces, possibly its other offices. A president or an emperor may not belong to
/// the government.
/// </summary>
internal static class GovernmentLinks
{
    private static readonly string[] Executive =
        [OrganizationKind.Ministry, OrganizationKind.Agency, OrganizationKind.Mission, OrganizationKind.ArmedForce];

    /// <summary>Returns the links from the country to a government that is directly part of it.</summary>
    /// <param name="partOf">The PART_OF claims of bodies.</param>
    /// <param name="kinds">The KIND claims of the same bodies.</param>
    public static IReadOnlyList<BodyLink> OfCountries(IEnumerable<Claim> partOf, IReadOnlyList<Claim> kinds) =>
    [
        .. from part in partOf
           where part.Object.Entity is { Type: EntityType.Country }
           from kind in kinds
           where kind.Subject == part.Subject && kind.Object.Literal?.Text == OrganizationKind.Government
           select new BodyLink(part.Object.Entity!.Value, part.Subject, [part, kind], Overlap.Possible),
    ];

    /// <summary>Returns the links from the executive bodies of countries to the governments of these.</summary>
    /// <param name="countries">The links from countries to governments.</param>
    /// <param name="partOf">The PART_OF claims of the bodies of the countries.</param>
    /// <param name="kinds">The KIND claims of these bodies.</param>
    public static IEnumerable<BodyLink> OfBodies(
        IReadOnlyList<BodyLink> countries, IReadOnlyList<Claim> partOf, IReadOnlyList<Claim> kinds) =>
        from country in countries
        from part in partOf
        where part.Object.Entity == country.From && part.Subject != country.To
        from kind in kinds
        where kind.Subject == part.Subject && Executive.Contains(kind.Object.Literal?.Text)
        select new BodyLink(part.Subject, country.To, [part, kind, .. country.Claims]);

    /// <summary>Returns the links from the offices of countries to the governments of these.</summary>
    public static IEnumerable<BodyLink> OfOffices(IReadOnlyList<BodyLink> countries, IReadOnlyList<Claim> officeOf) =>
        from country in countries
        from office in officeOf
        where office.Object.Entity == country.From
        select new BodyLink(office.Subject, country.To, [office, .. country.Claims], Overlap.Possible);
}
