using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Resolves the values of all objects with one synchronous call.</summary>
internal sealed class BatchResolverBinding<TParent, TResult>(BatchResolver<TParent, TResult> resolve)
    : Resolver<TParent, TResult>
{
    internal override ResolverShape Shape => ResolverShape.Single;

    internal override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TResult>)results;
        column.Begin(parents.Count);
        column.RowLevel.AllNull();
        var objects = parents.As<TParent>(out var rented);
        resolve(context, objects.Span, new BatchResult<TResult>(column));
        ParentRows.Return(rented);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Resolves the values of all objects with one asynchronous call.</summary>
internal sealed class AsyncBatchResolverBinding<TParent, TResult>(AsyncBatchResolver<TParent, TResult> resolve)
    : Resolver<TParent, TResult>
{
    internal override ResolverShape Shape => ResolverShape.Single;

    internal override async ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TResult>)results;
        column.Begin(parents.Count);
        column.RowLevel.AllNull();
        var objects = parents.As<TParent>(out var rented);
        await resolve(context, objects, new BatchResult<TResult>(column));
        ParentRows.Return(rented);
    }
}

/// <summary>Resolves the lists of all objects with one synchronous call.</summary>
internal sealed class BatchListResolverBinding<TParent, TItem>(BatchListResolver<TParent, TItem> resolve)
    : Resolver<TParent, TItem>
{
    internal override ResolverShape Shape => ResolverShape.List;

    internal override ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TItem>)results;
        column.Begin(parents.Count);
        var objects = parents.As<TParent>(out var rented);
        resolve(context, objects.Span, new BatchListResult<TItem>(column));
        ParentRows.Return(rented);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Resolves the lists of all objects with one asynchronous call.</summary>
internal sealed class AsyncBatchListResolverBinding<TParent, TItem>(AsyncBatchListResolver<TParent, TItem> resolve)
    : Resolver<TParent, TItem>
{
    internal override ResolverShape Shape => ResolverShape.List;

    internal override async ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        var column = (ResultColumn<TItem>)results;
        column.Begin(parents.Count);
        var objects = parents.As<TParent>(out var rented);
        await resolve(context, objects, new BatchListResult<TItem>(column));
        ParentRows.Return(rented);
    }
}
