using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The verdict in sentences: what is recorded, who says so, and what is missing.</summary>
internal sealed class Explanation(
    Question question,
    Verdict verdict,
    IReadOnlyList<WeighedContact> weighed,
    IReadOnlyList<WeighedContact> deciding,
    IndependentSources sources,
    IndependentSources opposing,
    IReadOnlyList<VerdictCoverage> coverage,
    ContactRecords records,
    IReadOnlyDictionary<EntityId, string> labels)
{
    private const int MostNamed = 3;

    private readonly string _pair = $"{question.A.Label} and {question.B.Label}";

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Add(text, Finding());
            AddContacts(text);
            AddSources(text);
            AddUndecided(text);
            AddSilence(text);
            return text.ToString();
        }
    }

    private string Asked => question.During is { } during ? $" {TimeWords.Of(during)}" : "";

    private string Finding() => verdict switch
    {
        Verdict.ConfirmedBilateral => $"{_pair} met{First()}.",
        Verdict.GroupMeeting => $"{_pair} took part in one meeting with others{First()}.",
        Verdict.RemoteContact => $"{_pair} spoke{First()}, not in person.",
        Verdict.CoPresenceOnly =>
            $"{_pair} were both at {Named(deciding[0].Contact.Happening)}{First()}; "
            + "that the two of them met is not recorded.",
        Verdict.PlannedNotConfirmed =>
            $"A meeting of {_pair} was announced{First()}; no evidence says that it took place.",
        Verdict.Cancelled => $"A meeting of {_pair} was announced{First()} and cancelled.",
        Verdict.Denied => $"A meeting of {_pair}{First()} is denied, and nothing confirms it.",
        Verdict.Conflicting => $"Sources disagree on whether {_pair} met{First()}.",
        _ => $"No record has {_pair} in one meeting{Asked}.",
    };

    private string First()
    {
        var contact = deciding[0].Contact;
        var time = contact.Time is { } when ? $" {TimeWords.Of(when)}" : "";
        var place = contact.Place is { } where && labels.TryGetValue(where, out var label) ? $" at {label}" : "";
        return time + place;
    }

    private void AddContacts(StringBuilder text)
    {
        if (deciding.Count == 0)
        {
            return;
        }

        var contact = deciding[0].Contact;
        var capacities = new[] { Capacity(question.A, contact.A[0]), Capacity(question.B, contact.B[0]) }
            .OfType<string>().ToList();
        if (capacities.Count > 0)
        {
            Add(text, $"{string.Join("; ", capacities)}.");
        }

        if (contact.Time is null)
        {
            Add(text, "The date is not recorded.");
        }

        if (contact.Place is null)
        {
            Add(text, "The place is not recorded.");
        }

        if (deciding.Count > 1)
        {
            var verb = deciding.Count == 2 ? "contact is" : "contacts are";
            Add(text, $"{deciding.Count - 1} more such {verb} recorded.");
        }
    }

    private string? Capacity(Entity who, Claim claim) =>
        claim.Qualifiers.FindEntity(QualifierKey.Capacity) is { } office && labels.TryGetValue(office, out var label)
            ? $"{who.Label} took part as {label}"
            : null;

    private void AddSources(StringBuilder text)
    {
        if (sources.Cited.Count > 0)
        {
            var independent = sources.Count == sources.Cited.Count
                ? sources.Count == 1 ? "one source" : $"{sources.Count} independent sources"
                : $"{sources.Cited.Count} sources, {sources.Count} of them independent";
            Add(text, $"This rests on {independent}: {List(sources.Cited)}.");
            AddGovernments(text);
        }

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

        var names = string.Join(", ", speakers.OfType<EntityId>().Distinct()
            .Select(speaker => labels.GetValueOrDefault(speaker, speaker.Value)));
        Add(text, sources.Cited.Count == 1
            ? $"It is the own account of {names}; no independent publisher is among the evidence."
            : $"All of them are own accounts ({names}); no independent publisher is among the evidence.");
    }

    private void AddUndecided(StringBuilder text)
    {
        foreach (var contact in weighed.Where(contact => contact.Fit == Overlap.Possible).Take(MostNamed))
        {
            var when = contact.Contact.Time is { } time ? $"it is dated {TimeWords.Of(time)}" : "it is not dated";
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
            var names = string.Join(", ", records.CommonCounterparts.Select(entity => entity.Label));
            Add(text, $"Each of them is recorded in a meeting with {names}, but not in the same one.");
        }

        Add(text, verdict == Verdict.NoRecordInCoverage
            ? $"{string.Join(", ", coverage.Select(item => item.Dataset.Label).Distinct())} "
                + "covers such meetings at that time, so the silence speaks against one."
            : "No dataset here covers their meetings at that time, so the silence does not mean that they did not "
                + "meet.");
    }

    private static string List(IReadOnlyList<Entity> sources)
    {
        var named = string.Join(", ", sources.Take(MostNamed).Select(source => source.Source switch
        {
            { Publisher: { } publisher } described => $"\"{described.Title}\" ({publisher})",
            { } described => $"\"{described.Title}\"",
            null => source.Label,
        }));
        return sources.Count > MostNamed ? $"{named} and {sources.Count - MostNamed} more" : named;
    }

    private static string Named(Entity happening) => $"\"{happening.Label}\"";

    private static void Add(StringBuilder text, string sentence)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(sentence);
    }
}
