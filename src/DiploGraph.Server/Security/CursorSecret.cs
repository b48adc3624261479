using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;

namespace DiploGraph.Server.Security;

/// <summary>
/// The secret that cursors are signed with: the one of the settings, or else one that is made once and kept where the
/// data is: in the database that several servers share, or in the data folder, where only its owner may read it.
/// </summary>
internal static class CursorSecret
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "cursor-secret";

    /// <summary>The name of the value in a database.</summary>
    public const string ValueName = "cursor-secret";

    private const int Bytes = 32;

    /// <summary>Gives the secret, and keeps it with the store's data where there was none.</summary>
    /// <exception cref="CommandFailedException">It cannot be read or written, or is not the one kept.</exception>
    public static async Task<byte[]> OfAsync(
        DiploGraphSettings settings, IGraphStore store, CancellationToken cancellationToken)
    {
        if (settings.CursorSecret.Length > 0 || store is not Neo4jGraphStore shared)
        {
            return Of(settings);
        }

        try
        {
            var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
            return Convert.FromBase64String(await shared.GetOrAddSharedValueAsync(ValueName, made, cancellationToken));
        }
        catch (GraphStoreException failure)
        {
            throw StoreOpener.Failed(failure);
        }
    }

    /// <summary>Gives the secret, and keeps it where there was none. One process at a time may do so.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read or written, or is not the one kept.</exception>
    public static byte[] Of(DiploGraphSettings settings)
    {
        if (settings.CursorSecret.Length > 0)
        {
            return Encoding.UTF8.GetBytes(settings.CursorSecret);
        }

        var file = Path.Combine(settings.DataFolder, FileName);
        try
        {
            return File.Exists(file) ? Read(file) : Make(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                ExitCode.Failed, $"{file}, which cursors are signed with, cannot be used: {exception.Message}",
                exception);
        }
    }

    private static byte[] Read(string file)
    {
        var secret = File.ReadAllBytes(file);
        if (secret.Length != Bytes)
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"{file} has {secret.Length} bytes in place of {Bytes}: delete it, and a new one is made. Cursors that "
                + "clients still have are then no longer good.");
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != OwnerOnly)
        {
            File.SetUnixFileMode(file, OwnerOnly); // A copy of the folder may have lost it.
        }

        return secret;
    }

    /// <summary>The file is there whole or not at all, whenever the process ends.</summary>
    private static byte[] Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        var unfinished = file + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(secret);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
        return secret;
    }

    private static UnixFileMode OwnerOnly => UnixFileMode.UserRead | UnixFileMode.UserWrite;
}
