namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that an input object has at least one field, that its fields have input types, that required fields are not
/// deprecated, and that the fields of a OneOf input object are nullable and have no defaults (specification, section
/// 3.10, "Type Validation").
/// </summary>
internal static class InputObjectRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var type in draft.DefinedTypes.OfType<InputObjectType>())
        {
            if (type.Fields.Count == 0)
            {
                errors.Add($"Input object \"{type.Name}\" has no fields.", type.Definition!.NameStart);
            }

            FieldRules.CheckInputs(type.Fields, "Input field", errors);
            if (type.IsOneOf)
            {
                CheckOneOf(type, errors);
            }

            CheckExtensions(type, errors);
        }
    }

    /// <summary>Checks that no extension changes the meaning of existing fields.</summary>
    private static void CheckExtensions(InputObjectType type, SchemaErrors errors)
    {
        foreach (var extension in type.Extensions)
        {
            if (AppliedDirectiveReader.Find(extension.Directives, BuiltInDirectives.OneOf.Name) is { } directive)
            {
                errors.Add($"An extension of \"{type.Name}\" cannot make it a OneOf input object.", directive.Start);
            }
        }
    }

    private static void CheckOneOf(InputObjectType type, SchemaErrors errors)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.IsNonNull)
            {
                errors.Add($"OneOf input field \"{field.Coordinate}\" must be nullable.", field.Definition!.Type.Start);
            }

            if (field.DefaultLiteral is { } literal)
            {
                errors.Add($"OneOf input field \"{field.Coordinate}\" cannot have a default.", literal.Start);
            }
        }
    }
}
