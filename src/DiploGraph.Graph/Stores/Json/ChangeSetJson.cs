using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores.Json;

/// <summary>
/// Converts change sets that are not recorded yet to and from the JSON in stores, which uses the model's names.
/// </summary>
[JsonSourceGenerationOptions(
    Converters =
    [
        typeof(EntityIdConverter), typeof(ClaimIdConverter), typeof(EdtfTimeConverter), typeof(ClaimValueConverter),
        typeof(QualifierSetConverter),
    ],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChangeSet))]
[JsonSerializable(typeof(Literal))]
[JsonSerializable(typeof(IReadOnlyList<Qualifier>))]
internal sealed partial class ChangeSetJson : JsonSerializerContext
{
    // Created on first use, because the generated part creates the default options.
    private static ChangeSetJson Readable => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(ChangeSet changes) => JsonSerializer.Serialize(changes, Readable.ChangeSet);

    /// <exception cref="InvalidDataException">The text is not a change set.</exception>
    public static ChangeSet Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Readable.ChangeSet)
                ?? throw new InvalidDataException("The text is not a change set.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new InvalidDataException("The text is not a change set.", exception);
        }
    }

    private abstract class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }

    private sealed class EntityIdConverter() : TextConverter<EntityId>(Entities.EntityId.Parse, static id => id.Value);

    private sealed class ClaimIdConverter() : TextConverter<ClaimId>(Claims.ClaimId.Parse, static id => id.Value);

    private sealed class EdtfTimeConverter() : TextConverter<EdtfTime>(Time.EdtfTime.Parse, static time => time.Text);

    // An entity is a string, a literal an object.
    private sealed class ClaimValueConverter : JsonConverter<ClaimValue>
    {
        public override ClaimValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? Claims.ClaimValue.Of(Entities.EntityId.Parse(reader.GetString()!))
                : Claims.ClaimValue.Of(JsonSerializer.Deserialize(ref reader, Readable.Literal));

        public override void Write(Utf8JsonWriter writer, ClaimValue value, JsonSerializerOptions options)
        {
            if (value.Entity is { } entity)
            {
                writer.WriteStringValue(entity.Value);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Literal.GetValueOrDefault(), Readable.Literal);
            }
        }
    }

    private sealed class QualifierSetConverter : JsonConverter<QualifierSet>
    {
        public override QualifierSet Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize(ref reader, Readable.IReadOnlyListQualifier) ?? []);

        public override void Write(Utf8JsonWriter writer, QualifierSet value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, Readable.IReadOnlyListQualifier);
    }
}
