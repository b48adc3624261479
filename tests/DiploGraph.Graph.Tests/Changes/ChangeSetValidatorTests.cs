using System.Reflection;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class ChangeSetValidatorTests
{
    [Fact]
    public async Task An_empty_change_set_is_accepted() => Assert.Empty(await ProblemsAsync(new ChangeSet()));

    [Fact]
    public async Task All_problems_are_reported_with_their_subjects()
    {
        var problems = await ProblemsAsync(ChangesOf(
            [Entity("official:c", ""), Entity("source:s") with { Source = null }],
            Name("n", "official:nobody", "Ann")) with
        {
            Captures = [CaptureOf("x") with { Sha256 = "x" }],
            Evidence = [EvidenceFor(ClaimOf("n")) with { Source = Id("source:none") }],
        });
        Assert.Equal(
            "official:c BAD_LENGTH, source:s WRONG_DESCRIPTION, x BAD_HASH, claim:n UNKNOWN_ENTITY, "
            + "claim:n#1 UNKNOWN_ENTITY",
            string.Join(", ", problems.Select(problem => $"{problem.Subject} {problem.Code}")));
    }

    [Fact]
    public async Task Problems_beyond_the_limit_are_not_reported()
    {
        var names = Enumerable.Range(0, 50).Select(i => Name($"n{i}", "official:nobody", "Ann")).ToArray();
        var codes = await CodesAsync(ChangesOf([], names), ChangeLimits.Default with { MaxProblems = 2 });
        Assert.Equal("UNKNOWN_ENTITY UNKNOWN_ENTITY TOO_MANY_PROBLEMS", codes);
    }

    [Fact]
    public async Task A_large_change_set_is_accepted()
    {
        var names = Enumerable.Range(0, 50_000).Select(i => Name($"n{i}", "official:a", $"Ann {i}")).ToArray();
        Assert.Empty(await ProblemsAsync(ChangesOf([], names)));
    }

    [Fact]
    public async Task The_check_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var snapshot = new DiploGraph.Graph.Memory.MemoryGraph().OpenSnapshot(SnapshotAt.Current);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ChangeSetValidator.ValidateAsync(
            ChangesOf([Entity("official:a")]), snapshot, ChangeLimits.Default, cancelled.Token));
    }

    [Fact]
    public void Codes_are_distinct_tokens()
    {
        var codes = typeof(ChangeProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Code: (string)field.GetRawConstantValue()!, field.Name)).ToArray();
        Assert.All(codes, code => Assert.Equal(WireNames.Of(code.Name), code.Code));
        Assert.Equal(codes.Length, codes.DistinctBy(code => code.Code).Count());
    }
}
