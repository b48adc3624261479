using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// Finds the items that a change set touches and that were recorded after the revision that its author read: entities
/// and claims of which it records a version, claims that it supersedes, and claims that it adds evidence to. More
/// evidence on a claim is no new version of the claim.
/// </summary>
internal static class ConflictFinder
{
    /// <summary>Returns the conflicts in the order of the change set, each item once.</summary>
    /// <param name="changes">The change set.</param>
    /// <param name="basedOn">The revision that its author read.</param>
    /// <param name="newest">The newest version of the graph, opened as recorded.</param>
    /// <param name="cancellationToken">Cancels the reads, two regardless of the size of the change set.</param>
    public static async ValueTask<IReadOnlyList<ChangeConflict>> FindAsync(
        ChangeSet changes, long basedOn, IGraphSnapshot newest, CancellationToken cancellationToken)
    {
        if (basedOn == newest.Revision.Number)
        {
            return [];
        }

        var entities = changes.Entities.Select(entity => entity.Id).Distinct().ToArray();
        var claims = ChangeSetReferences.ClaimsOf(changes).ToArray();
        var conflicts = new List<ChangeConflict>();
        foreach (var entity in await newest.FindEntitiesAsync(entities, cancellationToken))
        {
            if (entity?.RecordedFrom > basedOn)
            {
                conflicts.Add(new ChangeConflict(entity.Id.Value, entity.RecordedFrom));
            }
        }

        foreach (var claim in await newest.FindClaimsAsync(claims, cancellationToken))
        {
            if (claim?.RecordedFrom > basedOn)
            {
                conflicts.Add(new ChangeConflict(claim.Id.Value, claim.RecordedFrom));
            }
        }

        return conflicts;
    }
}
