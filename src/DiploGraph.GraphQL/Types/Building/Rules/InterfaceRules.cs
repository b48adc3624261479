using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that a type with interfaces also implements the interfaces of those interfaces, that no interface implements
/// itself directly or through a cycle, and that the type has all fields of its interfaces, as defined by
/// IsValidImplementation (specification, section 3.6, "Type Validation").
/// </summary>
internal static class InterfaceRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var type in draft.DefinedTypes.OfType<FieldedType>())
        {
            foreach (var node in InterfaceNodes(type))
            {
                if (draft.Types.Find(node.Name) is not InterfaceType implemented)
                {
                    errors.Add(
                        $"Type \"{type.Name}\" implements \"{node.Name}\", which is not an interface.", node.Start);
                }
                else if (ReferenceEquals(implemented, type))
                {
                    errors.Add($"Interface \"{type.Name}\" implements itself.", node.Start);
                }
                else
                {
                    CheckImplementation(type, implemented, node, errors);
                }
            }
        }
    }

    private static IEnumerable<NamedTypeNode> InterfaceNodes(FieldedType type) =>
        type.Extensions.Prepend(type.Definition!).OfType<FieldedTypeDefinitionNode>()
            .SelectMany(static part => part.Interfaces);

    private static void CheckImplementation(
        FieldedType type, InterfaceType implemented, NamedTypeNode node, SchemaErrors errors)
    {
        foreach (var indirect in implemented.Interfaces)
        {
            if (ReferenceEquals(indirect, type))
            {
                errors.Add($"Interfaces \"{type.Name}\" and \"{implemented.Name}\" implement each other.", node.Start);
            }
            else if (!type.Interfaces.Contains(indirect.Name))
            {
                errors.Add(
                    $"Type \"{type.Name}\" must implement \"{indirect.Name}\", because \"{implemented.Name}\" does.",
                    node.Start);
            }
        }

        foreach (var expected in implemented.Fields)
        {
            if (type.Fields.TryGet(expected.Name, out var field))
            {
                CheckField(field, expected, errors);
            }
            else
            {
                errors.Add(
                    $"Type \"{type.Name}\" lacks the field \"{expected.Coordinate}\".",
                    type.Definition!.NameStart,
                    expected.Definition!.NameStart);
            }
        }
    }

    private static void CheckField(FieldDefinition field, FieldDefinition expected, SchemaErrors errors)
    {
        if (!field.Type.IsSubTypeOf(expected.Type))
        {
            errors.Add(
                $"Field \"{field.Coordinate}\" has type \"{field.Type}\", "
                + $"but \"{expected.Coordinate}\" expects \"{expected.Type}\".",
                field.Definition!.Type.Start,
                expected.Definition!.Type.Start);
        }

        if (field.IsDeprecated && !expected.IsDeprecated)
        {
            errors.Add(
                $"Field \"{field.Coordinate}\" is deprecated, but \"{expected.Coordinate}\" is not.",
                field.Definition!.NameStart,
                expected.Definition!.NameStart);
        }

        CheckArguments(field, expected, errors);
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition expected, SchemaErrors errors)
    {
        foreach (var expectedArgument in expected.Arguments)
        {
            if (!field.Arguments.TryGet(expectedArgument.Name, out var argument))
            {
                errors.Add(
                    $"Field \"{field.Coordinate}\" lacks the argument \"{expectedArgument.Coordinate}\".",
                    field.Definition!.NameStart,
                    expectedArgument.Definition!.NameStart);
            }
            else if (!argument.Type.Equals(expectedArgument.Type))
            {
                errors.Add(
                    $"Argument \"{argument.Coordinate}\" has type \"{argument.Type}\", "
                    + $"but \"{expectedArgument.Coordinate}\" expects \"{expectedArgument.Type}\".",
                    argument.Definition!.Type.Start,
                    expectedArgument.Definition!.Type.Start);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !expected.Arguments.Contains(argument.Name))
            {
                errors.Add(
                    $"Argument \"{argument.Coordinate}\" is required, but \"{expected.Coordinate}\" does not have it.",
                    argument.Definition!.NameStart,
                    expected.Definition!.NameStart);
            }
        }
    }
}
