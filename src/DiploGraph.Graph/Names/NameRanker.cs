using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Rates how well names match a text, in the same way for every store. A ranker is created once for a text. A store
/// finds candidates by <see cref="Words"/> and calls <see cref="Match"/> for each.
/// </summary>
public sealed class NameRanker
{
    /// <summary>The minimum score of a match.</summary>
    public const double Threshold = 0.55;

    /// <summary>The longest text, in UTF-16 code units; only this much of a longer one is used.</summary>
    public const int MaxTextLength = 256;

    private readonly Reading[] _readings;

    // The reading whose words the bits of NameMatch.Unexplained stand for.
    private readonly int _common;
    private readonly bool _isCut;
    private readonly bool _isTitle;
    private readonly bool _isNationality;
    private readonly bool _isCountry;

    /// <summary>Creates a ranker for a text.</summary>
    public NameRanker(string text)
    {
        var asWritten = ParsedName.Of(text.Length > MaxTextLength ? text[..MaxTextLength] : text);
        _isCut = asWritten.IsCut || text.Length > MaxTextLength;
        var readings = new List<Reading> { new(asWritten, IsReworded: false) };
        if (NameSynonyms.Read(asWritten) is { } inEnglish)
        {
            readings.Add(new Reading(inEnglish, IsReworded: true));
        }

        _common = readings.Count - 1;
        var words = asWritten.Words.Where(word => WordWeights.Of(word) >= 0.3).ToList();
        _isTitle = words is [var title] && WordWeights.IsTitle(title);
        _isNationality = words.Count > 0 && words.TrueForAll(word => NameSynonyms.IsNationality(word.Text));
        _isCountry = NameSynonyms.IsCountry(readings[_common].Text);

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
        var (best, place) = ((NameMatch?)null, 0);
        for (var at = 0; at < _readings.Length; at++)
        {
            var reading = _readings[at];
            var match = new NameAligner(reading.Words, name.Words, type).Judge(kind, reading.IsReworded);
            if (match is not null && (best is null || NameMatch.Compare(match, best) < 0))
            {
                (best, place) = (match, at);
            }
        }

        return best switch
        {
            null => null,
            _ when !MayMean(type, best.Grade, kind) => best with { Unexplained = NameMatch.OtherMeaning },
            { Unexplained: not 0 } when place != _common => best with { Unexplained = Unexplained(name, type) },
            _ => best,
        };
    }

    /// <summary>
    /// Returns the meaningful words of the text that a name does not explain, as <see cref="NameMatch.Unexplained"/>.
    /// </summary>
    public int FindUnexplained(ParsedName name, EntityType type) =>
        Unexplained(name, type) | NameMatch.OtherMeaning;

    /// <summary>
    /// True if a name is written in the script of the text, and this is one that shows sounds only in part: then the
    /// name is known in this script, and one in another script that sounds like the text tells nothing.
    /// </summary>
    public bool IsInSameScript(ParsedName name) => _readings[0].Text.Words.Any(word =>
        word.Script is WritingScript.Han or WritingScript.Hebrew or WritingScript.Arabic
        && name.Words.Any(other => other.Script == word.Script));

    private int Unexplained(ParsedName name, EntityType type) =>
        new NameAligner(_readings[_common].Words, name.Words, type).FindUnexplained();

    // What is left out of a long text may change its meaning. A title alone names nobody, the name of a nation is not
    // that of its country, and that of a country not that of a person.
    private bool MayMean(EntityType type, MatchGrade grade, string? kind) => !_isCut && kind != NameKind.Demonym
        && (grade == MatchGrade.Exact || !(_isTitle || _isNationality || (_isCountry && type == EntityType.Official)));

    private sealed record Reading(ParsedName Text, bool IsReworded)
    {
        private IReadOnlyList<QueryWord>? _words;

        public IReadOnlyList<QueryWord> Words => _words ??=
            [.. Text.Words.Select((word, at) => new QueryWord(word, isLast: at == Text.Words.Count - 1))];

        // The words without titles and their countries. Empty if there are no titles, or nothing else.
        public IReadOnlyList<QueryWord> WordsOfPerson =>
            Words.Any(word => word.IsTitle) && Words.Any(IsName)
                ? [.. Words.Where(IsName)]
                : [];

        private static bool IsName(QueryWord word) => !word.IsTitle && !word.IsOfCountry && word.Weight >= 0.5;
    }
}
