using System.Text;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Writes a verdict as sentences that give the finding, its sources and the missing information.</summary>
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
    /// <summary>The maximum number of meetings that are described one by one.</summary>
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
            $"Records show that {_pair.Within} met {deciding.Count} times{Asked}{FirstAndLast()}.",
        Verdict.ConfirmedBilateral => $"{_pair.Start} met{First()}.",
        Verdict.GroupMeeting => $"{_pair.Start} took part in a meeting with others{First()}.",
        Verdict.RemoteContact => $"{_pair.Start} spoke by telephone or video{First()}, not in person.",
        Verdict.CoPresenceOnly =>
            $"{_pair.At(deciding[0].Contact)} both took part in {Named(deciding[0].Contact.Happening)}{First()}; "
            + $"this is recorded as {KindOf(deciding[0].Contact.Happening)}, not as a meeting between the two.",
        Verdict.PlannedNotConfirmed =>
            $"A meeting between {_pair.Within} was announced{First("for")}; no source quoted here confirms that it "
            + "took place.",
        Verdict.Cancelled => $"A meeting between {_pair.Within} was announced{First("for")} but was cancelled.",
        Verdict.Denied =>
            $"It has been denied that {_pair.Within} met{First()}, and no source quoted here confirms that they did.",
        Verdict.Conflicting => $"Sources disagree on whether {_pair.Within} met{First()}.",
        _ when weighed.Any(contact => contact.Fit == Overlap.Possible) =>
            $"It is not certain that {_pair.Within} met{Asked}.",
        _ => $"No record shows that {_pair.Within} met{Asked}.",
    };

    // Many contacts are summarized.
    private bool IsSeries => deciding.Count > MostMeetings;

    // A contact that was only planned, or is denied, is not described as a fact.
    private bool IsFact => verdict is not (Verdict.PlannedNotConfirmed or Verdict.Cancelled or Verdict.Denied);

    // Contacts without a time come last, so without a first date there are no dates at all.
    private string FirstAndLast()
    {
        if (deciding[0].Contact.Time is null)
        {
            return "";
        }

        return deciding[^1].Contact.Time is { } last
            ? $", first{First()} and last {TimePhrases.Of(last)}"
            : $", first{First()}";
    }

    private string First(string before = "")
    {
        var contact = deciding[0].Contact;
        var isInLabel = verdict == Verdict.CoPresenceOnly
            && contact.Time?.Earliest is { } day
            && contact.Happening.Label.Contains($"{day.Year}", StringComparison.Ordinal);
        var time = !isInLabel && contact.Time is { } when ? $" {TimePhrases.Of(when, before)}" : "";
        return time + names.At(contact.Place);
    }

    private void AddContacts(StringBuilder text)
    {
        if (deciding.Count == 0)
        {
            return;
        }

        var contact = deciding[0].Contact;
        if (_pair.WhoActed(contact, IsFact, IsSeries ? "on the first occasion, " : "") is { } sentence)
        {
            Add(text, sentence);
        }

        if (contact.Time is null)
        {
            Add(text, deciding.Count > 1 ? "The dates are not recorded." : "The date is not recorded.");
        }

        if (contact.Place is null && verdict != Verdict.RemoteContact)
        {
            Add(text, IsSeries ? "The place of the first contact is not recorded." : "The place is not recorded.");
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
            others.Add($"and {rest} more");
        }

        var more = IsSeries && verdict == Verdict.ConfirmedBilateral ? "Other recorded meetings"
            : deciding.Count == 2 ? "Another contact of this kind is recorded"
            : $"{deciding.Count - 1} other contacts of this kind are recorded";
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
            (var cited, 1) => $"{cited} sources that derive from a single account",
            var (cited, count) when cited == count => $"{count} independent sources",
            var (cited, count) => $"{cited} sources, {count} of them independent",
        };
        var basis = IsOpposed ? "The claim that they met is based on" : "This is based on";
        Add(text, $"{basis} {independent}: {List(sources.Cited)}.");
        AddGovernments(text);
    }

    private void AddOpposed(StringBuilder text)
    {
        if (opposing.Cited.Count > 0)
        {
            var contradicts = opposing.Cited.Count == 1 ? "contradicts" : "contradict";
            var claim = IsOpposed ? "the claim that they met" : "the record of another contact";
            Add(text, $"{List(opposing.Cited)} {contradicts} {claim}.");
        }
    }

    // A contact that a source contradicts is denied or conflicting; with any other verdict, the contradicted contact
    // is one that did not decide it.
    private bool IsOpposed => opposing.Cited.Count > 0 && verdict is Verdict.Denied or Verdict.Conflicting;

    // A government that describes its own actions is not an independent witness.
    private void AddGovernments(StringBuilder text)
    {
        var speakers = sources.Cited.Select(source => source.Source?.Speaks).ToList();
        if (speakers.Contains(null))
        {
            return;
        }

        var own = EnglishPhrases.List([.. speakers.OfType<EntityId>().Distinct().Select(names.Of)]);
        Add(text, sources.Cited.Count == 1
            ? $"This is the account of {own} itself; none of the evidence comes from an independent publisher."
            : $"All of these accounts come from {own}; none comes from an independent publisher.");
    }

    private void AddUndecided(StringBuilder text)
    {
        foreach (var contact in weighed.Where(contact => contact.Fit == Overlap.Possible).Take(MostNamed))
        {
            var when = contact.Contact.Time is { } time
                ? $"its date is given as {time.Text}"
                : "its date is not recorded";
            Add(text, $"{Named(contact.Contact.Happening)} may fall within the period in question: {when}.");
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
            Add(text, $"Each of them is recorded as having met {common}, but in different meetings.");
        }

        foreach (var body in records.Unrepresented)
        {
            Add(text, $"No representatives of {EnglishPhrases.Of(body)} are recorded here.");
        }

        Add(text, verdict == Verdict.NoRecordInCoverage ? Covered() : NotCovered());
    }

    private string Covered()
    {
        var datasets = coverage.Select(item => item.Dataset.Label).Distinct().ToList();
        var (cover, contain) = datasets.Count == 1 ? ("covers", "contains") : ("cover", "contain");
        var none = weighed.Any(contact => contact.Fit == Overlap.Possible)
            ? "none that is certain to fall within it"
            : "none";
        return $"{EnglishPhrases.List(datasets)} {cover} meetings of this kind in that period and {contain} {none}.";
    }

    // Only a requested period can be covered.
    private string NotCovered()
    {
        var period = question.During is null ? "at all times" : "in that period";
        return $"No dataset here is known to cover their meetings {period}, so the lack of a record does not mean that "
            + "they did not meet.";
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

    private static string KindOf(Entity happening) => happening.Type == EntityType.Visit ? "a visit" : "an event";

    private static void Add(StringBuilder text, string sentence)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        // A name that ends with a full stop needs no second one: Washington, D.C.
        text.Append(sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence);
    }
}
