namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The sentences on what the lack of a record means.</summary>
internal sealed class SilenceSentences(MeetingQuestion question, Finding finding, ContactPhrases phrases)
{
    // Something less than a meeting of the two is recorded, so they may also have met without a record.
    private bool IsLess => finding.Verdict switch
    {
        Verdict.CoPresenceOnly or Verdict.RemoteContact or Verdict.PlannedNotConfirmed or Verdict.Cancelled
            or Verdict.Denied => true,
        Verdict.Possible => finding.Deciding[0].AtAnyTime is not (Verdict.ConfirmedBilateral or Verdict.GroupMeeting),
        _ => false,
    };

    // Only a requested period can be covered.
    private string Period => question.During is null ? "for every period" : "in that period";

    public void AddTo(ExplanationParts parts)
    {
        if (IsLess && finding.Coverage.Count == 0)
        {
            parts.Add(
                $"No dataset here is known to cover their meetings {Period}, so they may have met without a record "
                + "here.");
        }

        if (finding.Verdict is not (Verdict.NoRecordInCoverage or Verdict.OutOfCoverage))
        {
            return;
        }

        if (finding.Near is { } near)
        {
            parts.Add(
                $"The nearest contact recorded outside that period is {What(near)}.",
                ContactPhrases.ClaimsOf(near.Contact));
        }

        if (finding.Records.CommonCounterparts.Count > 0)
        {
            var common = EnglishPhrases.List(
                [.. finding.Records.CommonCounterparts.Select(counterpart => counterpart.Person.Label)]);
            parts.Add(
                $"Each of them is recorded as having met {common} in person, but at different meetings.",
                finding.Records.CommonCounterparts.SelectMany(counterpart => counterpart.Claims));
        }

        foreach (var body in finding.Records.Unrepresented)
        {
            parts.Add($"No representatives of {EnglishPhrases.Of(body)} are recorded here.");
        }

        if (finding.Verdict == Verdict.NoRecordInCoverage)
        {
            AddCovered(parts);
        }
        else
        {
            parts.Add(
                $"No dataset here is known to cover their meetings {Period}, so the lack of a record does not mean "
                + "that they did not meet.");
        }
    }

    private string What(WeighedContact near)
    {
        var noun = near.AtAnyTime switch
        {
            Verdict.CoPresenceOnly => null,
            Verdict.GroupMeeting => "a meeting with others",
            Verdict.RemoteContact => HappeningPhrases.RemoteNoun(near.Contact),
            _ => "a meeting",
        };
        return noun is null ? phrases.Pair.InShort(near.Contact)
            : phrases.Pair.HasBody ? $"{noun}, {phrases.Pair.InShort(near.Contact)}"
            : $"{noun} {TimePhrases.Of(near.Contact.Time.MostPrecise!, near.Contact.Time.Lasts)}";
    }

    private void AddCovered(ExplanationParts parts)
    {
        const string kind = "meetings of the two in that period";
        var datasets = finding.Coverage.Select(item => $"\"{item.Dataset.Label}\"").Distinct().ToList();
        parts.Add(datasets.Count == 1
            ? $"The dataset {datasets[0]} covers {kind} and contains none."
            : $"The datasets {EnglishPhrases.List(datasets)} cover {kind} and contain none.");
        foreach (var note in finding.Coverage.Select(item => item.Coverage.Note?.Trim()).OfType<string>().Distinct())
        {
            parts.Add(note.EndsWith('.') ? note : $"{note}.");
        }
    }
}
