namespace DiploGraph.GraphQL.Language.Ast;

/// <summary>A reference to a Type. <see cref="object.ToString"/> returns it in GraphQL syntax.</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode()
    {
    }

    /// <summary>The named type inside all list and non-null wrappers.</summary>
    public NamedTypeNode NamedType
    {
        get
        {
            var type = this;
            while (true)
            {
                switch (type)
                {
                    case NamedTypeNode named: return named;
                    case ListTypeNode list: type = list.Type; break;
                    default: type = ((NonNullTypeNode)type).Type; break;
                }
            }
        }
    }

    /// <summary>Returns the type in GraphQL syntax.</summary>
    public abstract override string ToString();
}

/// <summary>A NamedType.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <summary>The type's name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A ListType: <c>[Type]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <summary>The type of the items.</summary>
    public required TypeNode Type { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"[{Type}]";
}

/// <summary>A NonNullType: <c>Type!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>The type without the <c>!</c>: a named type or a list type.</summary>
    public required TypeNode Type { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type}!";
}
