using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace DiploGraph.Server.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void A_setting_that_is_not_given_has_its_default() => Assert.Equivalent(new DiploGraphSettings(), Read([]));

    [Fact]
    public void Names_and_enum_values_ignore_case()
    {
        var settings = Read([("DIPLOGRAPH:HTTP:PROFILE", "draft2026"), ("DIPLOGRAPH:GRAPHQL:MAXDEPTH", "7")]);
        Assert.Equal(HttpProfile.Draft2026, settings.Http.Profile);
        Assert.Equal(7, settings.GraphQL.MaxDepth);
        Assert.Equal(100, settings.GraphQL.MaxListSize);
    }

    [Theory]
    [InlineData(
        "Dtaa",
        "x",
        " is not a setting. Possible names are Access, AllowOwnProposals, Captures, CursorSecret, Data, GraphQL,")]
    [InlineData("Http:Profil", "x", " is not a setting.")]
    [InlineData("GraphQL:ListSizeArguments:0", "limit", " is not a setting.", "GraphQL:ListSizeArguments")]
    [InlineData("Http", "x", " is a group of settings; it cannot have a value of its own.")]
    [InlineData(
        "Http:MaxWebSockets:0", "1", " must be a single value, not a list or an object.", "Http:MaxWebSockets")]
    [InlineData("Http:MaxRequestBodyBytes", "many", " is \"many\"; it must be a whole number from 1024 to 67108864.")]
    [InlineData("Http:Profile", "newest", " is \"newest\"; it must be Compat or Draft2026.")]
    [InlineData("Http:AllowedOrigins", "https://a/b", " contains \"https://a/b\", which is not an origin such as")]
    [InlineData("Store", "", " is \"\"; it must be embedded or neo4j.")]
    [InlineData(
        "TrustedDocuments:Only", "true", " is empty, so TrustedDocuments:Only would reject every request.",
        "TrustedDocuments:Folder")]
    [InlineData("CursorSecret", "short", " has 5 characters; it must have 32 to 256.")]
    [InlineData("ShutdownTimeout", "00:10:01", " is 00:10:01; it must be from 00:00:00 to 00:10:00.")]
    [InlineData("MaxReadSteps", "999", " is 999; it must be from 1000 to 1000000000000.")]
    [InlineData("Telemetry:OtlpEndpoint", "x", " is \"x\", which is not an address such as http://localhost:4317.")]
    [InlineData("Urls", ";", " is empty.")]
    public void A_wrong_setting_is_rejected_with_the_allowed_values(
        string name, string value, string sentence, string? reported = null)
    {
        var failure = Assert.Throws<CommandFailedException>(() => Read([($"DiploGraph:{name}", value)]));
        Assert.Equal(ExitCode.WrongUse, failure.ExitCode);
        Assert.StartsWith(
            $"Invalid setting: DiploGraph:{reported ?? name}{sentence}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Http:Profile", "7")]
    [InlineData("Http:Profile", "0")]
    [InlineData("Http:Profile", "Compat,Draft2026")]
    [InlineData("GraphQL:MaxDepth", "0x10")]
    [InlineData("GraphQL:MaxDepth", "#10")]
    [InlineData("GraphQL:MaxDepth", "+10")]
    [InlineData("GraphQL:MaxDepth", "1e1")]
    [InlineData("GraphQL:MaxDepth", " 10")]
    [InlineData("GraphQL:MaxDepth", "10\n")]
    [InlineData("GraphQL:MaxDepth", "10\0")]
    [InlineData("GraphQL:MaxDepth", "99999999999")]
    [InlineData("GraphQL:MaxDepth", "")]
    [InlineData("GraphQL:MaxDepth", null)]
    [InlineData("GraphQL:MaxCost", "9223372036854775808")]
    [InlineData("GraphQL:MaxCost", "4611686018427387905")]
    [InlineData("GraphQL:EnableIntrospection", "1")]
    [InlineData("GraphQL:EnableIntrospection", "yes")]
    [InlineData("GraphQL:EnableIntrospection", " true")]
    [InlineData("GraphQL:ExecutionTimeout", "1")]
    [InlineData("GraphQL:ExecutionTimeout", "10 s")]
    [InlineData("GraphQL:ExecutionTimeout", "0:10")]
    [InlineData("GraphQL:ExecutionTimeout", "24:00:00")]
    [InlineData("GraphQL:ExecutionTimeout", "00:00:10\n")]
    [InlineData("GraphQL:ExecutionTimeout", "00:00:00")]
    [InlineData("ShutdownTimeout", "-00:00:01")]
    [InlineData("Store", "Embedded")]
    [InlineData("Data", "")]
    [InlineData("Urls", "127.0.0.1:5080")]
    [InlineData("Urls", "localhost:5080")]
    [InlineData("Urls", "https://localhost:5080")]
    [InlineData("Urls", "http://localhost:99999")]
    [InlineData("Urls", "http://localhost:5080/graphql")]
    [InlineData("Urls", "http://user@localhost:5080")]
    [InlineData("Telemetry:OtlpEndpoint", "localhost:4317")]
    [InlineData("Telemetry:OtlpEndpoint", "ftp://localhost:4317")]
    [InlineData("Telemetry:OtlpEndpoint", "http://localhost:4317\n")]
    [InlineData("Telemetry:ServiceName", " ")]
    [InlineData("Http:AllowedOrigins", "app.example.org")]
    [InlineData("Http:AllowedOrigins", "localhost:3000")]
    [InlineData("Http:AllowedOrigins", "https://user@app.example.org")]
    [InlineData("Http:AllowedOrigins", "https://app.example.org:443")]
    [InlineData("Neo4j:Reads", "1")]
    [InlineData("Neo4j:Uri", "localhost:7474")]
    [InlineData("Neo4j:Database", "")]
    [InlineData("Neo4j:ReadTimeout", "00:00:00.0999999")]
    [InlineData("Neo4j:MaxClaimsInMemory", "1000000001")]
    [InlineData("Http:CompressionThresholdBytes", "-1")]
    [InlineData("Http:KeepAliveInterval", "00:00:00.9999999")]
    public void A_value_that_the_documentation_does_not_allow_is_rejected(string name, string? value)
    {
        var failure = Assert.Throws<CommandFailedException>(() => Read([($"DiploGraph:{name}", value)]));
        Assert.Equal(ExitCode.WrongUse, failure.ExitCode);
        Assert.StartsWith($"Invalid setting: DiploGraph:{name} ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Urls", "http://*:5080;http://[::1]:5081/; http://localhost")]
    [InlineData("Urls", "http://unix:/run/diplograph.sock")]
    [InlineData("Telemetry:OtlpEndpoint", "https://collector.example.org/v1")]
    [InlineData("Http:AllowedOrigins", "https://app.example.org;http://localhost:3000")]
    [InlineData("Http:AllowedOrigins", "*")]
    [InlineData("GraphQL:ExecutionTimeout", "1.00:00:00")]
    [InlineData("GraphQL:ExecutionTimeout", "00:00:00.25")]
    [InlineData("GraphQL:EnableIntrospection", "FALSE")]
    [InlineData("CursorSecret", "")]
    public void A_value_that_the_documentation_allows_is_accepted(string name, string value) =>
        Read([($"DiploGraph:{name}", value)]);

    private static DiploGraphSettings Read(params (string Name, string? Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(it => KeyValuePair.Create(it.Name, it.Value)))
            .Build());
}
