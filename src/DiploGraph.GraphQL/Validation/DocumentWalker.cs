using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// Traverses a document once: keeps the types at the current node in the context and calls the rules. It recurses as
/// deeply as the parser allows documents to nest, and stops before the thread's stack is exhausted.
/// </summary>
internal sealed class DocumentWalker
{
    private readonly ValidationContext _context;
    private readonly RuleSet _rules;
    private readonly ValueWalker _values;

    public DocumentWalker(ValidationContext context, RuleSet rules)
    {
        this._context = context;
        this._rules = rules;
        _values = new ValueWalker(context, rules);
    }

    public void Walk()
    {
        var document = _context.Document;
        foreach (var rule in _rules.At(VisitKinds.EnterDocument))
        {
            rule.EnterDocument(document);
        }

        var operation = 0;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode node: VisitOperation(node, _context.Operations[operation++]); break;
                case FragmentDefinitionNode node: VisitFragment(node); break;
                case TypeSystemNode node: new TypeSystemWalker(_rules, _values).Visit(node); break;
            }

            if (_context.IsStopped)
            {
                return;
            }
        }

        foreach (var scope in _context.Operations)
        {
            var usages = _context.Reachable.CollectUsages(scope);
            foreach (var rule in _rules.At(VisitKinds.VariableUsages))
            {
                rule.VisitVariableUsages((OperationDefinitionNode)scope.Definition, usages);
            }

            if (_context.IsStopped)
            {
                return;
            }
        }

        foreach (var rule in _rules.At(VisitKinds.LeaveDocument))
        {
            rule.LeaveDocument(document);
        }
    }

    private void VisitOperation(OperationDefinitionNode operation, DefinitionScope scope)
    {
        _values.Scope = scope;
        foreach (var rule in _rules.At(VisitKinds.Operation))
        {
            rule.VisitOperation(operation);
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            VisitVariableDefinition(variable);
        }

        _values.VisitDirectives(operation, operation.Directives, LocationOf(operation.Operation));
        VisitSelectionSet(operation.SelectionSet, _context.Schema.GetRootType(operation.Operation));
    }

    private void VisitVariableDefinition(VariableDefinitionNode variable)
    {
        foreach (var rule in _rules.At(VisitKinds.VariableDefinition))
        {
            rule.VisitVariableDefinition(variable);
        }

        if (variable.DefaultValue is { } value)
        {
            var type = _context.Schema.FindType(variable.Type);
            _values.Visit(value, type is { IsInputType: true } ? type : null, hasDefault: false);
        }

        _values.VisitDirectives(variable, variable.Directives, DirectiveLocation.VariableDefinition);
    }

    private void VisitFragment(FragmentDefinitionNode fragment)
    {
        // If two fragments share a name, only the last one can be spread; usages in the others are ignored.
        var scope = _context.FindScope(fragment.Name);
        _values.Scope = scope?.Definition == fragment ? scope : new DefinitionScope(fragment);
        foreach (var rule in _rules.At(VisitKinds.Fragment))
        {
            rule.VisitFragment(fragment);
        }

        _values.VisitDirectives(fragment, fragment.Directives, DirectiveLocation.FragmentDefinition);
        VisitSelectionSet(fragment.SelectionSet, CompositeType(fragment.TypeCondition));
    }

    private void VisitSelectionSet(SelectionSetNode selectionSet, NamedType? parent)
    {
        _context.ParentType = parent;
        foreach (var rule in _rules.At(VisitKinds.SelectionSet))
        {
            rule.VisitSelectionSet(selectionSet);
        }

        VisitSelections(selectionSet, parent);
    }

    private void VisitSelections(SelectionSetNode selectionSet, NamedType? parent)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _context.StopTooDeep();
            return;
        }

        foreach (var selection in selectionSet.Selections)
        {
            if (_context.IsStopped)
            {
                return;
            }

            _context.ParentType = parent;
            switch (selection)
            {
                case FieldNode field: VisitField(field, parent); break;
                case FragmentSpreadNode spread: VisitSpread(spread); break;
                case InlineFragmentNode fragment: VisitInlineFragment(fragment, parent); break;
            }
        }
    }

    private void VisitField(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : _context.Schema.FindField(parent, field.Name);
        _context.Field = definition;
        foreach (var rule in _rules.At(VisitKinds.Field))
        {
            rule.VisitField(field);
        }

        if (!field.Arguments.IsEmpty)
        {
            _values.VisitArguments(field.Arguments, definition?.Arguments);
        }

        _values.VisitDirectives(field, field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is null)
        {
            return;
        }

        var type = definition?.Type.Named;
        VisitSelectionSet(field.SelectionSet, type is { IsComposite: true } ? type : null);
    }

    private void VisitSpread(FragmentSpreadNode spread)
    {
        _values.Scope!.Spreads.Add(spread.Name);
        foreach (var rule in _rules.At(VisitKinds.FragmentSpread))
        {
            rule.VisitFragmentSpread(spread);
        }

        _values.VisitDirectives(spread, spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void VisitInlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
        var type = fragment.TypeCondition is { } condition ? CompositeType(condition) : parent;
        foreach (var rule in _rules.At(VisitKinds.InlineFragment))
        {
            rule.VisitInlineFragment(fragment, type);
        }

        _values.VisitDirectives(fragment, fragment.Directives, DirectiveLocation.InlineFragment);
        VisitSelections(fragment.SelectionSet, type);
    }

    private NamedType? CompositeType(NamedTypeNode condition) =>
        _context.Schema.FindType(condition.Name) is { IsComposite: true } type ? type : null;

    private static DirectiveLocation LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocation.Query,
        OperationType.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    };
}
