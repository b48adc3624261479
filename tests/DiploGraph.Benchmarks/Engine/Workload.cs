using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Benchmarks.Engine;

/// <summary>A document with everything needed to execute it.</summary>
/// <param name="Text">The document in UTF-8.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Resolvers">The resolvers of the schema.</param>
/// <param name="Options">The limits.</param>
/// <param name="State">The state of the request, for the resolvers.</param>
internal sealed record Workload(
    byte[] Text, GraphQLSchema Schema, ResolverMap Resolvers, GraphQLOptions Options, object? State);
