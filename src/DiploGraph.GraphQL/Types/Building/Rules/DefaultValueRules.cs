namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that default values of arguments and input fields match their types (specification, section 3.6.1 "Field
/// Arguments", 3.10).
/// </summary>
internal static class DefaultValueRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var type in draft.DefinedTypes)
        {
            switch (type)
            {
                case InputObjectType input: CheckAll(input.Fields, errors); break;
                case FieldedType fielded:
                    foreach (var field in fielded.Fields)
                    {
                        CheckAll(field.Arguments, errors);
                    }

                    break;
            }
        }

        foreach (var directive in draft.DefinedDirectives)
        {
            CheckAll(directive.Arguments, errors);
        }
    }

    private static void CheckAll(NamedList<InputValueDefinition> inputs, SchemaErrors errors)
    {
        foreach (var input in inputs)
        {
            if (input.DefaultLiteral is { } literal && input.Type.IsInputType)
            {
                ConstantLiteralChecker.Check(literal, input.Type, $"Default of \"{input.Coordinate}\"", errors);
            }
        }
    }
}
