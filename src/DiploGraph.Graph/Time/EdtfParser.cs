namespace DiploGraph.Graph.Time;

/// <summary>
/// Parses EDTF (ISO 8601-2:2019, annex A), levels 0 and 1. Years outside the range of <see cref="DateOnly"/> (before
/// 0001 or after 9999) are well formed but rejected, with an error message of their own.
/// </summary>
internal ref struct EdtfParser(string text)
{
    private readonly string _text = text;
    private int _at;

    public EdtfError? Error { get; private set; }

    /// <summary>time = date / interval.</summary>
    public bool TryParse(out EdtfEnd start, out EdtfEnd? end)
    {
        end = null;
        start = default;
        if (_text.Length == 0)
        {
            return Fail(0, "a date was expected.");
        }

        var slash = _text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return TryParseDate(_text.Length, out start);
        }

        if (!TryParseEnd(slash, out start))
        {
            return false;
        }

        _at = slash + 1;
        if (!TryParseEnd(_text.Length, out var last))
        {
            return false;
        }

        end = last;
        if (!start.IsDate && !last.IsDate)
        {
            return Fail(0, "one end of an interval must be a date.");
        }

        return !(start.IsDate && last.IsDate && start.Earliest > last.Latest)
            || Fail(slash + 1, "the interval ends before it begins.");
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

        return TryParseDate(stop, out end);
    }

    /// <summary>date = (year / year-month / year-season / year-month-day) [qualifier] / date-time.</summary>
    private bool TryParseDate(int stop, out EdtfEnd date)
    {
        date = default;
        if (!TryParseYear(stop, out var year, out var unspecified))
        {
            return false;
        }

        if (_at < stop && _text[_at] == '-')
        {
            return unspecified == 0
                ? TryParseMonth(stop, year, out date)
                : Fail(_at, "only a qualifier can follow a year with X.");
        }

        var (first, last) = unspecified switch
        {
            1 => (year, year + 9),
            2 => (year, year + 99),
            _ => (year, year),
        };
        var precision = unspecified switch
        {
            1 => DatePrecision.Decade,
            2 => DatePrecision.Century,
            _ => DatePrecision.Year,
        };
        date = new EdtfEnd(
            EdtfEndKind.Date, new DateOnly(Math.Max(first, 1), 1, 1), new DateOnly(last, 12, 31), precision);
        return TryParseQualifier(stop, ref date);
    }

    /// <summary>year = ["-"] 4DIGIT / 3DIGIT "X" / 2DIGIT "XX" / "Y" ["-"] 5*DIGIT.</summary>
    private bool TryParseYear(int stop, out int year, out int unspecified)
    {
        year = 0;
        unspecified = 0;
        var start = _at;
        if (_at < stop && _text[_at] is 'Y' or '-')
        {
            var digits = _at + 1;
            while (digits < stop && (char.IsAsciiDigit(_text[digits]) || (digits == start + 1 && _text[digits] == '-')))
            {
                digits++;
            }

            return digits - start < 5
                ? Fail(start, "a year of four digits was expected.")
                : Fail(start, "the year must be from 0001 to 9999.");
        }

        if (stop - _at < 4)
        {
            return Fail(_at, "a year of four digits was expected.");
        }

        for (var i = 0; i < 4; i++, _at++)
        {
            var character = _text[_at];
            if (char.IsAsciiDigit(character) && unspecified == 0)
            {
                year = (year * 10) + (character - '0');
            }
            else if (character == 'X' && i >= 2)
            {
                year *= 10;
                unspecified++;
            }
            else
            {
                return Fail(_at, "a digit of the year was expected.");
            }
        }

        return year > 0 || unspecified > 0 || Fail(start, "the year must be from 0001 to 9999.");
    }

    /// <summary>The part after a year: "-" (month / season / "XX") ["-" (day / "XX")].</summary>
    private bool TryParseMonth(int stop, int year, out EdtfEnd date)
    {
        date = default;
        _at++;
        var start = _at;
        if (!TryParseTwo(stop, "month", out var month))
        {
            return false;
        }

        if (month is >= 21 and <= 24)
        {
            date = EdtfSeasons.Of(year, month);
            return TryParseQualifier(stop, ref date);
        }

        if (month is 0 or > 12)
        {
            return Fail(start, "a month from 01 to 12 or a season from 21 to 24 was expected.");
        }

        if (_at < stop && _text[_at] == '-')
        {
            return TryParseDay(stop, year, month, out date);
        }

        date = month is { } known
            ? Span(new DateOnly(year, known, 1), DateTime.DaysInMonth(year, known), DatePrecision.Month)
            : Year(year, DatePrecision.Month);
        return TryParseQualifier(stop, ref date);
    }

    private bool TryParseDay(int stop, int year, int? month, out EdtfEnd date)
    {
        date = default;
        _at++;
        var start = _at;
        if (!TryParseTwo(stop, "day", out var day))
        {
            return false;
        }

        if (day is null)
        {
            date = month is { } known
                ? Span(new DateOnly(year, known, 1), DateTime.DaysInMonth(year, known), DatePrecision.Day)
                : Year(year, DatePrecision.Day);
            return TryParseQualifier(stop, ref date);
        }

        if (month is null)
        {
            return Fail(start, "a day of an unspecified month must be XX.");
        }

        if (day == 0 || day > DateTime.DaysInMonth(year, month.Value))
        {
            return Fail(start, $"{year:D4}-{month:D2} has no day {day:D2}.");
        }

        date = Span(new DateOnly(year, month.Value, day.Value), 1, DatePrecision.Day);
        return _at < stop && _text[_at] == 'T' ? TryParseTimeOfDay(stop, ref date) : TryParseQualifier(stop, ref date);
    }

    /// <summary>
    /// "T" hour ":" minute ":" second ["Z" / ("+" / "-") hour [":" minute]]. The offset does not change the day.
    /// </summary>
    private bool TryParseTimeOfDay(int stop, ref EdtfEnd date)
    {
        _at++;
        if (!TryParseClock(stop, 24, "hour")
            || !TryParseMark(stop, ':') || !TryParseClock(stop, 60, "minute")
            || !TryParseMark(stop, ':') || !TryParseClock(stop, 60, "second"))
        {
            return false;
        }

        if (_at < stop && _text[_at] is 'Z')
        {
            _at++;
        }
        else if (_at < stop && _text[_at] is '+' or '-')
        {
            _at++;
            if (!TryParseClock(stop, 24, "hour of the offset"))
            {
                return false;
            }

            if (_at < stop && (!TryParseMark(stop, ':') || !TryParseClock(stop, 60, "minute of the offset")))
            {
                return false;
            }
        }

        date = date with { Precision = DatePrecision.Time };
        return _at == stop || Fail(_at, "unexpected text follows the time of day.");
    }

    private bool TryParseClock(int stop, int limit, string what)
    {
        var start = _at;
        return TryParseTwo(stop, what, out var value)
            && (value < limit || Fail(start, $"the {what} must be from 00 to {limit - 1}."));
    }

    private bool TryParseMark(int stop, char mark)
    {
        if (_at < stop && _text[_at] == mark)
        {
            _at++;
            return true;
        }

        return Fail(_at, $"'{mark}' was expected.");
    }

    /// <summary>Two digits; null for "XX", which is only allowed for a month or a day.</summary>
    private bool TryParseTwo(int stop, string what, out int? value)
    {
        value = null;
        if (stop - _at < 2)
        {
            return Fail(_at, $"two digits of a {what} were expected.");
        }

        var pair = _text.AsSpan(_at, 2);
        if (pair.SequenceEqual("XX") && what is "month" or "day")
        {
            _at += 2;
            return true;
        }

        if (!char.IsAsciiDigit(pair[0]) || !char.IsAsciiDigit(pair[1]))
        {
            return Fail(_at, $"two digits of a {what} were expected.");
        }

        value = ((pair[0] - '0') * 10) + (pair[1] - '0');
        _at += 2;
        return true;
    }

    /// <summary>["?" / "~" / "%"], and nothing after it.</summary>
    private bool TryParseQualifier(int stop, ref EdtfEnd date)
    {
        if (_at < stop && _text[_at] is '?' or '~' or '%')
        {
            date = date with { IsUncertain = _text[_at] is '?' or '%', IsApproximate = _text[_at] is '~' or '%' };
            _at++;
        }

        return _at == stop || Fail(_at, "unexpected text follows the date.");
    }

    private static EdtfEnd Span(DateOnly first, int days, DatePrecision precision) =>
        new(EdtfEndKind.Date, first, first.AddDays(days - 1), precision);

    private static EdtfEnd Year(int year, DatePrecision precision) =>
        new(EdtfEndKind.Date, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), precision);

    private bool Fail(int position, string message)
    {
        Error ??= new EdtfError(position, message);
        return false;
    }
}
