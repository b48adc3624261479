using System.Buffers;

namespace DiploGraph.Graph;

/// <summary>
/// The readable part of an id: lower-case ASCII letters, digits, hyphens and full stops, starting with a
/// letter or digit.
/// </summary>
internal static class Slug
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is not ('-' or '.') && !text.ContainsAnyExcept(Characters);
}
