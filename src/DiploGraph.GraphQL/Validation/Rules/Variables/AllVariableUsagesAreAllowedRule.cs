using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Variables;

/// <summary>
/// All Variable Usages Are Allowed: every possible value of a variable is valid where the variable is used. A nullable
/// variable is allowed at a non-null position if the variable or the position has a default value. A field of a OneOf
/// input object does not accept a nullable variable.
/// </summary>
internal sealed class AllVariableUsagesAreAllowedRule(ValidationContext context)
    : ValidationRule(VisitKinds.VariableUsages)
{
    private readonly Dictionary<string, (VariableDefinitionNode Definition, GraphQLType? Type)> _variables =
        new(StringComparer.Ordinal);

    public override void VisitVariableUsages(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        if (usages.Count == 0)
        {
            return;
        }

        _variables.Clear();
        foreach (var definition in operation.VariableDefinitions)
        {
            _variables[definition.Variable.Name] = (definition, context.Schema.FindType(definition.Type));
        }

        for (var i = 0; i < usages.Count; i++)
        {
            var usage = usages[i];
            if (usage.Type is null)
            {
                continue;
            }

            if (_variables.TryGetValue(usage.Variable.Name, out var variable) && variable.Type is { } type)
            {
                Check(usage, usage.Type, variable.Definition, type);
            }
        }
    }

    private void Check(VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        if (!IsAllowed(type, definition.DefaultValue, expected, usage.HasDefault))
        {
            context.Report(
                $"Variable \"${usage.Variable.Name}\" of type \"{type}\" used in position expecting type"
                + $" \"{expected}\".",
                definition.Start,
                usage.Variable.Start);
        }

        if (usage.OneOf is { } oneOf && !type.IsNonNull)
        {
            context.Report(
                $"Variable \"${usage.Variable.Name}\" is of type \"{type}\" but must be non-nullable to be used for"
                + $" OneOf Input Object \"{oneOf}\".",
                definition.Start,
                usage.Variable.Start);
        }
    }

    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, GraphQLType expected, bool hasDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return type.IsSubTypeOf(expected);
        }

        var hasDefaultValue = hasDefault || defaultValue is not (null or NullValueNode);
        return hasDefaultValue && type.IsSubTypeOf(expected.NullableType);
    }
}
