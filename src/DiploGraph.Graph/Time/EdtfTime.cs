using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Time;

/// <summary>
/// A time in EDTF (ISO 8601-2:2019), levels 0 and 1 with their intervals: the text as given and the days that it may
/// mean. Two times are equal if their texts are equal.
/// </summary>
/// <remarks>
/// As the time of something, a date means an unknown day within it (<c>2022-08</c>: some day of August), and an
/// interval means all its days, with ends as precise as given. As a requested time, both mean all their days. Years are
/// from 0001 to 9999 in the Gregorian calendar.
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

    /// <summary>The first day that the time may mean; null if its beginning is open or unknown.</summary>
    public DateOnly? Earliest => _start.IsDate ? _start.Earliest : null;

    /// <summary>The last day that the time may mean; null if its end is open or unknown.</summary>
    public DateOnly? Latest => _end.IsDate ? _end.Latest : null;

    /// <summary>The smallest unit that the text specifies; for an interval, that of the less precise end.</summary>
    public DatePrecision Precision => (_start.IsDate, _end.IsDate) switch
    {
        (true, true) => _start.Precision < _end.Precision ? _start.Precision : _end.Precision,
        (true, false) => _start.Precision,
        _ => _end.Precision,
    };

    /// <summary>True if the time is qualified as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => _start.IsApproximate || _end.IsApproximate;

    /// <summary>True if the time is qualified as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => _start.IsUncertain || _end.IsUncertain;

    /// <summary>
    /// The days on which something with this time may have been. <see cref="OverlapWith"/> returns NO exactly for the
    /// requested times with <see cref="AskedDays"/> that do not meet these days. A store can index the two ends.
    /// </summary>
    public DayRange PossibleDays => EdtfComparison.PossibleDays(this);

    /// <summary>The days that the time may include as a requested time.</summary>
    public DayRange AskedDays => EdtfComparison.AskedDays(this);

    /// <summary>True if the time is an interval (<c>from/to</c>), false if it is one date.</summary>
    public bool IsInterval { get; }

    /// <summary>The beginning of an interval, or the date itself.</summary>
    internal EdtfEnd Start => _start;

    /// <summary>The end of an interval, or the date itself.</summary>
    internal EdtfEnd End => _end;

    /// <summary>Parses a time.</summary>
    /// <exception cref="EdtfFormatException">The text is not valid EDTF of level 0 or 1.</exception>
    public static EdtfTime Parse(string text) =>
        TryParse(text, out var time, out var error) ? time : throw new EdtfFormatException(text, error);

    /// <summary>Parses a time. Returns false and the error if the text is not valid EDTF of level 0 or 1.</summary>
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

    /// <summary>Checks whether something with this time overlaps a requested time.</summary>
    public Overlap OverlapWith(EdtfTime asked) => EdtfComparison.Overlaps(this, asked);

    /// <summary>Checks whether something with this time lies completely within a requested time.</summary>
    public Overlap IsWithin(EdtfTime asked) => EdtfComparison.Within(this, asked);

    /// <summary>Checks whether something with this time ended before a requested time begins.</summary>
    public Overlap IsBefore(EdtfTime asked) => EdtfComparison.Before(this, asked);

    /// <summary>Checks whether something with this time begins after a requested time has ended.</summary>
    public Overlap IsAfter(EdtfTime asked) => EdtfComparison.After(this, asked);

    /// <summary>Checks whether this time and a requested time mean the same first and last day.</summary>
    public Overlap IsEqualTo(EdtfTime asked) => EdtfComparison.Equal(this, asked);

    /// <inheritdoc/>
    public bool Equals(EdtfTime? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
