using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed.Resolving;

/// <summary>Values that do not have the form of their kind are reported with their position.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("\"japan\"", "an ISO 3166-1 alpha-2 code, two capital letters such as JP, was expected.")]
    [InlineData("\"ＪＰ\"", "an ISO 3166-1 alpha-2 code")]
    [InlineData("\"JP\\n\"", "an ISO 3166-1 alpha-2 code")]
    public Task An_external_id(string value, string message) => ReplaceAsync("value: JP", value, 4, 72, message);

    [Theory]
    [InlineData("\"٣٥.٦٩,١٣٩.٧٢\"", "latitude,longitude in decimal degrees")]
    [InlineData("\"35.69,139.72\\n\"", "latitude,longitude")]
    [InlineData("\"35.69, 139.72\"", "latitude,longitude")]
    [InlineData("\"91,0\"", "latitude,longitude")]
    public Task Coordinates(string value, string message) =>
        ReplaceAsync("value: \"35.69,139.72\"", value, 6, 70, message);

    [Theory]
    [InlineData("٢٠٢٢-٠٨-٣٠")]
    [InlineData("\"2022-08-30\\n\"")]
    public Task A_time(string value) => ReplaceAsync("value: 2022-08-30", value, 8, null, "is not a valid EDTF date");

    [Theory]
    [InlineData("\"  https://example.org/a b  \"", "it must start with http:// or https://")]
    [InlineData("\"https://example.org/a b\"", "it cannot contain a space")]
    [InlineData("\"https://user@example.org/a\"", "user name")]
    public async Task The_URL_of_a_source(string url, string message)
    {
        var text = SampleSeed.Short.Replace("\"https://example.org/a\"", url, StringComparison.Ordinal);
        await ExpectAsync(text, SeedProblemCodes.InvalidValue, 1, 55, message);
    }

    private static Task ReplaceAsync(string old, string value, int line, int? column, string message)
    {
        var text = SampleSeed.Short.Replace(old, $"value: {value}", StringComparison.Ordinal);
        return ExpectAsync(text, null, line, column, message);
    }

    private static async Task ExpectAsync(string text, string? code, int line, int? column, string message)
    {
        using var folder = new SeedFolder().Add("a.yaml", text);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal((line, column ?? problem.Column), (problem.Line, problem.Column));
        Assert.Equal(code ?? problem.Code, problem.Code);
    }
}
