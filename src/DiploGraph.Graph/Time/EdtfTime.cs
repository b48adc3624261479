using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Time;

/// <summary>
/// A time in EDTF (ISO 8601-2:2019), levels 0 and 1, and of level 2 the sets and the qualifiers of single components:
/// the text as given and the days that it may mean. Two times are equal if their texts are equal.
/// </summary>
/// <remarks>
/// <para>
/// As the time of something, a date means an unknown day within it (<c>2022-08</c>: some day of August), and an
/// interval means all its days, with ends as precise as given. <c>[a,b,c..d]</c> means an unknown day within one of the
/// members, <c>{a,b,c..d}</c> a day within each of them, where a range has every day, month or year from its first to
/// its last as a member. As a requested time, all forms mean all their days: a set asks for any of the days of its
/// members.
/// </para>
/// <para>
/// A qualifier (<c>? ~ %</c>) makes the component uncertain at which it is written, here the last one:
/// <c>1995-09-17?</c> is uncertain in its day, <c>1995-09?</c> in its month. The coarser components are certain, except
/// that the day or month may be off by one, which never leaves the year, but may leave the month:
/// <c>1995-09-17?</c> is certainly in September, <c>1995-09-30?</c> only in 1995. A comparison is YES if it holds for
/// the whole month or year that is certain, and NO if it fails for the days of the text and one unit before and after.
/// So <c>1995?</c> overlaps no requested time certainly. In front of the day, a qualifier leaves the month certain:
/// <c>2014-05-~31</c> is certainly in May.
/// </para>
/// <para>Years are from 0001 to 9999 in the Gregorian calendar.</para>
/// </remarks>
public sealed record EdtfTime
{
    /// <summary>The maximum number of members of a set.</summary>
    public const int MaxMembers = 100;

    private EdtfWindow? _window;

    private EdtfTime(string text, EdtfForm form, EdtfMember[] members)
    {
        (Text, Form, Members) = (text, form, members);
        Near = Array.ConvertAll(members, member => EdtfSpan.Of(member, form, wide: false));
        Wide = IsQualified ? Array.ConvertAll(members, member => EdtfSpan.Of(member, form, wide: true)) : Near;
    }

    // The same time, read as one day of its extent.
    private EdtfTime(EdtfTime time)
    {
        (Text, Form, Members) = (time.Text, EdtfForm.OneOf, time.Members);
        Near = Array.ConvertAll(time.Near, span => EdtfSpan.DayIn(span.Hull));
        Wide = Array.ConvertAll(time.Wide, span => EdtfSpan.DayIn(span.Hull));
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>Whether the time is a date, an interval or a set, which decides what its days mean.</summary>
    public EdtfForm Form { get; }

    /// <summary>The first day that the text states; null if its beginning is open or unknown.</summary>
    public DateOnly? Earliest
    {
        get
        {
            if (!Members[0].Start.IsDate)
            {
                return null;
            }

            var earliest = Members[0].Start.Earliest;
            foreach (var member in Members)
            {
                earliest = member.Start.Earliest < earliest ? member.Start.Earliest : earliest;
            }

            return earliest;
        }
    }

    /// <summary>The last day that the text states; null if its end is open or unknown.</summary>
    public DateOnly? Latest
    {
        get
        {
            if (!Members[^1].End.IsDate)
            {
                return null;
            }

            var latest = Members[^1].End.Latest;
            foreach (var member in Members)
            {
                latest = member.End.Latest > latest ? member.End.Latest : latest;
            }

            return latest;
        }
    }

    /// <summary>The smallest unit that the text specifies; of several dates, that of the least precise.</summary>
    public DatePrecision Precision => Dates.Min(date => date.Precision);

    /// <summary>True if the time is qualified as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Array.Exists(
        Members, static member => member.Start.IsApproximate || member.End.IsApproximate);

    /// <summary>True if the time is qualified as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Array.Exists(
        Members, static member => member.Start.IsUncertain || member.End.IsUncertain);

    /// <summary>True if the time is qualified as approximate or uncertain.</summary>
    public bool IsQualified => IsApproximate || IsUncertain;

    /// <summary>True if the time is an interval (<c>from/to</c>).</summary>
    public bool IsInterval => Form == EdtfForm.Interval;

    /// <summary>True if the time is a set, in brackets or braces.</summary>
    public bool IsSet => Form is EdtfForm.OneOf or EdtfForm.AllOf;

    /// <summary>True for <c>../to</c>, <c>[..to]</c> and <c>{..to}</c>: there is no first day.</summary>
    public bool HasOpenStart => Members[0].Start.Kind == EdtfEndKind.Open;

    /// <summary>True for <c>from/..</c>, <c>[from..]</c> and <c>{from..}</c>: there is no last day.</summary>
    public bool HasOpenEnd => Members[^1].End.Kind == EdtfEndKind.Open;

    /// <summary>True for <c>/to</c>: there is a first day, but it is unknown.</summary>
    public bool HasUnknownStart => Members[0].Start.Kind == EdtfEndKind.Unknown;

    /// <summary>True for <c>from/</c>: there is a last day, but it is unknown.</summary>
    public bool HasUnknownEnd => Members[^1].End.Kind == EdtfEndKind.Unknown;

    /// <summary>
    /// The days from the first to the last on which something with this time may have been. A store can index the two
    /// ends. For a set, only <see cref="MayMeet"/> tells which of the days between are possible.
    /// </summary>
    public DayRange PossibleDays
    {
        get
        {
            var (first, last) = (Near[0].StartMin, Near[0].EndMax);
            foreach (var span in Near)
            {
                first = span.StartMin < first ? span.StartMin : first;
                last = span.EndMax > last ? span.EndMax : last;
            }

            return new DayRange(first, last);
        }
    }

    /// <summary>The days among which the first day of something with this time certainly is.</summary>
    public DayRange Beginning => new(Wide.Min(static span => span.StartMin), Wide.Max(static span => span.StartMax));

    /// <summary>The days among which the last day of something with this time certainly is.</summary>
    public DayRange Ending => new(Wide.Min(static span => span.EndMin), Wide.Max(static span => span.EndMax));

    /// <summary>The days that the time may include as a requested time.</summary>
    public DaySet AskedDays => Window.Possible;

    /// <summary>The days that the text states, whatever their qualifiers. An unknown end counts as open.</summary>
    public DaySet StatedDays => DaySet.Of(Members.Select(static member => member.Days));

    /// <summary>The members of a set, or the only one of an interval or a date.</summary>
    internal EdtfMember[] Members { get; }

    /// <summary>For each member, the days that it may mean.</summary>
    internal EdtfSpan[] Near { get; }

    /// <summary>For each member, the days that must all satisfy a condition before it certainly holds.</summary>
    internal EdtfSpan[] Wide { get; }

    /// <summary>The meaning of the time as a requested time.</summary>
    internal EdtfWindow Window => _window ??= EdtfWindow.Of(this);

    private IEnumerable<EdtfEnd> Dates =>
        Members.SelectMany(static member => new[] { member.Start, member.End }).Where(static end => end.IsDate);

    /// <summary>Parses a time.</summary>
    /// <exception cref="EdtfFormatException">The text is not valid EDTF of the supported levels.</exception>
    public static EdtfTime Parse(string text) =>
        TryParse(text, out var time, out var error) ? time : throw new EdtfFormatException(text, error);

    /// <summary>Parses a time. Returns false and the error if it is not valid EDTF of the supported levels.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out EdtfTime? time, [NotNullWhen(false)] out EdtfError? error)
    {
        var parser = new EdtfParser(text);
        if (parser.TryParse(out var form, out var members))
        {
            time = new EdtfTime(text, form, members);
            error = null;
            return true;
        }

        time = null;
        error = parser.Error!;
        return false;
    }

    /// <summary>
    /// Returns the same time for something that happened on one day only: an interval then means one unknown day from
    /// its first to its last, and <c>2018-06-01/</c> one unknown day from 1 June 2018 on. Dates and sets mean what they
    /// meant. The text stays the same, so the result equals this time.
    /// </summary>
    public EdtfTime AsOneDay() => IsInterval ? new EdtfTime(this) : this;

    /// <summary>Whether something with this time may have been on one of these days.</summary>
    public bool MayMeet(DaySet days)
    {
        ArgumentNullException.ThrowIfNull(days);
        foreach (var span in Near)
        {
            if (days.Meets(span.Hull))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the time of all days of a range, which must not be open.</summary>
    public static EdtfTime OfDays(DayRange days) => Parse(days.First == days.Last
        ? $"{days.First:yyyy-MM-dd}"
        : $"{days.First:yyyy-MM-dd}/{days.Last:yyyy-MM-dd}");

    /// <summary>Whether something with this time certainly was on the first and on the last of some days.</summary>
    public bool CertainlySpans(DayRange days) =>
        OverlapWith(OfDays(new DayRange(days.First, days.First))) == Overlap.Yes
        && OverlapWith(OfDays(new DayRange(days.Last, days.Last))) == Overlap.Yes;

    /// <summary>Checks whether something with this time overlaps a requested time.</summary>
    public Overlap OverlapWith(EdtfTime asked) => EdtfComparison.Compare<OverlapRelation>(this, asked);

    /// <summary>Checks whether something with this time lies completely within a requested time.</summary>
    public Overlap IsWithin(EdtfTime asked) => EdtfComparison.Compare<WithinRelation>(this, asked);

    /// <summary>Checks whether something with this time ended before a requested time begins.</summary>
    public Overlap IsBefore(EdtfTime asked) => EdtfComparison.Compare<BeforeRelation>(this, asked);

    /// <summary>Checks whether something with this time begins after a requested time has ended.</summary>
    public Overlap IsAfter(EdtfTime asked) => EdtfComparison.Compare<AfterRelation>(this, asked);

    /// <summary>Checks whether this time and a requested time state the same days.</summary>
    public Overlap IsEqualTo(EdtfTime asked) => EdtfComparison.Equal(this, asked);

    /// <inheritdoc/>
    public bool Equals(EdtfTime? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
