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
        var options = new SeedOptions { Folder = Checkout.SeedData };
        Assert.Equal(
            (await Checkout.ReadSeedDataAsync()).IdempotencyKey,
            await SeedReader.ReadKeyAsync(options, CancellationToken.None));
        Assert.NotEqual(
            (await Checkout.ReadSeedDataAsync()).IdempotencyKey,
            await SeedReader.ReadKeyAsync(options with { Without = ["world"] }, CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_has_no_key()
    {
        using var folder = new SeedFolder().Add("a.yaml", [0xFF]);
        Assert.Null(await SeedReader.ReadKeyAsync(new SeedOptions { Folder = folder.Path }, CancellationToken.None));
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

    private static byte[] Pack(SeedResult seed)
    {
        using var stream = new MemoryStream();
        new SeedPack(seed.IdempotencyKey, seed.Editions).Write(stream);
        return stream.ToArray();
    }
}
