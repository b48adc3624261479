using DiploGraph.Graph.Failures;
using Polly;
using Polly.Retry;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// Statements over a transport: so many at a time, each within its time, tried again where that is safe, each seeing
/// what was read and written here before. Every failure is a <see cref="GraphStoreException"/>.
/// </summary>
internal sealed class Neo4jConnection : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly INeo4jTransport _transport;
    private readonly SemaphoreSlim _places;
    private readonly ResiliencePipeline _retries;
    private IReadOnlyList<string> _bookmarks = [];
    private int _uses = 1;

    public Neo4jConnection(INeo4jTransport transport, Neo4jGraphStoreOptions options)
    {
        (_transport, Options) = (transport, options);
        _places = new SemaphoreSlim(options.MaxConcurrency);
        _retries = Retries(options);
    }

    public Neo4jGraphStoreOptions Options { get; }

    /// <summary>Runs a statement that only reads; it is tried again where that may help.</summary>
    public async Task<IReadOnlyList<object?[]>> ReadAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(text, parameters);
        try
        {
            return await InTurnAsync(
                Options.ReadTimeout,
                async (within, ending) => await _retries.ExecuteAsync(
                    async token => (await RunAsync(statement, within, token)).Rows, ending),
                cancellationToken);
        }
        catch (Neo4jException failure)
        {
            throw Neo4jFailureMapper.ToStoreException(failure, Options);
        }
    }

    /// <summary>Runs a statement that writes, once; the caller knows what to do about its failure.</summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    public Task<IReadOnlyList<object?[]>> WriteOnceAsync(
        string text,
        IReadOnlyDictionary<string, object?> parameters,
        TimeSpan within,
        CancellationToken cancellationToken) =>
        InTurnAsync(
            within,
            async (rest, ending) => (await RunAsync(
                new CypherStatement(text, parameters) { Writes = true }, rest, ending)).Rows,
            cancellationToken);

    /// <summary>Waits until the database can be reached, as long as the options say.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var started = Options.TimeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                await _transport.ReadVersionAsync(Options.ReadTimeout, cancellationToken);
                return;
            }
            catch (Neo4jException failure) when (failure.Kind != Neo4jFailureKind.Rejected
                || failure.Code == Neo4jFailureMapper.GatewayFailed)
            {
                var told = Neo4jFailureMapper.ToStoreException(failure, Options);
                if (Options.TimeProvider.GetElapsedTime(started) >= Options.StartupTimeout)
                {
                    throw told;
                }

                Options.OnWaitingForDatabase?.Invoke(told.Message);
                await Task.Delay(BetweenLooks, cancellationToken);
            }
            catch (Neo4jException failure)
            {
                throw Neo4jFailureMapper.ToStoreException(failure, Options);
            }
        }
    }

    /// <summary>The version of the database, such as 5.26.25.</summary>
    public async Task<string> ReadVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _transport.ReadVersionAsync(Options.ReadTimeout, cancellationToken);
        }
        catch (Neo4jException failure)
        {
            throw Neo4jFailureMapper.ToStoreException(failure, Options);
        }
    }

    /// <summary>Keeps the connection until <see cref="Dispose"/> was called once more.</summary>
    public void Share() => Interlocked.Increment(ref _uses);

    /// <summary>Closes the connection when nobody shares it any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            _transport.Dispose();
            _places.Dispose();
        }
    }

    private static ResiliencePipeline Retries(Neo4jGraphStoreOptions options) => options.MaxRetryAttempts == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<Neo4jException>(MayHelp),
            })
            .Build();

    // A read changes nothing: it is tried again whatever became of it, unless its time is up or the database says no.
    private static bool MayHelp(Neo4jException failure) =>
        failure.Kind is Neo4jFailureKind.NotSent or Neo4jFailureKind.OutcomeUnknown
        || failure.IsTransient
        || failure.Code is Neo4jFailureMapper.GatewayFailed or "Neo.DatabaseError.General.UnknownError";

    private async Task<CypherResult> RunAsync(
        CypherStatement statement, TimeSpan within, CancellationToken cancellationToken)
    {
        var result = await _transport.RunAsync(
            statement, Volatile.Read(ref _bookmarks), within, cancellationToken);
        if (result.Bookmarks.Count > 0 && statement.Writes)
        {
            Volatile.Write(ref _bookmarks, result.Bookmarks);
        }

        return result;
    }

    // The time counts from the asking: also while it waits for its turn, and from try to try.
    private async Task<T> InTurnAsync<T>(
        TimeSpan within, Func<TimeSpan, CancellationToken, Task<T>> run, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(within);
        try
        {
            await _places.WaitAsync(ending.Token);
            try
            {
                return await run(within, ending.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new Neo4jException(
                Neo4jFailureKind.TimedOut, "", $"No answer came within {within.TotalSeconds:0.###} s", exception);
        }
    }
}
