namespace DiploGraph.Graph.Time;

/// <summary>The dates of EDTF, with qualifiers of single components as in level 2.</summary>
internal ref partial struct EdtfParser
{
    /// <summary>
    /// date = component ["-" component ["-" component]] / date-time, with year, month or season, and day as components.
    /// </summary>
    private bool TryParseDate(int stop, out EdtfEnd date)
    {
        date = default;
        _doubt = default;
        ReadQualifier(stop, DatePrecision.Year, isInFront: true);
        if (!TryParseYear(stop, out var year, out var unspecified))
        {
            return false;
        }

        ReadQualifier(stop, DatePrecision.Year, isInFront: false);
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
        return TryEndDate(stop, ref date);
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

    /// <summary>The components after a year: "-" (month / season / "XX") ["-" (day / "XX")].</summary>
    private bool TryParseMonth(int stop, int year, out EdtfEnd date)
    {
        date = default;
        _at++;
        ReadQualifier(stop, DatePrecision.Month, isInFront: true);
        var start = _at;
        if (!TryParseTwo(stop, "month", out var month))
        {
            return false;
        }

        ReadQualifier(stop, DatePrecision.Month, isInFront: false);
        if (month is >= 21 and <= 24)
        {
            date = EdtfSeasons.Of(year, month);
            return TryEndDate(stop, ref date);
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
        return TryEndDate(stop, ref date);
    }

    private bool TryParseDay(int stop, int year, int? month, out EdtfEnd date)
    {
        date = default;
        _at++;
        ReadQualifier(stop, DatePrecision.Day, isInFront: true);
        var start = _at;
        if (!TryParseTwo(stop, "day", out var day))
        {
            return false;
        }

        ReadQualifier(stop, DatePrecision.Day, isInFront: false);
        if (day is null)
        {
            date = month is { } known
                ? Span(new DateOnly(year, known, 1), DateTime.DaysInMonth(year, known), DatePrecision.Day)
                : Year(year, DatePrecision.Day);
            return TryEndDate(stop, ref date);
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
        return _at == stop || _text[_at] != 'T' ? TryEndDate(stop, ref date)
            : _doubt.Unit == DatePrecision.Unknown ? TryParseTimeOfDay(stop, ref date)
            : Fail(_at, "a qualified date cannot have a time of day.");
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

    /// <summary>["?" / "~" / "%"] in front of a component or behind it.</summary>
    private void ReadQualifier(int stop, DatePrecision component, bool isInFront)
    {
        if (_at == stop || _text[_at] is not ('?' or '~' or '%'))
        {
            return;
        }

        var certain = component switch
        {
            DatePrecision.Day when isInFront => DatePrecision.Month,
            DatePrecision.Day or DatePrecision.Month => DatePrecision.Year,
            _ => DatePrecision.Unknown,
        };
        var isFirst = _doubt.Unit == DatePrecision.Unknown;
        _doubt = new Doubt(
            isFirst ? component : _doubt.Unit,
            isFirst || certain < _doubt.Certain ? certain : _doubt.Certain,
            _doubt.IsApproximate || _text[_at] is '~' or '%',
            _doubt.IsUncertain || _text[_at] is '?' or '%');
        _at++;
    }

    /// <summary>Applies the qualifiers to a date, after which nothing may follow.</summary>
    private bool TryEndDate(int stop, ref EdtfEnd date)
    {
        // The year of a decade and the month of a season are as imprecise as the date.
        var unit = _doubt.Unit == DatePrecision.Unknown || _doubt.Unit < date.Precision ? _doubt.Unit : date.Precision;
        date = date with
        {
            Doubtful = unit,
            Certain = _doubt.Certain,
            IsApproximate = _doubt.IsApproximate,
            IsUncertain = _doubt.IsUncertain,
        };
        return _at == stop || Fail(_at, "unexpected text follows the date.");
    }

    private static EdtfEnd Span(DateOnly first, int days, DatePrecision precision) =>
        new(EdtfEndKind.Date, first, first.AddDays(days - 1), precision);

    private static EdtfEnd Year(int year, DatePrecision precision) =>
        new(EdtfEndKind.Date, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), precision);

    /// <summary>The qualifiers of a date.</summary>
    /// <param name="Unit">The coarsest qualified component; unknown if there is none.</param>
    /// <param name="Certain">The coarser component that stays certain; unknown if there is none.</param>
    /// <param name="IsApproximate">Whether a component is approximate.</param>
    /// <param name="IsUncertain">Whether a component is uncertain.</param>
    private readonly record struct Doubt(
        DatePrecision Unit, DatePrecision Certain, bool IsApproximate, bool IsUncertain);
}
