using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The sentences on the contacts of the period that did not decide the verdict.</summary>
internal sealed class OtherContactSentences(Finding finding, ContactPhrases phrases)
{
    // The order in which the sentences follow each other.
    private static readonly Verdict[] Order =
    [
        Verdict.GroupMeeting, Verdict.Conflicting, Verdict.CoPresenceOnly, Verdict.RemoteContact, Verdict.Possible,
        Verdict.Denied, Verdict.Cancelled, Verdict.PlannedNotConfirmed,
    ];

    public void AddTo(ExplanationParts parts)
    {
        var groups = Order.Where(verdict => verdict != finding.Verdict)
            .SelectMany(verdict => finding.Weighed.Where(contact => contact.Verdict == verdict))
            .GroupBy(Opening);
        foreach (var group in groups)
        {
            var contacts = group.ToList();
            var described = contacts.Take(VerdictExplanation.MostOthers).ToList();
            var named = described.ConvertAll(contact => phrases.Pair.InShort(contact.Contact));
            if (contacts.Count > described.Count)
            {
                named.Add($"and {EnglishPhrases.Number(contacts.Count - described.Count)} more");
            }

            parts.Add(
                $"{group.Key}: {string.Join("; ", named)}.",
                contacts.SelectMany(contact => ContactPhrases.ClaimsOf(contact.Contact)));
        }

        if (finding.Verdict == Verdict.RemoteContact && !finding.Weighed.Any(contact => contact.IsInPerson))
        {
            parts.Add($"No contact in person is recorded{phrases.Asked}.");
        }
    }

    private string Opening(WeighedContact weighed) => weighed.Verdict switch
    {
        Verdict.GroupMeeting => "Both also took part in meetings with others",
        Verdict.Conflicting => "The sources disagree on another contact",
        Verdict.CoPresenceOnly => "Visits or events that involved both",
        Verdict.RemoteContact when ContactJudge.IsBilateral(weighed.Contact) =>
            "They also spoke by telephone or video",
        Verdict.RemoteContact => "Both also took part in calls or video conferences with others",
        Verdict.Possible when weighed.AtAnyTime != Verdict.Possible =>
            "Also recorded, but perhaps outside the period asked",
        Verdict.Possible when HappeningKinds.IsAct(weighed.Contact) && ContactJudge.IsConfirmed(weighed.Contact) =>
            "Acts in which both had a part",
        Verdict.Possible => "Also recorded, but not certain",
        Verdict.Denied => "Another contact is denied",
        Verdict.Cancelled => "Another contact was announced and then cancelled",
        _ when MayBeOfDeciding(weighed.Contact) =>
            "An announcement is also recorded, which may be of the same occasion",
        _ => "Another contact was announced, but no source quoted here confirms it",
    };

    // Whether an announced contact can be the same as one that took place at that time.
    private bool MayBeOfDeciding(Contact planned) => planned.Time.Best is { } time && finding.Deciding.Any(
        contact => contact.Contact.Time.Best is { } other
            && (time.OverlapWith(other) != Overlap.No || other.OverlapWith(time) != Overlap.No));
}
