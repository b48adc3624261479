namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Which resolver resolves which field. Resolvers are bound by schema coordinate (<c>Official.meetings</c>). One that
/// is
/// bound on an interface's field serves every implementing object type without a binding of its own, and then resolves
/// objects of all these types in one call. Fill it, hand it to a <see cref="GraphQLEngine"/>, and change it no more:
/// the engine checks that every field has a resolver and every resolver a field.
/// </summary>
/// <remarks>
/// The parents of root fields are the request's state, as given to the engine's <c>ExecuteAsync</c>. Types of parents
/// may
/// be base types or interfaces of what the fields above give. Values of a leaf field may be the CLR types that suit the
/// field's type: string, Guid, integers and UTF-8 as <c>ReadOnlyMemory&lt;byte&gt;</c> for ID and String, integers for
/// Int, numbers for Float, bool for Boolean, strings and CLR enums for enums, each nullable or not;
/// <see cref="object"/> for any, checked value by value. For a resolver, null is null: no other value stands for it.
/// </remarks>
public sealed partial class ResolverMap
{
    private readonly Dictionary<string, Resolver> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubscriptionSource> _subscriptions = new(StringComparer.Ordinal);
    private readonly List<string> _mistakes = [];

    /// <summary>The resolvers by coordinate.</summary>
    internal IReadOnlyDictionary<string, Resolver> Fields => _fields;

    /// <summary>The sources of events by coordinate.</summary>
    internal IReadOnlyDictionary<string, SubscriptionSource> Subscriptions => _subscriptions;

    /// <summary>What was bound twice or otherwise wrongly.</summary>
    internal IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>The resolver of all fields without a binding; null where they are mistakes.</summary>
    internal Resolver? DefaultField { get; private set; }

    /// <summary>Binds a property of each object. It must not wait.</summary>
    /// <param name="coordinate">The field, such as <c>Official.name</c>.</param>
    /// <param name="get">Gives the value of an object.</param>
    public ResolverMap Field<TParent, TResult>(string coordinate, Func<TParent, TResult> get) =>
        Add(coordinate, new PropertyResolver<TParent, TResult>(get));

    /// <summary>
    /// Binds a value of each object that depends on the arguments or on the request. It must not wait.
    /// </summary>
    /// <param name="coordinate">The field, such as <c>Official.name</c>.</param>
    /// <param name="get">Gives the value of an object.</param>
    public ResolverMap Field<TParent, TResult>(string coordinate, Func<FieldContext, TParent, TResult> get) =>
        Add(coordinate, new ContextResolver<TParent, TResult>(get));

    /// <summary>Binds a value that is the same for all objects of a level, got once. It must not wait.</summary>
    /// <param name="coordinate">The field, such as <c>Query.snapshot</c>.</param>
    /// <param name="get">Gives the value.</param>
    public ResolverMap Once<TResult>(string coordinate, Func<FieldContext, TResult> get) =>
        Add(coordinate, new OnceResolver<TResult>(get));

    /// <summary>
    /// Binds a value of each object that is waited for: all objects' are started before one is awaited. Meant for
    /// fields that few objects have, such as those of the root; elsewhere a batch does the same with one read.
    /// </summary>
    /// <param name="coordinate">The field, such as <c>Query.official</c>.</param>
    /// <param name="get">Gives the value of an object.</param>
    public ResolverMap FieldAsync<TParent, TResult>(
        string coordinate, Func<FieldContext, TParent, ValueTask<TResult>> get) =>
        Add(coordinate, new AsyncResolver<TParent, TResult>(get));

    /// <summary>Binds a list of each object. It must not wait.</summary>
    /// <param name="coordinate">The field, whose type is a list of what is no list.</param>
    /// <param name="get">Gives the list of an object, or null.</param>
    public ResolverMap List<TParent, TItem>(string coordinate, Func<TParent, IReadOnlyList<TItem>?> get) =>
        Add(coordinate, new ListResolver<TParent, TItem>((_, parent) => get(parent)));

    /// <summary>
    /// Binds a list of each object that depends on the arguments or on the request. It must not wait.
    /// </summary>
    /// <param name="coordinate">The field, whose type is a list of what is no list.</param>
    /// <param name="get">Gives the list of an object, or null.</param>
    public ResolverMap List<TParent, TItem>(
        string coordinate, Func<FieldContext, TParent, IReadOnlyList<TItem>?> get) =>
        Add(coordinate, new ListResolver<TParent, TItem>(get));

    /// <summary>Binds a list of each object that is waited for; as <see cref="FieldAsync"/>.</summary>
    /// <param name="coordinate">The field, whose type is a list of what is no list.</param>
    /// <param name="get">Gives the list of an object, or null.</param>
    public ResolverMap ListAsync<TParent, TItem>(
        string coordinate, Func<FieldContext, TParent, ValueTask<IReadOnlyList<TItem>?>> get) =>
        Add(coordinate, new AsyncListResolver<TParent, TItem>(get));

    /// <summary>Binds a resolver of all objects at once that does not wait.</summary>
    /// <param name="coordinate">The field, whose type is no list.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Batch<TParent, TResult>(string coordinate, BatchResolver<TParent, TResult> resolve) =>
        Add(coordinate, new BatchResolverBinding<TParent, TResult>(resolve));

    /// <summary>Binds a resolver of all objects at once.</summary>
    /// <param name="coordinate">The field, whose type is no list.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Batch<TParent, TResult>(string coordinate, AsyncBatchResolver<TParent, TResult> resolve) =>
        Add(coordinate, new AsyncBatchResolverBinding<TParent, TResult>(resolve));

    /// <summary>Binds a resolver of all objects' lists at once that does not wait.</summary>
    /// <param name="coordinate">The field, whose type is a list of what is no list.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap BatchList<TParent, TItem>(string coordinate, BatchListResolver<TParent, TItem> resolve) =>
        Add(coordinate, new BatchListResolverBinding<TParent, TItem>(resolve));

    /// <summary>Binds a resolver of all objects' lists at once.</summary>
    /// <param name="coordinate">The field, whose type is a list of what is no list.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap BatchList<TParent, TItem>(string coordinate, AsyncBatchListResolver<TParent, TItem> resolve) =>
        Add(coordinate, new AsyncBatchListResolverBinding<TParent, TItem>(resolve));

    /// <summary>
    /// Binds a resolver for values whose shape is not known at compile time, lists of lists among them.
    /// </summary>
    /// <param name="coordinate">The field, of any type.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Dynamic(string coordinate, DynamicResolver resolve) =>
        Add(coordinate, new DynamicFieldResolver(resolve));

    /// <summary>
    /// Binds the events of a subscription's field. Each event is the field's value, or, where the field has a resolver
    /// too, that resolver's parent.
    /// </summary>
    /// <param name="coordinate">A field of the subscription type.</param>
    /// <param name="open">Opens the stream; it is read one event at a time, and disposed of when the caller
    /// goes.</param>
    public ResolverMap Subscription<TEvent>(string coordinate, Func<FieldContext, IAsyncEnumerable<TEvent>> open)
    {
        if (!_subscriptions.TryAdd(coordinate, new SubscriptionSource<TEvent>(open)))
        {
            _mistakes.Add($"The events of {coordinate} are bound twice.");
        }

        return this;
    }

    /// <summary>Binds one resolver to all fields that have no binding.</summary>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Default(DynamicResolver resolve)
    {
        DefaultField = new DynamicFieldResolver(resolve);
        return this;
    }

    private ResolverMap Add(string coordinate, Resolver resolver)
    {
        if (!_fields.TryAdd(coordinate, resolver))
        {
            _mistakes.Add($"{coordinate} is bound twice.");
        }

        return this;
    }
}
