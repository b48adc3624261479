using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types;

/// <summary>A type that a schema defines under a name.</summary>
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

    /// <summary>The type's definition in the document it was built from; null for built-in types.</summary>
    public TypeDefinitionNode? Definition { get; internal set; }

    /// <summary>The type's extensions in document order.</summary>
    public ImmutableArray<TypeDefinitionNode> Extensions { get; internal set; } = [];

    /// <summary>Whether the specification defines the type: a built-in scalar or a type of introspection.</summary>
    public bool IsBuiltIn => Definition is null;

    /// <summary>Whether the type has fields or members to select: object, interface and union types.</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether a value of the type is one of several object types: interfaces and unions.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether values of the type have nothing to select: scalars and enums.</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>The object types that a value may have: those of an abstract type in the order of their definition (a
    /// union's in the order of its members), an object type alone, and none for other types.</summary>
    public ImmutableArray<ObjectType> PossibleTypes { get; internal set; } = [];

    /// <summary>Whether another type is a member of this union, or implements this interface.</summary>
    public virtual bool Includes(NamedType type) => false;

    /// <summary>Whether some object type is possible for both this and another composite type.</summary>
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

/// <summary>What object types and interfaces have in common: fields, and interfaces that they implement.</summary>
public abstract class FieldedType : NamedType
{
    private protected FieldedType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in the order of their definition, without <c>__typename</c> and its like.</summary>
    public NamedList<FieldDefinition> Fields { get; internal set; } = NamedList<FieldDefinition>.Empty;

    /// <summary>All interfaces that the type implements, those of its interfaces included.</summary>
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

    /// <summary>The values in the order of their definition. At run time a value is its name, a string.</summary>
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

    /// <summary>Whether a value must have exactly one field, and that not null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }
}
