using DiploGraph.Server.Http.Protocol;
using Microsoft.AspNetCore.Http;

namespace DiploGraph.Server.Tests.Http.Protocol;

/// <summary>The choice of a media type by an Accept header (RFC 9110, section 12.5.1).</summary>
public sealed class MediaTypesTests
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";
    private const string Stream = "text/event-stream";
    private const string Html = "text/html";

    [Theory]
    [InlineData("*/*", Json)]
    [InlineData("*/*, application/json;q=0.1", Response)]
    [InlineData("application/json;q=0, */*", Response)]
    [InlineData("*/*, application/json;q=0", Response)]
    [InlineData("application/*, application/json;q=0", Response)]
    [InlineData("application/*;q=0, */*", Stream)]
    [InlineData("application/*;q=0, text/*;q=0, */*", null)]
    [InlineData("*/*;q=0", null)]
    [InlineData("*/*;q=0, application/json;q=0.001", Json)]
    [InlineData("*/*;q=0.9, application/*;q=0.1", Stream)]
    [InlineData("*/*;q=0.1, application/*;q=0.9, application/graphql-response+json;q=0.5", Json)]
    [InlineData("text/*, application/json;q=0.5", Stream)]
    public void The_most_precise_range_gives_the_weight_of_a_type(string accept, string? type) =>
        Assert.Equal(type, Choose("POST", accept));

    [Theory]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/graphql-response+json, application/json", Response)]
    [InlineData("application/graphql-response+json,application/json;charset=utf-8", Response)]
    [InlineData("application/json, text/event-stream", Json)]
    [InlineData("text/event-stream, application/json", Stream)]
    [InlineData("*/*, application/json", Json)]
    [InlineData("*/*, application/graphql-response+json", Response)]
    [InlineData("application/*, */*", Json)]
    [InlineData("multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9",
        Response)]
    [InlineData("multipart/mixed, application/json;q=0.1", Json)]
    public void Among_equals_a_named_type_comes_first(string accept, string type) =>
        Assert.Equal(type, Choose("POST", accept));

    [Theory]
    [InlineData("application/json;charset=utf-8", Json)]
    [InlineData("application/json; charset=\"UTF-8\"", Json)]
    [InlineData("application/json;charset=utf-8;q=0, application/json", null)]
    [InlineData("application/json;charset=utf-8;q=0.9, application/json;q=0.1, application/graphql-response+json;q=0.5",
        Json)]
    [InlineData("application/json;q=0.9;charset=utf-8", Json)]
    [InlineData("application/json;charset=utf-16;q=0, application/json;q=0.5", Json)]
    [InlineData("application/json;charset=utf-16, application/graphql-response+json;q=0.5", Response)]
    [InlineData("application/json;version=2;q=0, application/json;q=0.5", Json)]
    [InlineData("application/json;version=2", null)]
    public void A_range_with_a_parameter_that_the_type_lacks_does_not_match(string accept, string? type) =>
        Assert.Equal(type, Choose("POST", accept));

    [Theory]
    [InlineData("", Json)]
    [InlineData(" , ,", Json)]
    [InlineData("nonsense", null)]
    [InlineData("multipart/mixed", null)]
    [InlineData("nonsense, application/graphql-response+json", Response)]
    [InlineData("application/json;q=2, application/graphql-response+json;q=0.1", Response)]
    [InlineData("application/json;q=-1, application/graphql-response+json;q=0.1", Response)]
    [InlineData("application/json;q=high, application/graphql-response+json;q=0.1", Response)]
    [InlineData("application/json;q=NaN, application/graphql-response+json;q=0.1", Response)]
    [InlineData("application/json;q=1e-1, application/graphql-response+json;q=0.1", Response)]
    [InlineData("*/json", null)]
    [InlineData("application/*+json", null)]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", Json)]
    public void A_range_that_is_not_well_formed_is_ignored(string accept, string? type) =>
        Assert.Equal(type, Choose("POST", accept));

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Html)]
    [InlineData("*/*", Json)]
    [InlineData("text/html", Html)]
    [InlineData("text/html;q=0, */*", Json)]
    [InlineData("application/json, text/html", Json)]
    [InlineData("text/html;q=0.5, application/json", Json)]
    [InlineData("text/*;q=0.5, text/html", Html)]
    public void Only_a_GET_receives_a_page(string accept, string type)
    {
        Assert.Equal(type, Choose("GET", accept));
        Assert.NotEqual(Html, Choose("POST", accept));
    }

    [Fact]
    public void Several_header_lines_are_one_list() =>
        Assert.Equal(Response, Choose("POST", "application/json;q=0.5", "application/graphql-response+json"));

    [Theory]
    [InlineData("*/*", Response)]
    [InlineData("application/*", Response)]
    [InlineData("*/*, application/json;q=0.9", Response)]
    [InlineData("*/*, application/graphql-response+json;q=0.9", Json)]
    [InlineData("*/*, application/json", Json)]
    public void The_default_is_the_first_among_types_that_are_not_named(string accept, string type) =>
        Assert.Equal(type, Choose("POST", ResponseType.GraphQLResponse, accept));

    private static string? Choose(string method, params string[] accept) => Choose(method, ResponseType.Json, accept);

    private static string? Choose(string method, ResponseType otherwise, params string[] accept)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Headers.Accept = accept;
        var type = MediaTypes.Negotiate(request, otherwise);
        return type == ResponseType.None ? null : MediaTypes.NameOf(type).Split(';')[0];
    }
}
