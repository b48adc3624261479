using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>One media range of an Accept header (RFC 9110, section 12.5.1).</summary>
/// <param name="range">The range with its parameters.</param>
/// <param name="position">Its position in the header.</param>
/// <param name="quality">Its weight.</param>
internal sealed class MediaRange(MediaTypeHeaderValue range, int position, double quality)
{
    private const string QualityName = "q";
    private const int AnyType = 0;
    private const int AnySubtype = 1;
    private const int OneType = 2;

    /// <summary>The position in the header.</summary>
    public int Position => position;

    /// <summary>The weight, from 0 to 1; 0 excludes the types that the range matches.</summary>
    public double Quality => quality;

    /// <summary>True if the range names one type, without an asterisk.</summary>
    public bool IsExact => !range.MatchesAllTypes && !range.MatchesAllSubTypes;

    /// <summary>Reads an Accept header. Skips the ranges that are not well-formed.</summary>
    public static List<MediaRange> ReadAll(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var values))
        {
            return [];
        }

        var ranges = new List<MediaRange>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (ReadQuality(values[i]) is { } quality)
            {
                ranges.Add(new MediaRange(values[i], i, quality));
            }
        }

        return ranges;
    }

    /// <summary>
    /// Returns how precisely the range describes a type: the most precise range of a header determines the weight of a
    /// type. Null if the range does not match it.
    /// </summary>
    /// <param name="type">The type, with the parameter that each response has: <c>charset=utf-8</c>.</param>
    public int? PrecisionFor(MediaTypeHeaderValue type)
    {
        var precision = range.MatchesAllTypes ? AnyType
            : !Equal(range.Type, type.Type) ? default(int?)
            : range.MatchesAllSubTypes ? AnySubtype
            : Equal(range.SubType, type.SubType) ? OneType
            : null;
        foreach (var parameter in range.Parameters)
        {
            if (Equal(parameter.Name, QualityName))
            {
                continue;
            }

            // A type that lacks a parameter of the range is another type (RFC 9110, section 12.5.1: text/html;level=1).
            precision = Equal(parameter.Name, "charset") && Equal(parameter.GetUnescapedValue(), type.Charset)
                ? precision + 1
                : null;
        }

        return precision;
    }

    private static double? ReadQuality(MediaTypeHeaderValue range)
    {
        foreach (var parameter in range.Parameters)
        {
            if (Equal(parameter.Name, QualityName))
            {
                return double.TryParse(
                        parameter.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
                    && quality <= 1
                        ? quality
                        : null;
            }
        }

        return 1;
    }

    private static bool Equal(StringSegment first, StringSegment second) =>
        first.Equals(second, StringComparison.OrdinalIgnoreCase);
}
