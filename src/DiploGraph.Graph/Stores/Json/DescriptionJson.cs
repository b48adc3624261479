using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores.Json;

/// <summary>
/// The descriptions of sources and datasets as stores keep them: JSON with the names of the model.
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
    // Made on first use: the defaults that it starts from are made in the generated part.
    private static DescriptionJson Readable => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string? Write(SourceDescription? source) =>
        source is null ? null : JsonSerializer.Serialize(source, Readable.SourceDescription);

    public static string? Write(DatasetDescription? dataset) =>
        dataset is null ? null : JsonSerializer.Serialize(dataset, Readable.DatasetDescription);

    /// <exception cref="InvalidDataException">The text is no description.</exception>
    public static SourceDescription? ReadSource(string? text) => text is null
        ? null
        : Read(text, () => JsonSerializer.Deserialize(text, Readable.SourceDescription));

    /// <exception cref="InvalidDataException">The text is no description.</exception>
    public static DatasetDescription? ReadDataset(string? text) => text is null
        ? null
        : Read(text, () => JsonSerializer.Deserialize(text, Readable.DatasetDescription));

    private static T Read<T>(string text, Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw new InvalidDataException($"{text} is no {typeof(T).Name}.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new InvalidDataException($"{text} is no {typeof(T).Name}.", exception);
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
