namespace DiploGraph.GraphQL.Types;

/// <summary>
/// A named type, list type or non-null type. Types compare by structure; the named types in one schema compare by
/// identity. <see cref="object.ToString"/> returns the type in GraphQL syntax, such as <c>[Int!]</c>.
/// </summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The named type inside all list and non-null wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost non-null wrapper, if it has one.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>True if this is a non-null type.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>True if the type may be used for input: scalars, enums, input objects, and lists of them.</summary>
    public bool IsInputType => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>True if the type may be used for output: every type except input objects and lists of them.</summary>
    public bool IsOutputType => Named.Kind is not TypeKind.InputObject;

    /// <summary>
    /// Returns whether a value of this type is valid where the other type is expected: the same type, a non-null type
    /// for a nullable one, a list with items of a subtype, or an object or interface type for an interface or union
    /// that includes it.
    /// </summary>
    public bool IsSubTypeOf(GraphQLType expected) => (this, expected) switch
    {
        (NonNullType a, NonNullType b) => a.NullableType.IsSubTypeOf(b.NullableType),
        (NonNullType a, _) => a.NullableType.IsSubTypeOf(expected),
        (ListType a, ListType b) => a.ItemType.IsSubTypeOf(b.ItemType),
        (NamedType a, NamedType b) => ReferenceEquals(a, b) || b.Includes(a),
        _ => false,
    };

    /// <summary>Returns the type in GraphQL syntax.</summary>
    public abstract override string ToString();
}

/// <summary>A list type.</summary>
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

/// <summary>A type that excludes null.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>Creates a non-null type from a nullable type.</summary>
    /// <exception cref="ArgumentException">The type is already non-null.</exception>
    public NonNullType(GraphQLType nullableType)
    {
        if (nullableType is NonNullType)
        {
            throw new ArgumentException("A non-null type cannot wrap another non-null type.", nameof(nullableType));
        }

        NullableType = nullableType;
    }

    /// <summary>The type without the <c>!</c>: a named type or a list type.</summary>
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
