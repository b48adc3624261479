using System.Collections.Frozen;

namespace DiploGraph.GraphQL.Language;

/// <summary>The names of directive locations, spelled as in the specification.</summary>
internal static class DirectiveLocationNames
{
    private static readonly FrozenDictionary<DirectiveLocation, string> Names = Enum.GetValues<DirectiveLocation>()
        .ToFrozenDictionary(static location => location, static location => EnumNames.ToGraphQL(location.ToString()));

    private static readonly FrozenDictionary<string, DirectiveLocation> Locations =
        Names.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Returns the name of a location, such as <c>FRAGMENT_SPREAD</c>.</summary>
    internal static string Of(DirectiveLocation location) => Names[location];

    /// <summary>Finds the location with this name.</summary>
    internal static bool TryParse(string name, out DirectiveLocation location) =>
        Locations.TryGetValue(name, out location);
}
