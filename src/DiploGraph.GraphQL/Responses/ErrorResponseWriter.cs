using System.Buffers;

namespace DiploGraph.GraphQL.Responses;

/// <summary>
/// Writes complete responses that have errors and no data (specification, section 7.1 "Response Format").
/// </summary>
public static class ErrorResponseWriter
{
    /// <summary>Writes the response to a request that was not executed. It has no <c>data</c> entry.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="output">Receives the response, one JSON object in UTF-8.</param>
    public static void WriteRequestError(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output) =>
        Write(errors, "}"u8, output);

    /// <summary>Writes the response to a request without a result. Its <c>data</c> entry is null.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="output">Receives the response, one JSON object in UTF-8.</param>
    internal static void WriteNullData(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output) =>
        Write(errors, ",\"data\":null}"u8, output);

    private static void Write(
        IReadOnlyList<GraphQLError> errors, ReadOnlySpan<byte> end, IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(output);
        writer.Raw("{\"errors\":"u8);
        GraphQLErrorWriter.Write(ref writer, errors);
        writer.Raw(end);
        writer.Flush();
    }
}
