using System.Text;
using DiploGraph.Graph.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Quotes;

public sealed class CaptureTextTests
{
    [Fact]
    public void Counts_code_points_and_not_code_units()
    {
        var text = new CaptureText("a\U0001F54Ab𠮷c");
        Assert.Equal(5, text.CodePointCount);
        Assert.Equal([0, 1, 3, 4, 6, 7], Enumerable.Range(0, 6).Select(text.ToUtf16));
        Assert.Equal([0, 1, 1, 2, 3, 3, 4, 5], Enumerable.Range(0, 8).Select(text.ToCodePoint));
        Assert.Equal("b𠮷", text.Find(new TextPositionSelector(2, 4)));
    }

    [Fact]
    public void Finds_nothing_at_an_invalid_range()
    {
        var text = new CaptureText("a\U0001F54A");
        Assert.Equal("", text.Find(new TextPositionSelector(2, 2)));
        Assert.Null(text.Find(new TextPositionSelector(0, 3)));
        Assert.Null(text.Find(new TextPositionSelector(-1, 1)));
        Assert.Null(text.Find(new TextPositionSelector(2, 1)));
    }

    [Fact]
    public void Positions_in_long_texts_match_a_count_one_by_one() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int[]>().Filter(ints => ints.Length > 0),
            seeds =>
            {
                var runes = Enumerable.Range(0, 700)
                    .Select(i => new Rune(Math.Abs(seeds[i % seeds.Length] + i) % 3 == 0 ? 0x1F54A : 'x')).ToArray();
                var text = new CaptureText(string.Concat(runes));
                var index = 0;
                for (var i = 0; i < runes.Length; i++)
                {
                    Assert.Equal(index, text.ToUtf16(i));
                    Assert.Equal(i, text.ToCodePoint(index));
                    index += runes[i].Utf16SequenceLength;
                }

                Assert.Equal(runes.Length, text.CodePointCount);
                Assert.Equal(text.Text.Length, text.ToUtf16(runes.Length));
                Assert.Equal(runes.Length, text.ToCodePoint(text.Text.Length));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Positions_are_correct_if_the_text_ends_exactly_at_a_step()
    {
        var text = new CaptureText(string.Concat(Enumerable.Repeat("\U0001F54A", 512)));
        Assert.Equal(1024, text.ToUtf16(512));
        Assert.Equal(512, text.ToCodePoint(1024));
    }

    [Fact]
    public void The_hash_covers_the_unchanged_bytes()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("日本\r\n")).ToArray();
        Assert.True(CaptureText.TryDecode(bytes, out var text));
        Assert.Equal("\uFEFF日本\r\n", text.Text);
        Assert.Equal("904d861cfe3e656a5b19a10332170e38", text.Sha256[..32]);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_rejected() =>
        Assert.False(CaptureText.TryDecode([0x41, 0xFF], out _));
}
