using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Server.Tests.Writes;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>After a chain of merges was separated, answers over Neo4j are as if nothing had been merged.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class SeparatedAnswersOverNeo4jTests(Neo4jDatabase database)
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Answers_after_a_separation_are_as_if_nothing_had_been_merged()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        await using var store = await Neo4jGraphStore.OpenAsync(
            database.Options with { TimeProvider = _time }, CancellationToken.None);

        await SeparatedAnswersTests.Comparison.CompareAsync(store, _time, isReversed: false);
    }
}
