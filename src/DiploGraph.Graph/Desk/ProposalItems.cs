using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Desk;

/// <summary>Lists what a change set touches, to find proposals by it.</summary>
public static class ProposalItems
{
    /// <summary>
    /// Returns the ids of all entities and claims that a change set adds, changes or names, each once: also those at
    /// both ends of a claim, in its qualifiers, and the sources of evidence and captures.
    /// </summary>
    public static IReadOnlyList<string> Of(ChangeSet changes)
    {
        var items = new HashSet<string>(StringComparer.Ordinal);
        items.UnionWith(changes.Entities.Select(entity => entity.Id.Value));
        items.UnionWith(changes.Captures.Select(capture => capture.Source.Value));
        foreach (var claim in changes.Claims)
        {
            items.Add(claim.Id.Value);
            items.Add(claim.Subject.Value);
            AddIfAny(items, claim.Object.Entity?.Value);
            AddIfAny(items, claim.Supersedes?.Value);
            foreach (var qualifier in claim.Qualifiers)
            {
                AddIfAny(items, qualifier.Value.Entity?.Value);
            }
        }

        foreach (var evidence in changes.Evidence)
        {
            items.Add(evidence.Claim.Value);
            items.Add(evidence.Source.Value);
            AddIfAny(items, evidence.AttributedTo?.Value);
        }

        return [.. items];
    }

    private static void AddIfAny(HashSet<string> items, string? item)
    {
        if (item is not null)
        {
            items.Add(item);
        }
    }
}
