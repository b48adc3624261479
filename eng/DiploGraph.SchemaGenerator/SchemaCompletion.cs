using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>Adds to the hand-written schema what follows from it and from the model.</summary>
internal static class SchemaCompletion
{
    /// <summary>Completes a schema, and returns it.</summary>
    public static SchemaDraft Complete(SchemaDraft draft, IReadOnlyList<Relation> relations)
    {
        var declared = draft.FieldedTypes;
        foreach (var completed in declared.Select(type => InterfaceFields.Copy(draft, type)).ToList())
        {
            draft.Put(completed);
        }

        OrderTypes.Add(draft);
        EntityFilterTypes.Add(draft, relations);
        EdgeFilterType.Complete(draft);
        RelationTypes.Add(draft, relations);
        ConnectionTypes.Add(draft);
        ComparisonTypes.Add(draft);
        RoleSentences.Add(draft);
        return draft;
    }

    /// <summary>Replaces every field of every object type and interface.</summary>
    public static void ReplaceFields(
        SchemaDraft draft, Func<FieldedTypeDefinitionNode, FieldDefinitionNode, FieldDefinitionNode> replace)
    {
        foreach (var type in draft.FieldedTypes)
        {
            draft.Put(Sdl.WithFields(type, [.. type.Fields.Select(field => replace(type, field))]));
        }
    }
}
