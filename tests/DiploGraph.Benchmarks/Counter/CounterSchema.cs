using System.Runtime.CompilerServices;
using DiploGraph.Benchmarks.Load;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.Benchmarks.Counter;

/// <summary>
/// The schema of the load comparison with a counter: a mutation changes it, and a subscription counts independently.
/// </summary>
internal sealed class CounterSchema
{
    public const string Sdl = LoadSchema.Sdl + """


        type Mutation {
          add(amount: Int! = 1): Int!
        }

        type Subscription {
          count(to: Int! = 100): Int!
        }
        """;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _time;
    private int _total;

    private CounterSchema(TimeProvider time) => _time = time;

    public static GraphQLEngine MakeEngine(GraphQLOptions options, TimeProvider time)
    {
        var counter = new CounterSchema(time);
        var resolvers = LoadSchema.Resolvers(new LoadData())
            .Once("Mutation.add", context =>
                Interlocked.Add(ref counter._total, context.Arguments.Get<int>("amount")))
            .Subscription("Subscription.count", context => counter.CountAsync(context.Arguments.Get<int>("to")));
        var built = SchemaBuilder.Build(new SourceText(Sdl, "counter.graphql"));
        return new GraphQLEngine(built.Schema!, resolvers, options);
    }

    private async IAsyncEnumerable<int> CountAsync(
        int to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Delay(Beat, _time, cancellationToken);
            yield return i;
        }
    }
}
