using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>The best chains between two entities.</summary>
/// <param name="Paths">
/// The chains, sorted by the strength of their weakest claim (strongest first), then by length, then by the ids of
/// their entities in the order of code units.
/// </param>
/// <param name="IsComplete">
/// True if the search was complete. Otherwise there may be better chains, or chains even if none are listed.
/// </param>
public sealed record PathResult(IReadOnlyList<FoundPath> Paths, bool IsComplete);

/// <summary>A chain of claims.</summary>
/// <param name="Hops">The claims from one end to the other, at least one.</param>
/// <param name="Strength">
/// The strength of the weakest claim (<see cref="DiploGraph.Graph.Walks.LinkStrength"/>).
/// </param>
public sealed record FoundPath(IReadOnlyList<PathHop> Hops, double Strength);

/// <summary>A claim as a step of a chain.</summary>
/// <param name="From">The entity where the step starts.</param>
/// <param name="To">The entity where the step ends.</param>
/// <param name="Claim">The claim; of several between the two entities, the strongest, then the first by id.</param>
/// <param name="Direction">Outgoing if <paramref name="From"/> is the claim's subject.</param>
public sealed record PathHop(EntityId From, EntityId To, Claim Claim, ClaimDirection Direction);
