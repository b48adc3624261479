using System.Globalization;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Paging;

/// <summary>
/// Formats the sort values of the orders as texts for <see cref="PageKey.Sort"/>, in the same way on every store.
/// </summary>
public static class PageKeyFormat
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>
    /// Formats <see cref="Queries.ClaimOrder.Best"/>: the digit of the rank, then 1 for accepted, 2 for disputed, 3
    /// otherwise.
    /// </summary>
    public static string Best(ClaimRank rank, ClaimStatus status) =>
        (((int)rank * 10) + Standing(status)).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Formats the orders by time: the day as <c>yyyy-MM-dd</c> or, without one, the text that comes last in the
    /// direction: <c>~</c>, or an empty string if the order is descending.
    /// </summary>
    public static string Day(DateOnly? day, bool descending) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (descending ? "" : "~");

    /// <summary>Formats the number of a piece of evidence in ten digits; the sort value is the claim's id.</summary>
    public static string Number(int number) => number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>
    /// Formats the number of a revision, for revisions and for claims by revision, or the place of a change in the
    /// order of recording, in nineteen digits.
    /// </summary>
    public static string Place(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Formats a score from 0 to 1, best first: its difference to 1 in ten-thousandths.</summary>
    public static string Score(double score) =>
        (10_000 - (int)Math.Round(score * 10_000)).ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>Formats a moment in UTC, to the microsecond: <c>yyyy-MM-ddTHH:mm:ss.ffffffZ</c>.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Parses a moment in the form of <see cref="Moment"/>.</summary>
    public static DateTimeOffset ParseMoment(string text) => DateTimeOffset.ParseExact(
        text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static int Standing(ClaimStatus status) => status switch
    {
        ClaimStatus.Accepted => 1,
        ClaimStatus.Disputed => 2,
        _ => 3,
    };
}
