using System.Text;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Names.Search;

/// <summary>Explains in a sentence why a name matches.</summary>
internal static class NameMatchExplainer
{
    public static string Of(NameCandidate found)
    {
        var (name, match) = (found.Hit.Name, found.Hit.Match);
        var text = new StringBuilder();
        var isByOffice = found.Held is not null && !found.IsNamed;
        text.Append(isByOffice ? "Held the office \"" : "Matches the name \"").Append(name.Text).Append('"');
        text.Append(name.Language is null ? "" : $" ({name.Language})");
        text.Append(found switch
        {
            { Held: null } => "",
            { IsNamed: true, Held.IsCertain: true } => " and held the office mentioned with it",
            { IsNamed: true } => " and may have held the office mentioned with it at the time",
            { Held.IsCertain: true } => " at the time",
            _ => ", possibly at the time (the dates of the term are too vague to be certain)",
        });
        var reasons = match.Reasons.Where(reason => reason != MatchReason.HeldOffice)
            .Select(reason => PhraseOf(reason, name.Kind, match.Errors));
        return text.Append(": ").AppendJoin(", ", reasons).Append('.').ToString();
    }

    private static string PhraseOf(MatchReason reason, string? kind, int errors) => reason switch
    {
        MatchReason.Exact => "the same words",
        MatchReason.Alias => kind switch
        {
            NameKind.Abbreviation => "an abbreviation",
            NameKind.Short => "a short form",
            NameKind.Former => "a former name",
            NameKind.Misspelling => "a misspelling found in a source",
            NameKind.Demonym => "the word for its people",
            NameKind.Flag => "its flag",
            _ => "an alias",
        },
        MatchReason.OtherOrder => "a different word order",
        MatchReason.Partial => "only some of the words",
        MatchReason.Prefix => "the beginning of a word",
        MatchReason.Initials => "an initial",
        MatchReason.Wording => "a different wording",
        MatchReason.Romanisation => "a different romanisation",
        MatchReason.Transliteration => "a similar sound in a different script",
        MatchReason.Misspelling => errors == 1 ? "one typing error" : $"{errors} typing errors",
        MatchReason.Id => "the id",
        _ => "an office",
    };
}
