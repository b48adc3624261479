using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Types;

/// <summary>A member of a type or directive: a field, an argument, an input field or an enum value.</summary>
public abstract class MemberDefinition : ISchemaElement
{
    private protected MemberDefinition(string name, string coordinate) => (Name, Coordinate) = (name, coordinate);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Coordinate { get; }

    /// <inheritdoc/>
    public string? Description { get; internal init; }

    /// <inheritdoc/>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>The deprecation reason; null if the member is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>True if the member is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The coordinate.</summary>
    public override string ToString() => Coordinate;
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinition : MemberDefinition
{
    internal FieldDefinition(string name, string coordinate, GraphQLType type)
        : base(name, coordinate) => Type = type;

    /// <summary>The field's type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments in the order of their definition.</summary>
    public NamedList<InputValueDefinition> Arguments { get; internal init; } = NamedList<InputValueDefinition>.Empty;

    /// <summary>The definition in the document; null for built-in fields.</summary>
    public FieldDefinitionNode? Definition { get; internal init; }
}

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class InputValueDefinition : MemberDefinition
{
    private static readonly object NotCoerced = new();
    private object? _defaultValue = NotCoerced;

    internal InputValueDefinition(string name, string coordinate, GraphQLType type)
        : base(name, coordinate) => Type = type;

    /// <summary>The value's type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default value as written; null if there is none.</summary>
    public ValueNode? DefaultLiteral { get; internal init; }

    /// <summary>True if there is a default value, which may be null.</summary>
    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>
    /// The coerced default value, with the defaults of omitted input fields filled in; meaningful only if <see
    /// cref="HasDefault"/> is true.
    /// </summary>
    public object? DefaultValue
    {
        get
        {
            var known = Volatile.Read(ref _defaultValue);
            if (!ReferenceEquals(known, NotCoerced))
            {
                return known;
            }

            var value = CoerceDefault();
            Volatile.Write(ref _defaultValue, value);
            return value;
        }
    }

    /// <summary>True if a value is required: the type is non-null and there is no default value.</summary>
    public bool IsRequired => DefaultLiteral is null && Type is NonNullType;

    /// <summary>The definition in the document; null for built-in arguments.</summary>
    public InputValueDefinitionNode? Definition { get; internal init; }

    private object? CoerceDefault()
    {
        if (DefaultLiteral is null)
        {
            return null;
        }

        return InputCoercer.TryCoerceLiteral(DefaultLiteral, Type, null, out var value)
            ? value
            : throw new InvalidOperationException($"The default of \"{Coordinate}\" does not match its type.");
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinition : MemberDefinition
{
    internal EnumValueDefinition(string name, string coordinate)
        : base(name, coordinate)
    {
    }

    /// <summary>The definition in the document; null for built-in values.</summary>
    public EnumValueDefinitionNode? Definition { get; internal init; }
}
