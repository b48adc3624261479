using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>Coerces literals (the "Input Coercion" of the types in section 3 of the specification).</summary>
internal static class LiteralCoercer
{
    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues? variables, out object? value)
    {
        value = null;
        switch (literal)
        {
            // Validation has already checked the variable's type for this position; only a null value can still be
            // invalid.
            case VariableNode variable:
                return variables is not null && variables.TryGetValue(variable.Name, out value)
                    && (value is not null || !type.IsNonNull);
            case NullValueNode:
                return !type.IsNonNull;
        }

        return type.NullableType switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            EnumType @enum => TryCoerceEnum(literal, @enum, out value),
            ScalarType scalar => scalar.Coercion.TryParseLiteral(literal, variables, out value, out _),
            _ => false,
        };
    }

    /// <summary>
    /// Coerces a list; a value that is not a list becomes a list of one item. A variable without a value becomes a null
    /// item.
    /// </summary>
    private static bool TryCoerceList(ValueNode literal, ListType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, type.ItemType, variables, out var only))
            {
                return false;
            }

            value = new[] { only };
            return true;
        }

        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (IsAbsent(list.Items[i], variables) && !type.ItemType.IsNonNull)
            {
                continue;
            }

            if (!TryCoerce(list.Items[i], type.ItemType, variables, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(
        ValueNode literal, InputObjectType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node || (type.IsOneOf && node.Fields.Length != 1))
        {
            return false;
        }

        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(type.Fields.Count);
        var known = 0;
        foreach (var definition in type.Fields)
        {
            var given = Find(node, definition.Name);
            known += given is null ? 0 : 1;
            if (given is null || IsAbsent(given, variables))
            {
                if (definition.HasDefault)
                {
                    fields.Add(new(definition.Name, definition.DefaultValue));
                }
                else if (definition.Type.IsNonNull)
                {
                    return false;
                }
            }
            else if (TryCoerce(given, definition.Type, variables, out var coerced))
            {
                fields.Add(new(definition.Name, coerced));
            }
            else
            {
                return false;
            }
        }

        if (known < node.Fields.Length || (type.IsOneOf && (fields.Count != 1 || fields[0].Value is null)))
        {
            return false;
        }

        value = new InputObject(fields.DrainToImmutable());
        return true;
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal is EnumValueNode node ? type.Values.Find(node.Name)?.Name : null;
        return value is not null;
    }

    private static ValueNode? Find(ObjectValueNode node, string name)
    {
        foreach (var field in node.Fields)
        {
            if (field.Name == name)
            {
                return field.Value;
            }
        }

        return null;
    }

    private static bool IsAbsent(ValueNode literal, VariableValues? variables) =>
        literal is VariableNode variable && variables?.TryGetValue(variable.Name, out _) != true;
}
