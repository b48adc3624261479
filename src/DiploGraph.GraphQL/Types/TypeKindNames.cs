using System.Collections.Frozen;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types;

/// <summary>The names of type kinds, spelled as in the specification.</summary>
internal static class TypeKindNames
{
    private static readonly FrozenDictionary<TypeKind, string> Names = Enum.GetValues<TypeKind>()
        .ToFrozenDictionary(static kind => kind, static kind => EnumNames.ToGraphQL(kind.ToString()));

    /// <summary>Returns the name of a kind, such as <c>INPUT_OBJECT</c>.</summary>
    internal static string Of(TypeKind kind) => Names[kind];
}
