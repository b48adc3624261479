using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Responses.Leaves;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves a field for many objects at once. Each binding creates one.</summary>
internal abstract class Resolver
{
    /// <summary>The CLR type of the parent objects.</summary>
    internal abstract Type ParentType { get; }

    /// <summary>The CLR type of a result or, for lists, of an item.</summary>
    internal abstract Type ItemType { get; }

    /// <summary>The fields that the resolver supports.</summary>
    internal abstract ResolverShape Shape { get; }

    /// <summary>Creates a column for the results.</summary>
    /// <param name="nonNull">Whether each level of the field's type is Non-Null, from the outermost list to the
    /// item.</param>
    /// <param name="format">A <see cref="LeafFormat{T}"/> of the item type; null if items are objects.</param>
    internal abstract ResultColumn CreateColumn(bool[] nonNull, object? format);

    /// <summary>Resolves the field.</summary>
    /// <param name="context">The context of the call.</param>
    /// <param name="parents">The parent objects, at least one.</param>
    /// <param name="results">A column from <see cref="CreateColumn"/>. The resolver calls its <c>Begin</c>
    /// method.</param>
    internal abstract ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results);
}

/// <summary>The fields that a resolver supports.</summary>
internal enum ResolverShape
{
    /// <summary>Fields that are not lists.</summary>
    Single,

    /// <summary>Fields with one level of lists.</summary>
    List,

    /// <summary>All fields.</summary>
    Any,
}

/// <summary>A resolver with known CLR types.</summary>
internal abstract class Resolver<TParent, TItem> : Resolver
{
    internal sealed override Type ParentType => typeof(TParent);

    internal sealed override Type ItemType => typeof(TItem);

    internal sealed override ResultColumn CreateColumn(bool[] nonNull, object? format) =>
        new ResultColumn<TItem>(nonNull, (LeafFormat<TItem>?)format);
}
