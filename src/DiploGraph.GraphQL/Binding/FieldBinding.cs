using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Binding;

/// <summary>
/// A field with its resolver. Object types that share a resolver through an interface share the binding if their fields
/// have the same type and arguments. One call then resolves the objects of all these types.
/// </summary>
internal sealed class FieldBinding
{
    private readonly object? _format;
    private readonly bool[] _nonNull;

    /// <summary>Creates a binding.</summary>
    /// <param name="definition">The field.</param>
    /// <param name="coordinate">The coordinate that the resolver is bound to.</param>
    /// <param name="resolver">The resolver.</param>
    /// <param name="format">The format of leaves; null if the field's values are objects.</param>
    internal FieldBinding(FieldDefinition definition, string coordinate, Resolver resolver, object? format)
    {
        Definition = definition;
        Coordinate = coordinate;
        Resolver = resolver;
        _format = format;
        _nonNull = NonNullLevels(definition.Type);
        NullViolation = () => new GraphQLException(
            ErrorCodes.InternalServerError, $"Cannot return null for non-nullable field {definition.Coordinate}.");
    }

    /// <summary>The field; if several types share the binding, the field of the first type.</summary>
    internal FieldDefinition Definition { get; }

    /// <summary>The coordinate that the resolver is bound to.</summary>
    internal string Coordinate { get; }

    /// <summary>The resolver.</summary>
    internal Resolver Resolver { get; }

    /// <summary>The named type, without list and Non-Null wrappers.</summary>
    internal NamedType Type => Definition.Type.Named;

    /// <summary>The number of list levels around an item.</summary>
    internal int ListDepth => _nonNull.Length - 1;

    /// <summary>True if the field itself is Non-Null.</summary>
    internal bool IsNonNull => _nonNull[0];

    /// <summary>Creates the error for a null that the type forbids.</summary>
    internal Func<Exception> NullViolation { get; }

    /// <summary>Creates a column for the field's values.</summary>
    internal ResultColumn CreateColumn() => Resolver.CreateColumn(_nonNull, _format);

    /// <summary>Returns whether each level of a type is Non-Null, from the outermost list to the item.</summary>
    internal static bool[] NonNullLevels(GraphQLType type)
    {
        var levels = new List<bool>();
        while (true)
        {
            levels.Add(type.IsNonNull);
            if (type.NullableType is not ListType list)
            {
                return [.. levels];
            }

            type = list.ItemType;
        }
    }
}
