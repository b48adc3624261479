using System.Text;

namespace DiploGraph.GraphQL.Tests.Fuzzing;

/// <summary>Changes a document in one place: its bytes, its tokens or its nesting.</summary>
internal static class DocumentMutator
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "$", "@", "!", "|", "&", "=", "...", "\"", "\"\"\"", "#", "\\u{", "\\", "-",
        "0x", "1e", "query", "fragment", "on", "null", "true", "__typename", "@skip(if: true)", "@include(if: $v)",
        "\uFEFF", "\0", "\r", "é", "😀",
    ];

    public static byte[] Of(byte[] document, Random random) => random.Next(6) switch
    {
        0 => Splice(document, random, [(byte)random.Next(256)], 1),
        1 => Splice(document, random, [], random.Next(1, 20)),
        2 => Splice(document, random, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), random.Next(3)),
        3 => Splice(document, random, Part(document, random), 0),
        4 => Splice(document, random, Nested(random), 0),
        _ => Part(document, random),
    };

    private static byte[] Splice(byte[] document, Random random, byte[] piece, int removed)
    {
        var at = random.Next(document.Length + 1);
        var after = Math.Min(document.Length, at + removed);
        return [.. document[..at], .. piece, .. document[after..]];
    }

    private static byte[] Part(byte[] document, Random random)
    {
        var start = random.Next(document.Length + 1);
        return document[start..random.Next(start, document.Length + 1)];
    }

    private static byte[] Nested(Random random) => Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat(Pieces[random.Next(8)], 1 << random.Next(12))));
}
