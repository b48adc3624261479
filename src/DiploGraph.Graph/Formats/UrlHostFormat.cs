using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DiploGraph.Graph.Formats;

/// <summary>The form of the host and port of a URL.</summary>
internal static class UrlHostFormat
{
    private const string NoHost = "its host is not a valid domain or IP address";
    private const int MaxDomainLength = 253;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF:.");
    private static readonly IdnMapping Idna = new() { UseStd3AsciiRules = true };

    /// <summary>Describes what is wrong with the part of a URL before its path; null if it is valid.</summary>
    public static string? FindFault(ReadOnlySpan<char> authority)
    {
        if (authority.Contains('@'))
        {
            return "it cannot contain a user name or password";
        }

        var close = authority.LastIndexOf(']');
        var colon = authority[(close + 1)..].IndexOf(':');
        var host = colon < 0 ? authority : authority[..(close + 1 + colon)];
        if (colon >= 0 && !IsPort(authority[(close + 1 + colon + 1)..]))
        {
            return "its port is not a number from 0 to 65535";
        }

        return (host is ['[', .. var address, ']'] ? IsAddress(address) : IsDomain(host.ToString())) ? null : NoHost;
    }

    private static bool IsPort(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (!text.ContainsAnyExceptInRange('0', '9')
            && text.TrimStart('0') is { Length: <= 5 } digits
            && (digits.IsEmpty || int.Parse(digits, CultureInfo.InvariantCulture) <= ushort.MaxValue));

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(AddressCharacters)
        && IPAddress.TryParse(text, out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static bool IsDomain(string host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        if (name.Split('.').Any(HasOnlyForeignDigits)
            || ToAscii(name) is not { Length: > 0 and <= MaxDomainLength } ascii)
        {
            return false;
        }

        var labels = ascii.Split('.');
        return Array.TrueForAll(labels, IsLabel) && (!IsNumber(labels[^1]) || IsAddress(labels));
    }

    // The rule of IDNA for texts from right to left (RFC 5893) forbids this, but the framework does not check it.
    private static bool HasOnlyForeignDigits(string label) =>
        label.Length > 0 && label.All(char.IsDigit) && !label.All(char.IsAsciiDigit);

    private static string? ToAscii(string name)
    {
        if (name.All(char.IsAscii) && !name.Contains("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        try
        {
            return Idna.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= MaxLabelLength
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    // A host whose last label is a number is an IPv4 address.
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool IsAddress(string[] labels) =>
        labels.Length == 4
        && Array.TrueForAll(labels, label =>
            byte.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && label == number.ToString(CultureInfo.InvariantCulture));
}
