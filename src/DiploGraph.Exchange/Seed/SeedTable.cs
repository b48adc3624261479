using DiploGraph.Graph.Claims;

namespace DiploGraph.Exchange.Seed;

/// <summary>A table of facts collected elsewhere, with the claims that represent them.</summary>
/// <param name="Name">A description of the facts.</param>
/// <param name="Rows">The facts, in file order.</param>
public sealed record SeedTable(string Name, IReadOnlyList<SeedTableRow> Rows);

/// <summary>A fact with the claims that represent it, or the reason why none does.</summary>
/// <param name="Id">The id of the fact in its collection, such as <c>A01</c>.</param>
/// <param name="Fact">The fact in a few words.</param>
/// <param name="Quote">
/// The quote that the fact is based on; each of its claims has this quote in its evidence. Null if there is none.
/// </param>
/// <param name="Claims">The claims; empty if the fact was left out.</param>
/// <param name="Note">A note on how the claims represent the fact.</param>
/// <param name="LeftOut">The reason why no claim represents the fact; null if one does.</param>
public sealed record SeedTableRow(
    string Id, string Fact, string? Quote, IReadOnlyList<ClaimId> Claims, string? Note, string? LeftOut);
