namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The sentences on what the lack of a record means.</summary>
internal sealed class SilenceSentences(MeetingQuestion question, Finding finding)
{
    public void AddTo(ExplanationParts parts)
    {
        if (finding.Verdict is not (Verdict.NoRecordInCoverage or Verdict.OutOfCoverage))
        {
            return;
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
            // Only a requested period can be covered.
            var period = question.During is null ? "at all times" : "in that period";
            parts.Add(
                $"No dataset here is known to cover their meetings {period}, so the lack of a record does not mean "
                + "that they did not meet.");
        }
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
