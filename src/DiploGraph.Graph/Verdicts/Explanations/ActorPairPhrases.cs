using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Phrases for the two actors in question and for the people who acted for them.</summary>
internal sealed class ActorPairPhrases(Entity a, Entity b, ContactNamer names)
{
    private const int MostActing = 3;

    /// <summary>The two actors at the start of a sentence.</summary>
    public string Start => Capital(Within);

    /// <summary>The two actors within a sentence.</summary>
    public string Within => (IsBody(a), IsBody(b)) switch
    {
        (true, true) => $"representatives of {EnglishPhrases.Of(a)} and of {EnglishPhrases.Of(b)}",
        (true, false) => $"representatives of {EnglishPhrases.Of(a)} and {b.Label}",
        (false, true) => $"{a.Label} and representatives of {EnglishPhrases.Of(b)}",
        _ => $"{a.Label} and {b.Label}",
    };

    /// <summary>Returns one of the two actors: a name, or "representatives of Japan".</summary>
    public string Side(bool isA) => (isA ? a : b) is var side && IsBody(side)
        ? $"representatives of {EnglishPhrases.Of(side)}"
        : side.Label;

    /// <summary>
    /// Returns the two actors for the start of a sentence about a contact. A body that is itself recorded as a
    /// participant is named without representatives.
    /// </summary>
    public string At(Contact contact) =>
        contact.A[0].Claim.Subject == a.Id && contact.B[0].Claim.Subject == b.Id
            ? Capital($"{EnglishPhrases.Of(a)} and {EnglishPhrases.Of(b)}")
            : Start;

    /// <summary>
    /// Adds a sentence that says in which office each person took part and who acted for each body; none if neither is
    /// recorded.
    /// </summary>
    /// <param name="parts">The explanation.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="tense">Whether the contact took place, was planned, or is alleged or disputed.</param>
    /// <param name="opening">The words that open the sentence; may be empty.</param>
    public void AddWhoActed(ExplanationParts parts, Contact contact, Tense tense, string opening)
    {
        if (IsNameless(a, contact.A) && IsNameless(b, contact.B))
        {
            parts.Add(
                Capital($"{opening}the names of the representatives are not recorded."),
                contact.Both.Select(side => side.Claim));
            return;
        }

        var said = new[] { Acted(a, contact.A, tense), Acted(b, contact.B, tense) }.OfType<Said>().ToList();
        if (said.Count > 0)
        {
            parts.Add(
                Capital($"{opening}{string.Join("; ", said.Select(one => one.Text))}."),
                said.SelectMany(one => one.Claims));
        }
    }

    /// <summary>Describes a contact in a few words: its participants or its label, and its date.</summary>
    public string InShort(Contact contact)
    {
        var time = contact.Time is { MostPrecise: { } when, IsDisputed: false }
            ? $" {TimePhrases.Of(when, contact.Time.Lasts)}"
            : "";
        var (ofA, ofB) = (People(contact.A), People(contact.B));
        if ((IsBody(a) || IsBody(b)) && ofA.Count > 0 && ofB.Count > 0)
        {
            return $"{EnglishPhrases.List(ofA)} with {EnglishPhrases.List(ofB)}{time}";
        }

        // Most labels of meetings include the day: "Gantz and Sullivan, 26 August 2022".
        var label = contact.Happening.Label;
        return $"\"{label}\"{(label.Contains(',', StringComparison.Ordinal) ? "" : time)}";
    }

    /// <summary>Returns a sentence with a capital letter.</summary>
    public static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static bool IsBody(Entity entity) => entity.Id.Type != EntityType.Official;

    private static bool IsNameless(Entity actor, IReadOnlyList<Participation> side) =>
        IsBody(actor) && side.All(one => one.Claim.Subject.Type != EntityType.Official);

    private Said? Acted(Entity actor, IReadOnlyList<Participation> side, Tense tense)
    {
        if (!IsBody(actor))
        {
            return OfficeIn(side[0].Claim) is { } office
                ? new Said($"{actor.Label} {TookPart(tense)} as {office}", [side[0].Claim])
                : null;
        }

        if (IsNameless(actor, side))
        {
            return new Said(
                $"the names of the representatives of {EnglishPhrases.Of(actor)} are not recorded",
                side.Select(one => one.Claim));
        }

        var people = side.Where(one => one.Claim.Subject.Type == EntityType.Official)
            .DistinctBy(one => one.Claim.Subject)
            .ToList();
        var named = people.Take(MostActing).Select(Describe).ToList();
        if (people.Count > MostActing)
        {
            named.Add(EnglishPhrases.Count(people.Count - MostActing, "other", "others"));
        }

        var represented = tense switch
        {
            Tense.Fact => "was represented by",
            Tense.Plan => "was to be represented by",
            _ => "is recorded as represented by",
        };
        return new Said(
            $"{EnglishPhrases.Of(actor)} {represented} {EnglishPhrases.List(named)}",
            people.SelectMany(one => one.Acting.Claims.Prepend(one.Claim)));
    }

    private static string TookPart(Tense tense) => tense switch
    {
        Tense.Fact => "took part",
        Tense.Plan => "was to take part",
        _ => "is recorded",
    };

    private string Describe(Participation one)
    {
        var person = OfficeIn(one.Claim) is { } office
            ? $"{names.Of(one.Claim.Subject)} as {office}"
            : names.Of(one.Claim.Subject);
        var remark = (one.IsByOfficeAlone, one.IsCertain) switch
        {
            (true, true) => " (who held one of its offices at the time; no record says which side this person "
                + "represented)",
            (true, false) => " (who may have held one of its offices at the time; no record says which side this "
                + "person represented)",
            (false, false) when one.IsUnreviewed => " (a record that nobody has reviewed)",
            (false, false) => " (who may have represented it at the time)",
            _ => "",
        };
        return person + remark;
    }

    private string? OfficeIn(Claim claim) =>
        claim.Qualifiers.FindEntity(QualifierKey.Capacity) is { } office ? names.Of(office) : null;

    private List<string> People(IReadOnlyList<Participation> side) =>
    [
        .. side.Where(one => one.Claim.Subject.Type == EntityType.Official)
            .Select(one => one.Claim.Subject)
            .Distinct()
            .Take(2)
            .Select(names.Of),
    ];

    private sealed record Said(string Text, IEnumerable<Claim> Claims);
}
