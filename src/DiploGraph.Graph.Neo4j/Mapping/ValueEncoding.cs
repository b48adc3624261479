using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Neo4j.Mapping;

/// <summary>Converts values of the model to their form in the database and back. See DESIGN.md.</summary>
internal static class ValueEncoding
{
    /// <summary>The value of <c>recordedTo</c> and <c>shownTo</c> of a current version.</summary>
    public const long OpenEnd = long.MaxValue;

    /// <summary>The text for "no day"; it sorts after every day.</summary>
    public const string NoDay = "~";

    private const int IndexPrefixLength = 60;

    // Neo4j compares strings by code point, the port by UTF-16 code unit. The two orders differ above this character.
    private const char LastPlain = '\uD7FE';

    private static readonly FrozenDictionary<string, Predicate> Predicates =
        PredicateTable.All.ToFrozenDictionary(row => row.Name, row => row.Predicate, StringComparer.Ordinal);

    private static readonly Names<EntityType> Types = new(pascalCase: true);
    private static readonly Names<ClaimStatus> Statuses = new();
    private static readonly Names<ClaimRank> Ranks = new();
    private static readonly Names<LiteralKind> Kinds = new();
    private static readonly Names<Stance> Stances = new();
    private static readonly Names<QuoteResult> Results = new();

    /// <summary>Returns the node label of an entity type, such as <c>Official</c>.</summary>
    public static string ToNodeLabel(this EntityType type) => Types.Of(type);

    public static string ToToken(this ClaimStatus status) => Statuses.Of(status);

    public static string ToToken(this ClaimRank rank) => Ranks.Of(rank);

    public static string ToToken(this LiteralKind kind) => Kinds.Of(kind);

    public static string ToToken(this Stance stance) => Stances.Of(stance);

    public static string ToToken(this QuoteResult result) => Results.Of(result);

    public static Predicate ParsePredicate(string name) => Predicates[name];

    public static ClaimStatus ParseStatus(string name) => Statuses.Value(name);

    public static ClaimRank ParseRank(string name) => Ranks.Value(name);

    public static LiteralKind ParseLiteralKind(string name) => Kinds.Value(name);

    public static Stance ParseStance(string name) => Stances.Value(name);

    public static QuoteResult ParseQuoteResult(string name) => Results.Value(name);

    public static string FormatDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? FormatDay(DateOnly? day) => day is { } some ? FormatDay(some) : null;

    public static string FormatTimestamp(DateTimeOffset timestamp) =>
        timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset ParseTimestamp(string text) => DateTimeOffset.ParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>
    /// Returns a text that Neo4j sorts as the port sorts the label: it encodes each code unit from U+D7FF upwards as
    /// two characters, so that code point order equals code unit order.
    /// </summary>
    public static string LabelKey(string label)
    {
        if (!label.AsSpan().ContainsAnyExceptInRange('\0', LastPlain))
        {
            return label;
        }

        var key = new StringBuilder(label.Length + 8);
        foreach (var unit in label)
        {
            if (unit <= LastPlain)
            {
                key.Append(unit);
            }
            else
            {
                key.Append('\uD7FF').Append((char)(unit - LastPlain));
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// Returns the first characters of a folded text (at most 60), short enough for an index. Never splits a surrogate
    /// pair.
    /// </summary>
    public static string IndexPrefix(string folded) =>
        folded.Length <= IndexPrefixLength ? folded
        : char.IsHighSurrogate(folded[IndexPrefixLength - 1]) ? folded[..(IndexPrefixLength - 1)]
        : folded[..IndexPrefixLength];

    /// <summary>The names of the members of an enumeration, for both directions.</summary>
    private sealed class Names<T>
        where T : struct, Enum
    {
        private readonly FrozenDictionary<T, string> _names;
        private readonly FrozenDictionary<string, T> _values;

        public Names(bool pascalCase = false)
        {
            _names = Enum.GetValues<T>().ToFrozenDictionary(
                value => value, value => pascalCase ? value.ToString() : WireNames.Of(value.ToString()));
            _values = _names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        }

        public string Of(T value) => _names[value];

        public T Value(string name) => _values[name];
    }
}
