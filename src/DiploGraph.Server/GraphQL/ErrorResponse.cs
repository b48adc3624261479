using System.Buffers;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Responses;

namespace DiploGraph.Server.GraphQL;

/// <summary>A response that consists of errors which the engine did not make.</summary>
internal static class ErrorResponse
{
    /// <summary>Writes the whole response.</summary>
    public static void Write(IBufferWriter<byte> response, params IReadOnlyList<GraphQLError> errors)
    {
        response.Write("{\"errors\":"u8);
        GraphQLErrorWriter.Write(errors, response);
        response.Write("}"u8);
    }
}
