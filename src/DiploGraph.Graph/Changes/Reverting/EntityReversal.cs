using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>
/// Reverts entities: changed ones return to their earlier version, added ones are withdrawn unless something uses them.
/// </summary>
/// <param name="Changed">The new versions of entities.</param>
/// <param name="Left">The entities that are left as they are.</param>
internal sealed record EntityReversal(IReadOnlyList<Entity> Changed, IReadOnlyList<LeftAlone> Left)
{
    public static async ValueTask<EntityReversal> OfAsync(
        RecordedChanges recorded, ClaimReversal claims, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var added = recorded.Entities.Where(of => of.Value.IsAdded).Select(of => of.Key).ToHashSet();
        var uses = await new EntityUses(added, recorded, claims, graph).FindAsync(cancellationToken);
        var changed = new List<Entity>();
        var left = new List<LeftAlone>();
        foreach (var (id, chain) in recorded.Entities)
        {
            if (chain.ChangedIn is { } later)
            {
                left.Add(new LeftAlone(id.Value, later, LeftReason.ChangedLater));
            }

            if (chain.IsAdded && uses.TryGetValue(id, out var use))
            {
                left.Add(new LeftAlone(id.Value, use, LeftReason.InUse));
            }
            else if (VersionAfter(chain) is var after && VersionComparer.Of(chain.Current, after).Count > 0)
            {
                changed.Add(after);
            }
        }

        return new EntityReversal(changed, left);
    }

    private static Entity VersionAfter(VersionChain<Entity> chain) =>
        chain.IsAdded ? chain.Current with { IsWithdrawn = true } : chain.Target ?? chain.Current;
}
