using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Phrases for the two actors in question and for the people who acted for them.</summary>
internal sealed class ActorPairPhrases(Entity a, Entity b, ContactNamer names)
{
    private const int MostActing = 3;

    /// <summary>The two actors within a sentence, a person before the representatives of a body.</summary>
    public string Within => (IsBody(a), IsBody(b)) switch
    {
        (true, true) => $"representatives of {EnglishPhrases.Of(a)} and of {EnglishPhrases.Of(b)}",
        (true, false) => $"{b.Label} and representatives of {EnglishPhrases.Of(a)}",
        (false, true) => $"{a.Label} and representatives of {EnglishPhrases.Of(b)}",
        _ => $"{a.Label} and {b.Label}",
    };

    /// <summary>Returns one of the two actors: a name, or "representatives of Japan".</summary>
    public string Side(Contact contact, bool isA) => isA ? Side(a, contact.A) : Side(b, contact.B);

    /// <summary>
    /// Returns the two actors for the start of a sentence about a contact. Two bodies that are themselves recorded as
    /// participants are named without representatives.
    /// </summary>
    public string At(Contact contact) => Capital((IsBody(a), IsBody(b)) switch
    {
        (true, true) when contact.A[0].Claim.Subject == a.Id && contact.B[0].Claim.Subject == b.Id =>
            $"{EnglishPhrases.Of(a)} and {EnglishPhrases.Of(b)}",
        (true, true) => Within,
        (true, false) => $"{b.Label} and {Side(a, contact.A)}",
        _ => $"{a.Label} and {Side(b, contact.B)}",
    });

    /// <summary>Returns those who had a part in an act; a body that is itself recorded is named alone.</summary>
    public string Parties(Contact contact) => Capital($"{Party(a, contact.A)} and {Party(b, contact.B)}");

    /// <summary>True if both sides are themselves recorded as participants, and no people who acted for them.</summary>
    public bool AreBodies(Contact contact) => IsNameless(a, contact.A) && IsNameless(b, contact.B);

    /// <summary>True if a side is itself recorded as a participant, and no people who acted for it.</summary>
    public bool HasBodyItself(Contact contact) => IsNameless(a, contact.A) || IsNameless(b, contact.B);

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

    /// <summary>
    /// Describes a contact in a few words: by its participants if it was of these two sides alone, otherwise by its
    /// label, and by its date.
    /// </summary>
    public string InShort(Contact contact)
    {
        var time = contact.Time switch
        {
            { MostPrecise: null } => "",
            { IsDisputed: true } => " (the date is disputed)",
            { MostPrecise: { } when, Lasts: var lasts } => $" {TimePhrases.Of(when, lasts)}",
        };
        var (ofA, ofB) = (People(contact.A), People(contact.B));
        var people = (IsBody(a) || IsBody(b)) && ofA.Count > 0 && ofB.Count > 0
            ? $"{EnglishPhrases.List(ofA)} with {EnglishPhrases.List(ofB)}"
            : "";
        var isOfTwo = (HappeningKinds.IsMeeting(contact) || HappeningKinds.IsRemote(contact))
            && ContactJudge.IsBilateral(contact);
        if (people.Length > 0 && isOfTwo)
        {
            return people + time;
        }

        // Most labels of meetings include the day: "Gantz and Sullivan, 26 August 2022".
        var label = contact.Happening.Label;
        return $"\"{label}\"{(people.Length > 0 ? $" ({people})" : "")}"
            + (label.Contains(',', StringComparison.Ordinal) ? "" : time);
    }

    /// <summary>True if one of the two actors is a country or organization.</summary>
    public bool HasBody => IsBody(a) || IsBody(b);

    /// <summary>Returns a sentence with a capital letter.</summary>
    public static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static bool IsBody(Entity entity) => entity.Id.Type != EntityType.Official;

    private static string Party(Entity actor, IReadOnlyList<Participation> side) =>
        side[0].Claim.Subject == actor.Id ? EnglishPhrases.Of(actor) : Side(actor, side);

    private static string Side(Entity actor, IReadOnlyList<Participation> side) => !IsBody(actor) ? actor.Label
        : IsOnePerson(side) ? $"a representative of {EnglishPhrases.Of(actor)}"
        : $"representatives of {EnglishPhrases.Of(actor)}";

    private static bool IsOnePerson(IReadOnlyList<Participation> side) =>
        side.Select(one => one.Claim.Subject).Distinct().Count() == 1
        && side[0].Claim.Subject.Type == EntityType.Official;

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
        var named = people.Take(MostActing).Select(one => Describe(actor, one, isAlone: people.Count == 1))
            .ToList();
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

    private string Describe(Entity actor, Participation one, bool isAlone)
    {
        var name = names.Of(one.Claim.Subject);
        var person = OfficeIn(one.Claim) is not { } office ? name
            : isAlone ? $"{name}, {Short(office, actor)}"
            : $"{name} as {Short(office, actor)}";
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

    // Whoever represents Japan or its ministry is its Minister of Defense, not the Minister of Defense of Japan.
    private static string Short(string office, Entity actor)
    {
        var ending = $" of {EnglishPhrases.Of(actor).Split(" of ")[^1]}";
        return office.EndsWith(ending, StringComparison.Ordinal) ? office[..^ending.Length] : office;
    }

    private string? OfficeIn(Claim claim) =>
        claim.Qualifiers.FindEntity(QualifierKey.Capacity) is not { } office ? null
        : IsActing(claim) ? $"acting {names.Of(office)}"
        : names.Of(office);

    // A source may say that somebody only acted in an office: "Acting National Security Adviser".
    private static bool IsActing(Claim claim) => claim.Qualifiers.FindText(QualifierKey.RoleText) is { } words
        && words.StartsWith("Acting ", StringComparison.OrdinalIgnoreCase);

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
