using System.Runtime.Versioning;
using System.Text;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.CommandLine;

namespace DiploGraph.Server.Tests.Security;

public sealed class CursorSecretTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string File => _folder.In("data/cursor-secret");

    private DiploGraphSettings Settings => new() { Data = _folder.In("data") };

    [Fact]
    public void A_generated_secret_is_kept()
    {
        var secret = CursorSecret.FromSettings(Settings);
        Assert.Equal(32, secret.Length);
        Assert.Equal(secret, CursorSecret.FromSettings(Settings));
        Assert.Single(Directory.EnumerateFiles(_folder.In("data")));
    }

    [Fact]
    public void Each_data_folder_has_a_secret_of_its_own() =>
        Assert.NotEqual(
            CursorSecret.FromSettings(Settings), CursorSecret.FromSettings(new() { Data = _folder.In("other") }));

    [Fact]
    public void A_secret_from_the_settings_is_used_but_not_saved()
    {
        const string Given = "0123456789abcdef0123456789abcdef";
        Assert.Equal(Encoding.UTF8.GetBytes(Given), CursorSecret.FromSettings(Settings with { CursorSecret = Given }));
        Assert.False(System.IO.File.Exists(File));
    }

    [UnsupportedOSPlatform("windows")]
    [Fact]
    public void Only_the_owner_can_read_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows the file has the permissions of its folder.");
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        CursorSecret.FromSettings(Settings);
        Assert.Equal(OwnerOnly, System.IO.File.GetUnixFileMode(File));
        System.IO.File.SetUnixFileMode(File, OwnerOnly | UnixFileMode.OtherRead);
        CursorSecret.FromSettings(Settings);
        Assert.Equal(OwnerOnly, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void A_truncated_secret_is_reported_and_never_used()
    {
        CursorSecret.FromSettings(Settings);
        System.IO.File.WriteAllBytes(File, new byte[31]);
        var failure = Assert.Throws<CommandFailedException>(() => CursorSecret.FromSettings(Settings));
        Assert.Contains("has 31 bytes instead of 32: delete it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_created_again_if_its_creation_was_interrupted()
    {
        Directory.CreateDirectory(_folder.In("data"));
        System.IO.File.WriteAllBytes(File + ".new", new byte[7]);
        Assert.Equal(CursorSecret.FromSettings(Settings), CursorSecret.FromSettings(Settings));
    }

    public void Dispose() => _folder.Dispose();
}
