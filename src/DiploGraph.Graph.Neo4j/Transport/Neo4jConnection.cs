using DiploGraph.Graph.Failures;
using Polly;
using Polly.Retry;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// Runs statements over a transport: limits how many run at a time and how long, retries reads, and passes bookmarks,
/// so that each statement sees what this store has written. Failures are <see cref="GraphStoreException"/>s.
/// </summary>
internal sealed class Neo4jConnection : IDisposable
{
    private const int MaxWriteAttempts = 5;

    private static readonly TimeSpan WaitInterval = TimeSpan.FromSeconds(1);

    private readonly INeo4jTransport _transport;
    private readonly SemaphoreSlim _slots;
    private readonly ResiliencePipeline _retries;
    private IReadOnlyList<string> _bookmarks = [];
    private int _references = 1;

    public Neo4jConnection(INeo4jTransport transport, Neo4jGraphStoreOptions options)
    {
        (_transport, Options) = (transport, options);
        _slots = new SemaphoreSlim(options.MaxConcurrency);
        _retries = CreateRetries(options);
    }

    public Neo4jGraphStoreOptions Options { get; }

    /// <summary>Runs a statement that only reads, with retries after transient failures.</summary>
    public async Task<IReadOnlyList<object?[]>> ReadAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(text, parameters);
        try
        {
            return await WithTimeoutAsync(
                Options.ReadTimeout,
                async (timeout, ending) => await _retries.ExecuteAsync(
                    async token => (await RunAsync(statement, timeout, token)).Rows, ending),
                cancellationToken);
        }
        catch (Neo4jException failure)
        {
            throw Neo4jFailureMapper.ToStoreException(failure, Options);
        }
    }

    /// <summary>Runs a statement that writes, without retries.</summary>
    /// <exception cref="Neo4jException">The statement failed; the caller decides what to do.</exception>
    public Task<IReadOnlyList<object?[]>> WriteOnceAsync(
        string text,
        IReadOnlyDictionary<string, object?> parameters,
        TimeSpan timeout,
        CancellationToken cancellationToken) =>
        WithTimeoutAsync(
            timeout,
            async (remaining, ending) => (await RunAsync(
                new CypherStatement(text, parameters) { Writes = true }, remaining, ending)).Rows,
            cancellationToken);

    /// <summary>
    /// Runs a statement that writes and has no further effect if it is repeated, such as MERGE on a unique property.
    /// Repeats it after transient failures, after unclear ones, and after the race of two MERGE for one value.
    /// </summary>
    public async Task<IReadOnlyList<object?[]>> WriteRepeatableAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(text, parameters, Options.CommitTimeout, cancellationToken);
            }
            catch (Neo4jException failure) when (
                attempt < MaxWriteAttempts
                && (failure.IsTransient
                    || failure.IsConstraintViolation
                    || failure.Kind == Neo4jFailureKind.OutcomeUnknown))
            {
                await Task.Delay(Options.RetryDelay * attempt, cancellationToken);
            }
            catch (Neo4jException failure)
            {
                throw Neo4jFailureMapper.ToStoreException(failure, Options);
            }
        }
    }

    /// <summary>Waits until the database can be reached, at most for the startup timeout.</summary>
    public async Task WaitUntilAvailableAsync(CancellationToken cancellationToken)
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
                || failure.Code == Neo4jErrorCodes.GatewayFailed)
            {
                var reported = Neo4jFailureMapper.ToStoreException(failure, Options);
                if (Options.TimeProvider.GetElapsedTime(started) >= Options.StartupTimeout)
                {
                    throw reported;
                }

                Options.OnWaitingForDatabase?.Invoke(reported.Message);
                await Task.Delay(WaitInterval, cancellationToken);
            }
            catch (Neo4jException failure)
            {
                throw Neo4jFailureMapper.ToStoreException(failure, Options);
            }
        }
    }

    /// <summary>Reads the version of the database, such as 5.26.25.</summary>
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

    /// <summary>Adds an owner: <see cref="Dispose"/> must be called once more before the connection closes.</summary>
    public void AddReference() => Interlocked.Increment(ref _references);

    /// <summary>Removes an owner, and closes the connection if it was the last one.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            _transport.Dispose();
            _slots.Dispose();
        }
    }

    private static ResiliencePipeline CreateRetries(Neo4jGraphStoreOptions options) => options.MaxRetryAttempts == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<Neo4jException>(IsRetryable),
            })
            .Build();

    // A read has no effects, so it is safe to retry unless it timed out or the database rejected it for good.
    private static bool IsRetryable(Neo4jException failure) =>
        failure.Kind is Neo4jFailureKind.NotSent or Neo4jFailureKind.OutcomeUnknown
        || failure.IsTransient
        || failure.Code is Neo4jErrorCodes.GatewayFailed or Neo4jErrorCodes.UnknownError;

    private async Task<CypherResult> RunAsync(
        CypherStatement statement, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var result = await _transport.RunAsync(
            statement, Volatile.Read(ref _bookmarks), timeout, cancellationToken);
        if (result.Bookmarks.Count > 0 && statement.Writes)
        {
            Volatile.Write(ref _bookmarks, result.Bookmarks);
        }

        return result;
    }

    // The timeout covers everything: the wait for a free slot and all attempts.
    private async Task<T> WithTimeoutAsync<T>(
        TimeSpan timeout, Func<TimeSpan, CancellationToken, Task<T>> run, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(timeout);
        try
        {
            await _slots.WaitAsync(ending.Token);
            try
            {
                return await run(timeout, ending.Token);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new Neo4jException(
                Neo4jFailureKind.TimedOut, "", $"no response within {timeout.TotalSeconds:0.###} s", exception);
        }
    }
}
