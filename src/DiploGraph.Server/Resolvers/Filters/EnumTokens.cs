using System.Collections.Frozen;
using DiploGraph.Graph;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>Converts the schema's enum values to the model's enums.</summary>
internal static class EnumTokens
{
    /// <summary>Returns the member for a value such as <c>HOLDS_OFFICE</c>.</summary>
    public static T Parse<T>(string token)
        where T : struct, Enum => Members<T>.ByToken[token];

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByToken =
            Enum.GetValues<T>().ToFrozenDictionary(member => WireNames.Of(member.ToString()), StringComparer.Ordinal);
    }
}
