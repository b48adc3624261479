namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Maps fields to resolvers by schema coordinate (<c>Official.meetings</c>). A resolver of an interface field serves
/// every implementing object type that has no resolver of its own, and resolves the objects of all these types in one
/// call. Pass the complete map to a <see cref="GraphQLEngine"/> and do not change it afterwards. The engine checks that
/// every field has a resolver and every resolver has a field.
/// </summary>
/// <remarks>
/// The parent of root fields is the state of the request, as passed to <c>ExecuteAsync</c>. The parent type of a
/// resolver can be a base type or an interface of the result type of the field above. The values of a leaf field can
/// have these CLR types, nullable or not: string, Guid, integers, and UTF-8 as <c>ReadOnlyMemory&lt;byte&gt;</c> for ID
/// and String; integers for Int; numbers for Float; bool for Boolean; strings and CLR enums for enums.
/// <see cref="object"/> is allowed for any type and checked for each value. Only null means null; default values,
/// such as an empty GUID, do not.
/// </remarks>
public sealed partial class ResolverMap
{
    private readonly Dictionary<string, Resolver> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubscriptionSource> _subscriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldInterceptor> _interceptors = new(StringComparer.Ordinal);
    private readonly List<string> _mistakes = [];

    /// <summary>The resolvers, by coordinate.</summary>
    internal IReadOnlyDictionary<string, Resolver> Fields => _fields;

    /// <summary>The event sources, by coordinate.</summary>
    internal IReadOnlyDictionary<string, SubscriptionSource> Subscriptions => _subscriptions;

    /// <summary>The interceptors, by the coordinate of a field of an object type.</summary>
    internal IReadOnlyDictionary<string, FieldInterceptor> Interceptors => _interceptors;

    /// <summary>The mistakes made when filling the map, such as duplicate bindings.</summary>
    internal IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>The resolver of all fields without a binding; null if each field must have a binding.</summary>
    internal Resolver? DefaultField { get; private set; }

    /// <summary>Binds a property of each object, read synchronously.</summary>
    /// <param name="coordinate">The field, such as <c>Official.name</c>.</param>
    /// <param name="get">Returns the value of an object.</param>
    public ResolverMap Field<TParent, TResult>(string coordinate, Func<TParent, TResult> get) =>
        Add(coordinate, new PropertyResolver<TParent, TResult>(get));

    /// <summary>
    /// Binds a value of each object that depends on the arguments or the request, read synchronously.
    /// </summary>
    /// <param name="coordinate">The field, such as <c>Official.name</c>.</param>
    /// <param name="get">Returns the value of an object.</param>
    public ResolverMap Field<TParent, TResult>(string coordinate, Func<FieldContext, TParent, TResult> get) =>
        Add(coordinate, new ContextResolver<TParent, TResult>(get));

    /// <summary>Binds a value that is the same for all objects of a level. It is read once, synchronously.</summary>
    /// <param name="coordinate">The field, such as <c>Query.snapshot</c>.</param>
    /// <param name="get">Returns the value.</param>
    public ResolverMap Once<TResult>(string coordinate, Func<FieldContext, TResult> get) =>
        Add(coordinate, new OnceResolver<TResult>(get));

    /// <summary>
    /// Binds a value of each object, read asynchronously: the engine starts the calls for all objects before it awaits
    /// one. Use it for fields of few objects, such as root fields. For other fields, a batch resolver needs only one
    /// read.
    /// </summary>
    /// <param name="coordinate">The field, such as <c>Query.official</c>.</param>
    /// <param name="get">Returns the value of an object.</param>
    public ResolverMap FieldAsync<TParent, TResult>(
        string coordinate, Func<FieldContext, TParent, ValueTask<TResult>> get) =>
        Add(coordinate, new AsyncResolver<TParent, TResult>(get));

    /// <summary>Binds a list of each object, read synchronously.</summary>
    /// <param name="coordinate">A field with one level of lists.</param>
    /// <param name="get">Returns the list of an object, or null.</param>
    public ResolverMap List<TParent, TItem>(string coordinate, Func<TParent, IReadOnlyList<TItem>?> get) =>
        Add(coordinate, new ListResolver<TParent, TItem>((_, parent) => get(parent)));

    /// <summary>Binds a list of each object that depends on the arguments or the request, read synchronously.</summary>
    /// <param name="coordinate">A field with one level of lists.</param>
    /// <param name="get">Returns the list of an object, or null.</param>
    public ResolverMap List<TParent, TItem>(
        string coordinate, Func<FieldContext, TParent, IReadOnlyList<TItem>?> get) =>
        Add(coordinate, new ListResolver<TParent, TItem>(get));

    /// <summary>Binds a list of each object, read asynchronously like <see cref="FieldAsync"/>.</summary>
    /// <param name="coordinate">A field with one level of lists.</param>
    /// <param name="get">Returns the list of an object, or null.</param>
    public ResolverMap ListAsync<TParent, TItem>(
        string coordinate, Func<FieldContext, TParent, ValueTask<IReadOnlyList<TItem>?>> get) =>
        Add(coordinate, new AsyncListResolver<TParent, TItem>(get));

    /// <summary>Binds a synchronous resolver for the values of all objects at once.</summary>
    /// <param name="coordinate">A field that is not a list.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Batch<TParent, TResult>(string coordinate, BatchResolver<TParent, TResult> resolve) =>
        Add(coordinate, new BatchResolverBinding<TParent, TResult>(resolve));

    /// <summary>Binds an asynchronous resolver for the values of all objects at once.</summary>
    /// <param name="coordinate">A field that is not a list.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Batch<TParent, TResult>(string coordinate, AsyncBatchResolver<TParent, TResult> resolve) =>
        Add(coordinate, new AsyncBatchResolverBinding<TParent, TResult>(resolve));

    /// <summary>Binds a synchronous resolver for the lists of all objects at once.</summary>
    /// <param name="coordinate">A field with one level of lists.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap BatchList<TParent, TItem>(string coordinate, BatchListResolver<TParent, TItem> resolve) =>
        Add(coordinate, new BatchListResolverBinding<TParent, TItem>(resolve));

    /// <summary>Binds an asynchronous resolver for the lists of all objects at once.</summary>
    /// <param name="coordinate">A field with one level of lists.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap BatchList<TParent, TItem>(string coordinate, AsyncBatchListResolver<TParent, TItem> resolve) =>
        Add(coordinate, new AsyncBatchListResolverBinding<TParent, TItem>(resolve));

    /// <summary>
    /// Binds a resolver for values of a shape that is not known at compile time, including lists of lists.
    /// </summary>
    /// <param name="coordinate">A field of any type.</param>
    /// <param name="resolve">The resolver.</param>
    public ResolverMap Dynamic(string coordinate, DynamicResolver resolve) =>
        Add(coordinate, new DynamicFieldResolver(resolve));

    /// <summary>
    /// Binds the event source of a subscription field. An event is the value of the field or, if the field also has a
    /// resolver, the parent for that resolver.
    /// </summary>
    /// <param name="coordinate">A field of the subscription type.</param>
    /// <param name="open">Opens the stream. The engine reads one event at a time and disposes the stream when the
    /// caller disconnects.</param>
    public ResolverMap Subscription<TEvent>(string coordinate, Func<FieldContext, IAsyncEnumerable<TEvent>> open)
    {
        if (!_subscriptions.TryAdd(coordinate, new SubscriptionSource<TEvent>(open)))
        {
            _mistakes.Add($"{coordinate} has more than one event source.");
        }

        return this;
    }

    /// <summary>Runs an interceptor around the resolver of a field.</summary>
    /// <param name="coordinate">A field of an object type, such as <c>Mutation.merge</c>.</param>
    /// <param name="interceptor">The interceptor.</param>
    public ResolverMap Intercept(string coordinate, FieldInterceptor interceptor)
    {
        if (!_interceptors.TryAdd(coordinate, interceptor))
        {
            _mistakes.Add($"{coordinate} has more than one interceptor.");
        }

        return this;
    }

    /// <summary>Binds one resolver to all fields without a binding.</summary>
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
            _mistakes.Add($"{coordinate} has more than one resolver.");
        }

        return this;
    }
}
