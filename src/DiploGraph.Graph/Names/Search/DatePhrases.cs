using System.Collections.Frozen;
using System.Globalization;

namespace DiploGraph.Graph.Names.Search;

/// <summary>
/// The words of dates in the languages of the sources. The names of months follow Unicode CLDR 48; Russian ones are in
/// the cases that dates need.
/// </summary>
internal static class DatePhrases
{
    private static readonly string[] Months =
    [
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "- - - - - - - - sept - - -",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Months
        .SelectMany(names => names.Split(' ').Select((name, at) => (Name: NameFolding.Fold(name), Number: at + 1)))
        .Where(month => month.Name != "-")
        .DistinctBy(month => month.Name)
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.Ordinal);

    // Words that join the parts of a date with each other and with a name. None of them means "before" or "since".
    private static readonly FrozenSet<string> Links = (
        "in on as of at the by during year dated en le la el au du de del di nel nell il im am des jahr jahre anno em "
        + "no ano van в во на году года год г בשנת שנת ב في عام سنة يوم من")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True if a folded word only links the parts of a date.</summary>
    public static bool IsLink(string word) => Links.Contains(word);

    /// <summary>Returns the number of the month that a folded word names; 0 for other words.</summary>
    public static int MonthOf(string word) =>
        Numbers.TryGetValue(word, out var number) || Numbers.TryGetValue(CutPreposition(word), out number) ? number : 0;

    /// <summary>
    /// Returns the day of a month that a folded word names, such as 30 for <c>30th</c>; 0 for other words.
    /// </summary>
    public static int DayOf(string word)
    {
        var digits = CutPreposition(word);
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er"])
        {
            digits = digits.EndsWith(ending, StringComparison.Ordinal) ? digits[..^2] : digits;
        }

        return digits.Length < 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is >= 1 and <= 31 ? day : 0;
    }

    /// <summary>Removes the Hebrew "in" from a folded word.</summary>
    public static string CutPreposition(string word) =>
        word.Length > 2 && word[0] == 'ב' ? word[1..].TrimStart('-', '־') : word;
}
