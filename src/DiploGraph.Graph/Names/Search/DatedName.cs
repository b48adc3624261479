using System.Globalization;
using System.Text.RegularExpressions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Names.Search;

/// <summary>A text that names something at a time: the Japanese defence minister in August 2022.</summary>
/// <param name="Name">The text without the time.</param>
/// <param name="Time">The time.</param>
internal sealed partial record DatedName(string Name, EdtfTime Time)
{
    /// <summary>
    /// Splits a time from the end or the beginning of a text: an EDTF date, a year or a decade, with the month and the
    /// day before it or between. Returns null if there is none, or nothing else.
    /// </summary>
    public static DatedName? Read(string text) => ReadEastAsian(text) ?? ReadEnd(text) ?? ReadStart(text);

    private static DatedName? ReadEastAsian(string text)
    {
        var match = EastAsianDate().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var date = new DateWords();
        var isDate = date.TakeNumbers(
            match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        return isDate ? Of(text.Remove(match.Index, match.Length), date) : null;
    }

    private static DatedName? ReadEnd(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (date, left) = (new DateWords(), words.Length);
        while (left > 0 && date.Take(words[left - 1]))
        {
            left--;
        }

        return Of(string.Join(' ', words[..left]), date);
    }

    private static DatedName? ReadStart(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (date, taken) = (new DateWords(), 0);
        while (taken < words.Length && !date.HasYear && date.Take(words[taken]))
        {
            taken++;
        }

        return Of(string.Join(' ', words[taken..]), date);
    }

    private static DatedName? Of(string name, DateWords date)
    {
        var rest = name.Trim().TrimEnd(',', ';', '(', '-').TrimEnd();
        return rest.Length > 0 && date.ToTime() is { } time ? new DatedName(rest, time) : null;
    }

    [GeneratedRegex(
        @"(?:^(?<year>[0-9]{4})[年년](?:\s*(?<month>[0-9]{1,2})[月월](?:\s*(?<day>[0-9]{1,2})[日일])?)?"
        + @"(?:時点|当時|時|时)?[のに的의에]?)"
        + @"|(?:[、，\s]*(?<year>[0-9]{4})[年년](?:\s*(?<month>[0-9]{1,2})[月월](?:\s*(?<day>[0-9]{1,2})[日일])?)?"
        + @"(?:時点|当時)?\z)",
        RegexOptions.CultureInvariant)]
    private static partial Regex EastAsianDate();

    /// <summary>Collects the words of a date in any order.</summary>
    private sealed class DateWords
    {
        private EdtfTime? _time;
        private int _year;
        private int _month;
        private int _day;

        public bool HasYear => _time is not null || _year > 0;

        /// <summary>Takes a word if it belongs to a date and the date still lacks it.</summary>
        public bool Take(string written)
        {
            var word = NameFolding.Fold(written.Trim(',', ';', '(', ')', '[', ']', '.', '،'));
            if (word.Length == 0 || DatePhrases.IsLink(word))
            {
                return true;
            }

            if (!HasYear && TakeYear(word, DatePhrases.CutPreposition(word)))
            {
                return true;
            }

            if (_time is not null)
            {
                return false;
            }

            if (_month == 0 && DatePhrases.MonthOf(word) is > 0 and var month)
            {
                _month = month;
                return true;
            }

            if (_day == 0 && DatePhrases.DayOf(word) is > 0 and var day)
            {
                _day = day;
                return true;
            }

            return false;
        }

        public bool TakeNumbers(string year, string month, string day)
        {
            _year = int.Parse(year, CultureInfo.InvariantCulture);
            _month = month.Length == 0 ? 0 : int.Parse(month, CultureInfo.InvariantCulture);
            _day = day.Length == 0 ? 0 : int.Parse(day, CultureInfo.InvariantCulture);
            return true;
        }

        public EdtfTime? ToTime()
        {
            if (_time is not null || _year == 0 || (_day > 0 && _month == 0))
            {
                return _time;
            }

            var text = $"{_year:D4}" + (_month > 0 ? $"-{_month:D2}" : "") + (_day > 0 ? $"-{_day:D2}" : "");
            return EdtfTime.TryParse(text, out var time, out _) ? time : null;
        }

        private bool TakeYear(string word, string bare)
        {
            if (bare.Length == 4 && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                _year = year;
                return true;
            }

            // The 1990s.
            var text = word.Length == 5 && word.EndsWith("0s", StringComparison.Ordinal)
                ? string.Concat(word.AsSpan(0, 3), "X")
                : word.ToUpperInvariant();
            return text.Length > 3 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1])
                && EdtfTime.TryParse(text, out _time, out _);
        }
    }
}
