using System.Text;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Tests.Types.Coercion;

public sealed class SurrogateCheckerTests
{
    [Theory]
    [InlineData(@"""\ud83d\ude00""", false)]
    [InlineData(@"""\uD83D\uDE00 \ud83d\ude00""", false)]
    [InlineData(@"""\\ud800""", false)]
    [InlineData(@"""\\\\ud800""", false)]
    [InlineData(@"""\ud7ff\ue000""", false)]
    [InlineData(@"""\ud800""", true)]
    [InlineData(@"""\udc00""", true)]
    [InlineData(@"""\\\ud800""", true)]
    [InlineData(@"""\ud800\u0041""", true)]
    [InlineData(@"""\ud800\n\udc00""", true)]
    [InlineData(@"""\ude00\ud83d""", true)]
    [InlineData(@"{""\uD800"": 1}", true)]
    [InlineData(@"""\n\ud83d\ude00\udbff""", true)]
    public void Finds_halves_of_surrogate_pairs(string json, bool expected) =>
        Assert.Equal(expected, SurrogateChecker.HasLoneSurrogate(Encoding.UTF8.GetBytes(json)));
}
