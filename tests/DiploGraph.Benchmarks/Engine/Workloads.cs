using System.Diagnostics.CodeAnalysis;
using DiploGraph.Benchmarks.Load;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Memory;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types.Building;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Benchmarks.Engine;

/// <summary>The measured documents.</summary>
internal static class Workloads
{
    /// <summary>The query of the README on the seed data, with the resolvers of the server.</summary>
    public const string Readme = "readme";

    /// <summary>The introspection of the whole schema of the server.</summary>
    public const string Introspection = "introspection";

    /// <summary>1,000 objects of 6 fields.</summary>
    public const string Rows = "rows";

    /// <summary>11 levels, with 4^4 objects on the second to last.</summary>
    public const string Deep = "deep";

    /// <summary>Creates a workload.</summary>
    public static Task<Workload> MakeAsync(string document) => document switch
    {
        Readme or Introspection => OverSeedDataAsync(document),
        _ => Task.FromResult(OverLoadData(Read(document))),
    };

    /// <summary>Creates a workload with the schema and data of the load comparison.</summary>
    public static Workload OverLoadData(byte[] text)
    {
        var schema = SchemaBuilder.Build(new SourceText(LoadSchema.Sdl, "load.graphql")).Schema!;
        return new Workload(text, schema, LoadSchema.Resolvers(new LoadData()), GraphQLOptions.Default, null);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "A memory store has no resources to release.")]
    private static async Task<Workload> OverSeedDataAsync(string document)
    {
        var store = new MemoryGraphStore(TimeProvider.System);
        var settings = new DiploGraphSettings();
        await new StoreSeeder(settings, NullLogger<StoreSeeder>.Instance).SeedAsync(store, CancellationToken.None);
        var options = new ApiOptions { Engine = settings.GraphQL };
        var engine = ApiEngine.Create(ApiSchema.ReadSdl(), options);
        var handler = new GraphQLRequestHandler(engine, store, options);
        var text = Read(document);
        var operation = await handler.PrepareAsync(new GraphQLRequest { Query = text }, CancellationToken.None);
        var state = await handler.OpenAsync(operation, Caller.Anonymous, CancellationToken.None);
        var schema = engine.Schema;
        return new Workload(text, schema, ApiEngine.BindResolvers(schema, options), engine.Options, state);
    }

    private static byte[] Read(string document)
    {
        using var stream = typeof(Workloads).Assembly.GetManifestResourceStream($"documents/{document}.graphql")!;
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }
}
