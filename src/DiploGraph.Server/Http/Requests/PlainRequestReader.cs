using System.Text.Json;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// A fast path for the form that nearly all requests have: one object with a query, and perhaps variables and the name
/// of the operation. It reads the body in one pass, without a JSON document for the whole body. It leaves every other
/// body, and every wrong one, to <see cref="JsonRequestReader"/>, which finds the problem.
/// </summary>
internal static class PlainRequestReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads a body.</summary>
    /// <param name="text">The body.</param>
    /// <param name="memory">Holds the variables and what must be unescaped.</param>
    /// <param name="parameters">The parameters, if the body is a plain request.</param>
    /// <returns>True if the body is a plain request.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> text, RequestMemory memory, out RequestParameters parameters)
    {
        parameters = default;
        if (StrictJson.TextMistake(text.Span) is not null || !TryFindParts(text.Span, out var parts))
        {
            return false;
        }

        JsonElement variables = default;
        if (!text[parts.Variables].IsEmpty)
        {
            if (StrictJson.TryParse(text[parts.Variables], out _) is not { } document)
            {
                return false;
            }

            variables = memory.Own(document);
        }

        parameters = new()
        {
            Query = JsonRequestReader.Unescape(text[parts.Query], memory),
            OperationName = parts.OperationName,
            Variables = variables,
        };
        return true;
    }

    private static bool TryFindParts(ReadOnlySpan<byte> text, out Parts parts)
    {
        try
        {
            return TryReadObject(text, out parts);
        }
        catch (JsonException)
        {
            parts = default;
            return false;
        }
    }

    private static bool TryReadObject(ReadOnlySpan<byte> text, out Parts parts)
    {
        parts = default;
        var reader = new Utf8JsonReader(text, Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        Range? query = null, variables = null;
        (bool IsGiven, string? Value) operationName = default;
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

                variables = SkipObject(ref reader);
            }
            else if (reader.ValueTextEquals("operationName"u8) && !operationName.IsGiven)
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

        parts = new(query ?? default, variables ?? default, operationName.Value);
        return query is not null && !reader.Read();
    }

    /// <summary>Returns the range of an object; empty for null and for an object without properties.</summary>
    private static Range SkipObject(ref Utf8JsonReader reader)
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

    /// <summary>The parts of a plain request.</summary>
    /// <param name="Query">The range of the query's string, with its quotation marks.</param>
    /// <param name="Variables">The range of the variables' object; empty if there are none.</param>
    /// <param name="OperationName">The name of the operation, or null.</param>
    private readonly record struct Parts(Range Query, Range Variables, string? OperationName);
}
