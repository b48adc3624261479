using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Phrases for the two actors in question and for the people who represented them.</summary>
internal sealed class ActorPairPhrases(Entity a, Entity b, ContactNamer names)
{
    private const int MostActing = 3;

    /// <summary>The two actors at the start of a sentence.</summary>
    public string Start => IsBody(a) ? $"R{Within[1..]}" : Within;

    /// <summary>The two actors within a sentence.</summary>
    public string Within => (IsBody(a), IsBody(b)) switch
    {
        (true, true) => $"representatives of {EnglishPhrases.Of(a)} and of {EnglishPhrases.Of(b)}",
        (true, false) => $"representatives of {EnglishPhrases.Of(a)} and {b.Label}",
        (false, true) => $"{a.Label} and representatives of {EnglishPhrases.Of(b)}",
        _ => $"{a.Label} and {b.Label}",
    };

    /// <summary>
    /// Returns the two actors for the start of a sentence about a contact. A body that is itself recorded as a
    /// participant is named without representatives.
    /// </summary>
    public string At(Contact contact) => contact.A[0].Subject == a.Id && contact.B[0].Subject == b.Id
        ? Capital($"{EnglishPhrases.Of(a)} and {EnglishPhrases.Of(b)}")
        : Start;

    /// <summary>
    /// Returns a sentence that says in which office each person took part and who represented each body; null if
    /// neither is recorded.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="isFact">True if the contact took place; false if it was only planned or is denied.</param>
    /// <param name="opening">The words that open the sentence; may be empty.</param>
    public string? WhoActed(Contact contact, bool isFact, string opening)
    {
        if (IsNameless(a, contact.A) && IsNameless(b, contact.B))
        {
            return Capital($"{opening}the names of the representatives are not recorded.");
        }

        var parts = new[] { Acted(a, contact.A, isFact), Acted(b, contact.B, isFact) }
            .OfType<string>()
            .ToList();
        return parts.Count == 0 ? null : Capital($"{opening}{string.Join("; ", parts)}.");
    }

    /// <summary>Describes a contact in a few words: its participants and its date.</summary>
    public string InShort(Contact contact)
    {
        var time = contact.Time is { } when ? $" {TimePhrases.Of(when)}" : "";
        var (ofA, ofB) = (People(contact.A), People(contact.B));
        if ((IsBody(a) || IsBody(b)) && ofA.Count > 0 && ofB.Count > 0)
        {
            return $"{EnglishPhrases.List(ofA)} with {EnglishPhrases.List(ofB)}{time}";
        }

        // Most labels of meetings include the day: "Gantz and Sullivan, 26 August 2022".
        var label = contact.Happening.Label;
        return $"\"{label}\"{(label.Contains(',', StringComparison.Ordinal) ? "" : time)}";
    }

    private static bool IsBody(Entity entity) => entity.Id.Type != EntityType.Official;

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static bool IsNameless(Entity actor, IReadOnlyList<Claim> claims) =>
        IsBody(actor) && claims.All(claim => claim.Subject.Type != EntityType.Official);

    private string? Acted(Entity actor, IReadOnlyList<Claim> claims, bool isFact)
    {
        if (!IsBody(actor))
        {
            return OfficeIn(claims[0]) is { } office 
                ? $"{actor.Label} {(isFact ? "took part" : "was to take part")} as {office}"
                : null;
        }

        if (IsNameless(actor, claims))
        {
            return $"the names of the representatives of {EnglishPhrases.Of(actor)} are not recorded";
        }

        var people = claims.Where(claim => claim.Subject.Type == EntityType.Official)
            .DistinctBy(claim => claim.Subject)
            .ToList();
        var named = people.Take(MostActing).Select(Describe).ToList();
        if (people.Count > MostActing)
        {
            named.Add(EnglishPhrases.Count(people.Count - MostActing, "other", "others"));
        }

        var represented = isFact ? "was represented by" : "was to be represented by";
        return $"{EnglishPhrases.Of(actor)} {represented} {EnglishPhrases.List(named)}";
    }

    private string Describe(Claim claim) => (OfficeIn(claim), IsOnBehalf(claim)) switch
    {
        ({ } office, _) => $"{names.Of(claim.Subject)} as {office}",
        (null, true) => names.Of(claim.Subject),
        _ => $"{names.Of(claim.Subject)} (who held one of its offices at the time; no record says which side this "
            + "person represented)",
    };

    private string? OfficeIn(Claim claim) =>
        claim.Qualifiers.FindEntity(QualifierKey.Capacity) is { } office ? names.Of(office) : null;

    private static bool IsOnBehalf(Claim claim) => claim.Qualifiers.FindEntity(QualifierKey.OnBehalfOf) is not null;

    private List<string> People(IReadOnlyList<Claim> claims) =>
    [
        .. claims.Where(claim => claim.Subject.Type == EntityType.Official)
            .Select(claim => claim.Subject)
            .Distinct()
            .Take(2)
            .Select(names.Of),
    ];
}
