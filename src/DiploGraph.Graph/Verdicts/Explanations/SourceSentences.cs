using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The sentences that name the sources for and against the contacts.</summary>
internal sealed class SourceSentences(
    Finding finding, ContactPhrases phrases, ContactNamer names, BodyStructure governments)
{
    public void AddTo(ExplanationParts parts)
    {
        AddSupporting(parts);
        AddOpposing(parts);
        AddDisputing(parts);
    }

    private void AddSupporting(ExplanationParts parts)
    {
        if (finding.BestSupported is not { } best || best.Sources.Cited.Count == 0)
        {
            return;
        }

        if (finding.Verdict is Verdict.Denied or Verdict.Conflicting && best.AtAnyTime == finding.Verdict)
        {
            AddSides(parts, best.Contact);
            return;
        }

        // The contact that is described first is sourced first.
        var first = finding.Deciding[0];
        var isBetter = best.Sources.Count > first.Sources.Count;
        if (first.Sources.Cited.Count > 0)
        {
            AddSupporting(parts, first, finding.Deciding.Count == 1 ? "This" : "The first of these contacts");
        }

        if (isBetter)
        {
            AddSupporting(parts, best, $"The best supported of them ({phrases.Pair.InShort(best.Contact)})");
        }
    }

    private void AddSupporting(ExplanationParts parts, WeighedContact weighed, string what)
    {
        var (contact, cited) = (weighed.Contact, weighed.Sources.Cited);
        var claims = contact.Deciding.Where(claim => HasSupport(contact, claim)).ToList();
        if (!weighed.Sources.IsJoint)
        {
            parts.Add($"No single source has both of them take part: {Halves(contact)}.", contact.Deciding);
            return;
        }

        var roots = RootsOf(cited);
        var described = claims.Concat(ContactPhrases.ClaimsOf(contact));
        parts.Add(
            $"{what} is based on {Count(weighed.Sources, roots)}: {ContactPhrases.Sources(cited)}.", described);
        AddGovernments(parts, weighed.Sources, roots, claims);
        AddDoubts(parts, contact);
    }

    private static string Count(IndependentSources sources, IReadOnlyList<EntityId> roots)
    {
        var (cited, count) = (EnglishPhrases.Count(sources.Cited.Count, "source", "sources"), sources.Count);
        return sources.Cited.Count == 1 ? cited
            : count == 1 ? $"{cited} that derive from a single account"
            : roots is [_] ? cited
            : sources.Cited.Count == count ? $"{cited}, independent of {(count == 2 ? "each other" : "one another")}"
            : $"{cited}, {EnglishPhrases.Number(count)} of them independent";
    }

    // Who says that the one side took part, and who says that the other did.
    private string Halves(Contact contact)
    {
        var sides = new[] { (IsA: true, Side: contact.A), (IsA: false, Side: contact.B) };
        return string.Join("; ", sides.Select(side =>
            finding.SourcesOf(contact.SourcesOf(side.Side.Select(one => one.Claim))) is { Count: > 0 } sources
                ? $"for {phrases.Pair.Side(contact, side.IsA)} there is {ContactPhrases.Sources(sources)}"
                : $"for {phrases.Pair.Side(contact, side.IsA)} there is none"));
    }

    // Evidence that its curator rates as possibly true or worse: the Admiralty code from 3.
    private void AddDoubts(ExplanationParts parts, Contact contact)
    {
        const int possiblyTrue = 3;
        var doubtful = new[] { (IsA: true, Side: contact.A), (IsA: false, Side: contact.B) }
            .Where(one => contact.EvidenceFor(one.Side.Select(side => side.Claim), Stance.Supports).ToList() is
                { Count: > 0 } evidence && evidence.TrueForAll(item => item.Credibility >= possiblyTrue))
            .ToList();
        if (doubtful.Count > 0)
        {
            var what = doubtful.Count > 1
                ? "for this"
                : $"that {phrases.Pair.Side(contact, doubtful[0].IsA)} took part";
            parts.Add(
                $"The evidence {what} is rated as no more than possibly true.",
                doubtful.SelectMany(one => one.Side.Select(side => side.Claim)));
        }
    }

    // A disputed contact: who says that it took place, and who says that it did not.
    private void AddSides(ExplanationParts parts, Contact contact)
    {
        var pro = contact.Deciding.Where(ContactJudge.SaysThatItTookPlace).ToList();
        if (finding.SourcesOf(contact.SourcesOf(pro)) is { Count: > 0 } supporting)
        {
            parts.Add($"That it took place is reported by {ContactPhrases.Sources(supporting)}.", pro);
        }

        AddSide(parts, contact, ContactJudge.IsDenial, "That it did not take place");
        AddSide(parts, contact, ContactJudge.IsCancellation, "That it was called off");
    }

    private void AddSide(ExplanationParts parts, Contact contact, Func<Claim, bool> says, string opening)
    {
        var claims = contact.Deciding.Where(says).ToList();
        if (finding.SourcesOf(contact.SourcesOf(claims)) is { Count: > 0 } sources)
        {
            parts.Add($"{opening} is reported by {ContactPhrases.Sources(sources)}.", claims);
        }
    }

    // A government that describes its own actions is not an independent witness, in however many voices it speaks.
    private void AddGovernments(
        ExplanationParts parts, IndependentSources sources, IReadOnlyList<EntityId> roots, List<Claim> claims)
    {
        if (roots.Count == 0)
        {
            return;
        }

        var cited = sources.Cited;
        var own = cited.SelectMany(finding.SpeakersOf).OfType<EntityId>().Distinct().Select(names.Of).ToList();
        var repeats = cited.Any(source => source.Source?.Speaks is null);
        var accounts = sources.Count == 1 ? "That account goes back" : "All of these accounts go back";
        parts.Add(
            (cited.Count, roots.Count, repeats) switch
            {
                (1, _, false) =>
                    $"This is the account of {EnglishPhrases.List(own)} itself; no report independent of it is "
                    + "recorded here.",
                (1, _, true) => $"The source repeats the account of {EnglishPhrases.List(own)}, an interested party.",
                (_, 1, _) when sources.Count == 1 && own.Count == 1 =>
                    $"{accounts} to {own[0]}, an interested party; no report independent of it is recorded here.",
                (_, 1, _) => $"{accounts} to {names.Of(roots[0])} or its bodies, which are one interested party; no "
                    + "report independent of it is recorded here.",
                _ => $"{accounts} {EnglishPhrases.List([.. own.Select(name => $"to {name}")])}; no report independent "
                    + "of them is recorded here.",
            },
            claims);
    }

    // The governments whose accounts the sources are or repeat; none if one goes back to an independent publisher.
    private IReadOnlyList<EntityId> RootsOf(IReadOnlyList<Entity> cited)
    {
        var speakers = cited.SelectMany(finding.SpeakersOf).ToList();
        return speakers.Contains(null)
            ? []
            : [.. speakers.OfType<EntityId>().Select(governments.Highest).Distinct()];
    }

    private void AddOpposing(ExplanationParts parts)
    {
        AddOpposing(parts, finding.Deciding, "this");
        AddOpposing(parts, finding.Weighed.Except(finding.Deciding), "the record of another contact");
    }

    private void AddOpposing(ExplanationParts parts, IEnumerable<WeighedContact> weighed, string what)
    {
        var contacts = weighed.Select(contact => contact.Contact).ToList();
        if (Opposing(contacts) is { Count: > 0 } opposing)
        {
            var contradicts = opposing.Count == 1 ? "contradicts" : "contradict";
            parts.Add(
                $"{ContactPhrases.Sources(opposing)} {contradicts} {what}.",
                contacts.SelectMany(contact => contact.Deciding.Where(ContactJudge.SaysThatItTookPlace)));
        }
    }

    // To contradict that a meeting was called off, announced or denied is not to deny the meeting.
    private void AddDisputing(ExplanationParts parts)
    {
        foreach (var contact in finding.Deciding.Select(contact => contact.Contact))
        {
            foreach (var claim in contact.Deciding.Where(claim => !ContactJudge.SaysThatItTookPlace(claim)))
            {
                var against = finding.SourcesOf(contact.SourcesOf([claim], Stance.Contradicts));
                if (against.Count == 0)
                {
                    continue;
                }

                var what = ContactJudge.IsCancellation(claim) ? "it was called off"
                    : ContactJudge.IsDenial(claim) ? "it did not take place"
                    : "it was announced";
                var contradicts = against.Count == 1 ? "contradicts" : "contradict";
                var reporting = finding.SourcesOf(contact.SourcesOf([claim])) is { Count: > 0 } by
                    ? $"That {what} is reported by {ContactPhrases.Sources(by)}; "
                    : $"It is recorded that {what}; ";
                parts.Add($"{reporting}{ContactPhrases.Sources(against)} {contradicts} this.", claim);
            }
        }
    }

    private static bool HasSupport(Contact contact, Claim claim) =>
        contact.EvidenceFor([claim], Stance.Supports).Any();

    private IReadOnlyList<Entity> Opposing(IEnumerable<Contact> contacts) => finding.SourcesOf(
        contacts.SelectMany(contact => contact.SourcesOf(
            contact.Deciding.Where(ContactJudge.SaysThatItTookPlace), Stance.Contradicts)));
}
