using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>The best chains between two entities.</summary>
/// <param name="Paths">
/// The chains: the one whose weakest claim is the strongest first, then the shortest, then by the ids that they go
/// through, in the order of code units.
/// </param>
/// <param name="IsComplete">
/// Whether all was looked at; otherwise there may be better ones, or some where there are none here.
/// </param>
public sealed record PathResult(IReadOnlyList<FoundPath> Paths, bool IsComplete);

/// <summary>A chain of claims.</summary>
/// <param name="Hops">The claims from one end to the other, at least one.</param>
/// <param name="Strength">
/// What its weakest claim bears (<see cref="DiploGraph.Graph.Walks.LinkStrength"/>).
/// </param>
public sealed record FoundPath(IReadOnlyList<PathHop> Hops, double Strength);

/// <summary>A claim as a chain walks it.</summary>
/// <param name="From">The end where the walk comes from.</param>
/// <param name="To">The end where it goes to.</param>
/// <param name="Claim">The claim; of several between the two, the strongest, then the first by id.</param>
/// <param name="Direction">Outgoing where <paramref name="From"/> is the claim's subject.</param>
public sealed record PathHop(EntityId From, EntityId To, Claim Claim, ClaimDirection Direction);
