using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Idempotency keys, and the hashes that tell whether a key is used for another request.</summary>
public abstract partial class GraphStoreContract
{
    private static readonly string OneHash = new('1', 64);
    private static readonly string OtherHash = new('f', 64);

    [Fact]
    public async Task Repeating_a_key_returns_the_same_revision_and_records_nothing()
    {
        var request = Keyed("official:a") with { ExpectedRevision = 0 };
        var first = await Store.CommitAsync(request, default);
        var again = await Store.CommitAsync(Keyed("official:b") with { ExpectedRevision = 0 }, default);

        Assert.Equal((1, false), (first.Revision.Number, first.IsReplay));
        Assert.Equal(first with { IsReplay = true }, again);
        Assert.Equal(["official:a"], await IdsAsync(AllEntities));
        await using var snapshot = await OpenAsync();
        Assert.Equal(1, snapshot.Revision.Number);
    }

    [Fact]
    public async Task The_key_of_a_rejected_commit_can_be_used_again()
    {
        var request = Keyed("official:a", OneHash) with { ExpectedRevision = 7 };
        await FailsAsync(GraphStoreFailure.Conflict, () => Store.CommitAsync(request, default));
        var second = request with { ExpectedRevision = 0, RequestHash = OtherHash };
        Assert.Equal((1, false), Shown(await Store.CommitAsync(second, default)));
    }

    [Fact]
    public async Task A_key_with_the_same_hash_returns_the_same_revision()
    {
        await Store.CommitAsync(Keyed("official:a", OneHash), default);
        Assert.Equal((1, true), Shown(await Store.CommitAsync(Keyed("official:a", OneHash), default)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_key_with_another_hash_fails_before_any_other_check(bool firstHasHash, bool secondHasHash)
    {
        await Store.CommitAsync(Keyed("official:a", firstHasHash ? OneHash : null), default);
        var other = Keyed("official:b", secondHasHash ? OtherHash : null) with { ExpectedRevision = 0 };

        var exception = await FailsAsync(GraphStoreFailure.KeyReused, () => Store.CommitAsync(other, default));

        Assert.DoesNotContain(OneHash, exception.Message, StringComparison.Ordinal);
        Assert.Equal(["official:a"], await IdsAsync(AllEntities));
    }

    [Fact]
    public async Task A_hash_without_a_key_is_not_compared()
    {
        var request = Commit(ChangesOf([Entity("official:a")])) with { RequestHash = OneHash };
        await Store.CommitAsync(request, default);
        Assert.Equal((2, false), Shown(await Store.CommitAsync(request with { RequestHash = OtherHash }, default)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234")]
    [InlineData("F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0")]
    public async Task A_hash_has_64_lower_case_hexadecimal_digits(string hash)
    {
        var exception = await FailsAsync(
            GraphStoreFailure.Rejected, () => Store.CommitAsync(Keyed("official:a", hash), default));
        Assert.Equal("BAD_HASH", Assert.Single(exception.Problems).Code);
    }

    [Fact]
    public async Task Of_concurrent_commits_with_one_key_one_records_and_the_others_return_its_revision()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () =>
            await Store.CommitAsync(Keyed($"official:p{number}", OneHash), default))));

        Assert.Single(results, result => !result.IsReplay);
        Assert.Single(results.Select(result => result.Revision).Distinct());
        Assert.Single(await IdsAsync(AllEntities));
    }

    [Fact]
    public async Task Of_two_concurrent_commits_with_one_key_and_two_hashes_one_fails()
    {
        for (var round = 1; round <= 10; round++)
        {
            var key = $"k{round}";
            var results = await Task.WhenAll(new[] { OneHash, OtherHash }.Select(hash => Task.Run(async () =>
            {
                try
                {
                    var request = Keyed($"official:p{round}", hash) with { IdempotencyKey = key };
                    return (await Store.CommitAsync(request, default)).Revision.Number;
                }
                catch (GraphStoreException exception) when (exception.Failure == GraphStoreFailure.KeyReused)
                {
                    return 0;
                }
            })));
            Assert.Equal([0, round], results.Order());
        }
    }

    private static CommitRequest Keyed(string id, string? hash = null) =>
        Commit(ChangesOf([Entity(id)])) with { IdempotencyKey = "k", RequestHash = hash };

    private static (long Number, bool IsReplay) Shown(CommitResult result) => (result.Revision.Number, result.IsReplay);
}
