using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Host;

/// <summary>Creates an engine from a schema file and a data file.</summary>
internal static class EngineFactory
{
    /// <summary>All limits at their maximum, since this host tests execution and not the limits.</summary>
    private static readonly GraphQLOptions Unlimited = new()
    {
        MaxDocumentBytes = 16 * 1024 * 1024,
        MaxTokens = 10_000_000,
        MaxNesting = 100_000,
        MaxErrors = 1_000_000,
        MaxMergeComparisons = 100_000_000,
        MaxFragmentVisits = 100_000_000,
        MaxDirectivesPerLocation = 10_000,
        MaxDepth = 100_000,
        MaxAliases = 1_000_000,
        MaxRootFields = 100_000,
        MaxOperations = 1_000_000,
        MaxSelections = 1L << 62,
        MaxFields = 10_000_000,
        MaxListSize = int.MaxValue,
        MaxInputListItems = int.MaxValue,
        MaxCost = 1L << 62,
        ExecutionTimeout = TimeSpan.FromMinutes(1),
        IncludeExceptionDetails = true,
    };

    /// <exception cref="InvalidDataException">The schema has errors.</exception>
    public static GraphQLEngine Create(string schemaFile, string dataFile)
    {
        var sdl = new SourceText(File.ReadAllBytes(schemaFile), schemaFile);
        var result = SchemaBuilder.Build(sdl);
        if (!result.Succeeded)
        {
            throw new InvalidDataException(string.Join('\n', result.Errors));
        }

        var data = JsonData.Load(dataFile);
        var resolvers = new ResolverMap()
            .Default(data.Resolve)
            .ResolveTypes<object?>(JsonData.TypeNameOf);
        return new GraphQLEngine(result.Schema, resolvers, Unlimited);
    }
}
