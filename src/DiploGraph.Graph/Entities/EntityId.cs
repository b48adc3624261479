using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Entities;

/// <summary>
/// The readable, stable and permanent id of an entity: the prefix of its type, a colon and a slug of lower-case
/// ASCII letters, digits, hyphens and full stops: <c>official:benny-gantz</c>. At most 200 characters.
/// </summary>
public readonly record struct EntityId : IComparable<EntityId>
{
    /// <summary>The maximum length of an id, in characters.</summary>
    public const int MaxLength = 200;

    private readonly string? _value;

    private EntityId(string value, EntityType type)
    {
        _value = value;
        Type = type;
    }

    /// <summary>The text of the id.</summary>
    public string Value => _value ?? "";

    /// <summary>The type that the prefix names.</summary>
    public EntityType Type { get; }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not an entity id.</exception>
    public static EntityId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not an entity id.");

    /// <summary>Reads an id; returns false if the text is not an entity id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        id = default;
        if (text is null || text.Length > MaxLength)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || !EntityTypes.TryParsePrefix(text.AsSpan(0, colon), out var type)
            || !Slug.IsValid(text.AsSpan(colon + 1)))
        {
            return false;
        }

        id = new EntityId(text, type);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public bool Equals(EntityId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
