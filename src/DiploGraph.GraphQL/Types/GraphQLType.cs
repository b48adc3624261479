namespace DiploGraph.GraphQL.Types;

/// <summary>
/// A type: a named one, a list or a non-null. Types compare by structure; named types of one schema by identity.
/// <see cref="object.ToString"/> gives the type as it is written in GraphQL, such as <c>[Int!]</c>.
/// </summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The named type within all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost non-null, if it has one.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>Whether this is a non-null type.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether values of the type may be given by a client: scalars, enums, input objects, and lists of
    /// them.</summary>
    public bool IsInputType => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Whether fields may have the type: everything but input objects and lists of them.</summary>
    public bool IsOutputType => Named.Kind is not TypeKind.InputObject;

    /// <summary>
    /// Whether a value of this type may stand where the other is expected: the same type, a non-null for a nullable, a
    /// list of such items, an object or interface type for its interface or union.
    /// </summary>
    public bool IsSubTypeOf(GraphQLType expected) => (this, expected) switch
    {
        (NonNullType a, NonNullType b) => a.NullableType.IsSubTypeOf(b.NullableType),
        (NonNullType a, _) => a.NullableType.IsSubTypeOf(expected),
        (ListType a, ListType b) => a.ItemType.IsSubTypeOf(b.ItemType),
        (NamedType a, NamedType b) => ReferenceEquals(a, b) || b.Includes(a),
        _ => false,
    };

    /// <summary>The type as it is written in GraphQL.</summary>
    public abstract override string ToString();
}

/// <summary>The type of a list.</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>The type of the list's items.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedType Named => ItemType.Named;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ListType other && ItemType.Equals(other.ItemType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('[', ItemType);

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}

/// <summary>A type whose values are never null.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>Makes the non-null of a type that is not non-null itself.</summary>
    /// <exception cref="ArgumentException">The type is non-null already.</exception>
    public NonNullType(GraphQLType nullableType)
    {
        if (nullableType is NonNullType)
        {
            throw new ArgumentException("A non-null type has no non-null type of its own.", nameof(nullableType));
        }

        NullableType = nullableType;
    }

    /// <summary>The type without the <c>!</c>: a named type or a list.</summary>
    public override GraphQLType NullableType { get; }

    /// <inheritdoc/>
    public override NamedType Named => NullableType.Named;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NonNullType other && NullableType.Equals(other.NullableType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('!', NullableType);

    /// <inheritdoc/>
    public override string ToString() => $"{NullableType}!";
}
