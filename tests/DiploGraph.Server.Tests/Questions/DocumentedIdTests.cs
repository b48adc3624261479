using System.Text.RegularExpressions;
using DiploGraph.Graph.Entities;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>Every id that the schema and the documentation name exists in the seed data.</summary>
public sealed partial class DocumentedIdTests
{
    [Fact]
    public async Task Every_documented_id_exists()
    {
        var api = await ApiFixture.OfSeedDataAsync();
        var places = Repository.TextFiles(
                ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs", "schema"],
                [".md", ".graphql"])
            .SelectMany(file => IdPattern().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
                .Select(match => (Id: match.Value, File: file)))
            .ToLookup(place => place.Id, place => place.File);
        Assert.True(places.Count > 100);
        foreach (var ids in places.Select(place => place.Key).Chunk(100))
        {
            var data = await api.DataAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });
            var nodes = data.At("nodes");
            for (var at = 0; at < ids.Length; at++)
            {
                Assert.True(
                    nodes[at].ValueKind == System.Text.Json.JsonValueKind.Object,
                    $"{ids[at]} in {string.Join(", ", places[ids[at]].Distinct())}");
            }
        }
    }

    [Fact]
    public void The_pattern_knows_the_prefix_of_every_type()
    {
        foreach (var prefix in EntityTypes.All.Select(type => type.Prefix()).Append("claim"))
        {
            Assert.Equal($"{prefix}:a-b.c-1", IdPattern().Match($"(see `{prefix}:a-b.c-1`.)").Value);
        }
    }

    [GeneratedRegex(
        "(?<![\\w-])(country|organization|official|office|place|topic|meeting|visit|event|agreement|relation|statement"
        + "|source|dataset|claim):[a-z0-9]([a-z0-9.-]*[a-z0-9])?")]
    private static partial Regex IdPattern();
}
