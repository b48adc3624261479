using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>Extensions of the context of resolvers.</summary>
internal static class FieldContextExtensions
{
    /// <summary>Returns the version of the graph that the request reads.</summary>
    public static IGraphSnapshot Snapshot(this FieldContext context) => context.State<RequestContext>().Snapshot;
}
