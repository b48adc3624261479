namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The sentences on the contacts of the period that did not decide the verdict.</summary>
internal sealed class OtherContactSentences(Finding finding, ContactPhrases phrases)
{
    private static readonly (Verdict Verdict, string Opening)[] Openings =
    [
        (Verdict.GroupMeeting, "Both also took part in meetings with others"),
        (Verdict.Conflicting, "The sources disagree on another contact"),
        (Verdict.CoPresenceOnly, "Visits or events that involved both"),
        (Verdict.RemoteContact, "They also spoke by telephone or video"),
        (Verdict.Possible, "Also recorded, but not certain"),
        (Verdict.Denied, "Another contact is denied"),
        (Verdict.Cancelled, "Another contact was announced and then cancelled"),
        (Verdict.PlannedNotConfirmed, "Another contact was announced, but no source quoted here confirms it"),
    ];

    public void AddTo(ExplanationParts parts)
    {
        foreach (var (verdict, opening) in Openings.Where(item => item.Verdict != finding.Verdict))
        {
            var contacts = finding.Weighed.Where(contact => contact.Verdict == verdict).ToList();
            if (contacts.Count == 0)
            {
                continue;
            }

            var described = contacts.Take(VerdictExplanation.MostOthers).ToList();
            var named = described.ConvertAll(contact => phrases.Pair.InShort(contact.Contact));
            if (contacts.Count > described.Count)
            {
                named.Add($"and {contacts.Count - described.Count} more");
            }

            parts.Add(
                $"{opening}: {string.Join("; ", named)}.",
                contacts.SelectMany(contact => ContactPhrases.ClaimsOf(contact.Contact)));
        }

        if (finding.Verdict == Verdict.RemoteContact && !finding.Weighed.Any(contact => contact.IsInPerson))
        {
            parts.Add($"No contact in person is recorded{phrases.Asked}.");
        }
    }
}
