namespace DiploGraph.Graph.Time;

/// <summary>
/// Parses EDTF (ISO 8601-2:2019, annex A), levels 0 and 1, and of level 2 sets and qualifiers of components. Years
/// outside the range of <see cref="DateOnly"/> (before 0001 or after 9999) are well formed but rejected, with an error
/// message of their own.
/// </summary>
internal ref partial struct EdtfParser(string text)
{
    private readonly string _text = text;
    private int _at;
    private Doubt _doubt;

    public EdtfError? Error { get; private set; }

    /// <summary>time = date / interval / set.</summary>
    public bool TryParse(out EdtfForm form, out EdtfMember[] members)
    {
        (form, members) = (EdtfForm.Date, []);
        if (_text.Length == 0)
        {
            return Fail(0, "a date was expected.");
        }

        if (_text[0] is '[' or '{')
        {
            form = _text[0] == '[' ? EdtfForm.OneOf : EdtfForm.AllOf;
            return TryParseSet(_text[0] == '[' ? ']' : '}', out members);
        }

        var slash = _text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            form = EdtfForm.Interval;
            return TryParseInterval(slash, out members);
        }

        if (!TryParseDate(_text.Length, out var date))
        {
            return false;
        }

        members = [EdtfMember.Of(date)];
        return true;
    }

    /// <summary>interval = end "/" end.</summary>
    private bool TryParseInterval(int slash, out EdtfMember[] members)
    {
        members = [];
        if (!TryParseEnd(slash, out var start))
        {
            return false;
        }

        _at = slash + 1;
        if (!TryParseEnd(_text.Length, out var end))
        {
            return false;
        }

        if (!start.IsDate && !end.IsDate)
        {
            return Fail(0, "one end of an interval must be a date.");
        }

        if (start.IsDate && end.IsDate && start.Earliest > end.Latest)
        {
            return Fail(slash + 1, "the interval ends before it begins.");
        }

        members = [new EdtfMember(start, end, IsRange: true)];
        return true;
    }

    /// <summary>end = [date / ".."]; an empty end is unknown.</summary>
    private bool TryParseEnd(int stop, out EdtfEnd end)
    {
        var part = _text.AsSpan(_at, stop - _at);
        if (part.IsEmpty)
        {
            end = EdtfEnd.Unknown;
            return true;
        }

        if (part.SequenceEqual(".."))
        {
            end = EdtfEnd.Open;
            return true;
        }

        end = default;
        return part[0] is '[' or '{'
            ? Fail(_at, "an interval cannot begin or end with a set.")
            : TryParseDate(stop, out end);
    }

    private bool Fail(int position, string message)
    {
        Error ??= new EdtfError(position, message);
        return false;
    }
}
