using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Benchmarks.Engine;

/// <summary>A document with all that is needed to execute it.</summary>
/// <param name="Text">The document in UTF-8.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Resolvers">The schema's resolvers.</param>
/// <param name="Options">The limits.</param>
/// <param name="State">The request's state, which the resolvers want.</param>
internal sealed record Workload(
    byte[] Text, GraphQLSchema Schema, ResolverMap Resolvers, GraphQLOptions Options, object? State);
