using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>
/// The recorded times of a contact. Every believed TIME claim counts; without one, the valid times of the
/// participations do. Where a participation has a time of its own, the two were together only within it.
/// </summary>
internal sealed class ContactTime
{
    private readonly Contact _contact;
    private readonly List<(Participation A, Participation B)> _pairs;

    public ContactTime(Contact contact)
    {
        _contact = contact;
        Lasts = HappeningKinds.Lasts(contact);

        // The claims that confirm a contact also say when it was; an announcement for another day does not.
        _pairs = ContactJudge.IsConfirmed(contact)
            ? [.. ContactJudge.ConfirmedPairs(contact)]
            : [.. from a in contact.A from b in contact.B where a.MayMeet(b) select (a, b)];
        Claims =
        [
            .. contact.Of(Predicate.Time).Where(claim => claim.Object.Literal is not null),
        ];
        All = Claims.Count > 0
            ? [.. Claims.Select(TimeOf).Distinct()]
            : [.. contact.Both.Select(side => side.Claim.ValidTime).OfType<EdtfTime>().OrderBy(Length).ThenBy(
                time => time.Text, StringComparer.Ordinal).Take(1)];
        Best = All.Count > 0 ? All[0] : null;
        HasSeveral = All.Count > 1;
        IsDisputed = All.Any(time => All.Any(other =>
            time.OverlapWith(other) == Overlap.No && other.OverlapWith(time) == Overlap.No));
    }

    /// <summary>The believed TIME claims, best first.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The recorded times, best first.</summary>
    public IReadOnlyList<EdtfTime> All { get; }

    /// <summary>The best-ranked time; null if none is recorded.</summary>
    public EdtfTime? Best { get; }

    /// <summary>The most precise time; null if none is recorded.</summary>
    public EdtfTime? MostPrecise => All.MinBy(Length);

    /// <summary>True if the sources give more than one time.</summary>
    public bool HasSeveral { get; }

    /// <summary>True if two of the recorded times exclude each other.</summary>
    public bool IsDisputed { get; }

    /// <summary>True if the time means all its days; false if the contact has a moment within it.</summary>
    public bool Lasts { get; }

    /// <summary>Returns the time that a TIME claim gives.</summary>
    public static EdtfTime TimeOf(Claim claim) => claim.Object.Literal!.Value.ToTime();

    /// <summary>Returns whether the contact falls within a requested period.</summary>
    public PeriodFit FitTo(EdtfTime? during)
    {
        if (during is null)
        {
            return PeriodFit.Yes;
        }

        if (All.Count == 0)
        {
            return PeriodFit.Possible;
        }

        if (Claims.Any(claim => IsContradictedFor(claim, during)))
        {
            return PeriodFit.Disputed;
        }

        var fits = All.Select(time => FitOf(time, during)).Distinct().ToList();
        return (fits.Contains(Overlap.Yes), fits.Contains(Overlap.Possible), fits.Contains(Overlap.No)) switch
        {
            (true, _, true) => PeriodFit.Disputed,
            (true, false, false) => PeriodFit.Yes,
            (false, false, true) => PeriodFit.No,
            _ => PeriodFit.Possible,
        };
    }

    /// <summary>Returns whether the contact falls within a requested period if one of its times is right.</summary>
    public Overlap FitOf(EdtfTime time, EdtfTime during)
    {
        var fit = Overlap.No;
        foreach (var (a, b) in _pairs)
        {
            var of = FitOf(time, [a.Claim.ValidTime, b.Claim.ValidTime], during);
            fit = of > fit ? of : fit;
        }

        return fit;
    }

    private Overlap FitOf(EdtfTime time, EdtfTime?[] stays, EdtfTime during)
    {
        var fit = FitAlone(time, during);
        var (first, last) = (time.PossibleDays.First, time.PossibleDays.Last);
        var isExact = !time.IsQualified;
        foreach (var stay in stays.OfType<EdtfTime>())
        {
            // A participation that follows another account of the time says nothing about this one.
            if (stay.OverlapWith(time) == Overlap.No && All.Any(other => stay.OverlapWith(other) != Overlap.No))
            {
                continue;
            }

            // A participation outside every recorded time of the happening leaves open which of them is right.
            if (stay.OverlapWith(time) == Overlap.No)
            {
                fit = fit == Overlap.Yes || stay.OverlapWith(during) != Overlap.No ? Overlap.Possible : fit;
                isExact = false;
                continue;
            }

            var ofStay = stay.OverlapWith(during);
            if (ofStay == Overlap.No)
            {
                return Overlap.No;
            }

            fit = Lasts && ofStay < fit ? ofStay : fit;
            isExact &= !stay.IsQualified;
            first = first > stay.PossibleDays.First ? first : stay.PossibleDays.First;
            last = last < stay.PossibleDays.Last ? last : stay.PossibleDays.Last;
        }

        // The days on which both were there may all be within the period, although those of the happening are not.
        return fit == Overlap.Possible && first != DateOnly.MinValue && last != DateOnly.MaxValue
            && isExact && first <= last
            && EdtfTime.OfDays(new DayRange(first, last)).IsWithin(during) == Overlap.Yes
                ? Overlap.Yes
                : fit;
    }

    // A source contradicts a time, and the requested period is no longer than that time.
    private bool IsContradictedFor(Claim claim, EdtfTime during) =>
        _contact.EvidenceFor([claim], Stance.Contradicts).Any()
        && TimeOf(claim) is var time
        && FitOf(time, during) == Overlap.Yes
        && during.StatedDays.Hull is var asked && time.StatedDays.Hull is var stated
        && asked.First >= stated.First && asked.Last <= stated.Last;

    private static int Length(EdtfTime time) =>
        time.PossibleDays.Last.DayNumber - time.PossibleDays.First.DayNumber;

    private Overlap FitAlone(EdtfTime time, EdtfTime during) =>
        Lasts ? time.OverlapWith(during) : time.AsOneDay().OverlapWith(during);
}

/// <summary>Whether a contact falls within a requested period.</summary>
internal enum PeriodFit
{
    /// <summary>It does not.</summary>
    No = 0,

    /// <summary>It may, but the recorded times leave it open.</summary>
    Possible,

    /// <summary>One recorded time says that it does, another that it does not.</summary>
    Disputed,

    /// <summary>It does.</summary>
    Yes,
}
