using DiploGraph.Graph.Claims;

namespace DiploGraph.Exchange.Seed;

/// <summary>A table of facts collected elsewhere, which says of each what became of it here.</summary>
/// <param name="Name">What the facts are.</param>
/// <param name="Rows">The facts, in the order of the file.</param>
public sealed record SeedTable(string Name, IReadOnlyList<SeedTableRow> Rows);

/// <summary>A fact and the claims that carry it, or why none does.</summary>
/// <param name="Id">The fact's id in its collection, such as <c>A01</c>.</param>
/// <param name="Fact">What it says, in a few words.</param>
/// <param name="Quote">
/// The words it rests on, which each of its claims has in its evidence; null where it has none.
/// </param>
/// <param name="Claims">The claims; empty where it was left out.</param>
/// <param name="Note">How the claims carry it.</param>
/// <param name="LeftOut">Why no claim carries it; null where some do.</param>
public sealed record SeedTableRow(
    string Id, string Fact, string? Quote, IReadOnlyList<ClaimId> Claims, string? Note, string? LeftOut);
