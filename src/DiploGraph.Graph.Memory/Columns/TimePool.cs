using System.Text;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Columns;

/// <summary>The times of claims. Each distinct text is parsed once.</summary>
internal sealed class TimePool(Arena<byte> arena)
{
    private readonly Utf8Index _index = new(arena);
    private readonly Column<EdtfTime> _times = new();

    // The first and last possible day of each time, computed once because every read at a point in time needs them.
    private readonly Column<DayRange> _days = new();

    public EdtfTime this[int number] => _times[number];

    /// <summary>Returns the days that a time may include.</summary>
    public DayRange DaysOf(int number) => _days[number];

    /// <summary>Returns whether a time may include any of these days.</summary>
    public bool MayMeet(int number, DaySet days) => _days[number].Meets(days.Hull)
        && ((days.IsRange && !_times[number].IsSet) || _times[number].MayMeet(days));

    public int GetOrAdd(ReadOnlySpan<byte> text)
    {
        var number = _index.Find(text);
        return number >= 0 ? number : Add(EdtfTime.Parse(Encoding.UTF8.GetString(text)), text);
    }

    public int GetOrAdd(EdtfTime time)
    {
        var number = _index.Find(time.Text);
        return number >= 0 ? number : Add(time, Encoding.UTF8.GetBytes(time.Text));
    }

    private int Add(EdtfTime time, ReadOnlySpan<byte> text)
    {
        _times.Add(time);
        _days.Add(time.PossibleDays);
        return _index.Add(text);
    }
}
