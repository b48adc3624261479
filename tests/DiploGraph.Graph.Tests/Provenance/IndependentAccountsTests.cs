using System.Numerics;
using DiploGraph.Graph.Provenance;

namespace DiploGraph.Graph.Tests.Provenance;

/// <summary>Counts the independent accounts of sources that are written as letters: "AB" repeats A and B.</summary>
public sealed class IndependentAccountsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("A A", 1)]
    [InlineData("A B", 2)]
    [InlineData("A B AB", 2)]
    [InlineData("AB", 1)]
    [InlineData("AB AB", 1)]
    [InlineData("A AB", 1)]
    [InlineData("A AB C", 2)]
    [InlineData("AB BC", 1)]
    [InlineData("AB BC CA", 1)]
    [InlineData("AB CD", 2)]
    [InlineData("AB CD ABCD", 2)]
    [InlineData("AB BC CD", 2)]
    [InlineData("AB BC CD DE EF", 3)]
    [InlineData("AB BC CD DE EA", 2)]
    [InlineData("ABC DEF AD BE CF", 3)]
    public void Two_sources_are_independent_if_they_have_no_origin_in_common(string sources, int expected) =>
        Assert.Equal(expected, Count(sources.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void The_number_is_that_of_an_exhaustive_search_and_a_further_source_never_lowers_it()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var letters = random.Next(2, 10);
            var sources = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => string.Concat(
                    Enumerable.Range(0, random.Next(1, 4)).Select(_ => (char)('A' + random.Next(letters))).Distinct()))
                .ToArray();
            var before = 0;
            for (var count = 1; count <= sources.Length; count++)
            {
                var now = Count(sources[..count]);
                Assert.Equal(Naive(sources[..count]), now);
                Assert.True(now >= before);
                before = now;
            }
        }
    }

    [Fact]
    public void The_order_of_the_sources_does_not_matter()
    {
        var random = new Random(1);
        var sources = Enumerable.Range(0, 40)
            .Select(_ => $"{(char)('A' + random.Next(26))}{(char)('a' + random.Next(26))}").ToArray();
        var count = Count(sources);
        for (var time = 0; time < 20; time++)
        {
            random.Shuffle(sources);
            Assert.Equal(count, Count(sources));
        }
    }

    [Fact]
    public void A_further_source_never_lowers_the_number_even_beyond_the_limit_of_digests()
    {
        var random = new Random(2);
        var sources = new List<string>();
        for (var before = 0; sources.Count < 150;)
        {
            sources.Add(string.Concat(
                Enumerable.Range(0, random.Next(12) == 0 ? 1 : 3).Select(_ => (char)(random.Next(120) + 0x100))));
            var now = Count([.. sources]);
            Assert.True(now >= before);
            before = now;
        }
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b>a", "a")]
    [InlineData("c>b b>a", "a")]
    [InlineData("c>a c>b", "a b")]
    [InlineData("d>c d>b c>a b>a", "a")]
    [InlineData("b>a a>b", "a b")]
    [InlineData("c>b b>a a>b", "a b")]
    [InlineData("c>b b>c b>a", "a")]
    [InlineData("b>b", "b")]
    [InlineData("b>b b>a", "a")]
    public void Origins_are_the_sources_at_the_beginning_even_of_a_circle(string derivations, string expected)
    {
        var pairs = derivations.Split(' ').Where(pair => pair.Contains('>', StringComparison.Ordinal))
            .ToLookup(pair => pair[0], pair => pair[2]);
        var finder = new OriginFinder<char>(source => [.. pairs[source]]);
        Assert.Equal(expected, string.Join(' ', finder.Find(derivations[0]).Order()));
    }

    [Fact]
    public void A_long_chain_of_copies_has_one_origin()
    {
        var finder = new OriginFinder<int>(source => source == 0 ? [] : [source - 1]);
        Assert.Equal([0], finder.Find(500));
    }

    private static int Count(string[] sources) =>
        IndependentAccounts.Count<char>([.. sources.Select(source => source.ToCharArray())]);

    private static int Naive(string[] sources) => Enumerable.Range(0, 1 << sources.Length)
        .Where(chosen => Enumerable.Range(0, sources.Length).Where(at => (chosen >> at & 1) == 1)
            .SelectMany(at => sources[at].Distinct()) is var all && all.Count() == all.Distinct().Count())
        .Max(chosen => BitOperations.PopCount((uint)chosen));
}
