using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Judges names by how well they match a text, the same on every store. Made ready once for a text; a store finds names
/// worth asking about by <see cref="Words"/>, and asks <see cref="Match"/> of each.
/// </summary>
public sealed class NameRanker
{
    /// <summary>The worst score that a match may have.</summary>
    public const double Threshold = 0.55;

    private readonly Reading[] _readings;

    /// <summary>Takes a text apart.</summary>
    public NameRanker(string text)
    {
        var asWritten = ParsedName.Of(text);
        var readings = new List<Reading> { new(asWritten, IsReworded: false) };
        if (NameSynonyms.Read(asWritten) is { } inEnglish)
        {
            readings.Add(new Reading(inEnglish, IsReworded: true));
        }

        // 浜田靖一: which of the characters are the family name, no space says.
        readings.AddRange(readings.ToList().SelectMany(reading =>
            HanNameSplitter.Cut(reading.Text).Select(cut => reading with { Text = cut })));
        _readings = [.. readings];
    }

    /// <summary>
    /// The ways to read the text, each as its words: as it is written and, where it names offices or countries in
    /// another wording, in that of the labels; names of Han characters cut into family and given name.
    /// </summary>
    /// <remarks>Where titles stand beside a name, it is there without them too: nobody is named by them.</remarks>
    public IReadOnlyList<IReadOnlyList<QueryWord>> Words =>
    [
        .. _readings.Select(reading => reading.Words),
        .. _readings.Select(reading => reading.WordsOfPerson).Where(words => words.Count > 0),
    ];

    /// <summary>How well a name matches; null where it does not.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">Its kind, such as <c>ALIAS</c>; null for none.</param>
    /// <param name="type">What bears it.</param>
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

        // Without titles; none where there are no titles, or nothing else.
        public IReadOnlyList<QueryWord> WordsOfPerson =>
            Words.Any(word => WordWeights.IsTitle(word.Word)) && Words.Any(IsName)
                ? [.. Words.Where(IsName)]
                : [];

        private static bool IsName(QueryWord word) =>
            !WordWeights.IsTitle(word.Word) && WordWeights.Of(word.Word) >= 0.5;
    }
}
