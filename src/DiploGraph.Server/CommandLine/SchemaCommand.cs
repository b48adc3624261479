using DiploGraph.Server.Failures;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command <c>diplograph schema</c>.</summary>
internal static class SchemaCommand
{
    /// <summary>Prints the GraphQL schema in SDL.</summary>
    public static async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteAsync(ApiSchema.ReadSdl());
        return ExitCode.Done;
    }
}
