using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// The ids in drafts that must be read before the drafts are mapped. Texts that are no ids are left out.
/// </summary>
internal sealed class DraftReferences
{
    /// <summary>The entities that would be added or changed, and the sources of evidence.</summary>
    public HashSet<EntityId> Entities { get; } = [];

    /// <summary>The claims that would be added, changed or supported.</summary>
    public HashSet<ClaimId> Claims { get; } = [];

    /// <summary>The claims that would get evidence.</summary>
    public HashSet<ClaimId> Supported { get; } = [];

    /// <summary>The sources of evidence.</summary>
    public HashSet<EntityId> Sources { get; } = [];

    public static DraftReferences Of(IReadOnlyList<ChangeDraft> drafts)
    {
        var references = new DraftReferences();
        foreach (var draft in drafts)
        {
            references.Add(draft);
        }

        return references;
    }

    private void Add(ChangeDraft draft)
    {
        switch (draft)
        {
            case AddEntityDraft entity:
                AddEntity(entity.Id);
                break;
            case RelabelEntityDraft entity:
                AddEntity(entity.Id);
                break;
            case AddSourceDraft source:
                AddEntity(source.Id);
                break;
            case AddClaimDraft claim:
                AddClaim(claim.Id ?? ClaimIdDeriver.TryDerive(claim)?.Value);
                AddClaim(claim.Supersedes);
                AddEvidence(claim.Evidence);
                break;
            case ReviseClaimDraft claim:
                AddClaim(claim.Id);
                AddClaim(claim.Supersedes?.Value);
                break;
            case ReplaceClaimDraft claim:
                AddClaim(claim.Claim);
                AddClaim(claim.Id);
                AddEvidence(claim.Evidence);
                break;
            case AddEvidenceDraft evidence:
                AddClaim(evidence.Claim);
                if (ClaimId.TryParse(evidence.Claim, out var supported))
                {
                    Supported.Add(supported);
                }

                AddEvidence([evidence.Evidence]);
                break;
        }
    }

    private void AddEntity(string text)
    {
        if (EntityId.TryParse(text, out var id))
        {
            Entities.Add(id);
        }
    }

    private void AddClaim(string? text)
    {
        if (ClaimId.TryParse(text, out var id))
        {
            Claims.Add(id);
        }
    }

    private void AddEvidence(IReadOnlyList<EvidenceDraft> evidence)
    {
        foreach (var piece in evidence)
        {
            if (EntityId.TryParse(piece.Source, out var source))
            {
                Entities.Add(source);
                Sources.Add(source);
            }
        }
    }
}
