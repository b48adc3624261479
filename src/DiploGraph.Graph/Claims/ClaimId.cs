using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// The permanent id of a claim, shared by all its versions: <c>claim:</c> and a slug. At most 200 characters.
/// </summary>
public readonly record struct ClaimId : IComparable<ClaimId>
{
    /// <summary>The prefix of every claim id.</summary>
    public const string Prefix = "claim:";

    /// <summary>The maximum length of an id, in characters.</summary>
    public const int MaxLength = 200;

    private readonly string? _value;

    private ClaimId(string value) => _value = value;

    /// <summary>The text of the id.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not a claim id.</exception>
    public static ClaimId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not a claim id.");

    /// <summary>Reads an id; returns false if the text is not a claim id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ClaimId id)
    {
        id = default;
        if (text is null
            || text.Length > MaxLength
            || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Slug.IsValid(text.AsSpan(Prefix.Length)))
        {
            return false;
        }

        id = new ClaimId(text);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public bool Equals(ClaimId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
