using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts.Contacts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The sentences that give the verdict and describe the contacts that decide it.</summary>
internal sealed class FindingSentences(Finding finding, ContactPhrases phrases)
{
    private readonly ActorPairPhrases _pair = phrases.Pair;

    // Many contacts are summarized.
    private bool IsSeries => finding.Deciding.Count > VerdictExplanation.MostDeciding;

    // A contact that was only planned or alleged, or is denied, is not described as a fact.
    private Tense Tense => finding.Deciding[0].AtAnyTime switch
    {
        Verdict.ConfirmedBilateral or Verdict.GroupMeeting or Verdict.RemoteContact or Verdict.CoPresenceOnly =>
            Tense.Fact,
        Verdict.PlannedNotConfirmed or Verdict.Cancelled => Tense.Plan,
        _ => Tense.Report,
    };

    public void AddTo(ExplanationParts parts)
    {
        if (finding.Deciding.Count == 0)
        {
            parts.Add($"No record in this graph shows that {_pair.Within} met{phrases.Asked}.");
            return;
        }

        var first = finding.Deciding[0];
        if (IsSeries && finding.Verdict == Verdict.ConfirmedBilateral)
        {
            parts.Add(
                $"This graph records {EnglishPhrases.Number(finding.Deciding.Count)} meetings of "
                + $"{_pair.Within}{phrases.Asked}{FirstAndLast()}.",
                finding.Deciding.SelectMany(contact => ContactPhrases.ClaimsOf(contact.Contact)));
        }
        else
        {
            parts.Add(Sentence(first), ContactPhrases.ClaimsOf(first.Contact).Concat(first.Contact.OtherPrincipals));
        }

        AddDetails(parts, first.Contact);
        if (finding.Deciding.Count > 1)
        {
            AddMore(parts);
        }
    }

    private string Sentence(WeighedContact first) => finding.Verdict switch
    {
        Verdict.PlannedNotConfirmed => Planned(first.Contact),
        Verdict.Cancelled =>
            $"{Announced(first.Contact)}{(IsOfTwo(first.Contact) ? " but was" : "; this was")} cancelled.",
        Verdict.Denied =>
            $"It has been denied that {_pair.Within} {Verb(first.Contact)}{phrases.WhenAndWhere(first.Contact)}, and "
            + "no source quoted here confirms that they did.",
        Verdict.Conflicting when first.Fit == PeriodFit.Disputed && first.AtAnyTime != Verdict.Conflicting =>
            $"{Happened(first, phrases.Where(first.Contact))[..^1]}, but the sources disagree on whether this was"
            + $"{phrases.Asked}.",
        Verdict.Conflicting =>
            $"Sources disagree on whether {_pair.Within} {Verb(first.Contact)}{phrases.WhenAndWhere(first.Contact)}.",
        Verdict.Possible => Possible(first),
        _ => Happened(first, phrases.WhenAndWhere(first.Contact)),
    };

    // The contact as a fact.
    private string Happened(WeighedContact weighed, string whenAndWhere)
    {
        var contact = weighed.Contact;
        return weighed.AtAnyTime switch
        {
            Verdict.ConfirmedBilateral when HappeningKinds.IsCredentials(contact) => Credentials(contact, whenAndWhere),
            Verdict.ConfirmedBilateral => $"{_pair.At(contact)} met{whenAndWhere}.",
            Verdict.GroupMeeting =>
                $"{_pair.At(contact)} took part in {HappeningPhrases.NounOf(contact) ?? "a meeting"} "
                + $"{phrases.WithOthers(contact)}{Named(contact, whenAndWhere)}.",
            Verdict.RemoteContact when ContactJudge.IsBilateral(contact) =>
                $"{_pair.At(contact)} spoke {HappeningPhrases.RemoteWay(contact)}{whenAndWhere}.",
            Verdict.RemoteContact =>
                $"{_pair.At(contact)} took part in {HappeningPhrases.RemoteNoun(contact)} {phrases.WithOthers(contact)}"
                + $"{whenAndWhere}.",
            _ => CoPresence(contact, phrases.Unsaid(contact, whenAndWhere)),
        };
    }

    // A meeting of which the others are not named is called by its own name.
    private string Named(Contact contact, string whenAndWhere)
    {
        if (contact.OtherPrincipals.Any())
        {
            return whenAndWhere;
        }

        var unsaid = phrases.Unsaid(contact, whenAndWhere);
        return $", \"{contact.Happening.Label}\"{(unsaid.Length > 0 ? "," : "")}{unsaid}";
    }

    private string CoPresence(Contact contact, string whenAndWhere) =>
        $"{_pair.At(contact)} both took part in \"{contact.Happening.Label}\"{whenAndWhere}. This is "
        + (HappeningPhrases.NounOf(contact) is { } noun
            ? $"recorded as {noun}, not as a meeting between the two."
            : "not recorded as a meeting between the two.");

    private string Credentials(Contact contact, string whenAndWhere)
    {
        var isHost = HappeningKinds.IsHost(contact.A);
        return $"{ActorPairPhrases.Capital(_pair.Side(contact, isA: !isHost))} presented credentials to "
            + $"{_pair.Side(contact, isHost)}{whenAndWhere}, which is a meeting of the two.";
    }

    private string Announced(Contact contact) => IsOfTwo(contact)
        ? $"{What(contact)} was announced{ContactPhrases.ForWhen(contact)}{phrases.Where(contact)}"
        : $"It was announced that {_pair.Within} would take part in \"{contact.Happening.Label}\""
            + phrases.Unsaid(contact, phrases.WhenAndWhere(contact));

    private string Planned(Contact contact)
    {
        var postponed = !contact.HasStatus(HappeningStatus.Postponed) ? ""
            : IsOfTwo(contact) ? " and later postponed"
            : "; this was later postponed";
        return $"{Announced(contact)}{postponed}; no source quoted here confirms that it took place.";
    }

    private string Possible(WeighedContact weighed)
    {
        var contact = weighed.Contact;
        var when = phrases.WhenAndWhere(contact);
        if (weighed.AtAnyTime is Verdict.Conflicting)
        {
            return $"Sources disagree on whether {_pair.Within} {Verb(contact)}{when}.";
        }

        if (weighed.AtAnyTime != Verdict.Possible)
        {
            // "On 17 September 1995 (the day is not certain)" says already that it may have been on another day.
            if (phrases.Asked.Length > 0 && when.StartsWith($"{phrases.Asked} (", StringComparison.Ordinal))
            {
                return Happened(weighed, when);
            }

            var open = contact.Time.All.Count == 0 ? "The date is not recorded, so it is" : "It is";
            return $"{Happened(weighed, when)} {open} not certain that this was{phrases.Asked}.";
        }

        if (ContactJudge.IsConfirmed(contact))
        {
            var part = _pair.AreBodies(contact) && HappeningPhrases.DeedOf(contact) is { } deed
                ? deed + when
                : $"had a part in \"{contact.Happening.Label}\"{phrases.Unsaid(contact, when)}";
            return $"{_pair.Parties(contact)} {part}, but no record says that they were together in one place.";
        }

        if (contact.HasStatus(HappeningStatus.Alleged))
        {
            return $"It is alleged that {_pair.Within} {Verb(contact)}{when}; no source quoted here confirms it.";
        }

        var recorded = Recorded(contact, when);
        if (contact.Both.Any(side => side.IsUnreviewed))
        {
            return $"{recorded}, but the record has not been reviewed.";
        }

        if (contact.Both.Any(side => !side.IsCertain))
        {
            return $"{recorded}, but it is not certain for whom the participants acted at that time.";
        }

        var isSaidToHaveOccurred = contact.HasStatus(HappeningStatus.Occurred)
            || contact.Both.All(side => side.Has(QualifierKey.Attendance, Attendance.Occurred));
        return $"{recorded}, but "
            + (isSaidToHaveOccurred ? "no words of a source are quoted." : "no record says whether it took place.");
    }

    private string Recorded(Contact contact, string when)
    {
        var said = IsOfTwo(contact) ? when : phrases.Unsaid(contact, when);

        // "From 1 June 2018; when it ended is not known" must come last.
        return said.Contains(';', StringComparison.Ordinal)
            ? $"{What(contact)} is recorded{said}"
            : $"{What(contact)}{said} is recorded";
    }

    // The contact as the subject of a sentence: "A meeting of Ann and Bob".
    private string What(Contact contact) => HappeningPhrases.ContactOf(contact) is { } noun
        ? $"{ActorPairPhrases.Capital(noun)} of {_pair.Within}"
        : $"The participation of {_pair.Within} in \"{contact.Happening.Label}\"";

    private static bool IsOfTwo(Contact contact) => HappeningPhrases.ContactOf(contact) is not null;

    private static string Verb(Contact contact) => HappeningKinds.IsRemote(contact)
        ? $"spoke {HappeningPhrases.RemoteWay(contact)}"
        : HappeningKinds.IsMeeting(contact) ? "met" : $"both took part in \"{contact.Happening.Label}\"";

    // Contacts without a time come last, so without a first date there are no dates at all.
    private string FirstAndLast()
    {
        var (first, last) = (finding.Deciding[0].Contact, finding.Deciding[^1].Contact);
        return phrases.When(first).Length == 0 ? ""
            : phrases.When(last).Length > 0
                ? $", the earliest{phrases.WhenAndWhere(first)} and the latest{phrases.When(last)}"
                : $", the earliest{phrases.WhenAndWhere(first)}";
    }

    private void AddDetails(ExplanationParts parts, Contact contact)
    {
        if (!HappeningKinds.IsAct(contact) || !_pair.HasBodyItself(contact))
        {
            _pair.AddWhoActed(parts, contact, Tense, IsSeries ? "on the first occasion, " : "");
        }

        AddDisputes(parts, contact);
        if (contact.Time.All.Count == 0 && finding.Verdict != Verdict.Possible)
        {
            parts.Add(IsSeries ? "The dates are not recorded." : "The date is not recorded.");
        }

        if (!contact.Of(Predicate.HeldAt).Any() && !HappeningKinds.IsRemote(contact) && !HappeningKinds.IsAct(contact))
        {
            parts.Add(IsSeries ? "The place of the first contact is not recorded." : "The place is not recorded.");
        }
    }

    private void AddDisputes(ExplanationParts parts, Contact contact)
    {
        var time = contact.Time;
        var isTimeGiven = time.HasSeveral && (time.IsDisputed || time.FitTo(phrases.During) == PeriodFit.Possible);
        if (isTimeGiven)
        {
            // The first sentence may already say that they disagree on the date.
            AddDispute(
                parts,
                contact,
                finding.Verdict == Verdict.Conflicting ? "The dates are these"
                    : time.IsDisputed ? "The sources disagree on the date"
                    : "The sources give several dates",
                time.Claims.GroupBy(claim => TimePhrases.Name(ContactTime.TimeOf(claim))));
        }

        var places = phrases.DisputedPlaces(contact);
        foreach (var claim in contact.TimeAndPlace)
        {
            var isGiven = claim.Predicate == Predicate.Time
                ? isTimeGiven
                : places.Any(place => place.Object == claim.Object);

            // Whoever is said to give another value contradicts this one.
            var told = isGiven ? contact.SourcesOf(contact.Of(claim.Predicate)) : [];
            if (finding.SourcesOf(contact.SourcesOf([claim], Stance.Contradicts).Except(told)) is
                { Count: > 0 } against)
            {
                var what = claim.Object.Entity is { } place
                    ? $"the place, {phrases.NameOf(place)}"
                    : $"the date, {TimePhrases.Name(ContactTime.TimeOf(claim))}";
                var contradicts = against.Count == 1 ? "contradicts" : "contradict";
                parts.Add($"{ContactPhrases.Sources(against)} {contradicts} {what}.", claim);
            }
        }

        if (places.Count > 0)
        {
            AddDispute(
                parts,
                contact,
                "The sources disagree on the place",
                contact.Of(Predicate.HeldAt)
                    .Where(claim => places.Any(place => place.Object == claim.Object))
                    .GroupBy(claim => phrases.NameOf(claim.Object.Entity!.Value)));
        }
    }

    private void AddDispute(
        ExplanationParts parts, Contact contact, string opening, IEnumerable<IGrouping<string, Claim>> values)
    {
        var said = values.Select(value => (
            Text: finding.SourcesOf(contact.SourcesOf(value)) is { Count: > 0 } sources
                ? $"{value.Key} according to {ContactPhrases.Sources(sources)}"
                : value.Key,
            Claims: value.ToList())).ToList();
        parts.Add(
            $"{opening}: {string.Join("; ", said.Select(one => one.Text))}.",
            said.SelectMany(one => one.Claims));
    }

    private void AddMore(ExplanationParts parts)
    {
        var others = finding.Deciding.Skip(1).Take(VerdictExplanation.MostDeciding - 1).ToList();
        var rest = finding.Deciding.Count - 1 - others.Count;
        var claims = (rest > 0 ? finding.Deciding : others).SelectMany(other => ContactPhrases.ClaimsOf(other.Contact));
        var isMeetings = finding.Verdict == Verdict.ConfirmedBilateral;
        var whens = others.ConvertAll(other => phrases.When(other.Contact).Trim());
        if (isMeetings && !_pair.HasBody
            && whens.TrueForAll(when => when.Length > 0 && !when.Contains(';', StringComparison.Ordinal)))
        {
            if (rest > 0)
            {
                whens.Add($"on {EnglishPhrases.Count(rest, "other occasion", "other occasions")}");
            }

            parts.Add($"They also met {EnglishPhrases.List(whens)}.", claims);
            return;
        }

        var named = others.ConvertAll(other => _pair.InShort(other.Contact));
        if (rest > 0)
        {
            named.Add($"and {EnglishPhrases.Number(rest)} more");
        }

        var count = finding.Deciding.Count - 1;
        var more = (isMeetings, count) switch
        {
            (true, 1) => "Another meeting is recorded",
            (true, _) => "Other recorded meetings",
            (_, 1) => "Another contact of this kind is recorded",
            _ => ActorPairPhrases.Capital(
                $"{EnglishPhrases.Number(count)} other contacts of this kind are recorded"),
        };
        parts.Add($"{more}: {string.Join("; ", named)}.", claims);
    }
}
