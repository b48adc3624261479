using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Tests.Validation;

public sealed class NameSuggesterTests
{
    [Theory]
    [InlineData("nmae", "name, mane")]
    [InlineData("NAME", "name, mane")]
    [InlineData("nam", "name")]
    [InlineData("barking", "")]
    [InlineData("", "")]
    public void Finds_the_nearest_first(string input, string expected) =>
        Assert.Equal(expected, string.Join(", ", NameSuggester.Nearest(input, ["mane", "name", "collar"])));

    [Fact]
    public void Counts_a_swap_of_neighbours_once() =>
        Assert.Equal(["ab"], NameSuggester.Nearest("ba", ["ab", "cd"]));

    [Fact]
    public void Joins_names_into_a_phrase()
    {
        Assert.Equal("", NameSuggester.Sentence("", []));
        Assert.Equal(" Did you mean \"a\"?", NameSuggester.Sentence("", ["a"]));
        Assert.Equal(" Did you mean \"a\" or \"b\"?", NameSuggester.Sentence("", ["a", "b"]));
        Assert.Equal(
            " Did you mean to use \"a\", \"b\", \"c\", \"d\", or \"e\"?",
            NameSuggester.Sentence("to use", ["a", "b", "c", "d", "e", "f"]));
    }
}
