using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>
/// Reverts claims: added ones become RETRACTED, changed ones return to their earlier version. Evidence stays, because
/// it is never removed.
/// </summary>
internal sealed class ClaimReversal
{
    private readonly RecordedChanges _recorded;
    private readonly Dictionary<ClaimId, Claim> _changed = [];

    public ClaimReversal(RecordedChanges recorded)
    {
        _recorded = recorded;
        var left = new List<LeftAlone>();
        foreach (var (id, chain) in recorded.Claims)
        {
            if (chain.ChangedIn is { } later)
            {
                left.Add(new LeftAlone(id.Value, later, LeftReason.ChangedLater));
            }

            if (VersionAfter(chain) is var after && VersionComparer.Of(chain.Current, after).Count > 0)
            {
                _changed.Add(id, after);
            }
        }

        LeftEvidence = [.. recorded.Evidence.Where(IsLeft)];
        Left =
        [
            .. left,
            .. LeftEvidence
                .Where(piece => !recorded.Claims.TryGetValue(piece.Claim, out var chain) || !chain.IsLeftAlone)
                .Select(piece => new LeftAlone(
                    $"{piece.Claim}#{piece.Number}", piece.RecordedFrom, LeftReason.IsEvidence)),
        ];
    }

    /// <summary>The new versions of claims.</summary>
    public IReadOnlyCollection<Claim> Changed => _changed.Values;

    /// <summary>The claims and evidence that are left as they are.</summary>
    public IReadOnlyList<LeftAlone> Left { get; }

    /// <summary>The evidence of the revisions on claims that they did not add or that are left alone.</summary>
    public IReadOnlyList<Evidence> LeftEvidence { get; }

    /// <summary>Returns the version of a claim after the revert.</summary>
    public Claim After(Claim claim) => _changed.GetValueOrDefault(claim.Id, claim);

    private static Claim VersionAfter(VersionChain<Claim> chain) =>
        chain.IsAdded ? chain.Current with { Status = ClaimStatus.Retracted } : chain.Target ?? chain.Current;

    private bool IsLeft(Evidence piece) =>
        !_recorded.Claims.TryGetValue(piece.Claim, out var chain) || !chain.IsAdded;
}
