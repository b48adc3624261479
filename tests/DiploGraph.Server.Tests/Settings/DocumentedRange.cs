using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace DiploGraph.Server.Tests.Settings;

/// <summary>Reads a range as docs/settings.md writes it: <c>1 KiB to 64 MiB</c>, <c>0.1 s to 1 hour</c>.</summary>
internal static class DocumentedRange
{
    public static object Low(string text, RangeAttribute range) =>
        Read(text.Split(" to ")[0], text.Split(' ')[^1], range.OperandType);

    public static object High(string text, RangeAttribute range) =>
        Read(text.Split(" to ")[^1], text.Split(' ')[^1], range.OperandType);

    private static object Read(string text, string lastUnit, Type type)
    {
        var parts = text.Split(' ');
        var number = Number(parts[0]);
        if (type == typeof(TimeSpan))
        {
            return number * Duration(parts is [_, var unit] ? unit : lastUnit);
        }

        var scale = parts is [_, var size] ? Size(size) : 1;
        return Convert.ChangeType(number * scale, type, CultureInfo.InvariantCulture);
    }

    private static double Number(string text) => text.Split('^') is [var number, var power]
        ? Math.Pow(Number(number), Number(power))
        : double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static TimeSpan Duration(string unit) => unit switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" => TimeSpan.FromSeconds(1),
        "minute" or "minutes" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "day" => TimeSpan.FromDays(1),
        _ => throw new FormatException($"{unit} is not a unit of time."),
    };

    private static long Size(string unit) => unit switch
    {
        "KiB" => 1024,
        "MiB" => 1024 * 1024,
        _ => throw new FormatException($"{unit} is not a unit of size."),
    };
}
