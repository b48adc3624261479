using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DiploGraph.GraphQL.Language;

/// <summary>
/// Converts between members of CLR enums and GraphQL names: <c>CabinetMinister</c> becomes <c>CABINET_MINISTER</c>; a
/// member that is already in upper case keeps its name.
/// </summary>
internal static class EnumNames
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, object>> Members = new();

    /// <summary>Finds the member of a CLR enum with this GraphQL name.</summary>
    internal static bool TryParse(Type type, string name, [NotNullWhen(true)] out object? member) =>
        Members.GetOrAdd(type, static type => MembersOf(type)).TryGetValue(name, out member);

    /// <summary>Returns the members of a CLR enum by their GraphQL names.</summary>
    internal static FrozenDictionary<string, object> MembersOf(Type type) =>
        Enum.GetNames(type).ToFrozenDictionary(ToGraphQL, name => Enum.Parse(type, name), StringComparer.Ordinal);

    /// <summary>Returns the GraphQL name of a member.</summary>
    internal static string ToGraphQL(string member)
    {
        if (!member.Any(char.IsLower))
        {
            return member;
        }

        var name = new StringBuilder(member.Length + 4);
        for (var i = 0; i < member.Length; i++)
        {
            if (i > 0 && char.IsUpper(member[i]) && member[i - 1] != '_' && !char.IsUpper(member[i - 1]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(member[i]));
        }

        return name.ToString();
    }
}
