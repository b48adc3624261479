using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Tests.Paging;

/// <summary>The texts of sort values compare, by code unit, as the values do.</summary>
public sealed class PageKeyFormatTests
{
    [Fact]
    public void Numbers_and_places_compare_as_numbers()
    {
        AssertAscending(PageKeyFormat.Number, [0, 9, 10, 99, 100, int.MaxValue]);
        AssertAscending(PageKeyFormat.Place, [0L, 9, 10, 1L << 40, long.MaxValue]);
    }

    [Fact]
    public void The_best_score_comes_first() => AssertAscending(PageKeyFormat.Score, [1.0, 0.99, 0.5, 0.1, 0.0]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Days_compare_as_days_and_no_day_comes_last(bool descending)
    {
        DateOnly?[] days = [new(1, 1, 1), new(1952, 4, 28), new(2022, 8, 30), new(9999, 12, 31)];
        DateOnly?[] order = [.. descending ? days.Reverse() : days, null];
        var texts = order.Select(day => PageKeyFormat.Day(day, descending)).ToArray();
        Assert.Equal(
            texts,
            descending ? texts.OrderDescending(StringComparer.Ordinal) : texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rank_counts_more_than_the_status() => AssertAscending<(ClaimRank Rank, ClaimStatus Status)>(
        best => PageKeyFormat.Best(best.Rank, best.Status),
        [
            (ClaimRank.Preferred, ClaimStatus.Accepted), (ClaimRank.Preferred, ClaimStatus.Disputed),
            (ClaimRank.Preferred, ClaimStatus.Proposed), (ClaimRank.Normal, ClaimStatus.Accepted),
            (ClaimRank.Deprecated, ClaimStatus.Accepted),
        ]);

    private static void AssertAscending<T>(Func<T, string> format, T[] values)
    {
        var texts = Array.ConvertAll(values, value => format(value));
        Assert.Equal(texts, texts.Distinct().Order(StringComparer.Ordinal));
    }
}
