using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Names.Search;

/// <summary>
/// Chooses the entity that a text means. The text must be fully explained, by what tells who is meant, and nothing else
/// may explain it as well.
/// </summary>
internal static class NameChooser
{
    // The distance in score within which two names of the same grade match equally well.
    private const double Lead = 0.04;

    // The same for names that only resemble the text.
    private const double LeadOfSimilar = 0.1;

    /// <summary>Returns the entity that is meant; null if there is none, or if several may be meant.</summary>
    /// <param name="candidates">The candidates, best first.</param>
    public static (NameCandidate? Meant, bool IsAmbiguous) Choose(IEnumerable<NameCandidate> candidates)
    {
        var named = candidates.Where(IsNamed).ToList();
        var best = named.Find(candidate => candidate.Hit.Match.IsClear);
        var isAmbiguous = best is null ? IsShared(named) : named.Exists(other => IsRival(best, other));
        return (isAmbiguous ? null : best, isAmbiguous);
    }

    // A title that mentions the words does not name the entity.
    private static bool IsNamed(NameCandidate candidate) =>
        !candidate.Hit.Entity.Type.HasDescriptiveTitle() || candidate.Hit.Match.Grade <= MatchGrade.Whole;

    // Several names have all the words of the text, or those of an office of several countries.
    private static bool IsShared(List<NameCandidate> named)
    {
        var sharing = named
            .Where(candidate => candidate.Held is null
                && candidate.Hit.Match is { Grade: <= MatchGrade.Words, Unexplained: 0 })
            .ToList();
        return sharing.Count > 1 || sharing.Exists(candidate => candidate.Hit.Entity.Type == EntityType.Office);
    }

    // An office and its holder are not rivals.
    private static bool IsRival(NameCandidate best, NameCandidate other)
    {
        var (own, rival) = (best.Hit.Match, other.Hit.Match);
        if (other.Hit.Entity == best.Hit.Entity || rival.Unexplained != 0
            || (other.Held is { } held && !other.IsNamed && held.Office == best.Hit.Entity)
            || best.Held?.Office == other.Hit.Entity)
        {
            return false;
        }

        if (best.Hit.Entity.Type == EntityType.Office && IsShort(best) && IsOfSameTitle(own, other))
        {
            return true;
        }

        var isBehind = own.Score - rival.Score >= (own.Grade >= MatchGrade.Misspelt ? LeadOfSimilar : Lead);
        return own.Grade switch
        {
            MatchGrade.Exact or MatchGrade.Whole => rival.Grade <= own.Grade && !isBehind,
            MatchGrade.Misspelt or MatchGrade.Near =>
                rival.Grade < MatchGrade.Misspelt || (rival.Grade < MatchGrade.Partial && !isBehind),
            _ => rival.Grade <= own.Grade,
        };
    }

    // "Minister of Defense" is also what other countries call theirs.
    private static bool IsShort(NameCandidate office) => office.Hit.Name.Claim is not null
        && !NameSynonyms.MentionsCountry(ParsedName.Of(office.Hit.Name.Text));

    private static bool IsOfSameTitle(NameMatch own, NameCandidate other) => other.Hit.Entity.Type == EntityType.Office
        && other.Hit.Match.Grade <= MatchGrade.Words
        && (own.Grade > MatchGrade.Exact || !other.Hit.Match.Reasons.Contains(MatchReason.Wording));
}
