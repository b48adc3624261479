using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Names.Search;

/// <summary>Checks what a name means over random graphs.</summary>
public sealed class NameSearcherProperties
{
    private static readonly string[] Given =
    [
        "Benny", "Yair", "Shinzō", "Yoshimasa", "Rahm", "Naftali", "नरेन्द्र", "Бени", "יאיר", "ウィリアム", "Tomáš",
        "بنيامين",
    ];

    private static readonly string[] Family =
        ["Gantz", "Lapid", "Hayashi", "Emanuel", "Bennett", "मोदी", "Ганц", "לפיד", "ハガティ", "Novák", "نتنياهو", "Kono"];

    private static readonly string[] Unknown =
        ["Airlines", "Xyzzy", "Brother", "Street", "Novosibirsk", "電力", "חברה", "Завод"];

    private static Gen<string> FullName =>
        from given in Gen.Elements(Given)
        from family in Gen.Elements(Family)
        select $"{given} {family}";

    private static Gen<(string[] Others, string Name)> Graphs =>
        from name in FullName
        from others in FullName.ArrayOf()
        select (others.Where(other => other != name).Distinct().Take(20).ToArray(), name);

    [Fact]
    public void An_exact_full_name_is_found_whatever_else_the_graph_contains() =>
        Check(Graphs, async graph => Assert.Equal("official:it", await GraphOf(graph).MeansAsync(graph.Name)));

    [Fact]
    public void A_name_with_an_unknown_word_means_nothing() =>
        Check(
            from graph in Graphs
            from word in Gen.Elements(Unknown)
            from isFirst in Gen.Elements(true, false)
            select (graph, Text: isFirst ? $"{word} {graph.Name}" : $"{graph.Name} {word}"),
            async it => Assert.Null((await GraphOf(it.graph).FindAsync(it.Text))[0].Meant));

    [Fact]
    public void Canonically_equivalent_names_mean_the_same() =>
        Check(Graphs, async graph =>
        {
            var results = await GraphOf(graph).FindAsync(
                graph.Name.Normalize(NormalizationForm.FormC), graph.Name.Normalize(NormalizationForm.FormD),
                graph.Name.Replace(" ", " \u200E\u2060", StringComparison.Ordinal));
            Assert.All(results, result => Assert.Equal("official:it", NameGraph.Describe(result)));
            Assert.Single(results.Select(result => result.Meant!.Hit.Match.Score).Distinct());
        });

    private static NameGraph GraphOf((string[] Others, string Name) it)
    {
        var graph = new NameGraph().With("official:it", it.Name).With("country:jp", "Japan");
        for (var at = 0; at < it.Others.Length; at++)
        {
            graph.With($"official:other-{at}", it.Others[at]);
        }

        return graph;
    }

    private static void Check<T>(Gen<T> values, Func<T, Task> test) =>
        Prop.ForAll(values.ToArbitrary(), value => test(value).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();
}
