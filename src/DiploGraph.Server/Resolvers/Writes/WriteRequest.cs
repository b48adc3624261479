using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>A request to record changes, whatever mutation it comes from.</summary>
internal sealed record WriteRequest
{
    private const string BasedOnField = "basedOn";
    private const string ExpectedRevisionField = "expectedRevision";
    private const string KeyField = "idempotencyKey";
    private const string MessageField = "message";
    private const string ValidateOnlyField = "validateOnly";

    /// <summary>Makes the change set on a version of the graph that is opened as recorded, and checks it.</summary>
    public required Func<IGraphSnapshot, CancellationToken, ValueTask<DraftedChanges>> Draft { get; init; }

    /// <summary>The reason for the changes.</summary>
    public required string Message { get; init; }

    /// <summary>The revision that the caller read; null if it does not matter.</summary>
    public long? BasedOn { get; init; }

    /// <summary>The revision that must be the newest; null for any.</summary>
    public long? ExpectedRevision { get; init; }

    /// <summary>The idempotency key in the input or in the header; null without one.</summary>
    public string? Key { get; init; }

    /// <summary>The response key of the field if the key is in the header, which all fields share; else null.</summary>
    public string? KeyOfField { get; init; }

    /// <summary>The SHA-256 hash of everything that the key stands for.</summary>
    public required string Hash { get; init; }

    /// <summary>True to record nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Reads the fields that the inputs of all mutations have.</summary>
    /// <param name="context">The mutation field.</param>
    /// <param name="request">The request, which may have a key in its header.</param>
    /// <param name="input">The input.</param>
    /// <param name="draft">Makes the change set.</param>
    public static WriteRequest Read(
        FieldContext context,
        RequestContext request,
        InputObject input,
        Func<IGraphSnapshot, CancellationToken, ValueTask<DraftedChanges>> draft) => new()
        {
            Draft = draft,
            Message = input.Text(MessageField) ?? "",
            BasedOn = input.Number(BasedOnField),
            ExpectedRevision = input.Number(ExpectedRevisionField),
            Key = input.Text(KeyField) ?? request.IdempotencyKey,
            KeyOfField = input.Text(KeyField) is null ? context.ResponseKey : null,
            Hash = HashOf(context.Coordinate, input),
            IsDryRun = input.IsTrue(ValidateOnlyField),
        };

    /// <summary>
    /// Returns the hash of a mutation with its input, without the key and the wish for a dry run. Fields are in the
    /// order of the schema and defaults are filled in, so that the same request always has the same hash.
    /// </summary>
    private static string HashOf(string coordinate, InputObject input)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("field", coordinate);
            foreach (var (name, value) in input.Fields)
            {
                if (name is not (KeyField or ValidateOnlyField))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
            }

            writer.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case InputObject fields:
                writer.WriteStartObject();
                foreach (var (name, item) in fields.Fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, item);
                }

                writer.WriteEndObject();
                break;
            case IReadOnlyList<object?> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"An input of type {value.GetType()} has no canonical form.");
        }
    }
}
