using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Printing;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks a literal without variables against an input type (specification, section 5.6.1 "Values of Correct Type").
/// </summary>
internal static class ConstantLiteralChecker
{
    public static void Check(ValueNode literal, GraphQLType type, string subject, SchemaErrors errors)
    {
        if (literal is NullValueNode)
        {
            if (type.IsNonNull)
            {
                errors.Add($"{subject}: a value of type \"{type}\" cannot be null.", literal.Start);
            }

            return;
        }

        switch (type.NullableType)
        {
            case ListType list:
                foreach (var item in literal is ListValueNode items ? items.Items : [literal])
                {
                    Check(item, list.ItemType, subject, errors);
                }

                break;
            case InputObjectType input when literal is ObjectValueNode fields:
                CheckFields(fields, input, subject, errors);
                break;
            case InputObjectType input:
                errors.Add($"{subject}: a value of type \"{input.Name}\" must be an object.", literal.Start);
                break;
            case EnumType @enum:
                if (literal is not EnumValueNode name || !@enum.Values.Contains(name.Name))
                {
                    errors.Add(
                        $"{subject}: {Printer.Print(literal)} is not a value of \"{@enum.Name}\".", literal.Start);
                }

                break;
            case ScalarType scalar:
                if (!scalar.Coercion.TryParseLiteral(literal, null, out _, out var error))
                {
                    errors.Add($"{subject}: {error}", literal.Start);
                }

                break;
        }
    }

    private static void CheckFields(ObjectValueNode value, InputObjectType type, string subject, SchemaErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!seen.Add(field.Name))
            {
                errors.Add($"{subject}: field \"{field.Name}\" is given more than once.", field.Start);
            }
            else if (type.Fields.TryGet(field.Name, out var definition))
            {
                Check(field.Value, definition.Type, subject, errors);
            }
            else
            {
                errors.Add($"{subject}: \"{type.Name}\" has no field \"{field.Name}\".", field.Start);
            }
        }

        foreach (var definition in type.Fields)
        {
            if (definition.IsRequired && !seen.Contains(definition.Name))
            {
                errors.Add($"{subject}: field \"{definition.Coordinate}\" is required.", value.Start);
            }
        }

        if (type.IsOneOf && (value.Fields.Length != 1 || value.Fields[0].Value is NullValueNode))
        {
            errors.Add($"{subject}: \"{type.Name}\" requires exactly one field, which must not be null.", value.Start);
        }
    }
}
