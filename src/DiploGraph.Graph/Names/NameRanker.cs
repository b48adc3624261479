using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Rates how well names match a text, in the same way for every store. A ranker is created once for a text. A store
/// finds candidates by <see cref="Words"/> and calls <see cref="Match"/> for each.
/// </summary>
public sealed class NameRanker
{
    /// <summary>The minimum score of a match.</summary>
    public const double Threshold = 0.55;

    private readonly Reading[] _readings;

    /// <summary>Creates a ranker for a text.</summary>
    public NameRanker(string text)
    {
        var asWritten = ParsedName.Of(text);
        var readings = new List<Reading> { new(asWritten, IsReworded: false) };
        if (NameSynonyms.Read(asWritten) is { } inEnglish)
        {
            readings.Add(new Reading(inEnglish, IsReworded: true));
        }

        // 浜田靖一: without a space, the end of the family name is unknown.
        readings.AddRange(readings.ToList().SelectMany(reading =>
            HanNameSplitter.Cut(reading.Text).Select(cut => reading with { Text = cut })));
        _readings = [.. readings];
    }

    /// <summary>
    /// The words of each reading of the text: as it is written; if it names offices or countries in another wording,
    /// also with the wording of the labels; and with names in Han characters split into family and given name.
    /// </summary>
    /// <remarks>
    /// If a name has titles, there is also a reading without them, because names do not include titles.
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<QueryWord>> Words =>
    [
        .. _readings.Select(reading => reading.Words),
        .. _readings.Select(reading => reading.WordsOfPerson).Where(words => words.Count > 0),
    ];

    /// <summary>Returns how well a name matches; null if it does not.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind of the name, such as <c>ALIAS</c>; null for none.</param>
    /// <param name="type">The type of the entity with this name.</param>
    public NameMatch? Match(ParsedName name, string? kind, EntityType type)
    {
        NameMatch? best = null;
        foreach (var reading in _readings)
        {
            var match = new NameAligner(reading.Words, name.Words, type).Judge(kind, reading.IsReworded);
            if (match is not null && (best is null || match.Score > best.Score))
            {
                best = match;
            }
        }

        return best;
    }

    private sealed record Reading(ParsedName Text, bool IsReworded)
    {
        private IReadOnlyList<QueryWord>? _words;

        public IReadOnlyList<QueryWord> Words => _words ??=
            [.. Text.Words.Select((word, at) => new QueryWord(word, isLast: at == Text.Words.Count - 1))];

        // The words without titles. Empty if there are no titles or only titles.
        public IReadOnlyList<QueryWord> WordsOfPerson =>
            Words.Any(word => WordWeights.IsTitle(word.Word)) && Words.Any(IsName)
                ? [.. Words.Where(IsName)]
                : [];

        private static bool IsName(QueryWord word) =>
            !WordWeights.IsTitle(word.Word) && WordWeights.Of(word.Word) >= 0.5;
    }
}
