using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Http;

/// <summary>What the web application serves.</summary>
/// <param name="Handler">Handles GraphQL requests.</param>
/// <param name="Store">The store, whose readiness the health endpoint reports.</param>
/// <param name="Desk">The keys of callers.</param>
/// <param name="Audit">Records keys that are not valid.</param>
/// <param name="Sdl">The schema's text, served at <c>/schema.graphql</c>.</param>
internal sealed record ServerParts(
    GraphQLRequestHandler Handler, IGraphStore Store, IDesk Desk, AuditRecorder Audit, string Sdl);
