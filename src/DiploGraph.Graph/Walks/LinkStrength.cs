using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Walks;

/// <summary>How much a claim bears, from 0 to 1.</summary>
public static class LinkStrength
{
    /// <summary>Less than any link bears.</summary>
    public const double Any = -1;

    private const int MostAccounts = 8;

    /// <summary>
    /// What a claim bears: 1 - 2^-n for n independent accounts that support it (one account 0.5, two 0.75, three 0.875,
    /// at most eight are counted); half of that where the claim is disputed, and half again where its rank is
    /// deprecated.
    /// </summary>
    /// <param name="status">The claim's status.</param>
    /// <param name="rank">Its rank.</param>
    /// <param name="accounts">How many independent accounts support it, 0 or more.</param>
    public static double Of(ClaimStatus status, ClaimRank rank, int accounts)
    {
        var strength = 1 - Math.Pow(2, -Math.Min(accounts, MostAccounts));
        strength *= status == ClaimStatus.Accepted ? 1 : 0.5;
        return rank == ClaimRank.Deprecated ? strength * 0.5 : strength;
    }
}
