namespace DiploGraph.Exchange.Files;

/// <summary>Reads files whose size and kind nobody has checked: devices and pipes can be endless.</summary>
internal static class BoundedFileReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Returns the bytes of a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="max">The maximum size in bytes.</param>
    /// <param name="timeout">The time within which the file must be read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="IOException">The file cannot be read within the time.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="FileTooLargeException">The file is larger than the maximum.</exception>
    public static async Task<byte[]> ReadAsync(
        string path, long max, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // Opening a pipe blocks its thread until somebody writes to it, so it gets a thread of its own.
        var reading = Task.Factory.StartNew(
            () => Read(path, max, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            return await reading.WaitAsync(timeout, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new IOException(
                $"It cannot be read within {timeout.TotalSeconds:0} seconds; perhaps it is not a regular file.", e);
        }
    }

    private static byte[] Read(string path, long max, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = file.CanSeek ? file.Length : 0;
        if (length > max)
        {
            throw new FileTooLargeException(length);
        }

        using var bytes = new MemoryStream((int)length);
        var buffer = new byte[BufferSize];
        while (file.Read(buffer) is > 0 and var count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, count);
            if (bytes.Length > max)
            {
                throw new FileTooLargeException(bytes.Length);
            }
        }

        return bytes.ToArray();
    }
}

/// <summary>A file is larger than allowed.</summary>
/// <param name="length">The number of bytes that it has, at least.</param>
internal sealed class FileTooLargeException(long length) : IOException($"The file has {length} bytes or more.")
{
    /// <summary>The number of bytes that the file has, at least.</summary>
    public long Length => length;
}
