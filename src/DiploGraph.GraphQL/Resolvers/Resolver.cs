using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Responses.Leaves;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>What a binding makes: something that resolves a field for many objects at once.</summary>
internal abstract class Resolver
{
    /// <summary>The CLR type of the objects the field is on.</summary>
    internal abstract Type ParentType { get; }

    /// <summary>The CLR type of a result, or of an item of a list.</summary>
    internal abstract Type ItemType { get; }

    /// <summary>What fields the resolver fits.</summary>
    internal abstract ResolverShape Shape { get; }

    /// <summary>Makes a column that the results go into.</summary>
    /// <param name="nonNull">Whether the field's type is Non-Null, from the outermost list to the item.</param>
    /// <param name="format">A <see cref="LeafFormat{T}"/> of the item's type; null where items are objects.</param>
    internal abstract ResultColumn CreateColumn(bool[] nonNull, object? format);

    /// <summary>Resolves the field.</summary>
    /// <param name="context">What the resolver is told.</param>
    /// <param name="parents">The objects, at least one.</param>
    /// <param name="results">A column of <see cref="CreateColumn"/>, which the resolver begins.</param>
    internal abstract ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results);
}

/// <summary>What fields a resolver fits.</summary>
internal enum ResolverShape
{
    /// <summary>Those that are no lists.</summary>
    Single,

    /// <summary>Lists of what is no list.</summary>
    List,

    /// <summary>Any.</summary>
    Any,
}

/// <summary>A resolver whose types are known.</summary>
internal abstract class Resolver<TParent, TItem> : Resolver
{
    internal sealed override Type ParentType => typeof(TParent);

    internal sealed override Type ItemType => typeof(TItem);

    internal sealed override ResultColumn CreateColumn(bool[] nonNull, object? format) =>
        new ResultColumn<TItem>(nonNull, (LeafFormat<TItem>?)format);
}
