using System.Security.Cryptography;
using System.Text;
using DiploGraph.Exchange.Files;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed;

/// <summary>Reads and validates the seed files of a folder, each on its own.</summary>
internal sealed class SeedFileReader(SeedOptions options, SeedProblemList problems) : IDisposable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, true);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary><c>seed:</c> and the SHA-256 of the names and contents of the files read so far.</summary>
    public string Key => $"seed:{Convert.ToHexStringLower(_hash.GetCurrentHash())}";

    /// <summary>The names of the files in the folder that are not read: notes and hidden files.</summary>
    public IReadOnlyList<string> IgnoredFiles { get; private set; } = [];

    /// <summary>Reads all files, sorted by name.</summary>
    public async Task<IReadOnlyList<SeedFile>> ReadAsync(CancellationToken cancellationToken)
    {
        var (names, ignored) = SeedFileFinder.Find(options, problems);
        IgnoredFiles = ignored;
        var texts = await ReadTextsAsync(names, cancellationToken);

        // Each file is validated on its own here, so the files are parsed in parallel.
        var files = new SeedFile[texts.Count];
        var found = new SeedProblemList[texts.Count];
        var atOnce = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, files.Length, atOnce, i => files[i] = ReadFile(
            texts[i].Name, texts[i].Text, found[i] = new SeedProblemList(options.Limits.MaxProblems)));
        foreach (var ofFile in found)
        {
            problems.AddAll(ofFile);
        }

        return files;
    }

    /// <summary>Reads all files into the <see cref="Key"/>, without parsing them.</summary>
    public async Task ReadKeyAsync(CancellationToken cancellationToken)
    {
        (var names, IgnoredFiles) = SeedFileFinder.Find(options, problems);
        await ReadTextsAsync(names, cancellationToken);
    }

    public void Dispose() => _hash.Dispose();

    private async Task<List<(string Name, string Text)>> ReadTextsAsync(
        IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var texts = new List<(string Name, string Text)>();
        var total = 0L;
        foreach (var name in names)
        {
            if (await ReadBytesAsync(name, cancellationToken) is not { } bytes)
            {
                continue;
            }

            total += bytes.Length;
            if (total > options.Limits.MaxFolderBytes)
            {
                AddOfFile(name, SeedProblemCodes.TooLarge,
                    $"Up to this file, the files have {total} bytes; the limit is {options.Limits.MaxFolderBytes}.");
                break;
            }

            if (Decode(name, bytes) is { } text)
            {
                texts.Add((name, text));
            }
        }

        return texts;
    }

    private async Task<byte[]?> ReadBytesAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await BoundedFileReader.ReadAsync(
                Path.Combine(options.Folder, name),
                options.Limits.MaxFileBytes,
                options.Limits.ReadTimeout,
                cancellationToken);
            _hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{bytes.Length}\0"));
            _hash.AppendData(bytes);
            return bytes;
        }
        catch (FileTooLargeException e)
        {
            AddOfFile(name, SeedProblemCodes.TooLarge,
                $"The file has {e.Length} bytes; the limit is {options.Limits.MaxFileBytes}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            AddOfFile(name, SeedProblemCodes.Unreadable, $"The file cannot be read: {e.Message}");
        }

        return null;
    }

    private string? Decode(string name, byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var valid = ValidStart(bytes);
            var hint = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? " It seems to be UTF-16." : "";
            problems.Add(name, YamlPosition.Of(Encoding.UTF8.GetString(bytes.AsSpan(0, valid))), "",
                SeedProblemCodes.NotUtf8, $"The file is not valid UTF-8 at byte {valid}.{hint}");
            return null;
        }
    }

    // The number of bytes before the first invalid one.
    private static int ValidStart(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length
            && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private SeedFile ReadFile(string name, string text, SeedProblemList found)
    {
        var errors = new List<YamlError>();
        var limits = new YamlLimits(options.Limits.MaxDepth, options.Limits.MaxNodes);
        var root = YamlTreeReader.Read(text.StartsWith('\uFEFF') ? text[1..] : text, limits, errors);
        foreach (var error in errors)
        {
            found.Add(name, error.Position, "", CodeOf(error.Kind), error.Message);
        }

        if ((root is null or YamlMap { Entries.Count: 0 }) && errors.Count == 0)
        {
            found.Add(name, YamlPosition.Start, "", SeedProblemCodes.Required,
                $"The file is empty; at least one of {string.Join(", ", SeedKeys.File)} was expected.");
        }

        root = new TemplateExpander(name, options.Limits.MaxNodes, found).Expand(root);
        var file = new SeedBinder(name, found).Bind(root);
        new SeedFileValidator(file, found).Check();
        return file;
    }

    private static string CodeOf(YamlErrorKind kind) => kind switch
    {
        YamlErrorKind.Syntax => SeedProblemCodes.YamlSyntax,
        YamlErrorKind.UnsupportedFeature => SeedProblemCodes.YamlFeature,
        YamlErrorKind.TooDeep => SeedProblemCodes.TooDeep,
        YamlErrorKind.TooLarge => SeedProblemCodes.TooLarge,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private void AddOfFile(string name, string code, string message) =>
        problems.Add(name, YamlPosition.Start, "", code, message);
}
