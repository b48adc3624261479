using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DiploGraph.Server.Security;

/// <summary>
/// The documents that clients may name by an id, and whether other documents are rejected (GraphQL over HTTP, appendix
/// "Persisted Documents"). An id is <c>sha256:</c> and the lower-case hexadecimal SHA-256 of the text in UTF-8.
/// </summary>
internal sealed class TrustedDocuments
{
    private const string Prefix = "sha256:";
    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _texts;

    /// <summary>Creates the collection.</summary>
    /// <param name="texts">The texts, keyed by their hashes.</param>
    /// <param name="only">Whether other documents are rejected.</param>
    public TrustedDocuments(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> texts, bool only)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        Only = only;
    }

    /// <summary>The instance for a server without trusted documents.</summary>
    public static TrustedDocuments None { get; } =
        new(FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty, only: false) { Supported = false };

    /// <summary>Whether the server has trusted documents.</summary>
    public bool Supported { get; private init; } = true;

    /// <summary>Whether other documents are rejected.</summary>
    public bool Only { get; }

    /// <summary>The texts of the documents.</summary>
    public IReadOnlyCollection<ReadOnlyMemory<byte>> Texts => _texts.Values;

    /// <summary>Returns the hash of a text as it is written in an id.</summary>
    public static string HashOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Reads the hash from an id.</summary>
    public static bool TryReadId(string id, [NotNullWhen(true)] out string? hash)
    {
        hash = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : null;
        return hash is not null && IsHash(hash);
    }

    /// <summary>True if a text is a hash in lower case.</summary>
    public static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Finds the document with a hash.</summary>
    public bool TryFind(string hash, out ReadOnlyMemory<byte> text) => _texts.TryGetValue(hash, out text);

    /// <summary>True if a text may be executed.</summary>
    public bool Allows(ReadOnlySpan<byte> text) => !Only || _texts.ContainsKey(HashOf(text));
}
