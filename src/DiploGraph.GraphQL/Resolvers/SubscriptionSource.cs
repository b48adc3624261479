using System.Runtime.CompilerServices;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>Opens the event stream of a subscription field.</summary>
internal abstract class SubscriptionSource
{
    /// <summary>The resolver for a field without a binding: the event is the field's value.</summary>
    internal abstract Resolver EventResolver { get; }

    /// <summary>Opens the stream (specification, section 6.2.3.1 "Source Stream").</summary>
    internal abstract IAsyncEnumerable<object?> Open(FieldContext context, CancellationToken cancellationToken);
}

/// <summary>A source of events with a CLR type.</summary>
internal sealed class SubscriptionSource<TEvent>(Func<FieldContext, IAsyncEnumerable<TEvent>> open) : SubscriptionSource
{
    internal override Resolver EventResolver { get; } = new PropertyResolver<TEvent, TEvent>(static value => value);

    internal override async IAsyncEnumerable<object?> Open(
        FieldContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var value in open(context).WithCancellation(cancellationToken))
        {
            yield return value;
        }
    }
}
