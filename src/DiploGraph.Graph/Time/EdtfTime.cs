using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Time;

/// <summary>
/// A time as EDTF (ISO 8601-2:2019) writes it, levels 0 and 1 and their intervals: the text as given and the days it
/// may
/// mean. Two times are equal when their texts are.
/// </summary>
public sealed record EdtfTime
{
    private EdtfTime(string text) => Text = text;

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The first day it may mean; null where it has no beginning or an unknown one.</summary>
    public DateOnly? Earliest { get; private init; }

    /// <summary>The last day it may mean; null where it has no end or an unknown one.</summary>
    public DateOnly? Latest { get; private init; }

    /// <summary>The smallest unit that the text names; of an interval, that of its coarser end.</summary>
    public DatePrecision Precision { get; private init; }

    /// <summary>Whether the text says "about" (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate { get; private init; }

    /// <summary>Whether the text says "perhaps" (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain { get; private init; }

    /// <summary>Whether it is an interval (<c>from/to</c>) and not one date of some precision.</summary>
    public bool IsInterval { get; private init; }

    /// <summary>Reads a time.</summary>
    /// <exception cref="EdtfFormatException">The text is no EDTF of levels 0 and 1; it says where and why.</exception>
    public static EdtfTime Parse(string text) =>
        TryParse(text, out var time, out var error) ? time : throw new EdtfFormatException(text, error);

    /// <summary>Reads a time; false, and where and why, when the text is no EDTF of levels 0 and 1.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out EdtfTime? time, [NotNullWhen(false)] out EdtfError? error)
    {
        // The grammar follows in EdtfParser.
        time = new EdtfTime(text);
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(EdtfTime? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
