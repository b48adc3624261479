using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that no input field's default value contains itself through the defaults of omitted fields:
/// InputObjectDefaultValueHasCycle (specification, section 3.10, "Type Validation"). The expansion of a field's default
/// depends only on that field, so each field is followed once.
/// </summary>
internal sealed class DefaultValueCycleRule
{
    private readonly SchemaErrors _errors;
    private readonly HashSet<InputValueDefinition> _done = [];
    private readonly HashSet<InputValueDefinition> _reported = [];
    private readonly List<InputValueDefinition> _path = [];

    private DefaultValueCycleRule(SchemaErrors errors) => this._errors = errors;

    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        var rule = new DefaultValueCycleRule(errors);
        foreach (var type in draft.DefinedTypes.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields)
            {
                rule.FollowDefault(field);
            }
        }
    }

    private void FollowDefault(InputValueDefinition field)
    {
        if (field.DefaultLiteral is not { } literal || field.Type.Named is not InputObjectType type)
        {
            return;
        }

        if (_path.IndexOf(field) is >= 0 and var from)
        {
            if (!_reported.Add(field))
            {
                return;
            }

            var cycle = _path.Skip(from).ToList();
            _errors.Add(
                $"The default of \"{field.Coordinate}\" contains itself through defaults of: "
                + $"{string.Join(", ", cycle.Select(static member => member.Coordinate))}.",
                [.. cycle.Select(static member => member.DefaultLiteral!.Start)]);
            return;
        }

        if (!_done.Add(field))
        {
            return;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _errors.Add($"The default of \"{field.Coordinate}\" nests too deep through other defaults.", literal.Start);
            return;
        }

        _path.Add(field);
        FollowValue(type, literal);
        _path.RemoveAt(_path.Count - 1);
    }

    private void FollowValue(InputObjectType type, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    FollowValue(type, item);
                }

                break;
            case ObjectValueNode given:
                foreach (var field in type.Fields)
                {
                    if (given.Fields.FirstOrDefault(one => one.Name == field.Name) is not { } present)
                    {
                        FollowDefault(field);
                    }
                    else if (field.Type.Named is InputObjectType next)
                    {
                        FollowValue(next, present.Value);
                    }
                }

                break;
        }
    }
}
