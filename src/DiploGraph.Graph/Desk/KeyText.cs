using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DiploGraph.Graph.Desk;

/// <summary>
/// The text of a key, which its owner sends: <c>dg_</c>, the id (12 hexadecimal digits), <c>_</c>, and the secret: 256
/// random bits as 64 hexadecimal digits. Programs that search files for secrets can recognise this form.
/// </summary>
public sealed record KeyText
{
    private const string Prefix = "dg_";
    private const int IdLength = 12;
    private const int SecretLength = 64;
    private const int Length = 3 + IdLength + 1 + SecretLength;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly byte[] _secret;

    private KeyText(string id, byte[] secret) => (Id, _secret) = (id, secret);

    /// <summary>The id, which is public.</summary>
    public string Id { get; }

    /// <summary>The SHA-256 of the secret, as 64 lower-case hexadecimal digits.</summary>
    public string SecretSha256 => Convert.ToHexStringLower(SHA256.HashData(_secret));

    /// <summary>Creates a new, random text.</summary>
    public static KeyText Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)),
        RandomNumberGenerator.GetBytes(SecretLength / 2));

    /// <summary>Parses a text; returns false if it does not have the form of a key.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out KeyText? key)
    {
        key = null;
        if (text.Length != Length || !text.StartsWith(Prefix) || text[Prefix.Length + IdLength] != '_')
        {
            return false;
        }

        var id = text.Slice(Prefix.Length, IdLength);
        var digits = text[^SecretLength..];
        if (!IsLowerHex(id) || !IsLowerHex(digits))
        {
            return false;
        }

        key = new KeyText(id.ToString(), Convert.FromHexString(digits));
        return true;
    }

    /// <summary>
    /// Returns true if this is the text of a key. The comparison takes the same time for every wrong secret.
    /// </summary>
    public bool IsTextOf(ApiKey key)
    {
        Span<byte> stored = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> sent = stackalloc byte[SHA256.HashSizeInBytes];
        Convert.FromHexString(key.SecretSha256, stored, out _, out _);
        SHA256.HashData(_secret, sent);
        return key.Id == Id && CryptographicOperations.FixedTimeEquals(stored, sent);
    }

    /// <summary>Returns the whole text, to be shown to its owner once.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Convert.ToHexStringLower(_secret)}";

    /// <summary>Returns the public part only, so that no log or message shows the secret.</summary>
    public override string ToString() => $"{Prefix}{Id}_…";

    private static bool IsLowerHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);
}
