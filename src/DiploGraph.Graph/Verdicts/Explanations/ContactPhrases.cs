using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Phrases for the time and the place of a contact, and for its other participants.</summary>
internal sealed class ContactPhrases(MeetingQuestion question, ContactNamer names, PlaceFinding places)
{
    private const int MostOthers = 5;

    /// <summary>The names of the two actors and of those who acted for them.</summary>
    public ActorPairPhrases Pair { get; } = new(question.A, question.B, names);

    /// <summary>The requested period with its preposition and a space before it; empty for any time.</summary>
    public string Asked => question.During is { } during ? $" {TimePhrases.Asked(during)}" : "";

    /// <summary>The requested period.</summary>
    public EdtfTime? During => question.During;

    /// <summary>
    /// Returns when a contact was, with a space before it: "on 30 August 2022". If the recorded times exclude each
    /// other, this is the requested period that includes all of them. Empty if nothing can be said.
    /// </summary>
    public string When(Contact contact) => contact.Time switch
    {
        { MostPrecise: null } => "",
        { HasSeveral: true } when contact.Time.FitTo(question.During) == PeriodFit.Possible => "",
        { IsDisputed: false, MostPrecise: { } time } => $" {TimePhrases.Of(time, contact.Time.Lasts)}",
        { IsDisputed: true } when contact.Time.FitTo(question.During) == PeriodFit.Yes => Asked,
        _ => "",
    };

    /// <summary>
    /// Returns the time for which a contact was announced, as a phrase; empty if it is unknown or disputed.
    /// </summary>
    public static string ForWhen(Contact contact) => contact.Time is { MostPrecise: { } time, IsDisputed: false }
        ? $" {TimePhrases.For(time)}"
        : "";

    /// <summary>Returns where a contact was, with a space before it; empty unless one place is recorded.</summary>
    public string Where(Contact contact) => places.Narrowest(contact) is [var claim]
        ? names.At(claim.Object.Entity!.Value)
        : "";

    /// <summary>Returns when and where a contact was.</summary>
    public string WhenAndWhere(Contact contact)
    {
        var when = When(contact);

        // "From 1 June 2018; when it ended is not known" must come last.
        return when.Contains(';', StringComparison.Ordinal) ? Where(contact) + when : when + Where(contact);
    }

    /// <summary>Returns when and where a contact was, without the time if the label gives it.</summary>
    public string Unsaid(Contact contact, string whenAndWhere) => contact.Time.MostPrecise is { } time
        && When(contact).Length > 0
        && contact.Happening.Label.Contains(TimePhrases.Name(time), StringComparison.Ordinal)
            ? whenAndWhere.Replace(When(contact), "", StringComparison.Ordinal)
            : whenAndWhere;

    /// <summary>Returns all claims of a sentence that names the two, the time and the place of a contact.</summary>
    public static IEnumerable<Claim> ClaimsOf(Contact contact) => contact.Deciding
        .Concat(contact.Both.SelectMany(side => side.Acting.Claims))
        .Concat(contact.Of(Predicate.Kind))
        .Concat(contact.TimeAndPlace);

    /// <summary>Returns the disputed places of a contact; empty if there is at most one.</summary>
    public IReadOnlyList<Claim> DisputedPlaces(Contact contact) =>
        places.Narrowest(contact) is { Count: > 1 } disputed ? disputed : [];

    /// <summary>Returns the name of a place.</summary>
    public string NameOf(EntityId id) => names.Of(id);

    /// <summary>Returns the other principals of a contact: "with Joe Biden and Narendra Modi", "with others".</summary>
    public string WithOthers(Contact contact)
    {
        var others = contact.OtherPrincipals.Select(claim => claim.Subject).Distinct().ToList();
        if (others.Count == 0)
        {
            return "with others";
        }

        var named = others.Take(MostOthers).Select(names.Of).ToList();
        if (others.Count > MostOthers)
        {
            named.Add(EnglishPhrases.Count(others.Count - MostOthers, "other", "others"));
        }

        return $"with {EnglishPhrases.List(named)}";
    }

    /// <summary>Returns titles of sources with their publishers: "A" (X), "B" (Y) and two more.</summary>
    public static string Sources(IReadOnlyList<Entity> sources)
    {
        const int most = 3;
        var named = sources.Take(most).Select(source => source.Source switch
        {
            { Publisher: { } publisher } described => $"\"{described.Title}\" ({InBrackets(publisher)})",
            { } described => $"\"{described.Title}\"",
            null => source.Label,
        }).ToList();
        if (sources.Count > most)
        {
            named.Add($"{EnglishPhrases.Number(sources.Count - most)} more");
        }

        return EnglishPhrases.List(named);
    }

    // A name with brackets of its own goes without them: Foresight, Shinchosha.
    private static string InBrackets(string name) => name.Replace(" (", ", ", StringComparison.Ordinal)
        .Replace(")", "", StringComparison.Ordinal);
}
