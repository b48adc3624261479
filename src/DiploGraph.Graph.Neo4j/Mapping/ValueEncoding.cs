using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Mapping;

/// <summary>The names and forms that the model has in the database. DESIGN.md draws the whole.</summary>
internal static class ValueEncoding
{
    /// <summary>The end of what still stands.</summary>
    public const long Open = long.MaxValue;

    /// <summary>The day of what has none: after every day, as text.</summary>
    public const string NoDay = "~";

    private const int StartLength = 60;

    // Strings compare by code point in the database, and by code unit in the port: the two differ above this character.
    private const char LastPlain = '\uD7FE';

    private static readonly FrozenDictionary<string, Predicate> Predicates =
        PredicateTable.All.ToFrozenDictionary(row => row.Name, row => row.Predicate, StringComparer.Ordinal);

    private static readonly Names<EntityType> Types = new(pascalCase: true);
    private static readonly Names<ClaimStatus> Statuses = new();
    private static readonly Names<ClaimRank> Ranks = new();
    private static readonly Names<LiteralKind> Kinds = new();
    private static readonly Names<Stance> Stances = new();
    private static readonly Names<QuoteResult> Results = new();

    /// <summary>The label of a type's nodes, such as <c>Official</c>.</summary>
    public static string Label(this EntityType type) => Types.Of(type);

    public static string Wire(this ClaimStatus status) => Statuses.Of(status);

    public static string Wire(this ClaimRank rank) => Ranks.Of(rank);

    public static string Wire(this LiteralKind kind) => Kinds.Of(kind);

    public static string Wire(this Stance stance) => Stances.Of(stance);

    public static string Wire(this QuoteResult result) => Results.Of(result);

    public static Predicate PredicateOf(string name) => Predicates[name];

    public static ClaimStatus StatusOf(string name) => Statuses.Value(name);

    public static ClaimRank RankOf(string name) => Ranks.Value(name);

    public static LiteralKind KindOf(string name) => Kinds.Value(name);

    public static Stance StanceOf(string name) => Stances.Value(name);

    public static QuoteResult ResultOf(string name) => Results.Value(name);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } some ? Day(some) : null;

    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset MomentOf(string text) => DateTimeOffset.ParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>
    /// A text that the database orders as the port orders the label: code units above surrogates' first are written as
    /// two characters below it.
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

    /// <summary>The first characters of a folded text, never half of one.</summary>
    public static string Start(string folded) =>
        folded.Length <= StartLength ? folded
        : char.IsHighSurrogate(folded[StartLength - 1]) ? folded[..(StartLength - 1)]
        : folded[..StartLength];

    /// <summary>The days that a time may mean, as properties that statements compare.</summary>
    public static void AddTime(Dictionary<string, object?> row, EdtfTime time)
    {
        var days = EdtfComparison.Days.Of(time);
        row["first"] = Day(days.StartMin);
        row["startMax"] = Day(days.StartMax);
        row["endMin"] = Day(days.EndMin);
        row["last"] = Day(days.EndMax);
        row["qualified"] = days.IsQualified;
        row["span"] = Span(time);
    }

    /// <summary>What two times have in common that may mean the same days.</summary>
    public static string Span(EdtfTime time) =>
        $"{Day(time.Earliest)}/{Day(time.Latest)}/{time.Start.Kind}/{time.End.Kind}";

    /// <summary>The names of an enumeration's members, both ways.</summary>
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
