using System.Security.Cryptography;
using DiploGraph.Exchange.Files;

namespace DiploGraph.Exchange.Captures;

/// <summary>Finds captures in folders by the SHA-256 of their bytes; file names do not matter.</summary>
internal sealed class CaptureFinder
{
    /// <summary>The default size limit of a capture: 16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    private const int MaxFiles = 10_000;

    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, LocalCapture?> _captures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fileOfHash = new(StringComparer.Ordinal);
    private readonly List<CaptureFileProblem> _problems = [];
    private readonly int _maxBytes;

    private CaptureFinder(int maxBytes) => _maxBytes = maxBytes;

    /// <summary>The files and folders that cannot be searched.</summary>
    public IReadOnlyList<CaptureFileProblem> Problems => _problems;

    /// <summary>Searches folders, with their subfolders.</summary>
    /// <param name="folders">The folders. A missing folder is a problem.</param>
    /// <param name="maxBytes">The size limit of a capture. A larger file is a problem.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static async Task<CaptureFinder> SearchAsync(
        IReadOnlyList<string> folders, int maxBytes, CancellationToken cancellationToken)
    {
        var finder = new CaptureFinder(maxBytes);
        foreach (var folder in folders)
        {
            await finder.AddFilesAsync(folder, cancellationToken);
        }

        return finder;
    }

    /// <summary>Adds a capture whose bytes come from elsewhere, such as from the store.</summary>
    public void Add(string sha256, byte[] bytes) => _captures[sha256] = LocalCapture.Decode(bytes);

    /// <summary>Returns the capture with this hash; null if it was not found or is not UTF-8.</summary>
    public LocalCapture? Find(string sha256)
    {
        if (!_captures.TryGetValue(sha256, out var capture))
        {
            capture = ReadFile(sha256);
            _captures.Add(sha256, capture);
        }

        return capture;
    }

    /// <summary>
    /// Explains why <see cref="Find"/> returns null although a file claims to be the capture; null if none does.
    /// </summary>
    public string? FindFault(string sha256)
    {
        if (Find(sha256) is not null)
        {
            return null;
        }

        if (_fileOfHash.TryGetValue(sha256, out var file))
        {
            return $"The capture {file} cannot be read as UTF-8.";
        }

        var namesake = _fileOfHash.FirstOrDefault(other => IsNameOf(sha256, other.Value));
        return namesake.Key is null
            ? null
            : $"The file {namesake.Value} is named after this capture, but its SHA-256 is {namesake.Key}.";
    }

    private static bool IsNameOf(string sha256, string file) =>
        string.Equals(Path.GetFileNameWithoutExtension(file), sha256, StringComparison.OrdinalIgnoreCase);

    private LocalCapture? ReadFile(string sha256)
    {
        if (!_fileOfHash.TryGetValue(sha256, out var file))
        {
            return null;
        }

        // The file may have changed since it was hashed.
        var bytes = File.ReadAllBytes(file);
        return string.Equals(Hash(bytes), sha256, StringComparison.Ordinal) ? LocalCapture.Decode(bytes) : null;
    }

    private async Task AddFilesAsync(string folder, CancellationToken cancellationToken)
    {
        var (names, _) = FolderWalker.Walk(
            folder, (name, message) => _problems.Add(new(Path.Combine(folder, name), message)));
        foreach (var name in names)
        {
            if (_fileOfHash.Count == MaxFiles)
            {
                _problems.Add(new(folder, $"The folders of captures have more than {MaxFiles} files."));
                return;
            }

            var file = Path.Combine(folder, name);
            try
            {
                var bytes = await BoundedFileReader.ReadAsync(file, _maxBytes, ReadTimeout, cancellationToken);
                _fileOfHash.TryAdd(Hash(bytes), file);
            }
            catch (FileTooLargeException e)
            {
                _problems.Add(new(file, $"The file has {e.Length} bytes; a capture has at most {_maxBytes}."));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _problems.Add(new(file, $"The file cannot be read: {e.Message}"));
            }
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A file or folder that cannot be searched for captures.</summary>
/// <param name="File">The path.</param>
/// <param name="Message">A sentence that says why.</param>
internal sealed record CaptureFileProblem(string File, string Message);
