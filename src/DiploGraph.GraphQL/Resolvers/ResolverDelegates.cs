namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves a field for all objects of a level at once, without waiting.</summary>
/// <param name="context">The field, its arguments and what is selected below it.</param>
/// <param name="parents">The objects the field is selected on.</param>
/// <param name="results">Takes one value for each parent.</param>
public delegate void BatchResolver<TParent, TResult>(
    FieldContext context, ReadOnlySpan<TParent> parents, BatchResult<TResult> results);

/// <summary>Resolves a field for all objects of a level at once.</summary>
/// <param name="context">The field, its arguments and what is selected below it.</param>
/// <param name="parents">The objects the field is selected on; valid until the task has completed.</param>
/// <param name="results">Takes one value for each parent.</param>
public delegate ValueTask AsyncBatchResolver<TParent, TResult>(
    FieldContext context, ReadOnlyMemory<TParent> parents, BatchResult<TResult> results);

/// <summary>Resolves a list field for all objects of a level at once, without waiting.</summary>
/// <param name="context">The field, its arguments and what is selected below it.</param>
/// <param name="parents">The objects the field is selected on.</param>
/// <param name="results">Takes one list for each parent.</param>
public delegate void BatchListResolver<TParent, TItem>(
    FieldContext context, ReadOnlySpan<TParent> parents, BatchListResult<TItem> results);

/// <summary>Resolves a list field for all objects of a level at once.</summary>
/// <param name="context">The field, its arguments and what is selected below it.</param>
/// <param name="parents">The objects the field is selected on; valid until the task has completed.</param>
/// <param name="results">Takes one list for each parent.</param>
public delegate ValueTask AsyncBatchListResolver<TParent, TItem>(
    FieldContext context, ReadOnlyMemory<TParent> parents, BatchListResult<TItem> results);

/// <summary>
/// Resolves a field of any type for one object, to whatever the field's type makes of the answer. Meant for data
/// whose shape is not known at compile time. The answer is null, a leaf's value, the value of an object, for a list
/// any <see cref="System.Collections.IEnumerable"/> but a string, an <see cref="Exception"/> where an error shall
/// stand, or a <see cref="Task{TResult}"/> of <see cref="object"/> whose result is one of these.
/// </summary>
/// <param name="context">The field, its arguments and what is selected below it.</param>
/// <param name="parent">The object the field is selected on.</param>
public delegate object? DynamicResolver(FieldContext context, object? parent);
