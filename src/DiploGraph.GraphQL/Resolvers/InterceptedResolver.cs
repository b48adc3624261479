using System.Runtime.ExceptionServices;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>A resolver with an interceptor around it.</summary>
internal sealed class InterceptedResolver(FieldInterceptor interceptor, Resolver inner) : Resolver
{
    internal override Type ParentType => inner.ParentType;

    internal override Type ItemType => inner.ItemType;

    internal override ResolverShape Shape => inner.Shape;

    internal override ResultColumn CreateColumn(bool[] nonNull, object? format) => inner.CreateColumn(nonNull, format);

    internal override async ValueTask Resolve(FieldContext context, ParentRows parents, ResultColumn results)
    {
        interceptor.Begin(context);
        Exception? thrown = null;
        try
        {
            await inner.Resolve(context, parents, results);
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        var error = thrown ?? (results.HasErrors ? results.Errors[0].Exception : null);
        var hasValue = error is null && results is { Depth: 0, Rows: > 0 }
            && results.RowLevel.StateOf(0) == ColumnState.Value;
        await interceptor.EndAsync(context, hasValue ? results.ItemAsObject(0) : null, error);
        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }
}
