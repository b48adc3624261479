using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Time;

/// <summary>
/// A time as EDTF (ISO 8601-2:2019) writes it, levels 0 and 1 and their intervals: the text as given and the days it
/// may mean. Two times are equal when their texts are.
/// </summary>
/// <remarks>
/// Read as the time of something, a date stands for some day in it that is not known more closely (<c>2022-08</c>:
/// some day of August), an interval for all its days, with ends known as closely as they are given. Read as a time
/// asked about, either stands for all its days. Years run from 0001 to 9999 in the Gregorian calendar.
/// </remarks>
public sealed record EdtfTime
{
    private readonly EdtfEnd _start;
    private readonly EdtfEnd _end;

    private EdtfTime(string text, EdtfEnd start, EdtfEnd? end)
    {
        Text = text;
        IsInterval = end is not null;
        _start = start;
        _end = end ?? start;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The first day it may mean; null where it has no beginning or an unknown one.</summary>
    public DateOnly? Earliest => _start.IsDate ? _start.Earliest : null;

    /// <summary>The last day it may mean; null where it has no end or an unknown one.</summary>
    public DateOnly? Latest => _end.IsDate ? _end.Latest : null;

    /// <summary>The smallest unit that the text names; of an interval, that of its coarser end.</summary>
    public DatePrecision Precision => (_start.IsDate, _end.IsDate) switch
    {
        (true, true) => _start.Precision < _end.Precision ? _start.Precision : _end.Precision,
        (true, false) => _start.Precision,
        _ => _end.Precision,
    };

    /// <summary>Whether the text says "about" (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => _start.IsApproximate || _end.IsApproximate;

    /// <summary>Whether the text says "perhaps" (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => _start.IsUncertain || _end.IsUncertain;

    /// <summary>
    /// The days on one of which what has this time may have been: <see cref="OverlapWith"/> answers NO for times asked
    /// about whose <see cref="AskedDays"/> do not meet these, and for no others. Two days that a store can index.
    /// </summary>
    public DayRange PossibleDays => EdtfComparison.PossibleDays(this);

    /// <summary>The days that it may stand for where it is a time asked about.</summary>
    public DayRange AskedDays => EdtfComparison.AskedDays(this);

    /// <summary>Whether it is an interval (<c>from/to</c>) and not one date of some precision.</summary>
    public bool IsInterval { get; }

    /// <summary>The beginning; of a date, the date.</summary>
    internal EdtfEnd Start => _start;

    /// <summary>The end; of a date, the date.</summary>
    internal EdtfEnd End => _end;

    /// <summary>Reads a time.</summary>
    /// <exception cref="EdtfFormatException">The text is no EDTF of levels 0 and 1; it says where and why.</exception>
    public static EdtfTime Parse(string text) =>
        TryParse(text, out var time, out var error) ? time : throw new EdtfFormatException(text, error);

    /// <summary>Reads a time; false, and where and why, when the text is no EDTF of levels 0 and 1.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out EdtfTime? time, [NotNullWhen(false)] out EdtfError? error)
    {
        var parser = new EdtfParser(text);
        if (parser.TryParse(out var start, out var end))
        {
            time = new EdtfTime(text, start, end);
            error = null;
            return true;
        }

        time = null;
        error = parser.Error!;
        return false;
    }

    /// <summary>Whether what has this time overlaps the time asked about.</summary>
    public Overlap OverlapWith(EdtfTime asked) => EdtfComparison.Overlaps(this, asked);

    /// <summary>Whether what has this time lies wholly within the time asked about.</summary>
    public Overlap IsWithin(EdtfTime asked) => EdtfComparison.Within(this, asked);

    /// <summary>Whether what has this time has ended before the time asked about begins.</summary>
    public Overlap IsBefore(EdtfTime asked) => EdtfComparison.Before(this, asked);

    /// <summary>Whether what has this time begins after the time asked about has ended.</summary>
    public Overlap IsAfter(EdtfTime asked) => EdtfComparison.After(this, asked);

    /// <summary>Whether this time and the one asked about may mean the same first and last day.</summary>
    public Overlap IsEqualTo(EdtfTime asked) => EdtfComparison.Equal(this, asked);

    /// <inheritdoc/>
    public bool Equals(EdtfTime? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
