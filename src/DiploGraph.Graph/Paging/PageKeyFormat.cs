using System.Globalization;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Paging;

/// <summary>
/// The sort values of the orders in the text form of <see cref="PageKey.Sort"/>, the same on every store.
/// </summary>
public static class PageKeyFormat
{
    /// <summary>
    /// Returns the sort value of <see cref="Queries.ClaimOrder.Best"/>: the digit of the rank, then 1 for accepted, 2
    /// for disputed, 3 for all other statuses.
    /// </summary>
    public static string Best(ClaimRank rank, ClaimStatus status) =>
        (((int)rank * 10) + Standing(status)).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Of the orders by time: the day as <c>yyyy-MM-dd</c>. Where there is none, what stands last in the direction:
    /// <c>~</c>, or nothing where the order is turned round.
    /// </summary>
    public static string Day(DateOnly? day, bool descending) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (descending ? "" : "~");

    /// <summary>Of evidence: the number among the claim's, in ten digits; the sort value is the claim's id.</summary>
    public static string Number(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>
    /// Of revisions, of claims by revision, and of what a revision recorded: the number of the revision, or the place
    /// in the order of recording, in nineteen digits.
    /// </summary>
    public static string Place(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Of hits, best first: how much the score, from 0 to 1, lacks of 1, in ten-thousandths.</summary>
    public static string Score(double score) =>
        (10_000 - (int)Math.Round(score * 10_000)).ToString("D5", CultureInfo.InvariantCulture);

    private static int Standing(ClaimStatus status) => status switch
    {
        ClaimStatus.Accepted => 1,
        ClaimStatus.Disputed => 2,
        _ => 3,
    };
}
