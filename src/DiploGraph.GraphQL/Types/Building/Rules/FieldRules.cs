namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Object types and interfaces have at least one field; fields have output types, arguments input types; an argument
/// that is required is not deprecated (specification, sections 3.6 and 3.7, "Type Validation").
/// </summary>
internal static class FieldRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var type in draft.DefinedTypes.OfType<FieldedType>())
        {
            if (type.Fields.Count == 0)
            {
                errors.Add($"Type \"{type.Name}\" has no fields.", type.Definition!.NameStart);
            }

            foreach (var field in type.Fields)
            {
                if (!field.Type.IsOutputType)
                {
                    errors.Add(
                        $"Field \"{field.Coordinate}\" has type \"{field.Type}\", which is no output type.",
                        field.Definition!.Type.Start);
                }

                CheckInputs(field.Arguments, "Argument", errors);
            }
        }
    }

    /// <summary>The rules that arguments and input fields share.</summary>
    public static void CheckInputs(NamedList<InputValueDefinition> inputs, string what, SchemaErrors errors)
    {
        foreach (var input in inputs)
        {
            if (!input.Type.IsInputType)
            {
                errors.Add(
                    $"{what} \"{input.Coordinate}\" has type \"{input.Type}\", which is no input type.",
                    input.Definition!.Type.Start);
            }

            if (input is { IsRequired: true, IsDeprecated: true })
            {
                var deprecated = AppliedDirectiveReader.Find(
                    input.AppliedDirectives, BuiltInDirectives.Deprecated.Name)!;
                errors.Add(
                    $"{what} \"{input.Coordinate}\" is required, and so it cannot be deprecated.",
                    deprecated.Start,
                    input.Definition!.Type.Start);
            }
        }
    }
}
