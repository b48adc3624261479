using DiploGraph.Graph.Formats;

namespace DiploGraph.Graph.Tests.Formats;

public sealed class UrlFormatTests
{
    [Theory]
    [InlineData("https://example.org")]
    [InlineData("HTTP://example.org/")]
    [InlineData("https://example.org/a?b=c&d=e#f")]
    [InlineData("https://example.org/a%20b?q=%E6%97%A5")]
    [InlineData("https://example.org:8443/a")]
    [InlineData("https://example.org./a")]
    [InlineData("https://localhost/a")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://[2001:db8::1]:80/a")]
    [InlineData("https://例え.jp/記事")]
    [InlineData("https://ja.wikipedia.org/wiki/日本")]
    public void A_valid_URL(string url) => Assert.Null(UrlFormat.FindFault(url));

    [Theory]
    [InlineData("", "start with")]
    [InlineData("example.org/a", "start with")]
    [InlineData("//example.org/a", "start with")]
    [InlineData("ftp://example.org/a", "start with")]
    [InlineData("javascript:alert(1)//https://example.org", "start with")]
    [InlineData(" https://example.org/a", "start with")]
    [InlineData("https:/example.org", "start with")]
    [InlineData("https://", "host")]
    [InlineData("https:///a", "host")]
    [InlineData("https://?a", "host")]
    [InlineData("https://exa mple.org", "host")]
    [InlineData("https://-a.org", "host")]
    [InlineData("https://a_b.org", "host")]
    [InlineData("https://a..org", "host")]
    [InlineData("https://ex%61mple.org", "host")]
    [InlineData("https://256.1.1.1/", "host")]
    [InlineData("https://1.2.3/", "host")]
    [InlineData("https://١.٢.٣.٤/", "host")]
    [InlineData("https://[::1/", "port")]
    [InlineData("https://[1.2.3.4]/", "host")]
    [InlineData("https://[::1%25eth0]/", "host")]
    [InlineData("https://user@example.org/", "user name")]
    [InlineData("https://user:word@example.org/", "user name")]
    [InlineData("https://example.org:port/", "port")]
    [InlineData("https://example.org:65536/", "port")]
    [InlineData("https://example.org:٨٠/", "port")]
    [InlineData("https://example.org/a b", "a space")]
    [InlineData("https://example.org/a ", "a space")]
    [InlineData("https://example.org/a\n", "U+000A")]
    [InlineData("https://example.org\n", "host")]
    [InlineData("https://example.org/a\u0000", "U+0000")]
    [InlineData("https://example.org/\u0085", "U+0085")]
    [InlineData("https://example.org/a\\b", "\"\\\"")]
    [InlineData("https://example.org/<a>", "\"<\"")]
    [InlineData("https://example.org/\"", "\"\"\"")]
    [InlineData("https://example.org/{a}", "\"{\"")]
    [InlineData("https://example.org/a%2", "hexadecimal")]
    [InlineData("https://example.org/a%zz", "hexadecimal")]
    [InlineData("https://example.org/a#b#c", "\"#\"")]
    [InlineData("https://example.org/\uFFFE", "U+FFFE")]
    [InlineData("https://example.org/\u2028", "U+2028")]
    [InlineData("https://example.org/\u3000", "U+3000")]
    public void An_invalid_URL(string url, string fault) =>
        Assert.Contains(fault, UrlFormat.FindFault(url), StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_part_of_a_URL() =>
        Assert.NotNull(UrlFormat.FindFault("https://example.org/\uD800"));
}
