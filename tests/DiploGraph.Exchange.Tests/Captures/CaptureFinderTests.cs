using System.Security.Cryptography;
using System.Text;
using DiploGraph.Exchange.Captures;

namespace DiploGraph.Exchange.Tests.Captures;

public sealed class CaptureFinderTests : IDisposable
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("diplograph-captures-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Finds_a_capture_by_its_hash_whatever_its_name_is()
    {
        var hash = Add(".hidden/a file", "They met."u8);
        var finder = await SearchAsync();
        Assert.Equal("They met.", finder.Find(hash)?.Text.Text);
        Assert.Null(finder.FindFault(hash));
        Assert.Null(finder.Find(new string('0', 64)));
        Assert.Null(finder.FindFault(new string('0', 64)));
        Assert.Empty(finder.Problems);
    }

    [Fact]
    public async Task A_capture_in_another_encoding_is_a_fault()
    {
        var hash = Add("a.txt", Encoding.Unicode.GetBytes("They met in Zürich, 東京."));
        Assert.Contains("cannot be read as UTF-8", (await SearchAsync()).FindFault(hash), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_named_after_a_capture_with_another_hash_is_a_fault()
    {
        var hash = new string('a', 64);
        Add($"{hash}.txt", "They met.\r\n"u8);
        Assert.Contains("is named after this capture", (await SearchAsync()).FindFault(hash), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_a_problem() => Assert.EndsWith(
        "missing does not exist.", await ProblemAsync("missing"), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_in_place_of_a_folder_is_a_problem()
    {
        Add("a.txt", "They met."u8);
        Assert.EndsWith("a.txt is a file; a folder was expected.", await ProblemAsync("a.txt"), Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_a_problem()
    {
        Add("a.txt", new byte[2_000]);
        var problem = Assert.Single((await SearchAsync()).Problems);
        Assert.Equal("The file has 2000 bytes; a capture has at most 1000.", problem.Message);
    }

    private string Add(string name, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes.ToArray());
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private Task<CaptureFinder> SearchAsync() =>
        CaptureFinder.SearchAsync([_folder.FullName], maxBytes: 1_000, CancellationToken.None);

    private async Task<string> ProblemAsync(string folder)
    {
        var finder = await CaptureFinder.SearchAsync(
            [Path.Combine(_folder.FullName, folder)], maxBytes: 1_000, CancellationToken.None);
        return Assert.Single(finder.Problems).Message;
    }
}
