using System.Buffers;

namespace DiploGraph.GraphQL.Responses;

/// <summary>Writes the <c>errors</c> entry of a response (specification, section 7.1.2 "Errors").</summary>
public static class GraphQLErrorWriter
{
    /// <summary>Writes a JSON array of errors, for responses that do not come from an engine.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="output">Receives the array in UTF-8.</param>
    public static void Write(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(output);
        Write(ref writer, errors);
        writer.Flush();
    }

    /// <summary>Writes a list of errors.</summary>
    internal static void Write(ref ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.Byte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                writer.Byte((byte)',');
            }

            Write(ref writer, errors[i]);
        }

        writer.Byte((byte)']');
    }

    private static void Write(ref ResponseWriter writer, GraphQLError error)
    {
        writer.Raw("{\"message\":"u8);
        writer.String(error.Message);
        if (!error.Locations.IsDefaultOrEmpty)
        {
            WriteLocations(ref writer, error);
        }

        if (error.Path is { } path)
        {
            WritePath(ref writer, path);
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            WriteExtensions(ref writer, error);
        }

        writer.Byte((byte)'}');
    }

    private static void WriteLocations(ref ResponseWriter writer, GraphQLError error)
    {
        writer.Raw(",\"locations\":["u8);
        for (var i = 0; i < error.Locations.Length; i++)
        {
            writer.Raw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            writer.Number(error.Locations[i].Line);
            writer.Raw(",\"column\":"u8);
            writer.Number(error.Locations[i].Column);
            writer.Byte((byte)'}');
        }

        writer.Byte((byte)']');
    }

    private static void WritePath(ref ResponseWriter writer, IReadOnlyList<PathSegment> path)
    {
        writer.Raw(",\"path\":["u8);
        for (var i = 0; i < path.Count; i++)
        {
            if (i > 0)
            {
                writer.Byte((byte)',');
            }

            if (path[i].IsIndex)
            {
                writer.Number(path[i].Index);
            }
            else
            {
                writer.String(path[i].Name);
            }
        }

        writer.Byte((byte)']');
    }

    private static void WriteExtensions(ref ResponseWriter writer, GraphQLError error)
    {
        writer.Raw(",\"extensions\":{"u8);
        var first = true;
        if (error.Code is not null)
        {
            writer.Raw("\"code\":"u8);
            writer.String(error.Code);
            first = false;
        }

        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            if (name == "code" && error.Code is not null)
            {
                continue;
            }

            if (!first)
            {
                writer.Byte((byte)',');
            }

            first = false;
            writer.String(name);
            writer.Byte((byte)':');
            AnyValueWriter.Write(ref writer, value);
        }

        writer.Byte((byte)'}');
    }
}
