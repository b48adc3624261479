using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Walks;

/// <summary>The strength of a claim, from 0 to 1.</summary>
public static class LinkStrength
{
    /// <summary>A strength below that of any link.</summary>
    public const double Any = -1;

    private const int MaxAccounts = 8;

    /// <summary>
    /// Returns the strength of a claim: 1 - 2^-n for n independent accounts that support it (one account 0.5, two 0.75,
    /// three 0.875; at most eight are counted). It is halved if the claim is not accepted, and halved again if its rank
    /// is deprecated.
    /// </summary>
    /// <param name="status">The claim's status.</param>
    /// <param name="rank">The claim's rank.</param>
    /// <param name="accounts">The number of independent accounts that support it, 0 or more.</param>
    public static double Of(ClaimStatus status, ClaimRank rank, int accounts)
    {
        var strength = 1 - Math.Pow(2, -Math.Min(accounts, MaxAccounts));
        strength *= status == ClaimStatus.Accepted ? 1 : 0.5;
        return rank == ClaimRank.Deprecated ? strength * 0.5 : strength;
    }
}
