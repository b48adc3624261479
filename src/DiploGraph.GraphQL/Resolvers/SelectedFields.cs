using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The fields that are selected below a field. Resolvers read them through <see cref="FieldSelection"/>, so that they
/// do not depend on the plan and the frame.
/// </summary>
internal abstract class SelectedFields
{
    /// <summary>The number of fields, merged by response key.</summary>
    internal abstract int FieldCount { get; }

    /// <summary>Returns the name of a field in the schema.</summary>
    /// <param name="index">An index from 0 to <see cref="FieldCount"/> - 1.</param>
    internal abstract string NameOf(int index);

    /// <summary>Returns the coerced arguments of a field.</summary>
    /// <param name="index">An index from 0 to <see cref="FieldCount"/> - 1.</param>
    /// <exception cref="GraphQLException">The arguments cannot be coerced.</exception>
    internal abstract InputObject ArgumentsOf(int index);

    /// <summary>Returns the fields that are selected below a field; null for a leaf.</summary>
    /// <param name="index">An index from 0 to <see cref="FieldCount"/> - 1.</param>
    internal abstract SelectedFields? SelectionOf(int index);
}
