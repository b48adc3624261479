namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves a field for all objects of a level at once, synchronously.</summary>
/// <param name="context">The field, its arguments and its selection.</param>
/// <param name="parents">The objects that the field is selected on.</param>
/// <param name="results">Receives one value for each parent.</param>
public delegate void BatchResolver<TParent, TResult>(
    FieldContext context, ReadOnlySpan<TParent> parents, BatchResult<TResult> results);

/// <summary>Resolves a field for all objects of a level at once, asynchronously.</summary>
/// <param name="context">The field, its arguments and its selection.</param>
/// <param name="parents">The objects that the field is selected on; valid until the task completes.</param>
/// <param name="results">Receives one value for each parent.</param>
public delegate ValueTask AsyncBatchResolver<TParent, TResult>(
    FieldContext context, ReadOnlyMemory<TParent> parents, BatchResult<TResult> results);

/// <summary>Resolves a list field for all objects of a level at once, synchronously.</summary>
/// <param name="context">The field, its arguments and its selection.</param>
/// <param name="parents">The objects that the field is selected on.</param>
/// <param name="results">Receives one list for each parent.</param>
public delegate void BatchListResolver<TParent, TItem>(
    FieldContext context, ReadOnlySpan<TParent> parents, BatchListResult<TItem> results);

/// <summary>Resolves a list field for all objects of a level at once, asynchronously.</summary>
/// <param name="context">The field, its arguments and its selection.</param>
/// <param name="parents">The objects that the field is selected on; valid until the task completes.</param>
/// <param name="results">Receives one list for each parent.</param>
public delegate ValueTask AsyncBatchListResolver<TParent, TItem>(
    FieldContext context, ReadOnlyMemory<TParent> parents, BatchListResult<TItem> results);

/// <summary>
/// Resolves a field of any type for one object. Use it for data of a shape that is not known at compile time. The
/// result is null, a leaf value, an object, or, for a list, any <see cref="System.Collections.IEnumerable"/> except a
/// string. It can also be an <see cref="Exception"/> to report an error, or a <see cref="Task{TResult}"/> of
/// <see cref="object"/> with one of these results.
/// </summary>
/// <param name="context">The field, its arguments and its selection.</param>
/// <param name="parent">The object that the field is selected on.</param>
public delegate object? DynamicResolver(FieldContext context, object? parent);
