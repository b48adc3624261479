using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>The application of a Directive: <c>@name(arguments)</c>.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <summary>The directive's name without the <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The byte offset of <see cref="Name"/>, after the <c>@</c>.</summary>
    public int NameStart { get; init; }

    /// <summary>The arguments in document order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>Returns the first argument with this name, or null.</summary>
    public ArgumentNode? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}

/// <summary>An Argument of a field or directive; the node begins with its name.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <summary>The argument's name.</summary>
    public required string Name { get; init; }

    /// <summary>The argument's value.</summary>
    public required ValueNode Value { get; init; }
}
