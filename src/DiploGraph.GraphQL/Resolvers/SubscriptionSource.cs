using System.Runtime.CompilerServices;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>What a subscription's field is bound to: something that opens its stream of events.</summary>
internal abstract class SubscriptionSource
{
    /// <summary>Resolves the field from an event where the field has no resolver: the event is its value.</summary>
    internal abstract Resolver EventResolver { get; }

    /// <summary>Opens the stream (specification, section 6.2.3.1 "Source Stream").</summary>
    internal abstract IAsyncEnumerable<object?> Open(FieldContext context, CancellationToken cancellationToken);
}

/// <summary>A source of events of a CLR type.</summary>
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
