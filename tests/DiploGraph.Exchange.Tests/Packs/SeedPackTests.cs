using System.Text;
using DiploGraph.Exchange.Packs;
using DiploGraph.Exchange.Seed;
using DiploGraph.Exchange.Tests.Seed;

namespace DiploGraph.Exchange.Tests.Packs;

/// <summary>A pack has the editions of the files that it was made from.</summary>
public sealed class SeedPackTests
{
    [Fact]
    public async Task A_pack_of_the_seed_data_has_the_same_editions()
    {
        var seed = await Checkout.ReadSeedDataAsync();
        var read = SeedPack.Read(new MemoryStream(Pack(seed)), seed.IdempotencyKey);
        Assert.NotNull(read);
        Assert.Equal(seed.Editions.Count, read.Editions.Count);
        foreach (var (expected, actual) in seed.Editions.Zip(read.Editions))
        {
            Assert.Equal(expected.Claims, actual.Claims);
            Assert.Equal(expected.Evidence, actual.Evidence);
            Assert.Equal(expected.Captures, actual.Captures);
            Assert.Equal(
                expected.Entities.Select(it => (it.Id, it.Label, it.Disambiguation)),
                actual.Entities.Select(it => (it.Id, it.Label, it.Disambiguation)));
        }

        // The descriptions of sources and datasets have lists, so compare what they are written as.
        Assert.Equal(Pack(seed), Pack(seed with { Editions = read.Editions }));
    }

    [Fact]
    public async Task A_pack_of_other_files_is_not_used()
    {
        var seed = await Checkout.ReadSeedDataAsync();
        Assert.Null(SeedPack.Read(new MemoryStream(Pack(seed)), "seed:0"));
    }

    [Fact]
    public async Task The_key_of_a_folder_is_that_of_its_contents()
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", "entities: [{ id: country:jp, label: Japan }]")
            .Add("world/b.yaml", "entities: [{ id: country:om, label: Oman }]");
        Assert.Equal((await folder.ReadAsync()).IdempotencyKey, await KeyAsync(folder));
        var without = await KeyAsync(folder, "world");
        Assert.Equal((await folder.ReadAsync(without: ["world"])).IdempotencyKey, without);
        Assert.NotEqual(without, await KeyAsync(folder));
    }

    [Theory]
    [InlineData("b.yaml", "\u00FF")]
    [InlineData("notes.txt", "A file that is not read is reported when the files are read.")]
    public async Task A_folder_with_something_to_report_has_no_key(string name, string contents)
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", "entities: [{ id: country:jp, label: Japan }]")
            .Add(name, Encoding.Latin1.GetBytes(contents));
        Assert.Null(await KeyAsync(folder));
    }

    [Theory]
    [InlineData("\u0001\u0001\u0003key\u0001")]
    [InlineData("\u0001\u0001\u0003key\u0001\u0001\u0009")]
    public void A_damaged_pack_is_reported(string bytes)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(bytes));
        var failure = Record.Exception(() => SeedPack.Read(stream, "key"));
        Assert.True(failure is InvalidDataException or EndOfStreamException, failure?.ToString());
    }

    private static Task<string?> KeyAsync(SeedFolder folder, params string[] without) => SeedReader.ReadKeyAsync(
        new SeedOptions { Folder = folder.Path, Without = without }, CancellationToken.None);

    private static byte[] Pack(SeedResult seed)
    {
        using var stream = new MemoryStream();
        new SeedPack(seed.IdempotencyKey, seed.Editions).Write(stream);
        return stream.ToArray();
    }
}
