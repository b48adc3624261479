using DiploGraph.GraphQL.Responses.Leaves;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Maps the CLR types of objects and scalars to types of the schema.</summary>
public sealed partial class ResolverMap
{
    private readonly Dictionary<string, TypeResolver> _typeResolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _objectTypes = [];
    private readonly Dictionary<(string Scalar, Type Type), object> _scalars = [];

    /// <summary>The type resolvers, by the name of the abstract type.</summary>
    internal IReadOnlyDictionary<string, TypeResolver> TypeResolvers => _typeResolvers;

    /// <summary>The type resolver for all other abstract types; null to use the CLR type of the object.</summary>
    internal TypeResolver? DefaultTypeResolver { get; private set; }

    /// <summary>The names of object types, by CLR type.</summary>
    internal IReadOnlyDictionary<Type, string> ObjectTypes => _objectTypes;

    /// <summary>The <see cref="LeafFormat{T}"/> of each custom scalar and CLR type that has one.</summary>
    internal IReadOnlyDictionary<(string Scalar, Type Type), object> Scalars => _scalars;

    /// <summary>Maps a CLR type, and the types derived from it, to an object type.</summary>
    /// <param name="objectType">The name of the object type.</param>
    /// <remarks>
    /// Required only for objects in fields of an abstract type, unless <see cref="ResolveType"/> returns their type.
    /// </remarks>
    public ResolverMap Type<TClr>(string objectType)
    {
        if (!_objectTypes.TryAdd(typeof(TClr), objectType))
        {
            _mistakes.Add($"{typeof(TClr)} is bound to two object types.");
        }

        return this;
    }

    /// <summary>Sets the function that determines the types of objects in fields of an abstract type.</summary>
    /// <param name="abstractType">The name of an interface or union.</param>
    /// <param name="resolve">Returns the name of an object type.</param>
    public ResolverMap ResolveType<TClr>(string abstractType, Func<TClr, string?> resolve)
    {
        if (!_typeResolvers.TryAdd(abstractType, new TypeResolver<TClr>(resolve)))
        {
            _mistakes.Add($"{abstractType} has more than one type resolver.");
        }

        return this;
    }

    /// <summary>
    /// Sets the function that determines the types of objects in fields of abstract types without a type resolver.
    /// </summary>
    /// <param name="resolve">Returns the name of an object type.</param>
    public ResolverMap ResolveTypes<TClr>(Func<TClr, string?> resolve)
    {
        DefaultTypeResolver = new TypeResolver<TClr>(resolve);
        return this;
    }

    /// <summary>Writes values of a CLR type as a custom scalar: as a JSON string with their text.</summary>
    /// <param name="scalarType">The name of the scalar.</param>
    /// <param name="text">Returns the text of a value; an exception becomes an error of the field.</param>
    /// <remarks>Otherwise the scalar's <see cref="Types.ScalarCoercion.TrySerialize"/> converts the values.</remarks>
    public ResolverMap Scalar<TClr>(string scalarType, Func<TClr, string> text)
    {
        if (!_scalars.TryAdd((scalarType, typeof(TClr)), new TextFormat<TClr>(text)))
        {
            _mistakes.Add($"{typeof(TClr)} has more than one text format as {scalarType}.");
        }

        return this;
    }
}
