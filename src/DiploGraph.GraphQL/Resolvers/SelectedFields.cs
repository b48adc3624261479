using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The fields that are selected below a field. The execution gives them to resolvers by way of
/// <see cref="FieldSelection"/>, so that resolvers need not know its plan and its frame.
/// </summary>
internal abstract class SelectedFields
{
    /// <summary>The number of fields, merged by response key.</summary>
    internal abstract int FieldCount { get; }

    /// <summary>The name of a field in the schema.</summary>
    /// <param name="index">From 0 to below <see cref="FieldCount"/>.</param>
    internal abstract string NameOf(int index);

    /// <summary>The coerced arguments of a field.</summary>
    /// <param name="index">From 0 to below <see cref="FieldCount"/>.</param>
    /// <exception cref="GraphQLException">They cannot be coerced.</exception>
    internal abstract InputObject ArgumentsOf(int index);

    /// <summary>The fields that are selected below a field; null for a leaf.</summary>
    /// <param name="index">From 0 to below <see cref="FieldCount"/>.</param>
    internal abstract SelectedFields? SelectionOf(int index);
}
