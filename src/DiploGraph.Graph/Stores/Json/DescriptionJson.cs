using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores.Json;

/// <summary>
/// Converts the descriptions of sources and datasets to and from the JSON in stores, which uses the model's names.
/// </summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(EntityIdConverter), typeof(EdtfTimeConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SourceDescription))]
[JsonSerializable(typeof(DatasetDescription))]
internal sealed partial class DescriptionJson : JsonSerializerContext
{
    // Created on first use, because the generated part creates the default options.
    private static DescriptionJson Readable => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string? Write(SourceDescription? source) =>
        source is null ? null : JsonSerializer.Serialize(source, Readable.SourceDescription);

    public static string? Write(DatasetDescription? dataset) =>
        dataset is null ? null : JsonSerializer.Serialize(dataset, Readable.DatasetDescription);

    /// <exception cref="InvalidDataException">The text is not a description.</exception>
    public static SourceDescription? ReadSource(string? text) => text is null
        ? null
        : Read(text, () => JsonSerializer.Deserialize(text, Readable.SourceDescription));

    /// <exception cref="InvalidDataException">The text is not a description.</exception>
    public static DatasetDescription? ReadDataset(string? text) => text is null
        ? null
        : Read(text, () => JsonSerializer.Deserialize(text, Readable.DatasetDescription));

    private static T Read<T>(string text, Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw new InvalidDataException($"{text} is not a {typeof(T).Name}.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new InvalidDataException($"{text} is not a {typeof(T).Name}.", exception);
        }
    }

    private sealed class EntityIdConverter : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Entities.EntityId.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    private sealed class EdtfTimeConverter : JsonConverter<EdtfTime>
    {
        public override EdtfTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Time.EdtfTime.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, EdtfTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);
    }
}
