using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Tests.Language.Lexing;

public sealed class NameTableTests
{
    [Fact]
    public void Returns_the_same_string_for_equal_names() =>
        Assert.Same(NameTable.Get("aNameOfThisTest"u8), NameTable.Get("aNameOfThisTest"u8));

    [Fact]
    public void Returns_the_text_of_each_of_many_names()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var name = $"name{i}";
            Assert.Equal(name, NameTable.Get(System.Text.Encoding.ASCII.GetBytes(name)));
        }
    }

    [Fact]
    public void Does_not_store_long_names()
    {
        var name = new string('n', 10_000);
        Assert.Equal(name, NameTable.Get(System.Text.Encoding.ASCII.GetBytes(name)));
    }
}
