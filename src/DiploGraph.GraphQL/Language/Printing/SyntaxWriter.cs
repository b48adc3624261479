using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Language.Printing;

/// <summary>
/// Writes nodes as GraphQL. This part contains values, types, and the members shared by the other parts.
/// </summary>
internal sealed partial class SyntaxWriter(int sufficientLength)
{
    private readonly StringBuilder _text = new();
    private int _indentation;

    private bool IsEnough => _text.Length > sufficientLength;

    public override string ToString() => _text.ToString();

    /// <summary>Writes any node.</summary>
    public void Write(SyntaxNode node)
    {
        if (IsEnough)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case DocumentNode document: WriteDocument(document); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: _text.Append(type); break;
            case SelectionSetNode selections: WriteSelectionSet(selections); break;
            case SelectionNode selection: WriteSelection(selection); break;
            case ArgumentNode argument: WriteNamedValue(argument.Name, argument.Value); break;
            case ObjectFieldNode field: WriteNamedValue(field.Name, field.Value); break;
            case DirectiveNode directive: WriteDirective(directive); break;
            case OperationDefinitionNode operation: WriteOperation(operation); break;
            case FragmentDefinitionNode fragment: WriteFragment(fragment); break;
            case VariableDefinitionNode variable: WriteVariableDefinition(variable); break;
            default: WriteTypeSystem(node); break;
        }
    }

    /// <summary>Writes a string in quotes.</summary>
    private void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': _text.Append("\\\""); break;
                case '\\': _text.Append("\\\\"); break;
                case '\n': _text.Append("\\n"); break;
                case '\r': _text.Append("\\r"); break;
                case '\t': _text.Append("\\t"); break;
                case '\b': _text.Append("\\b"); break;
                case '\f': _text.Append("\\f"); break;
                case < ' ' or '\u007F': _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"); break;
                default: _text.Append(character); break;
            }
        }

        _text.Append('"');
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: _text.Append('$').Append(variable.Name); break;
            case IntValueNode integer: _text.Append(integer.Text); break;
            case FloatValueNode real: _text.Append(real.Text); break;
            case BooleanValueNode flag: _text.Append(flag.Value ? "true" : "false"); break;
            case NullValueNode: _text.Append("null"); break;
            case EnumValueNode name: _text.Append(name.Name); break;
            case StringValueNode content: WriteString(content); break;
            case ListValueNode list:
                _text.Append('[');
                WriteSeparated(list.Items);
                _text.Append(']');
                break;
            case ObjectValueNode fields:
                _text.Append(fields.Fields.IsEmpty ? "{" : "{ ");
                WriteSeparated(fields.Fields);
                _text.Append(fields.Fields.IsEmpty ? "}" : " }");
                break;
        }
    }

    private void WriteString(StringValueNode node)
    {
        if (node.IsBlock && BlockString.TryFormat(node.Value, _indentation, out var block))
        {
            _text.Append(block);
        }
        else
        {
            WriteQuoted(node.Value);
        }
    }

    private void WriteSeparated<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Length && !IsEnough; i++)
        {
            if (i > 0)
            {
                _text.Append(", ");
            }

            Write(nodes[i]);
        }
    }

    private void WriteNamedValue(string name, ValueNode value)
    {
        _text.Append(name).Append(": ");
        Write(value);
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        _text.Append('(');
        WriteSeparated(arguments);
        _text.Append(')');
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name);
        WriteArguments(directive.Arguments);
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is null)
        {
            return;
        }

        _text.Append(" = ");
        Write(value);
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
        {
            return;
        }

        WriteString(description);
        StartLine();
    }

    private void StartLine() => _text.Append('\n').Append(' ', _indentation);

    private void WriteLines<T>(ImmutableArray<T> nodes, char open = '{', char close = '}')
        where T : SyntaxNode
    {
        _text.Append(open);
        _indentation += 2;
        foreach (var node in nodes)
        {
            if (IsEnough)
            {
                break;
            }

            StartLine();
            Write(node);
        }

        _indentation -= 2;
        StartLine();
        _text.Append(close);
    }
}
