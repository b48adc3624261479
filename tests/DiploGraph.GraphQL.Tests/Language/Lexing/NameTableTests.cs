using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Tests.Language.Lexing;

public sealed class NameTableTests
{
    [Fact]
    public void Gives_equal_names_the_same_string() =>
        Assert.Same(NameTable.Get("aNameOfThisTest"u8), NameTable.Get("aNameOfThisTest"u8));

    [Fact]
    public void Gives_each_of_many_names_its_own_text()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var name = $"name{i}";
            Assert.Equal(name, NameTable.Get(System.Text.Encoding.ASCII.GetBytes(name)));
        }
    }

    [Fact]
    public void Does_not_keep_long_names()
    {
        var name = new string('n', 10_000);
        Assert.Equal(name, NameTable.Get(System.Text.Encoding.ASCII.GetBytes(name)));
    }
}
