using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>Traverses the nodes below selections: directives, arguments and values.</summary>
internal sealed class ValueWalker(ValidationContext context, RuleSet rules)
{
    /// <summary>The definition that variable usages and spreads are collected for.</summary>
    public DefinitionScope? Scope { get; set; }

    public void VisitDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        foreach (var rule in rules.At(VisitKinds.Directives))
        {
            rule.VisitDirectives(owner, directives);
        }

        foreach (var directive in directives)
        {
            var definition = context.IsDirectiveOfDocument(directive.Name)
                ? null
                : context.Schema.Directives.Find(directive.Name);
            context.Directive = definition;
            foreach (var rule in rules.At(VisitKinds.Directive))
            {
                rule.VisitDirective(directive, location);
            }

            VisitArguments(directive.Arguments, definition?.Arguments);
            context.Directive = null;
        }
    }

    /// <param name="arguments">The arguments of a field or directive.</param>
    /// <param name="definitions">The argument definitions, or null if the field or directive is unknown.</param>
    public void VisitArguments(
        ImmutableArray<ArgumentNode> arguments, NamedList<InputValueDefinition>? definitions)
    {
        foreach (var argument in arguments)
        {
            var definition = definitions?.Find(argument.Name);
            Visit(argument.Value, definition?.Type, definition is { HasDefault: true });
        }
    }

    /// <summary>Visits a value and the values nested in it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The expected type, or null if it is unknown.</param>
    /// <param name="hasDefault">True if the argument or input field has a default value.</param>
    /// <param name="oneOf">The OneOf input object that the value is a field of, or null; see <see
    /// cref="VariableUsage"/>.</param>
    public void Visit(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf = null)
    {
        if (context.IsStopped)
        {
            return;
        }

        context.InputType = type;
        switch (value)
        {
            case VariableNode variable:
                Scope?.Usages.Add(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                VisitList(list, type);
                break;
            case ObjectValueNode node:
                VisitObject(node, type);
                break;
            default:
                foreach (var rule in rules.At(VisitKinds.LeafValue))
                {
                    rule.VisitLeafValue(value);
                }

                break;
        }
    }

    private void VisitList(ListValueNode list, GraphQLType? type)
    {
        if (!HasStack())
        {
            return;
        }

        foreach (var rule in rules.At(VisitKinds.ListValue))
        {
            rule.VisitListValue(list);
        }

        var outer = context.IsInMisplacedList;
        var listType = type?.NullableType as ListType;
        context.IsInMisplacedList = outer || listType is null;
        foreach (var item in list.Items)
        {
            Visit(item, listType is null ? type : listType.ItemType, hasDefault: false);
        }

        context.IsInMisplacedList = outer;
    }

    private void VisitObject(ObjectValueNode value, GraphQLType? type)
    {
        if (!HasStack())
        {
            return;
        }

        foreach (var rule in rules.At(VisitKinds.ObjectValue))
        {
            rule.VisitObjectValue(value);
        }

        var parent = type?.Named as InputObjectType;
        var oneOf = parent is { IsOneOf: true } ? parent : null;
        foreach (var field in value.Fields)
        {
            var definition = parent?.Fields.Find(field.Name);
            foreach (var rule in rules.At(VisitKinds.ObjectField))
            {
                rule.VisitObjectField(field, parent, definition);
            }

            Visit(field.Value, definition?.Type, definition is { HasDefault: true }, oneOf);
        }
    }

    private bool HasStack()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        context.StopTooDeep();
        return false;
    }
}
