using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;

namespace DiploGraph.Benchmarks.Load.GraphQLNet;

/// <summary>
/// GraphQL.NET behind a minimal API, as a peer in the load comparison: its own executer and serializer with their
/// defaults, and nothing else in the way of a request.
/// </summary>
internal static class GraphQLNetServer
{
    /// <summary>Serves the load comparison's data until it is stopped.</summary>
    public static async Task RunAsync(string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(static server => server.AddServerHeader = false);
        await using var application = builder.Build();

        using var schema = new Schema { Query = new QueryGraphType(new LoadData()) };
        schema.Initialize();
        var executer = new DocumentExecuter();
        var serializer = new GraphQLSerializer();
        application.MapPost("/graphql", async context =>
        {
            var request = await serializer.ReadAsync<GraphQLRequest>(context.Request.Body, context.RequestAborted);
            var result = await executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Query = request!.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                CancellationToken = context.RequestAborted,
            });
            context.Response.ContentType = "application/json; charset=utf-8";
            await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
        });
        await application.RunAsync();
    }
}
