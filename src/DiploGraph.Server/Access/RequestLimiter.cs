using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Access;

/// <summary>
/// Limits how often one caller sends requests: a caller with a key or token wherever the requests come from, and others
/// by their address. A caller can save the requests of one minute.
/// </summary>
internal sealed class RequestLimiter(AccessSettings settings) : IDisposable
{
    private const int IPv6PrefixBytes = 8;

    // Created with the first request of a kind.
    private readonly Lazy<PartitionedRateLimiter<Partition>> _requests = new(() => Create(settings.RequestsPerMinute));
    private readonly Lazy<PartitionedRateLimiter<Partition>> _mutations =
        new(() => Create(settings.MutationsPerMinute));

    /// <summary>Counts a request.</summary>
    /// <returns>The time to wait if there were too many; otherwise null.</returns>
    public TimeSpan? CountRequest(Caller caller, IPAddress? address) =>
        Count(_requests.Value, PartitionOf(caller, address));

    /// <summary>Counts a mutation, in addition to its request.</summary>
    /// <returns>The time to wait if there were too many; otherwise null.</returns>
    public TimeSpan? CountMutation(Caller caller, IPAddress? address) =>
        Count(_mutations.Value, PartitionOf(caller, address));

    public void Dispose()
    {
        foreach (var limiter in new[] { _requests, _mutations })
        {
            if (limiter.IsValueCreated)
            {
                limiter.Value.Dispose();
            }
        }
    }

    private static TimeSpan? Count(PartitionedRateLimiter<Partition> limiter, Partition partition)
    {
        using var lease = limiter.AttemptAcquire(partition);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<Partition> Create(int perMinute)
    {
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1.0 / perMinute),
            AutoReplenishment = true,
        };
        return PartitionedRateLimiter.Create<Partition, Partition>(
            partition => RateLimitPartition.GetTokenBucketLimiter(partition, _ => options));
    }

    private static Partition PartitionOf(Caller caller, IPAddress? address) =>
        caller.IsAnonymous ? new Partition(null, NetworkOf(address)) : new Partition(caller.KeyId ?? caller.Name, null);

    // One household or server has all addresses with one prefix of IPv6.
    private static IPAddress? NetworkOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[IPv6PrefixBytes..].Clear();
        return new IPAddress(bytes);
    }

    private readonly record struct Partition(string? Caller, IPAddress? Network);
}
