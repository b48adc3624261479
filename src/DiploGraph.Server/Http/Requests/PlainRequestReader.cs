using System.Text.Json;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// The request that nearly all are: one object with a query, and perhaps variables and the name of the operation. It is
/// read in one pass, without a document for the whole of it; any other, and whatever is wrong, is left to
/// <see cref="GraphQLParameters.Read(JsonElement, ReadOnlyMemory{byte}, int)"/>, which reads all and tells why.
/// </summary>
internal readonly ref struct PlainRequestReader
{
    private static readonly JsonReaderOptions Strictly = new() { MaxDepth = 64 };

    private PlainRequestReader(Range query, Range variables, string? operationName) =>
        (Query, Variables, OperationName) = (query, variables, operationName);

    /// <summary>Where the string of the query stands, with its quotes.</summary>
    public Range Query { get; }

    /// <summary>Where the object of the variables stands; empty where there are none.</summary>
    public Range Variables { get; }

    /// <summary>The name of the operation, or null.</summary>
    public string? OperationName { get; }

    /// <summary>Reads a request.</summary>
    /// <param name="text">The body, in UTF-8 that is well-formed.</param>
    /// <param name="request">The request.</param>
    /// <returns>Whether it is such a one.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out PlainRequestReader request)
    {
        try
        {
            return TryReadObject(text, out request);
        }
        catch (JsonException)
        {
            request = default;
            return false;
        }
    }

    private static bool TryReadObject(ReadOnlySpan<byte> text, out PlainRequestReader request)
    {
        request = default;
        var reader = new Utf8JsonReader(text, Strictly);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        Range? query = null, variables = null;
        (bool Is, string? Value) operationName = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8) && query is null)
            {
                if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                {
                    return false;
                }

                query = (int)reader.TokenStartIndex..(int)reader.BytesConsumed;
            }
            else if (reader.ValueTextEquals("variables"u8) && variables is null)
            {
                if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
                {
                    return false;
                }

                variables = ReadValue(ref reader);
            }
            else if (reader.ValueTextEquals("operationName"u8) && !operationName.Is)
            {
                if (!reader.Read() || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                {
                    return false;
                }

                operationName = (true, reader.GetString());
            }
            else
            {
                return false;
            }
        }

        request = new(query ?? default, variables ?? default, operationName.Value);
        return query is not null && !reader.Read();
    }

    /// <summary>Where an object stands; empty where it is null, or has nothing in it.</summary>
    private static Range ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        var start = (int)reader.TokenStartIndex;
        var depth = reader.CurrentDepth;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return default;
        }

        while (reader.CurrentDepth > depth)
        {
            reader.Read();
        }

        return start..(int)reader.BytesConsumed;
    }
}
