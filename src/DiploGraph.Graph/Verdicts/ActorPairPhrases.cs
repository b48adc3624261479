using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The two who are asked about, as an explanation tells of them and of those who acted for them.</summary>
internal sealed class ActorPairPhrases(Entity a, Entity b, ContactNamer names)
{
    private const int MostActing = 3;

    /// <summary>At the start of a sentence.</summary>
    public string Start => IsBody(a) ? $"R{Within[1..]}" : Within;

    /// <summary>Within a sentence.</summary>
    public string Within => (IsBody(a), IsBody(b)) switch
    {
        (true, true) => $"representatives of {EnglishPhrases.Of(a)} and of {EnglishPhrases.Of(b)}",
        (true, false) => $"representatives of {EnglishPhrases.Of(a)} and {b.Label}",
        (false, true) => $"{a.Label} and representatives of {EnglishPhrases.Of(b)}",
        _ => $"{a.Label} and {b.Label}",
    };

    /// <summary>At the start of a sentence on a contact: a body that is itself recorded there needs no representatives.
    /// </summary>
    public string At(Contact contact) => contact.A[0].Subject == a.Id && contact.B[0].Subject == b.Id
        ? Capital($"{EnglishPhrases.Of(a)} and {EnglishPhrases.Of(b)}")
        : Start;

    /// <summary>In which capacity each took part, and who acted for a body; null where nothing of that is recorded.
    /// </summary>
    /// <param name="contact">The contact.</param>
    /// <param name="isFact">Whether it came about, or was only to.</param>
    public string? WhoActed(Contact contact, bool isFact)
    {
        if (IsNameless(a, contact.A) && IsNameless(b, contact.B))
        {
            return "Who acted for the two is not recorded by name.";
        }

        var parts = new[] { Acted(a, contact.A, isFact), Acted(b, contact.B, isFact) }
            .OfType<string>()
            .ToList();
        return parts.Count == 0 ? null : $"{Capital(string.Join("; ", parts))}.";
    }

    /// <summary>A contact in a few words: whom it was between, and when.</summary>
    public string InShort(Contact contact)
    {
        var time = contact.Time is { } when ? $" {TimePhrases.Of(when)}" : "";
        var (ofA, ofB) = (People(contact.A), People(contact.B));
        if ((IsBody(a) || IsBody(b)) && ofA.Count > 0 && ofB.Count > 0)
        {
            return $"{EnglishPhrases.List(ofA)} with {EnglishPhrases.List(ofB)}{time}";
        }

        // Labels of meetings mostly tell the day: "Gantz and Sullivan, 26 August 2022".
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
            return $"who acted for {EnglishPhrases.Of(actor)} is not recorded by name";
        }

        var people = claims.Where(claim => claim.Subject.Type == EntityType.Official)
            .DistinctBy(claim => claim.Subject)
            .ToList();
        var named = people.Take(MostActing).Select(Describe).ToList();
        if (people.Count > MostActing)
        {
            named.Add(EnglishPhrases.Count(people.Count - MostActing, "other", "others"));
        }

        var was = (isFact, people.Count) switch
        {
            (true, 1) => "it was",
            (true, _) => "there were",
            _ => "it was to be",
        };
        return $"for {EnglishPhrases.Of(actor)} {was} {EnglishPhrases.List(named)}";
    }

    private string Describe(Claim claim) => (OfficeIn(claim), IsOnBehalf(claim)) switch
    {
        ({ } office, _) => $"{names.Of(claim.Subject)} as {office}",
        (null, true) => names.Of(claim.Subject),
        _ => $"{names.Of(claim.Subject)}, who held an office of it then, though no record says that it was for it",
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
