using DiploGraph.Server.Http.Protocol;
using Microsoft.AspNetCore.Http;

namespace DiploGraph.Server.Tests.Http.Protocol;

/// <summary>The choice of a content coding by an Accept-Encoding header (RFC 9110, section 12.5.3).</summary>
public sealed class ContentCodingsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("identity", "")]
    [InlineData("deflate, zstd", "")]
    [InlineData("gzip, deflate, br, zstd", "br gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0.1, gzip;q=0.9", "gzip br")]
    [InlineData("br;q=0.5, gzip;q=0.5", "br gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br gzip")]
    [InlineData("*;q=0", "")]
    [InlineData("*;q=0, gzip;q=0.1", "gzip")]
    [InlineData("br;q=0, *;q=0.5", "gzip")]
    [InlineData("gzip;q=0.1, *", "br gzip")]
    [InlineData("identity, gzip;q=0.5", "")]
    [InlineData("identity;q=0.5, gzip;q=0.5, br;q=0.1", "gzip")]
    [InlineData("identity;q=0, gzip;q=0.1", "gzip")]
    public void The_codings_are_ordered_by_their_weight(string? accept, string codings)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptEncoding = accept;
        Assert.Equal(codings, string.Join(' ', ContentCodings.Accepted(request)));
    }
}
