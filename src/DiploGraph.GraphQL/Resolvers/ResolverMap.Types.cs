using DiploGraph.GraphQL.Responses.Leaves;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>What the CLR types of objects and scalars are in the schema.</summary>
public sealed partial class ResolverMap
{
    private readonly Dictionary<string, TypeResolver> _typeResolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _objectTypes = [];
    private readonly Dictionary<(string Scalar, Type Type), object> _scalars = [];

    /// <summary>How objects of an abstract type are told apart, by the abstract type's name.</summary>
    internal IReadOnlyDictionary<string, TypeResolver> TypeResolvers => _typeResolvers;

    /// <summary>How objects of all other abstract types are told apart; null for by their CLR type.</summary>
    internal TypeResolver? DefaultTypeResolver { get; private set; }

    /// <summary>The object types of CLR types.</summary>
    internal IReadOnlyDictionary<Type, string> ObjectTypes => _objectTypes;

    /// <summary>A <see cref="LeafFormat{T}"/> for each scalar and CLR type that has one of its own.</summary>
    internal IReadOnlyDictionary<(string Scalar, Type Type), object> Scalars => _scalars;

    /// <summary>Says that values of a CLR type, or of one derived from it, are objects of an object type.</summary>
    /// <param name="objectType">The object type's name.</param>
    /// <remarks>Needed only for objects that fields of an abstract type give, and not where
    /// <see cref="ResolveType"/> tells the type.</remarks>
    public ResolverMap Type<TClr>(string objectType)
    {
        if (!_objectTypes.TryAdd(typeof(TClr), objectType))
        {
            _mistakes.Add($"{typeof(TClr)} is bound to two object types.");
        }

        return this;
    }

    /// <summary>Says how to tell an object's type where a field has an abstract type.</summary>
    /// <param name="abstractType">The name of an interface or union.</param>
    /// <param name="resolve">Gives the name of an object type.</param>
    public ResolverMap ResolveType<TClr>(string abstractType, Func<TClr, string?> resolve)
    {
        if (!_typeResolvers.TryAdd(abstractType, new TypeResolver<TClr>(resolve)))
        {
            _mistakes.Add($"The type of objects of {abstractType} is told in two ways.");
        }

        return this;
    }

    /// <summary>
    /// Says how to tell an object's type where a field has an abstract type without a way of its own.
    /// </summary>
    /// <param name="resolve">Gives the name of an object type.</param>
    public ResolverMap ResolveTypes<TClr>(Func<TClr, string?> resolve)
    {
        DefaultTypeResolver = new TypeResolver<TClr>(resolve);
        return this;
    }

    /// <summary>Says how values of a CLR type are answered as a custom scalar: as the text of a JSON string.</summary>
    /// <param name="scalarType">The scalar's name.</param>
    /// <param name="text">Gives the text of a value; an exception is an error of the field.</param>
    /// <remarks>
    /// Without it a value is answered as the scalar's <see cref="Types.ScalarCoercion.TrySerialize"/> says.
    /// </remarks>
    public ResolverMap Scalar<TClr>(string scalarType, Func<TClr, string> text)
    {
        if (!_scalars.TryAdd((scalarType, typeof(TClr)), new TextFormat<TClr>(text)))
        {
            _mistakes.Add($"{typeof(TClr)} is answered as {scalarType} in two ways.");
        }

        return this;
    }
}
