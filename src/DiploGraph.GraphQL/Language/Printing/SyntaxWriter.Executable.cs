using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Language.Printing;

/// <content>Documents, operations, fragments and selections.</content>
internal sealed partial class SyntaxWriter
{
    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Length && !IsEnough; i++)
        {
            if (i > 0)
            {
                _text.Append('\n');
            }

            Write(document.Definitions[i]);
            _text.Append('\n');
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is
        {
            Operation: OperationType.Query,
            Name: null,
            Description: null,
            VariableDefinitions.IsEmpty: true,
            Directives.IsEmpty: true,
        } && !FollowsOpenDefinition();
        if (!isShorthand)
        {
            WriteDescription(operation.Description);
            _text.Append(NameOf(operation.Operation));
            if (operation.Name is not null || !operation.VariableDefinitions.IsEmpty)
            {
                _text.Append(' ').Append(operation.Name);
            }

            WriteVariableDefinitions(operation);
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    /// <summary>
    /// True if the previous definition ends without braces: braces directly after it would be parsed as part of it.
    /// </summary>
    private bool FollowsOpenDefinition() => _text.Length > 2 && _text[^1] == '\n' && _text[^3] != '}';

    private void WriteVariableDefinitions(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        var isDescribed = operation.VariableDefinitions.Any(static variable => variable.Description is not null);
        if (isDescribed)
        {
            WriteLines(operation.VariableDefinitions, '(', ')');
            return;
        }

        _text.Append('(');
        WriteSeparated(operation.VariableDefinitions);
        _text.Append(')');
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        _text.Append('$').Append(variable.Variable.Name).Append(": ").Append(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name).Append(" on ").Append(fragment.TypeCondition.Name);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteSelectionSet(SelectionSetNode set) => WriteLines(set.Selections);

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                if (field.Alias is not null)
                {
                    _text.Append(field.Alias).Append(": ");
                }

                _text.Append(field.Name);
                WriteArguments(field.Arguments);
                WriteDirectives(field.Directives);
                WriteSubSelections(field.SelectionSet);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                _text.Append("...");
                if (fragment.TypeCondition is not null)
                {
                    _text.Append(" on ").Append(fragment.TypeCondition.Name);
                }

                WriteDirectives(fragment.Directives);
                WriteSubSelections(fragment.SelectionSet);
                break;
        }
    }

    private void WriteSubSelections(SelectionSetNode? set)
    {
        if (set is null)
        {
            return;
        }

        _text.Append(' ');
        Write(set);
    }

    private static string NameOf(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
