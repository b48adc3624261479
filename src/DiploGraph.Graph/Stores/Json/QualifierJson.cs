using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Stores.Json;

/// <summary>
/// Converts qualifiers to and from the JSON in stores:
/// <c>[["CAPACITY","ENTITY","office:x"],["ROLE","TOKEN","HOST"]]</c>, with the language of a text as a fourth item.
/// Both SQLite's <c>json_each</c> and people can read it.
/// </summary>
internal static class QualifierJson
{
    private const string EntityKind = "ENTITY";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FrozenDictionary<QualifierKey, string> KeyNames =
        Enum.GetValues<QualifierKey>().ToFrozenDictionary(key => key, key => WireNames.Of(key.ToString()));

    private static readonly FrozenDictionary<string, QualifierKey> Keys =
        KeyNames.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<LiteralKind, string> KindNames =
        Enum.GetValues<LiteralKind>().ToFrozenDictionary(kind => kind, kind => WireNames.Of(kind.ToString()));

    private static readonly FrozenDictionary<string, LiteralKind> Kinds =
        KindNames.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Returns the JSON text; null for no qualifiers.</summary>
    public static string? Write(QualifierSet qualifiers)
    {
        if (qualifiers.Count == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            foreach (var qualifier in qualifiers)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(KeyNames[qualifier.Key]);
                WriteValue(writer, qualifier.Value);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads the qualifiers from a text that <see cref="Write"/> returned.</summary>
    /// <exception cref="InvalidDataException">The text has another format.</exception>
    public static QualifierSet Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            Expect(ref reader, JsonTokenType.StartArray);
            var qualifiers = new List<Qualifier>();
            while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                qualifiers.Add(ReadQualifier(ref reader));
            }

            return new QualifierSet(qualifiers);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"{Encoding.UTF8.GetString(utf8)} is not a list of qualifiers.", exception);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, ClaimValue value)
    {
        if (value.Entity is { } entity)
        {
            writer.WriteStringValue(EntityKind);
            writer.WriteStringValue(entity.Value);
        }
        else if (value.Literal is { } literal)
        {
            writer.WriteStringValue(KindNames[literal.Kind]);
            writer.WriteStringValue(literal.Text);
            if (literal.Language is not null)
            {
                writer.WriteStringValue(literal.Language);
            }
        }
    }

    private static Qualifier ReadQualifier(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        var key = Keys[reader.GetString()!];
        Expect(ref reader, JsonTokenType.String);
        var kind = reader.GetString()!;
        Expect(ref reader, JsonTokenType.String);
        var text = reader.GetString()!;
        string? language = null;
        if (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            language = reader.GetString();
            Expect(ref reader, JsonTokenType.EndArray);
        }

        return new Qualifier(key, kind == EntityKind
            ? ClaimValue.Of(EntityId.Parse(text))
            : ClaimValue.Of(new Literal(Kinds[kind], text, language)));
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException($"A {type} was expected.");
        }
    }
}
