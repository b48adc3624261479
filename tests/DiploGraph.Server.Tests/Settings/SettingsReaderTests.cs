using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace DiploGraph.Server.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void What_is_not_set_has_its_default() => Assert.Equivalent(new DiploGraphSettings(), Read([]));

    [Fact]
    public void A_setting_is_read_whatever_its_case_and_depth()
    {
        var settings = Read([("DIPLOGRAPH:HTTP:PROFILE", "draft2026"), ("DIPLOGRAPH:GRAPHQL:MAXDEPTH", "7")]);
        Assert.Equal(HttpProfile.Draft2026, settings.Http.Profile);
        Assert.Equal(7, settings.GraphQL.MaxDepth);
        Assert.Equal(100, settings.GraphQL.MaxListSize);
    }

    [Theory]
    [InlineData("DiploGraph:Dtaa", "x", "DiploGraph:Dtaa is not known. Known here are Captures, CursorSecret, Data,")]
    [InlineData("DiploGraph:Http:Profil", "x", "DiploGraph:Http:Profil is not known.")]
    [InlineData("DiploGraph:Http:MaxRequestBodyBytes", "many", "'many' at 'DiploGraph:Http:MaxRequestBodyBytes'")]
    [InlineData("DiploGraph:Http:Profile", "newest", "'newest' at 'DiploGraph:Http:Profile'")]
    [InlineData("DiploGraph:Http:AllowedOrigins", "https://a/b", "DiploGraph:Http:AllowedOrigins has \"https://a/b\"")]
    [InlineData(
        "DiploGraph:TrustedDocuments:Only", "true",
        "DiploGraph:TrustedDocuments:Folder names no folder, so that nothing could be executed.")]
    [InlineData("DiploGraph:CursorSecret", "short", "DiploGraph:CursorSecret has 5 characters; it takes 32 to 256.")]
    [InlineData(
        "DiploGraph:ShutdownTimeout", "-00:00:01",
        "DiploGraph:ShutdownTimeout is -00:00:01; it takes 00:00:00 to")]
    [InlineData("DiploGraph:Telemetry:OtlpEndpoint", "x", "DiploGraph:Telemetry:OtlpEndpoint is \"x\"")]
    [InlineData("DiploGraph:Urls", ";", "DiploGraph:Urls names no address.")]
    public void A_wrong_setting_is_named_with_what_it_may_be(string name, string value, string sentence)
    {
        var failure = Assert.Throws<CommandFailedException>(() => Read([(name, value)]));
        Assert.Equal(ExitCode.WrongUse, failure.ExitCode);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    private static DiploGraphSettings Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(it => KeyValuePair.Create(it.Name, (string?)it.Value)))
            .Build());
}
