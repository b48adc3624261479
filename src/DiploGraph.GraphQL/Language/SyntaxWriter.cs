using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DiploGraph.GraphQL.Language;

/// <summary>Writes nodes as GraphQL. This part has values and types, and what the other parts need.</summary>
internal sealed partial class SyntaxWriter(int enoughCharacters)
{
    private readonly StringBuilder text = new();
    private int indentation;

    private bool IsEnough => text.Length > enoughCharacters;

    public override string ToString() => text.ToString();

    /// <summary>Writes any node.</summary>
    public void Write(Node node)
    {
        if (IsEnough)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case DocumentNode document: WriteDocument(document); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: text.Append(type); break;
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

    /// <summary>Writes a string between single quotes.</summary>
    public void WriteQuoted(string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case < ' ' or '\u007F': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"); break;
                default: text.Append(character); break;
            }
        }

        text.Append('"');
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: text.Append('$').Append(variable.Name); break;
            case IntValueNode integer: text.Append(integer.Text); break;
            case FloatValueNode real: text.Append(real.Text); break;
            case BooleanValueNode flag: text.Append(flag.Value ? "true" : "false"); break;
            case NullValueNode: text.Append("null"); break;
            case EnumValueNode name: text.Append(name.Name); break;
            case StringValueNode content: WriteString(content); break;
            case ListValueNode list:
                text.Append('[');
                WriteSeparated(list.Items);
                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append(fields.Fields.IsEmpty ? "{" : "{ ");
                WriteSeparated(fields.Fields);
                text.Append(fields.Fields.IsEmpty ? "}" : " }");
                break;
        }
    }

    private void WriteString(StringValueNode node)
    {
        if (node.IsBlock && BlockString.TryFormat(node.Value, indentation, out var block))
            text.Append(block);
        else
            WriteQuoted(node.Value);
    }

    private void WriteSeparated<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        for (var i = 0; i < nodes.Length && !IsEnough; i++)
        {
            if (i > 0)
                text.Append(", ");
            Write(nodes[i]);
        }
    }

    private void WriteNamedValue(string name, ValueNode value)
    {
        text.Append(name).Append(": ");
        Write(value);
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.IsEmpty)
            return;
        text.Append('(');
        WriteSeparated(arguments);
        text.Append(')');
    }

    private void WriteDirective(DirectiveNode directive)
    {
        text.Append('@').Append(directive.Name);
        WriteArguments(directive.Arguments);
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            text.Append(' ');
            Write(directive);
        }
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is null)
            return;
        text.Append(" = ");
        Write(value);
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
            return;
        WriteString(description);
        StartLine();
    }

    private void StartLine() => text.Append('\n').Append(' ', indentation);

    private void WriteLines<T>(ImmutableArray<T> nodes, char open = '{', char close = '}')
        where T : Node
    {
        text.Append(open);
        indentation += 2;
        foreach (var node in nodes)
        {
            if (IsEnough)
                break;
            StartLine();
            Write(node);
        }

        indentation -= 2;
        StartLine();
        text.Append(close);
    }
}
