namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that object types and interfaces have at least one field, that fields have output types and arguments input
/// types, and that required arguments are not deprecated (specification, sections 3.6 and 3.7, "Type Validation").
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
                        $"Field \"{field.Coordinate}\" has type \"{field.Type}\", which is not an output type.",
                        field.Definition!.Type.Start);
                }

                CheckInputs(field.Arguments, "Argument", errors);
            }
        }
    }

    /// <summary>Checks the rules shared by arguments and input fields.</summary>
    public static void CheckInputs(NamedList<InputValueDefinition> inputs, string subject, SchemaErrors errors)
    {
        foreach (var input in inputs)
        {
            if (!input.Type.IsInputType)
            {
                errors.Add(
                    $"{subject} \"{input.Coordinate}\" has type \"{input.Type}\", which is not an input type.",
                    input.Definition!.Type.Start);
            }

            if (input is { IsRequired: true, IsDeprecated: true })
            {
                var deprecated = AppliedDirectiveReader.Find(
                    input.AppliedDirectives, BuiltInDirectives.Deprecated.Name)!;
                errors.Add(
                    $"{subject} \"{input.Coordinate}\" is required, so it cannot be deprecated.",
                    deprecated.Start,
                    input.Definition!.Type.Start);
            }
        }
    }
}
