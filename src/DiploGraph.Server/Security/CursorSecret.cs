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
/// The secret that signs cursors. It comes from the settings; otherwise the server creates one and stores it with the
/// data: in the Neo4j database, so that all servers share it, or in a file in the data folder that only its owner can
/// read.
/// </summary>
internal static class CursorSecret
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "cursor-secret";

    /// <summary>The name of the value in a database.</summary>
    public const string ValueName = "cursor-secret";

    private const int Bytes = 32;

    /// <summary>Returns the secret. Creates it and stores it with the data if there is none.</summary>
    /// <exception cref="CommandFailedException">
    /// The secret cannot be read or written, or the stored one is invalid.
    /// </exception>
    public static async Task<byte[]> OfAsync(
        DiploGraphSettings settings, IGraphStore store, CancellationToken cancellationToken)
    {
        if (settings.CursorSecret.Length > 0 || store is not Neo4jGraphStore shared)
        {
            return FromSettings(settings);
        }

        try
        {
            var candidate = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
            return Convert.FromBase64String(
                await shared.GetOrAddSharedValueAsync(ValueName, candidate, cancellationToken));
        }
        catch (GraphStoreException failure)
        {
            throw StoreOpener.Failed(failure);
        }
    }

    /// <summary>
    /// Returns the secret. Creates it and stores it in the data folder if there is none. Only one process may call this
    /// at a time.
    /// </summary>
    /// <exception cref="CommandFailedException">The file cannot be read or written, or its length is wrong.</exception>
    public static byte[] FromSettings(DiploGraphSettings settings)
    {
        if (settings.CursorSecret.Length > 0)
        {
            return Encoding.UTF8.GetBytes(settings.CursorSecret);
        }

        var file = Path.Combine(settings.DataFolder, FileName);
        try
        {
            return File.Exists(file) ? Read(file) : Create(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                ExitCode.Failed, $"The cursor secret {file} cannot be used: {exception.Message}",
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
                $"{file} has {secret.Length} bytes instead of {Bytes}: delete it, and the server creates a new one. "
                + "Existing cursors become invalid.");
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != OwnerOnly)
        {
            File.SetUnixFileMode(file, OwnerOnly); // Copying the folder may have changed the mode.
        }

        return secret;
    }

    /// <summary>Creates the file atomically: a crash leaves no incomplete file.</summary>
    private static byte[] Create(string file)
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
