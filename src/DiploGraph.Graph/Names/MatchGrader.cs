using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Judges what a match rests on: whether every meaningful word of the text is explained, by the same word or only by a
/// similar one, and whether that is enough to tell who is meant.
/// </summary>
internal sealed class MatchGrader(
    IReadOnlyList<QueryWord> asked, IReadOnlyList<NameWord> name, EntityType type, int[] pairs, WordMatch[] matches)
{
    // Below this quality, the same word stands for something else: a country sent to instead of sent from.
    private const double MinSameQuality = 0.9;

    // Below this weight, a word has no meaning of its own: of, the, al.
    private const double MinWeight = 0.3;

    private readonly bool _isPerson = type == EntityType.Official;

    // "The Israeli defence minister Gantz": with a title, the country belongs to the office and not to the name.
    private readonly bool _hasOffice = asked.Any(static word => word is { IsTitle: true, IsCourtesy: false });

    /// <summary>How a word of the text is explained, the best first.</summary>
    private enum Ground
    {
        Same,
        Initial,
        Prefix,
        Near,
        Unlike,
        Missing,
    }

    /// <summary>The meaningful words that the name does not explain, one bit each.</summary>
    public int Unexplained { get; private set; }

    /// <summary>
    /// Returns the grade, and whether the match tells who is meant. A part of a name does so only for people: the
    /// family name, several names, initials with the family name, or any name with an office. Similar words do so only
    /// in the full name of a person: one other spelling, or another script.
    /// </summary>
    /// <param name="isPaired">For each word of the name, whether it is paired.</param>
    /// <param name="isAsWritten">True if no reason but the same words, or the kind of the name, applies.</param>
    public (MatchGrade Grade, bool IsTelling) Judge(bool[] isPaired, bool isAsWritten)
    {
        var (worst, near, foreign, same, family) = (Ground.Same, 0, 0, 0, -1);
        var names = asked.Count(IsName);
        for (var at = 0; at < asked.Count; at++)
        {
            var ground = GroundOf(at);
            if (IsMeaningful(asked[at]) && (ground == Ground.Missing || (!_isPerson && ground != Ground.Same)))
            {
                Unexplained |= 1 << at;
            }

            if (!IsName(asked[at]))
            {
                continue;
            }

            worst = ground > worst ? ground : worst;
            foreign += matches[at].Reason == MatchReason.Transliteration ? 1 : 0;
            near += ground == Ground.Near && matches[at].Reason != MatchReason.Transliteration ? 1 : 0;
            same += ground == Ground.Same ? 1 : 0;
            family = ground == Ground.Same ? Math.Max(family, pairs[at]) : family;
        }

        if (names == 0)
        {
            Unexplained |= isAsWritten && IsWhole(isPaired) ? 0 : 1;
            return (MatchGrade.Partial, false);
        }

        // An initial says nothing without a name.
        worst = worst == Ground.Initial && (same == 0 || !_isPerson) ? Ground.Missing : worst;
        var isWhole = IsWhole(isPaired);
        var grade = GradeOf(worst, isWhole && isAsWritten, isWhole, isPaired, hasSounds: foreign > 0);
        var isTelling = grade switch
        {
            MatchGrade.Exact or MatchGrade.Whole => true,
            _ when !_isPerson => false,
            MatchGrade.Words => names > 1 || _hasOffice || (IsFamilyName(family) && !IsOfRelative()),
            MatchGrade.Prefix => worst == Ground.Initial ? isWhole && IsFamilyName(family) : IsHanFamilyName(),
            MatchGrade.Misspelt or MatchGrade.Near => worst == Ground.Near && isWhole
                && isPaired.Count(static paired => paired) > 1
                && (near == 0 || (near == 1 && foreign == 0)),
            _ => false,
        };
        return (grade, isTelling);
    }

    private MatchGrade GradeOf(
        Ground worst, bool isExact, bool isWhole, bool[] isPaired, bool hasSounds) => worst switch
    {
        Ground.Missing => MatchGrade.Partial,
        Ground.Same when isExact => MatchGrade.Exact,
        Ground.Same when isWhole => MatchGrade.Whole,
        _ when type.HasDescriptiveTitle() => MatchGrade.Near,
        Ground.Same => _isPerson || IsPhrase(isPaired) ? MatchGrade.Words : MatchGrade.Near,
        Ground.Initial or Ground.Prefix => MatchGrade.Prefix,
        _ => hasSounds ? MatchGrade.Near : MatchGrade.Misspelt,
    };

    private Ground GroundOf(int at) => matches[at] switch
    {
        _ when pairs[at] < 0 => Ground.Missing,
        _ when _isPerson && !HasSameFather(at) => Ground.Unlike,
        { Reason: MatchReason.Exact or MatchReason.Wording, Quality: >= MinSameQuality } => Ground.Same,
        { Reason: MatchReason.Initials } => Ground.Initial,
        { Reason: MatchReason.Prefix } => Ground.Prefix,
        { IsStrong: true } => Ground.Near,
        _ => Ground.Unlike,
    };

    private bool IsMeaningful(QueryWord word) => word.Weight >= MinWeight && !(_isPerson && word.IsCourtesy);

    private bool IsName(QueryWord word) =>
        IsMeaningful(word) && !(_isPerson && (word.IsTitle || (_hasOffice && word.IsOfCountry)));

    // Particles, words in parentheses and a person's initials may be left out of a name.
    private bool IsWhole(bool[] isPaired)
    {
        for (var at = 0; at < name.Count; at++)
        {
            // The first word has a meaning unless it is an article: Dél-Korea is South Korea.
            if (!isPaired[at] && !name[at].IsAside && !(_isPerson && name[at].IsInitial)
                && (WordWeights.Of(name[at]) >= MinWeight || (at == 0 && !WordWeights.IsArticle(name[at]))))
            {
                return false;
            }
        }

        return true;
    }

    // The last word of a name; in Han characters and Hangul the first.
    private bool IsFamilyName(int word) => word >= 0
        && word == (name[0].Script is WritingScript.Han or WritingScript.Hangul ? 0 : name.Count - 1);

    // "Mrs Netanyahu" is more likely his wife.
    private bool IsOfRelative() => asked.Any(static word => word.Word.Text is "mrs" or "miss");

    // Hamad bin Khalifa is not Hamad bin Isa Al Khalifa.
    private bool HasSameFather(int at) => at == 0 || !WordWeights.IsPatronymic(asked[at - 1].Word)
        || (pairs[at] > 0 && WordWeights.IsPatronymic(name[pairs[at] - 1]));

    // 岸田首相: the family name is the beginning of a name without spaces.
    private bool IsHanFamilyName() => _hasOffice && name.Count == 1 && name[0].Script == WritingScript.Han;

    // The words stand next to each other in the name, in the order of the text except in an office: Ministry of Defense
    // in Ministry of Defense of Japan.
    private bool IsPhrase(bool[] isPaired)
    {
        var (first, last) = (name.Count, -1);
        foreach (var word in pairs.Where(word => word >= 0))
        {
            if (word < last && type is not (EntityType.Office or EntityType.Organization))
            {
                return false;
            }

            (first, last) = (Math.Min(first, word), Math.Max(last, word));
        }

        for (var at = first; at < last; at++)
        {
            if (WordWeights.Of(name[at]) >= MinWeight && !isPaired[at])
            {
                return false;
            }
        }

        return true;
    }
}
