using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>
/// Copies the fields of interfaces, with their descriptions and arguments, to the types that implement them, so that
/// people write each field once.
/// </summary>
internal static class InterfaceFields
{
    /// <summary>Returns a type with the fields of its interfaces: first those, in their order, then its own. If
    /// several interfaces declare a field, the last one is copied; a field that the type declares itself is kept.
    /// </summary>
    public static FieldedTypeDefinitionNode Copy(SchemaDraft draft, FieldedTypeDefinitionNode type)
    {
        var fields = new OrderedDictionary<string, FieldDefinitionNode>();
        foreach (var name in type.Interfaces.Select(@interface => @interface.Name))
        {
            var declared = draft.Find(name) as InterfaceTypeDefinitionNode
                ?? throw new SchemaGenerationException($"{type.Name} implements {name}, which is not an interface.");
            foreach (var field in declared.Fields)
            {
                fields[field.Name] = field;
            }
        }

        foreach (var field in type.Fields)
        {
            fields[field.Name] = field;
        }

        return Sdl.WithFields(type, [.. fields.Values]);
    }
}
