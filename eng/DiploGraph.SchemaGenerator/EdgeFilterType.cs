using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>Adds to the hand-written <c>EdgeFilter</c> a field for each qualifier that can be compared.</summary>
internal static class EdgeFilterType
{
    private const string Name = "EdgeFilter";

    /// <summary>Completes the type.</summary>
    public static void Complete(SchemaDraft draft)
    {
        var type = draft.Find(Name) as InputObjectTypeDefinitionNode
            ?? throw new SchemaGenerationException($"The schema has no input type {Name}.");
        var qualifiers = PredicateTable.All
            .SelectMany(predicate => predicate.Qualifiers)
            .DistinctBy(qualifier => qualifier.Key)
            .OrderBy(qualifier => qualifier.Key);
        var fields =
            from qualifier in qualifiers
            let filter = FilterOf(draft, qualifier)
            where filter is not null
            let description = QualifierFields.DescriptionOf(draft, qualifier)
            select Sdl.Input(description, QualifierFields.NameOf(qualifier), filter);
        draft.Put(Sdl.WithMore(type, fields));
    }

    // Free texts, numbers and times of qualifiers are not indexed by any store.
    private static string? FilterOf(SchemaDraft draft, QualifierDefinition qualifier) => qualifier switch
    {
        { Literal: null } => "IdFilter",
        { Literal: LiteralKind.Boolean } => "Boolean",
        { Literal: LiteralKind.Token } => $"{QualifierFields.TypeOf(draft, qualifier)}Filter",
        _ => null,
    };
}
