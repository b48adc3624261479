using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>Reads the literals of claims.</summary>
internal static class LiteralReader
{
    /// <summary>Returns the Boolean value of a qualifier, or null if it is absent.</summary>
    public static bool? ReadBoolean(Claim claim, QualifierKey key) =>
        claim.Qualifiers.FindText(key) is { } text ? bool.Parse(text) : null;

    /// <summary>Returns the integer value of a qualifier, or null if it is absent.</summary>
    public static long? ReadInteger(Claim claim, QualifierKey key) =>
        claim.Qualifiers.FindText(key) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Returns the time value of a qualifier, or null if it is absent.</summary>
    public static EdtfTime? ReadTime(Claim claim, QualifierKey key) =>
        claim.Qualifiers.FindText(key) is { } text ? EdtfTime.Parse(text) : null;

    /// <summary>Returns the position in a literal, or null if it is not a position.</summary>
    public static GeoPoint? ReadPosition(Literal literal)
    {
        if (literal.Kind != LiteralKind.Coordinates)
        {
            return null;
        }

        var comma = literal.Text.IndexOf(',', StringComparison.Ordinal);
        return new GeoPoint(
            double.Parse(literal.Text.AsSpan(0, comma), NumberStyles.Float, CultureInfo.InvariantCulture),
            double.Parse(literal.Text.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}

/// <summary>A position on the Earth, WGS 84, in degrees.</summary>
internal sealed record GeoPoint(double Latitude, double Longitude);
