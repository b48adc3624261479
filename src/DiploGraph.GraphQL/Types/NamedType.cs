using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>A type that is defined under a name.</summary>
public abstract class NamedType : GraphQLType, ISchemaElement
{
    private protected NamedType(string name) => Name = name;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The kind of the type.</summary>
    public abstract TypeKind Kind { get; }

    /// <inheritdoc/>
    public string? Description { get; internal set; }

    /// <inheritdoc/>
    public string Coordinate => Name;

    /// <inheritdoc/>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal set; } = [];

    /// <summary>The type's definition in the document; null for built-in types.</summary>
    public TypeDefinitionNode? Definition { get; internal set; }

    /// <summary>The type's extensions in document order.</summary>
    public ImmutableArray<TypeDefinitionNode> Extensions { get; internal set; } = [];

    /// <summary>True if the specification defines the type: a built-in scalar or an introspection type.</summary>
    public bool IsBuiltIn => Definition is null;

    /// <summary>True for composite types: object, interface and union types.</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>True for abstract types, which represent one of several object types: interfaces and unions.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>True for leaf types, which have no selection set: scalars and enums.</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>
    /// The possible object types: for an abstract type in the order of their definition (for a union in the order of
    /// its members), for an object type only itself, and none for other types.
    /// </summary>
    public ImmutableArray<ObjectType> PossibleTypes { get; internal set; } = [];

    /// <summary>Returns whether another type is a member of this union or implements this interface.</summary>
    public virtual bool Includes(NamedType type) => false;

    /// <summary>Returns whether this type and another composite type share a possible object type.</summary>
    public bool Overlaps(NamedType other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        foreach (var possible in PossibleTypes)
        {
            if (ReferenceEquals(possible, other) || other.Includes(possible))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The common base of object types and interfaces: fields and implemented interfaces.</summary>
public abstract class FieldedType : NamedType
{
    private protected FieldedType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in the order of their definition, without meta-fields such as <c>__typename</c>.</summary>
    public NamedList<FieldDefinition> Fields { get; internal set; } = NamedList<FieldDefinition>.Empty;

    /// <summary>All interfaces that the type implements, including those implemented by its interfaces.</summary>
    public NamedList<InterfaceType> Interfaces { get; internal set; } = NamedList<InterfaceType>.Empty;
}

/// <summary>An object type.</summary>
public sealed class ObjectType : FieldedType
{
    internal ObjectType(string name)
        : base(name) => PossibleTypes = [this];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}

/// <summary>An interface.</summary>
public sealed class InterfaceType : FieldedType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;

    /// <inheritdoc/>
    public override bool Includes(NamedType type) =>
        type is FieldedType fielded && ReferenceEquals(fielded.Interfaces.Find(Name), this);
}

/// <summary>A union.</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <inheritdoc/>
    public override bool Includes(NamedType type) => ReferenceEquals(Members.Find(type.Name), type);

    /// <summary>The member types in the order of their definition.</summary>
    public NamedList<ObjectType> Members { get; internal set; } = NamedList<ObjectType>.Empty;
}

/// <summary>An enum.</summary>
public sealed class EnumType : NamedType
{
    internal EnumType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>
    /// The values in the order of their definition. At run time a value is represented by its name, a string.
    /// </summary>
    public NamedList<EnumValueDefinition> Values { get; internal set; } = NamedList<EnumValueDefinition>.Empty;
}

/// <summary>An input object type.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields in the order of their definition.</summary>
    public NamedList<InputValueDefinition> Fields { get; internal set; } = NamedList<InputValueDefinition>.Empty;

    /// <summary>
    /// True for OneOf input objects, which require exactly one field with a non-null value (<c>@oneOf</c>).
    /// </summary>
    public bool IsOneOf { get; internal set; }
}
