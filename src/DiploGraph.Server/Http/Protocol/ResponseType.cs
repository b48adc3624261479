namespace DiploGraph.Server.Http.Protocol;

/// <summary>The forms that a response can have.</summary>
internal enum ResponseType
{
    /// <summary>The client accepts no supported type.</summary>
    None,

    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: the distinct connections mode of GraphQL over SSE.</summary>
    EventStream,

    /// <summary><c>text/html</c>: GraphiQL, for a browser.</summary>
    Page,
}
