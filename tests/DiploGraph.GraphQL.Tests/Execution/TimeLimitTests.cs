using System.Buffers;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class TimeLimitTests
{
    private const string Sdl = "type Query { wait: Int fast: Int deaf: Int }";

    [Theory]
    [InlineData("{ wait }")]
    [InlineData("{ fast deaf }")]
    public async Task An_execution_over_the_time_limit_is_cancelled(string query)
    {
        var engine = Engine(new GraphQLOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(50) });

        var (answer, summary) = await engine.RunAsync(query);

        Assert.Equal(ExecutionOutcome.TimedOut, summary.Outcome);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"The execution took longer than 50 ms (ExecutionTimeout).\","
            + "\"extensions\":{\"code\":\"TIMEOUT\",\"limit\":\"ExecutionTimeout\",\"maximum\":50}}],\"data\":null}",
            answer);
        Assert.Equal("{\"fast\":1}", await engine.DataAsync("{ fast }"));
    }

    [Theory]
    [InlineData("{ wait }")]
    [InlineData("{ deaf }")]
    public async Task Cancellation_by_the_caller_stops_the_execution_and_nothing_is_written(string query)
    {
        using var caller = new CancellationTokenSource();
        var output = new ArrayBufferWriter<byte>();
        var execution = Engine(new GraphQLOptions()).Engine
            .ExecuteAsync(GraphQLRequest.Create(query), output, null, caller.Token).AsTask();

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution);
        Assert.Equal(0, output.WrittenCount);
    }

    private static TestEngine Engine(GraphQLOptions options) => new(
        Sdl,
        new ResolverMap()
            .Field<object?, int>("Query.fast", static _ => 1)
            .FieldAsync<object?, int>("Query.wait", static async (context, _) =>
            {
                await Task.Delay(TimeSpan.FromMinutes(1), context.CancellationToken);
                return 1;
            })
            .FieldAsync<object?, int>("Query.deaf", static async (_, _) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(20), CancellationToken.None);
                return 1;
            }),
        options);
}
