using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Formats;

namespace DiploGraph.Graph.Tests.Formats;

public sealed class LiteralFormatTests
{
    [Theory]
    [InlineData(LiteralKind.Integer, "0")]
    [InlineData(LiteralKind.Integer, "-12")]
    [InlineData(LiteralKind.Boolean, "true")]
    [InlineData(LiteralKind.Time, "2022-08-30")]
    [InlineData(LiteralKind.Coordinates, "35.69,139.72")]
    [InlineData(LiteralKind.Coordinates, "-90,-180")]
    [InlineData(LiteralKind.Url, "https://example.org/")]
    [InlineData(LiteralKind.Text, "anything")]
    public void A_literal_of_its_kind(LiteralKind kind, string text) =>
        Assert.Null(LiteralFormat.Expected(new Literal(kind, text)));

    [Theory]
    [InlineData(LiteralKind.Integer, "+1")]
    [InlineData(LiteralKind.Integer, "01")]
    [InlineData(LiteralKind.Integer, "-0")]
    [InlineData(LiteralKind.Integer, "1.0")]
    [InlineData(LiteralKind.Integer, "١")]
    [InlineData(LiteralKind.Integer, "99999999999999999999")]
    [InlineData(LiteralKind.Boolean, "True")]
    [InlineData(LiteralKind.Time, "２０２２")]
    [InlineData(LiteralKind.Coordinates, "٣٥.٦٩,١٣٩.٧٢")]
    [InlineData(LiteralKind.Coordinates, "90.1,0")]
    [InlineData(LiteralKind.Coordinates, "0,180.1")]
    [InlineData(LiteralKind.Coordinates, "35.69")]
    [InlineData(LiteralKind.Coordinates, "35,69,139,72")]
    [InlineData(LiteralKind.Coordinates, "35., 139")]
    [InlineData(LiteralKind.Coordinates, "1e1,0")]
    [InlineData(LiteralKind.Coordinates, "+1,0")]
    [InlineData(LiteralKind.Url, "mailto:a@example.org")]
    public void A_text_of_another_kind(LiteralKind kind, string text) =>
        Assert.NotNull(LiteralFormat.Expected(new Literal(kind, text)));

    [Theory]
    [InlineData(LiteralKind.Integer, "1")]
    [InlineData(LiteralKind.Boolean, "true")]
    [InlineData(LiteralKind.Time, "2022-08-30")]
    [InlineData(LiteralKind.Coordinates, "35.69,139.72")]
    [InlineData(LiteralKind.Url, "https://example.org/")]
    public void No_kind_accepts_what_follows_a_value(LiteralKind kind, string text) => Assert.All(
        ["\n", "\r\n", "\0", " ", "\u2028", "\u0085", "\uFEFF"],
        end =>
        {
            Assert.NotNull(LiteralFormat.Expected(new Literal(kind, text + end)));
            Assert.NotNull(LiteralFormat.Expected(new Literal(kind, end + text)));
        });
}
