using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.Benchmarks.Cold;

/// <summary>
/// Our side of the comparison with graphql-js. Does the same as <c>graphql-js.mjs</c> and has the same output.
/// </summary>
internal static class ColdIntrospection
{
    /// <summary>Executes an introspection query on a schema without data.</summary>
    public static async Task<int> RunAsync(string schemaFile, string documentFile, TimeSpan repeated)
    {
        var start = Stopwatch.GetTimestamp();
        var sdl = new SourceText(await File.ReadAllBytesAsync(schemaFile), schemaFile);
        var request = new GraphQLRequest { Query = await File.ReadAllBytesAsync(documentFile) };
        var resolvers = new ResolverMap()
            .Default(static (_, _) => null)
            .ResolveTypes<object?>(static _ => null);

        // No cache: each preparation parses, validates and plans.
        var options = GraphQLOptions.Default with { MaxPlanCacheBytes = 0 };
        var engine = new GraphQLEngine(SchemaBuilder.Build(sdl).Schema!, resolvers, options);
        var built = Stopwatch.GetTimestamp();
        var operation = await engine.PrepareAsync(request, CancellationToken.None);
        var prepared = Stopwatch.GetTimestamp();
        var output = new ArrayBufferWriter<byte>();
        await engine.ExecuteAsync(operation, output, null, CancellationToken.None);
        var executed = Stopwatch.GetTimestamp();
        await using (var standard = Console.OpenStandardOutput())
        {
            await standard.WriteAsync(output.WrittenMemory);
        }

        var times = new Dictionary<string, double>
        {
            ["schema"] = Stopwatch.GetElapsedTime(start, built).TotalMilliseconds,
            ["prepare"] = Stopwatch.GetElapsedTime(built, prepared).TotalMilliseconds,
            ["execute"] = Stopwatch.GetElapsedTime(prepared, executed).TotalMilliseconds,
        };
        if (repeated > TimeSpan.Zero)
        {
            times["warmPrepare"] = await MedianAsync(repeated, async () =>
                operation = await engine.PrepareAsync(request, CancellationToken.None));
            times["warmExecute"] = await MedianAsync(repeated, async () =>
            {
                output.ResetWrittenCount();
                await engine.ExecuteAsync(operation, output, null, CancellationToken.None);
            });
        }

        await Console.Error.WriteLineAsync(JsonSerializer.Serialize(times));
        return 0;
    }

    /// <summary>Returns the median duration of a call in milliseconds, after an equally long warm-up.</summary>
    private static async Task<double> MedianAsync(TimeSpan repeated, Func<ValueTask> call)
    {
        var times = new List<double>();
        for (var warm = 0; warm < 2; warm++)
        {
            times.Clear();
            for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < repeated;)
            {
                var start = Stopwatch.GetTimestamp();
                await call();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
