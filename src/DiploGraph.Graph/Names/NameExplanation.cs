using System.Text;

namespace DiploGraph.Graph.Names;

/// <summary>Says in a sentence why a name matches.</summary>
internal static class NameExplanation
{
    public static string Of(FoundName found)
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
        var reasons = match.Reasons.Where(reason => reason != NameReason.HeldOffice)
            .Select(reason => PhraseOf(reason, name.Kind, match.Errors));
        return text.Append(": ").AppendJoin(", ", reasons).Append('.').ToString();
    }

    private static string PhraseOf(NameReason reason, string? kind, int errors) => reason switch
    {
        NameReason.Exact => "the same words",
        NameReason.Alias => kind switch
        {
            "ABBREVIATION" => "an abbreviation",
            "SHORT" => "a short form",
            "FORMER" => "a former name",
            "MISSPELLING" => "a misspelling that some source has",
            _ => "an alias",
        },
        NameReason.OtherOrder => "in another order",
        NameReason.Partial => "not all of the words",
        NameReason.Prefix => "by the beginning of a word",
        NameReason.Initials => "by an initial",
        NameReason.Wording => "in another wording",
        NameReason.Romanisation => "in another romanisation",
        NameReason.Transliteration => "in another script, by its sound",
        NameReason.Misspelling => errors == 1 ? "with one typing error" : $"with {errors} typing errors",
        NameReason.Id => "by its id",
        _ => "by an office",
    };
}
