using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Tests.Desk;

/// <summary>What every desk does.</summary>
public abstract class DeskContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ApiKey Key = new()
    {
        Id = "0123456789ab",
        Owner = "Anna \"A'\" \\ {x}",
        Role = Role.Reviewer,
        SecretSha256 = new string('a', 64),
        CreatedAt = Noon.AddMicroseconds(1),
        ExpiresAt = Noon.AddDays(30),
    };

    private IDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await OpenEmptyAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_key_is_found_as_it_was_added()
    {
        await _desk.Keys.AddAsync(Key, default);
        Assert.Equal(Key, await _desk.Keys.FindAsync(Key.Id, default));
        Assert.Null(await _desk.Keys.FindAsync("ffffffffffff", default));
        Assert.Null(await _desk.Keys.FindAsync("' OR 1=1 --", default));
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        await _desk.Keys.AddAsync(Key, default);
        var other = Key with { Owner = "Ben", SecretSha256 = new string('b', 64) };
        var failure = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await _desk.Keys.AddAsync(other, default));
        Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
        Assert.Equal([Key], await _desk.Keys.ListAsync(default));
    }

    [Fact]
    public async Task Keys_are_listed_by_their_time_of_creation()
    {
        var older = Key with { Id = "ffffffffffff", CreatedAt = Noon };
        await _desk.Keys.AddAsync(Key, default);
        await _desk.Keys.AddAsync(older, default);
        Assert.Equal([older, Key], await _desk.Keys.ListAsync(default));
    }

    [Fact]
    public async Task A_revoked_key_keeps_the_time_of_the_first_revocation()
    {
        await _desk.Keys.AddAsync(Key, default);
        var revoked = Key with { RevokedAt = Noon.AddHours(1) };
        Assert.Equal(revoked, await _desk.Keys.RevokeAsync(Key.Id, Noon.AddHours(1), default));
        Assert.Equal(revoked, await _desk.Keys.RevokeAsync(Key.Id, Noon.AddHours(2), default));
        Assert.Equal(revoked, await _desk.Keys.FindAsync(Key.Id, default));
        Assert.Null(await _desk.Keys.RevokeAsync("ffffffffffff", Noon, default));
    }

    [Fact]
    public async Task The_last_use_never_goes_back()
    {
        await _desk.Keys.AddAsync(Key, default);
        await _desk.Keys.RecordUsesAsync([new(Key.Id, Noon.AddHours(2)), new("ffffffffffff", Noon)], default);
        await _desk.Keys.RecordUsesAsync([new(Key.Id, Noon.AddHours(1))], default);
        Assert.Equal(Noon.AddHours(2), (await _desk.Keys.FindAsync(Key.Id, default))!.LastUsedAt);
    }

    [Fact]
    public async Task Entries_are_listed_from_the_newest_in_pages_from_either_end()
    {
        var entries = await AppendAsync();
        AuditEntry[] newestFirst = [.. entries.Reverse()];
        var all = await ListAsync(AuditQuery.All, PageRequest.First(10));
        Assert.Equal(newestFirst, all.Items, Same);
        Assert.Equal((false, false), (all.HasPrevious, all.HasNext));

        var first = await ListAsync(AuditQuery.All, PageRequest.First(2));
        Assert.Equal(newestFirst[..2], first.Items, Same);
        Assert.Equal((false, true), (first.HasPrevious, first.HasNext));
        var second = await ListAsync(AuditQuery.All, PageRequest.First(2, first.Keys[1]));
        Assert.Equal(newestFirst[2..], second.Items, Same);
        Assert.Equal((true, false), (second.HasPrevious, second.HasNext));
        var last = await ListAsync(AuditQuery.All, PageRequest.Last(2, before: second.Keys[1]));
        Assert.Equal(newestFirst[1..3], last.Items, Same);
        Assert.Equal((true, true), (last.HasPrevious, last.HasNext));
    }

    [Fact]
    public async Task Each_condition_selects_entries()
    {
        var entries = await AppendAsync();
        await ExpectAsync(new() { Caller = "Anna" }, entries[0], entries[1]);
        await ExpectAsync(new() { Caller = "' OR true" });
        await ExpectAsync(new() { KeyId = "0123456789ab" }, entries[0]);
        await ExpectAsync(new() { Action = "revert" }, entries[1], entries[3]);
        await ExpectAsync(new() { Subject = "proposal:1" }, entries[2]);
        await ExpectAsync(new() { From = Noon.AddMinutes(2) }, entries[2], entries[3]);
        await ExpectAsync(new() { Before = Noon.AddMinutes(1) }, entries[0]);
        await ExpectAsync(new() { HasErrors = true }, entries[1], entries[3]);
        await ExpectAsync(new() { HasErrors = false, Action = "commitChanges" }, entries[0]);
    }

    /// <summary>Opens a desk without keys and entries.</summary>
    protected abstract Task<IDesk> OpenEmptyAsync();

    private async Task<AuditEntry[]> AppendAsync()
    {
        AuditEntry[] entries =
        [
            Entry(0, "commitChanges") with { Caller = "Anna", KeyId = "0123456789ab", Revision = 7 },
            Entry(1, "revert") with { Caller = "Anna", ErrorCodes = ["FORBIDDEN", "INVALID"] },
            Entry(2, "decideProposal") with { Subject = "proposal:1" },
            Entry(2, "revert") with { ErrorCodes = ["UNAUTHENTICATED"] },
        ];
        await _desk.Audit.AppendAsync(entries[..1], default);
        await _desk.Audit.AppendAsync(entries[1..], default);
        return entries;
    }

    private static AuditEntry Entry(int minute, string action)
    {
        var at = Noon.AddMinutes(minute);
        return new AuditEntry
        {
            // Of one time: in the order of the actions.
            Id = $"{at:HHmmss}{action}",
            At = at,
            Action = action,
        };
    }

    private async Task<Page<AuditEntry>> ListAsync(AuditQuery query, PageRequest page) =>
        await _desk.Audit.ListAsync(query, page, default);

    private async Task ExpectAsync(AuditQuery query, params AuditEntry[] expected)
    {
        Assert.Equal(expected.Reverse(), (await ListAsync(query, PageRequest.First(10))).Items, Same);
        Assert.Equal(expected.Length, await _desk.Audit.CountAsync(query, default));
    }

    private static bool Same(AuditEntry one, AuditEntry other) =>
        one.ErrorCodes.SequenceEqual(other.ErrorCodes) && one with { ErrorCodes = other.ErrorCodes } == other;
}
