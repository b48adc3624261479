using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The verdict in sentences: what is recorded, who says so, and what is missing.</summary>
internal sealed class VerdictExplanation(
    MeetingQuestion question,
    Verdict verdict,
    IReadOnlyList<WeighedContact> weighed,
    IReadOnlyList<WeighedContact> deciding,
    IndependentSources sources,
    IndependentSources opposing,
    IReadOnlyList<VerdictCoverage> coverage,
    ContactRecords records,
    ContactNamer names)
{
    /// <summary>The most meetings that are told of one by one.</summary>
    public const int MostMeetings = 4;

    private const int MostNamed = 3;

    private readonly ActorPairPhrases _pair = new(question.A, question.B, names);

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Add(text, Finding());
            AddContacts(text);
            AddSources(text);
            AddOpposed(text);
            AddUndecided(text);
            AddSilence(text);
            return text.ToString();
        }
    }

    private string Asked => question.During is { } during ? $" {TimePhrases.Of(during)}" : "";

    private string Finding() => verdict switch
    {
        Verdict.ConfirmedBilateral when IsSeries =>
            $"{_pair.Start} met: {deciding.Count} such meetings{Asked} are recorded, the first{First()}{Last()}.",
        Verdict.ConfirmedBilateral => $"{_pair.Start} met{First()}.",
        Verdict.GroupMeeting => $"{_pair.Start} took part in a meeting with others{First()}.",
        Verdict.RemoteContact => $"{_pair.Start} spoke{First()}, not in person.",
        Verdict.CoPresenceOnly =>
            $"{_pair.At(deciding[0].Contact)} both took part in {Named(deciding[0].Contact.Happening)}{First()}; it is "
            + "recorded as an event and not as a meeting of the two.",
        Verdict.PlannedNotConfirmed =>
            $"A meeting of {_pair.Within} was announced{First("for")}; no evidence here says that it took place.",
        Verdict.Cancelled => $"A meeting of {_pair.Within} was announced{First("for")} and cancelled.",
        Verdict.Denied => $"A meeting of {_pair.Within}{First()} is denied, and nothing here confirms it.",
        Verdict.Conflicting => $"Sources disagree on whether {_pair.Within} met{First()}.",
        _ when weighed.Any(contact => contact.Fit == Overlap.Possible) =>
            $"That {_pair.Within} met{Asked} is not certain.",
        _ => $"No meeting of {_pair.Within}{Asked} is recorded.",
    };

    // Many meetings are told of as a whole.
    private bool IsSeries => deciding.Count > MostMeetings;

    // What only was to be, or is denied, is not told of as if it had been.
    private bool IsFact => verdict is not (Verdict.PlannedNotConfirmed or Verdict.Cancelled or Verdict.Denied);

    private string Last() =>
        deciding[^1].Contact.Time is { } time ? $" and the last {TimePhrases.Of(time)}" : "";

    private string First(string before = "")
    {
        var contact = deciding[0].Contact;
        var isTold = verdict == Verdict.CoPresenceOnly
            && contact.Time?.Earliest is { } day
            && contact.Happening.Label.Contains($"{day.Year}", StringComparison.Ordinal);
        var time = !isTold && contact.Time is { } when ? $" {TimePhrases.Of(when, before)}" : "";
        return time + names.At(contact.Place);
    }

    private void AddContacts(StringBuilder text)
    {
        if (deciding.Count == 0)
        {
            return;
        }

        var contact = deciding[0].Contact;
        AddNotNull(text, _pair.WhoActed(contact, IsFact), IsSeries ? "At the first: " : "");
        if (contact.Time is null)
        {
            Add(text, "The date is not recorded.");
        }

        if (contact.Place is null && verdict != Verdict.RemoteContact)
        {
            Add(text, IsSeries ? "The place of the first is not recorded." : "The place is not recorded.");
        }

        if (deciding.Count > 1)
        {
            AddOthers(text);
        }
    }

    private void AddOthers(StringBuilder text)
    {
        var others = deciding.Skip(1).Take(MostMeetings - 1).Select(other => _pair.InShort(other.Contact)).ToList();
        var rest = deciding.Count - 1 - others.Count;
        if (rest > 0)
        {
            others.Add($"and {EnglishPhrases.Count(rest, "other", "others")}");
        }

        var more = IsSeries && verdict == Verdict.ConfirmedBilateral ? "After it came"
            : deciding.Count == 2 ? "One more such contact is recorded"
            : $"{deciding.Count - 1} more such contacts are recorded";
        Add(text, $"{more}: {string.Join("; ", others)}.");
    }

    private void AddSources(StringBuilder text)
    {
        if (sources.Cited.Count == 0)
        {
            return;
        }

        var independent = (sources.Cited.Count, sources.Count) switch
        {
            (1, _) => "one source",
            (var cited, 1) => $"{cited} sources that go back to one account",
            var (cited, count) when cited == count => $"{count} independent sources",
            var (cited, count) => $"{cited} sources, {count} of them independent",
        };
        Add(text, $"This rests on {independent}: {List(sources.Cited)}.");
        AddGovernments(text);
    }

    private void AddOpposed(StringBuilder text)
    {
        if (opposing.Cited.Count > 0)
        {
            Add(text, $"Against it {(opposing.Cited.Count == 1 ? "speaks" : "speak")} {List(opposing.Cited)}.");
        }
    }

    // Who tells of its own acts is a witness of another kind than who reports on others'.
    private void AddGovernments(StringBuilder text)
    {
        var speakers = sources.Cited.Select(source => source.Source?.Speaks).ToList();
        if (speakers.Contains(null))
        {
            return;
        }

        var own = EnglishPhrases.List([.. speakers.OfType<EntityId>().Distinct().Select(names.Of)]);
        Add(text, sources.Cited.Count == 1
            ? $"It is the account of {own} itself; no independent publisher is among the evidence."
            : $"All of it is told by {own}; no independent publisher is among the evidence.");
    }

    private void AddUndecided(StringBuilder text)
    {
        foreach (var contact in weighed.Where(contact => contact.Fit == Overlap.Possible).Take(MostNamed))
        {
            var when = contact.Contact.Time is { } time ? $"its date is given as {time.Text}" : "it is not dated";
            Add(text, $"{Named(contact.Contact.Happening)} may belong to the time asked about: {when}.");
        }
    }

    private void AddSilence(StringBuilder text)
    {
        if (verdict is not (Verdict.NoRecordInCoverage or Verdict.OutOfCoverage))
        {
            return;
        }

        if (records.CommonCounterparts.Count > 0)
        {
            var common = EnglishPhrases.List([.. records.CommonCounterparts.Select(entity => entity.Label)]);
            Add(text, $"Each of them is recorded in a meeting with {common}, but not in the same one.");
        }

        foreach (var body in records.Unrepresented)
        {
            Add(text, $"Who acts for {EnglishPhrases.Of(body)} is not recorded here.");
        }

        var datasets = coverage.Select(item => item.Dataset.Label).Distinct().ToList();
        Add(text, verdict == Verdict.NoRecordInCoverage
            ? $"{EnglishPhrases.List(datasets)} {(datasets.Count == 1 ? "covers" : "cover")} such meetings at that "
                + "time, so the silence speaks against one."
            : "No dataset here says that it covers their meetings at that time, so the silence does not mean that they "
                + "did not meet.");
    }

    private static string List(IReadOnlyList<Entity> sources)
    {
        var named = sources.Take(MostNamed).Select(source => source.Source switch
        {
            { Publisher: { } publisher } described => $"\"{described.Title}\" ({publisher})",
            { } described => $"\"{described.Title}\"",
            null => source.Label,
        }).ToList();
        if (sources.Count > MostNamed)
        {
            named.Add($"{sources.Count - MostNamed} more");
        }

        return EnglishPhrases.List(named);
    }

    private static string Named(Entity happening) => $"\"{happening.Label}\"";

    private static void AddNotNull(StringBuilder text, string? sentence, string before)
    {
        if (sentence is not null)
        {
            Add(text, before.Length == 0 ? sentence : $"{before}{char.ToLowerInvariant(sentence[0])}{sentence[1..]}");
        }
    }

    private static void Add(StringBuilder text, string sentence)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        // A name that ends with a point needs no other: Washington, D.C.
        text.Append(sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence);
    }
}
