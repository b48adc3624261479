namespace DiploGraph.Graph.Time;

/// <summary>The sets of EDTF level 2: <c>[1667,1668,1670..1672]</c> and <c>{..1984}</c>.</summary>
internal ref partial struct EdtfParser
{
    private const string Dots = "..";

    /// <summary>set = "[" member *("," member) "]" / "{" member *("," member) "}".</summary>
    private bool TryParseSet(char close, out EdtfMember[] members)
    {
        members = [];
        var end = _text.IndexOfAny(['/', '[', '{', ']', '}'], 1);
        if (end < 0 || _text[end] != close)
        {
            return (end < 0 ? '\0' : _text[end]) switch
            {
                '/' => Fail(end, "a set cannot contain an interval; a range of a set is written with \"..\"."),
                '[' or '{' => Fail(end, "a set cannot contain another set."),
                _ => Fail(end < 0 ? _text.Length : end, $"'{close}' was expected."),
            };
        }

        if (end != _text.Length - 1)
        {
            return Fail(end + 1, "unexpected text follows the set.");
        }

        var list = new List<EdtfMember>();
        _at = 0;
        do
        {
            _at++;
            var comma = _text.IndexOf(',', _at);
            var stop = comma < 0 ? end : comma;
            if (list.Count == EdtfTime.MaxMembers)
            {
                return Fail(_at, $"a set can have at most {EdtfTime.MaxMembers} members.");
            }

            if (!TryParseMember(stop, isFirst: list.Count == 0, isLast: stop == end, out var member))
            {
                return false;
            }

            list.Add(member);
        }
        while (_at < end);

        members = [.. list];
        return true;
    }

    /// <summary>
    /// member = date / date ".." date / ".." date / date "..". A range without a beginning must be the first member,
    /// one without an end the last.
    /// </summary>
    private bool TryParseMember(int stop, bool isFirst, bool isLast, out EdtfMember member)
    {
        member = default;
        var start = _at;
        var dots = _text.AsSpan(start, stop - start).IndexOf(Dots);
        if (dots < 0)
        {
            if (start == stop)
            {
                return Fail(start, "a date was expected.");
            }

            var isDate = TryParseDate(stop, out var date);
            member = EdtfMember.Of(date);
            return isDate;
        }

        var second = start + dots + Dots.Length;
        var (from, to) = (EdtfEnd.Open, EdtfEnd.Open);
        if ((dots > 0 && !TryParseRangeEnd(start + dots, out from))
            || ((second < stop || dots == 0) && !TryParseRangeEnd(second, stop, out to)))
        {
            return false;
        }

        _at = stop;
        member = new EdtfMember(from, to, IsRange: true);
        return (from.IsDate, to.IsDate) switch
        {
            (false, _) => isFirst || Fail(start, "a range without a beginning must be the first member."),
            (_, false) => isLast || Fail(start, "a range without an end must be the last member."),
            _ when from.Precision != to.Precision =>
                Fail(second, "both ends of a range must be days, both months or both years."),
            _ => from.Earliest <= to.Earliest || Fail(second, "the range ends before it begins."),
        };
    }

    private bool TryParseRangeEnd(int start, int stop, out EdtfEnd end)
    {
        _at = start;
        return TryParseRangeEnd(stop, out end);
    }

    /// <summary>The end of a range: a day, month or year without "X" and without qualifier.</summary>
    private bool TryParseRangeEnd(int stop, out EdtfEnd end)
    {
        var start = _at;
        return TryParseDate(stop, out end)
            && ((end.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day
                    && !end.IsQualified
                    && !_text.AsSpan(start, stop - start).Contains('X'))
                || Fail(start, "a range can only have days, months or years as ends, without X or qualifier."));
    }
}
