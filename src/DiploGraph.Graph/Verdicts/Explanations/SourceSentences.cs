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
        var best = finding.BestSupported;
        if (best is null || best.Sources.Cited.Count == 0)
        {
            return;
        }

        if (finding.Verdict is Verdict.Denied or Verdict.Conflicting && best.AtAnyTime == finding.Verdict)
        {
            AddSides(parts, best.Contact);
            return;
        }

        var roots = RootsOf(best.Sources.Cited);
        var (cited, count) = (best.Sources.Cited.Count, best.Sources.Count);
        var sources = cited == 1 ? "one source"
            : count == 1 ? $"{cited} sources that derive from a single account"
            : roots is [_] ? $"{cited} sources"
            : cited == count ? $"{count} independent sources"
            : $"{cited} sources, {count} of them independent";
        var basis = finding.Deciding.Count > 1
            ? $"The best supported of these contacts ({phrases.Pair.InShort(best.Contact)}) is based on"
            : "This is based on";
        var claims = best.Contact.Deciding.Where(claim => HasSupport(best.Contact, claim)).ToList();
        var described = finding.Deciding.Count > 1 ? claims.Concat(ContactPhrases.ClaimsOf(best.Contact)) : claims;
        parts.Add($"{basis} {sources}: {ContactPhrases.Sources(best.Sources.Cited)}.", described);
        AddGovernments(parts, best.Sources.Cited, roots, claims);
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
        ExplanationParts parts, IReadOnlyList<Entity> cited, IReadOnlyList<EntityId> roots, List<Claim> claims)
    {
        if (roots.Count == 0)
        {
            return;
        }

        var own = EnglishPhrases.List([.. cited.SelectMany(finding.SpeakersOf).OfType<EntityId>().Distinct()
            .Select(names.Of)]);
        var repeats = cited.Any(source => source.Source?.Speaks is null);
        parts.Add(
            (cited.Count, roots.Count, repeats) switch
            {
                (1, _, false) =>
                    $"This is the account of {own} itself; no independent publisher has an account of its own.",
                (1, _, true) => $"The source repeats the account of {own}, an interested party.",
                (_, 1, _) => $"All of these accounts go back to {names.Of(roots[0])} or its bodies, which are one "
                    + "interested party; no independent publisher has an account of its own.",
                _ => $"All of these accounts go back to {own}; no independent publisher has an account of its own.",
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
