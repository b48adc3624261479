using System.Text;

namespace DiploGraph.Graph.Names.Search;

/// <summary>Says in a sentence why a name matches.</summary>
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
            { IsNamed: true, Held.IsCertain: true } => " and held the office that is named beside it",
            { IsNamed: true } => " and held, perhaps then, the office that is named beside it",
            { Held.IsCertain: true } => " then",
            _ => " then, perhaps: the bounds of the term are too vague to tell",
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
            "ABBREVIATION" => "an abbreviation",
            "SHORT" => "a short form",
            "FORMER" => "a former name",
            "MISSPELLING" => "a misspelling that some source has",
            _ => "an alias",
        },
        MatchReason.OtherOrder => "in another order",
        MatchReason.Partial => "not all of the words",
        MatchReason.Prefix => "by the beginning of a word",
        MatchReason.Initials => "by an initial",
        MatchReason.Wording => "in another wording",
        MatchReason.Romanisation => "in another romanisation",
        MatchReason.Transliteration => "in another script, by its sound",
        MatchReason.Misspelling => errors == 1 ? "with one typing error" : $"with {errors} typing errors",
        MatchReason.Id => "by its id",
        _ => "by an office",
    };
}
