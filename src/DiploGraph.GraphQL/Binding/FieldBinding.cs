using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Binding;

/// <summary>
/// A field with its resolver. Object types that share a resolver by an interface share the binding, as long as their
/// fields have the same type and arguments, so that their objects are resolved in one call.
/// </summary>
internal sealed class FieldBinding
{
    private readonly object? _format;
    private readonly bool[] _nonNull;

    /// <summary>Makes a binding.</summary>
    /// <param name="definition">The field.</param>
    /// <param name="coordinate">The coordinate the resolver is bound to.</param>
    /// <param name="resolver">The resolver.</param>
    /// <param name="format">How leaves are written; null where the field's values are objects.</param>
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

    /// <summary>The field; where several types share the binding, that of the first.</summary>
    internal FieldDefinition Definition { get; }

    /// <summary>The coordinate the resolver is bound to.</summary>
    internal string Coordinate { get; }

    /// <summary>The resolver.</summary>
    internal Resolver Resolver { get; }

    /// <summary>The type within the field's lists and non-nulls.</summary>
    internal NamedType Type => Definition.Type.Named;

    /// <summary>How many lists are about a value.</summary>
    internal int ListDepth => _nonNull.Length - 1;

    /// <summary>Whether the field as a whole must not be null.</summary>
    internal bool IsNonNull => _nonNull[0];

    /// <summary>Makes the error of a null where the type forbids it.</summary>
    internal Func<Exception> NullViolation { get; }

    /// <summary>Makes a column for the field's values.</summary>
    internal ResultColumn CreateColumn() => Resolver.CreateColumn(_nonNull, _format);

    /// <summary>Whether each level of a type is Non-Null, from the outermost list to the item.</summary>
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
