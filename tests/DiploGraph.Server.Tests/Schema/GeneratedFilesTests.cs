using DiploGraph.SchemaGenerator;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The generated files in the checkout match the hand-written schema and the model.</summary>
public sealed class GeneratedFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Generated = GeneratedFiles.Generate(Repository.Root);

    public static TheoryData<string> Paths => [.. Generated.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_generated_file_is_up_to_date(string path) => Assert.True(
        File.ReadAllText(Path.Combine(Repository.Root, path)) == Generated[path],
        $"{path} is out of date. Run: {GeneratedFiles.Command}");

    [Fact]
    public void The_hand_written_schema_has_at_most_3600_lines() => Assert.InRange(
        Directory.GetFiles(Path.Combine(Repository.Root, "schema", "types")).Sum(file => File.ReadLines(file).Count()),
        1_000,
        3_600);
}
