using System.Reflection;
using System.Text.RegularExpressions;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Tests.Predicates;

public sealed partial class VocabularyTests
{
    public static TheoryData<string> Lists =>
        [.. typeof(Vocabulary).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(list => list.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Tokens_are_unique_upper_case_words_with_underscores(string name)
    {
        var tokens = (IReadOnlyList<string>)typeof(Vocabulary).GetProperty(name)!.GetValue(null)!;
        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.Matches(Token(), token));
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z")]
    private static partial Regex Token();
}
