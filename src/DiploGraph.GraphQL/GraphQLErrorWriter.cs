using System.Buffers;
using DiploGraph.GraphQL.Execution;

namespace DiploGraph.GraphQL;

/// <summary>Writes errors as answers have them, for answers that do not come from an engine.</summary>
public static class GraphQLErrorWriter
{
    /// <summary>Writes a JSON array of errors (specification, section 7.1.2 "Errors").</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="output">Takes the array in UTF-8.</param>
    public static void Write(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(output);
        ErrorWriter.Write(ref writer, errors);
        writer.Flush();
    }
}
