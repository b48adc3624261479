using System.Collections.Frozen;
using DiploGraph.Graph;
using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.Resolvers.Access;

/// <summary>The names of roles in the schema.</summary>
internal static class RoleNames
{
    private static readonly FrozenDictionary<string, Role> Roles = Enum.GetValues<Role>()
        .ToFrozenDictionary(Of, role => role, StringComparer.Ordinal);

    /// <summary>Returns the name of a role, such as <c>REVIEWER</c>.</summary>
    public static string Of(Role role) => WireNames.Of(role.ToString());

    /// <summary>Returns the role with a name.</summary>
    public static Role Parse(string name) => Roles[name];
}
