using System.Collections.Frozen;

namespace DiploGraph.Server.Resolvers.Relations;

/// <summary>
/// The fields of the schema that show a relation. They have the directive <c>@relation</c> in <c>schema/types</c>; the
/// generator in <c>eng</c> writes <see cref="RelationFieldRows"/> from them.
/// </summary>
internal static class RelationFields
{
    private static readonly FrozenDictionary<string, RelationField> ByCoordinate =
        RelationFieldRows.All.ToFrozenDictionary(field => field.Coordinate, StringComparer.Ordinal);

    /// <summary>All relation fields, in the order of the schema.</summary>
    public static IReadOnlyList<RelationField> All => RelationFieldRows.All;

    /// <summary>Returns the relation that a field shows, or null.</summary>
    /// <param name="coordinate">The field, such as <c>Actor.meetings</c>.</param>
    public static RelationField? Find(string coordinate) => ByCoordinate.GetValueOrDefault(coordinate);
}
