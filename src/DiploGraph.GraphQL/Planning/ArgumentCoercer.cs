using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Planning;

/// <summary>Coerces the arguments of slots (specification, section 6.4.1 "Coercing Field Arguments").</summary>
internal static class ArgumentCoercer
{
    /// <summary>Coerces the arguments of a slot with the variable values.</summary>
    internal static bool TryCoerce(
        DocumentNode document,
        FieldSlot slot,
        VariableValues variables,
        out InputObject? values,
        out GraphQLError? error)
    {
        var node = slot.Nodes[0];
        return InputCoercer.TryCoerceArguments(
            slot.Binding!.Definition.Arguments,
            node.Arguments,
            variables,
            document.Source,
            node.Start,
            out values,
            out error);
    }

    /// <summary>True if the field's arguments contain a variable at any depth.</summary>
    internal static bool HoldsVariables(FieldNode node)
    {
        foreach (var argument in node.Arguments)
        {
            if (HoldsVariables(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsVariables(ValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            VariableNode => true,
            ListValueNode list => list.Items.Any(HoldsVariables),
            ObjectValueNode map => map.Fields.Any(static field => HoldsVariables(field.Value)),
            _ => false,
        };
    }
}
