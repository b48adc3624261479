using System.Collections.Frozen;
using System.Text;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types;

/// <summary>The names that the specification gives to kinds of types and places of directives.</summary>
public static class SpecificationNames
{
    private static readonly FrozenDictionary<TypeKind, string> Kinds =
        Enum.GetValues<TypeKind>().ToFrozenDictionary(static kind => kind, static kind => Upper(kind.ToString()));

    private static readonly FrozenDictionary<DirectiveLocation, string> Locations =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(static at => at, static at => Upper(at.ToString()));

    private static readonly FrozenDictionary<string, DirectiveLocation> LocationsByName =
        Locations.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The name of a kind, such as <c>INPUT_OBJECT</c>.</summary>
    public static string Of(TypeKind kind) => Kinds[kind];

    /// <summary>The name of a place, such as <c>FRAGMENT_SPREAD</c>.</summary>
    public static string Of(DirectiveLocation location) => Locations[location];

    internal static bool TryGetLocation(string name, out DirectiveLocation location) =>
        LocationsByName.TryGetValue(name, out location);

    private static string Upper(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
