using DiploGraph.GraphQL;
using DiploGraph.Server.Http.Protocol;

namespace DiploGraph.Server.Http.Requests;

/// <summary>The result of parsing: one request, a batch of requests, or a problem.</summary>
internal readonly record struct ParsedRequest
{
    /// <summary>The request to execute; null for a batch or a problem.</summary>
    public GraphQLRequest? Request { get; private init; }

    /// <summary>The requests of a batch in their order, each with a request or a problem; otherwise null.</summary>
    public IReadOnlyList<ParsedRequest>? Batch { get; private init; }

    /// <summary>The reason for rejecting the request; null if it is valid.</summary>
    public RequestProblem? Problem { get; private init; }

    public static implicit operator ParsedRequest(GraphQLRequest request) => new() { Request = request };

    public static implicit operator ParsedRequest(List<ParsedRequest> batch) => new() { Batch = batch };

    public static implicit operator ParsedRequest(RequestProblem problem) => new() { Problem = problem };
}
