using System.Text;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Tests.Language;

public sealed class SourceTextLocationTests
{
    [Fact]
    public void Counts_columns_in_UTF16_over_any_number_of_blocks()
    {
        var line = string.Concat(Enumerable.Repeat("aé漢🦊", 700));
        var source = new SourceText($"x\n{line}\r\n{line}y");
        for (var count = 0; count <= line.Length; count += 5)
        {
            var offset = 2 + Encoding.UTF8.GetByteCount(line.AsSpan(0, count));
            Assert.Equal(new SourceLocation(2, count + 1), source.GetLocation(offset));
        }

        Assert.Equal(new SourceLocation(3, line.Length + 1), source.GetLocation(source.Utf8.Length - 1));
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2048)]
    public void Finds_the_end_of_a_text_of_any_length(int length) =>
        Assert.Equal(
            new SourceLocation(1, length + 1), new SourceText(new string('a', length)).GetLocation(length));
}
