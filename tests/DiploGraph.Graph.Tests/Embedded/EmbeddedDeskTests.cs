using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Tests.Desk;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Tests.Embedded;

public sealed class EmbeddedDeskTests : DeskContract
{
    private readonly TemporaryFolder _folder = new();

    private string DeskPath => _folder.File("desk.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nothing_is_created_before_the_first_use()
    {
        Assert.False(File.Exists(DeskPath));
        await using var desk = new EmbeddedDesk(_folder.Path);
        Assert.Empty(await desk.Keys.ListAsync(default));
        Assert.True(File.Exists(DeskPath));
    }

    [Fact]
    public async Task Many_desks_open_one_new_folder_at_the_same_time()
    {
        var desks = Enumerable.Range(0, 8).Select(_ => new EmbeddedDesk(_folder.Path)).ToList();
        await Task.WhenAll(desks.Select(async (desk, number) => await desk.Keys.AddAsync(Key(number), default)));
        foreach (var desk in desks)
        {
            Assert.Equal(8, (await desk.Keys.ListAsync(default)).Count);
            await desk.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_change_in_one_desk_is_seen_in_another()
    {
        await using var one = new EmbeddedDesk(_folder.Path);
        await using var other = new EmbeddedDesk(_folder.Path);
        await one.Keys.AddAsync(Key(1), default);
        Assert.NotNull(await other.Keys.FindAsync(Key(1).Id, default));
        await other.Keys.RevokeAsync(Key(1).Id, DateTimeOffset.UnixEpoch, default);
        Assert.NotNull((await one.Keys.FindAsync(Key(1).Id, default))!.RevokedAt);
    }

    [Fact]
    public async Task Entries_cannot_be_changed_or_deleted()
    {
        await using var desk = new EmbeddedDesk(_folder.Path);
        var entry = new AuditEntry { Id = "1", At = DateTimeOffset.UnixEpoch, Action = "revert" };
        await desk.Audit.AppendAsync([entry], default);
        Assert.Throws<SqliteException>(() => Execute("UPDATE audit_entry SET action = 'x'"));
        Assert.Throws<SqliteException>(() => Execute("DELETE FROM audit_entry"));
        Assert.Equal(1, await desk.Audit.CountAsync(AuditQuery.All, default));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await using (var desk = new EmbeddedDesk(_folder.Path))
        {
            await desk.Keys.ListAsync(default);
        }

        Execute("PRAGMA user_version = 1000");
        await ExpectRejectedAsync("newer version");
    }

    [Fact]
    public async Task A_file_that_is_not_a_desk_is_left_alone()
    {
        Execute("CREATE TABLE mine (x)");
        await ExpectRejectedAsync("not a DiploGraph store");
    }

    [Fact]
    public async Task Only_its_owner_can_read_the_file()
    {
        await using var desk = new EmbeddedDesk(_folder.Path);
        await desk.Keys.AddAsync(Key(1), default);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles(_folder.Path))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    protected override Task<IDesk> OpenEmptyAsync() => Task.FromResult<IDesk>(new EmbeddedDesk(_folder.Path));

    private async Task ExpectRejectedAsync(string message)
    {
        await using var desk = new EmbeddedDesk(_folder.Path);
        var failure = await Assert.ThrowsAsync<GraphStoreException>(async () => await desk.Keys.ListAsync(default));
        Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static ApiKey Key(int number) => new()
    {
        Id = $"{number:D12}",
        Owner = "Anna",
        Role = Role.Admin,
        SecretSha256 = new string('0', 64),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DeskPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
