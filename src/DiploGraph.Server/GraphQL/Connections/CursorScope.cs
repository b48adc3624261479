using System.Security.Cryptography;
using System.Text;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>
/// The list that a cursor belongs to: a field, its sort order, and all its other arguments except those that choose a
/// page.
/// </summary>
/// <param name="coordinate">The field, such as <c>Actor.meetings</c>.</param>
/// <param name="order">The name of the sort order.</param>
/// <param name="arguments">The arguments of the field.</param>
internal sealed class CursorScope(string coordinate, string order, InputObject arguments)
{
    private static readonly HashSet<string> Ignored =
        new(["first", "after", "last", "before", "orderBy"], StringComparer.Ordinal);

    private byte[]? _hash;

    /// <summary>The SHA-256 hash of the scope. Equal scopes have equal hashes in every process.</summary>
    public ReadOnlySpan<byte> Hash => _hash ??= SHA256.HashData(
        Encoding.UTF8.GetBytes($"{coordinate}\n{order}\n{CanonicalArguments.Write(arguments, Ignored)}"));
}
