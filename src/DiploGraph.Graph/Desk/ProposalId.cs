using System.Security.Cryptography;
using System.Text;

namespace DiploGraph.Graph.Desk;

/// <summary>The ids of proposals: 20 lower-case hexadecimal digits.</summary>
public static class ProposalId
{
    private const int Bytes = 10;

    /// <summary>Returns a random id.</summary>
    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Returns the id that belongs to an idempotency key of an author, always the same.</summary>
    public static string OfKey(string author, string key)
    {
        var text = Encoding.UTF8.GetBytes($"{author.Length}:{author}{key}");
        return Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, Bytes));
    }
}
