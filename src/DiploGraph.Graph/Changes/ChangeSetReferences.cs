using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes;

/// <summary>Collects everything that a change set refers to, each item once.</summary>
internal static class ChangeSetReferences
{
    public static HashSet<EntityId> EntitiesOf(ChangeSet changes)
    {
        var ids = new HashSet<EntityId>();
        foreach (var entity in changes.Entities)
        {
            ids.UnionWith(DescriptionReferences.Of(entity));
        }

        ids.UnionWith(changes.Captures.Select(capture => capture.Source));
        foreach (var claim in changes.Claims)
        {
            ids.Add(claim.Subject);
            AddIfAny(ids, claim.Object.Entity);
            foreach (var qualifier in claim.Qualifiers)
            {
                AddIfAny(ids, qualifier.Value.Entity);
            }
        }

        foreach (var evidence in changes.Evidence)
        {
            ids.Add(evidence.Source);
            AddIfAny(ids, evidence.AttributedTo);
        }

        return ids;
    }

    public static HashSet<ClaimId> ClaimsOf(ChangeSet changes)
    {
        var ids = new HashSet<ClaimId>(changes.Claims.Count);
        foreach (var claim in changes.Claims)
        {
            ids.Add(claim.Id);
            if (claim.Supersedes is { } replaced)
            {
                ids.Add(replaced);
            }
        }

        ids.UnionWith(changes.Evidence.Select(evidence => evidence.Claim));
        return ids;
    }

    public static HashSet<string> CapturesOf(ChangeSet changes)
    {
        var hashes = new HashSet<string>(changes.Captures.Select(capture => capture.Sha256), StringComparer.Ordinal);
        hashes.UnionWith(changes.Evidence.Select(evidence => evidence.CaptureSha256).OfType<string>());
        return hashes;
    }

    private static void AddIfAny(HashSet<EntityId> ids, EntityId? id)
    {
        if (id is { } some)
        {
            ids.Add(some);
        }
    }
}
