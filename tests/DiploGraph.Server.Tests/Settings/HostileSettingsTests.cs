using System.Globalization;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace DiploGraph.Server.Tests.Settings;

/// <summary>Every setting rejects every value that <c>docs/settings.md</c> does not allow.</summary>
public sealed class HostileSettingsTests
{
    private static readonly string[] Numbers =
    [
        "", " ", "0x10", "&h10", "#10", "+5", " 5", "5 ", "5\n", "\t5", "5\0", "1e3", "1E3", "1,000", "1_000", "1 000",
        "5.0", "5.", "5;", "5,6", "--5", "-", "-1", "(5)", "5m", "NaN", "Infinity", "-Infinity", "∞", "null", "true",
        "\u0665", "\uff15", "\u00bd", "9223372036854775808", "99999999999999999999999",
    ];

    private static readonly string[] Switches =
        ["", " ", "0", "1", "-1", "yes", "no", "on", "off", "t", "tru", " true", "true ", "true\n", "false\0", "null"];

    private static readonly string[] Durations =
    [
        "", " ", "0", "1", "15", "15s", "15 s", "0:15", "00:15", "0:0:15", "1:2:3:4", "24:00:00", "00:60:00",
        "00:00:60",
        "-00:00:15", "+00:00:15", " 00:00:15", "00:00:15 ", "00:00:15\n", "00:00:15\0", "00:00:15.", "00:00:15,5",
        "00:00:15.00000001", "1e3", "NaN", "Infinity", "PT15S", "10675199.02:48:05.4775808", "\u0660\u0660:00:15",
    ];

    private static readonly string[] HttpAddresses =
    [
        " ", "localhost", "localhost:4317", "127.0.0.1:4317", "//localhost:4317", "/localhost", "http:", "http:/",
        "http://",
        "http://:4317", "http:localhost", "http//localhost", "htp://localhost", "ftp://localhost", "file:///etc/passwd",
        "http://local host", "http://localhost:99999", "http://localhost:-1", "http://localhost:4317\n",
        "\nhttp://localhost:4317", "http://localhost\n:4317", "http://localhost:4317\0",
    ];

    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["Urls"] =
        [
            .. HttpAddresses, "", ";", "https://localhost:5080", "http://localhost:5080/graphql",
            "http://localhost:5080?a",
            "http://localhost:5080#a", "http://user@localhost:5080", "http://localhost:5080;localhost:5081",
            "http://localhost:5080,http://localhost:5081", "http://unix:", "http://unix:/", "http://unix:/a\n",
            "http://unix:/" + new string('a', 200), "net.pipe://a",
        ],
        ["Telemetry.OtlpEndpoint"] = [.. HttpAddresses, "http://localhost:4317 ", "grpc://localhost:4317"],
        ["Neo4j.Uri"] =
        [
            .. HttpAddresses, "", "http://localhost ", "neo4j://localhost", "bolt://localhost:7687",
            "bolt+ssc://localhost", "neo4j+s://",
            "neo4j+s:localhost", "neo4j+s://localhost\n", "http://user:password@localhost:7474", "http://localhost?a",
        ],
        ["Http.AllowedOrigins"] =
        [
            "app.example.org", "localhost:3000", "//app.example.org", "https:app.example.org", "https://",
            "https://app.example.org/", "https://app.example.org/a", "https://app.example.org?a",
            "https://app.example.org:443", "https://APP.example.org", "HTTPS://app.example.org",
            "https://user@app.example.org", "https://*.example.org", "https://*", "**", "https://b\u00fccher.example",
            "https://app.example.org\n", "https://a.example,https://b.example", "https://a.example https://b.example",
            "https://a.example;b.example", "null",
        ],
        ["Data"] = ["", " ", "a\nb", "a\n", "a\0b"],
        ["Seed"] = ["a\nb", "a\n", "a\0b"],
        ["Captures"] = ["a\nb", "a\n", "a;b\n", "a\0b"],
        ["TrustedDocuments.Folder"] = ["a\nb", "a\n", "a\0b"],
        ["OpenIdConnect.Authority"] = ["localhost", "http://login.example.org", "https://a b", "https://a\n"],
        ["OpenIdConnect.Audience"] = ["a\nb", "a\n", "a\0b"],
        ["OpenIdConnect.RoleClaim"] = ["", " ", "a\nb", "a\n", "a\0b"],
        ["OpenIdConnect.NameClaim"] = ["", " ", "a\nb", "a\n", "a\0b"],
        ["Neo4j.Database"] = ["", " ", "neo4j\n", "\0"],
        ["Telemetry.ServiceName"] = ["", " ", "diplograph\n"],
    };

    public static TheoryData<string> Names => [.. DocumentedSetting.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_rejects_what_its_row_does_not_allow(string name)
    {
        var setting = DocumentedSetting.All.Single(it => it.Name == name);
        string?[] values = [null, .. HostileValuesOf(setting)];
        Assert.All(values, value =>
        {
            var failure = Assert.Throws<CommandFailedException>(() => Read((Key(setting), value)));
            Assert.Equal(ExitCode.WrongUse, failure.ExitCode);
            Assert.StartsWith($"Invalid setting: {Key(setting)} ", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(failure.Message, char.IsControl);
            if (setting.Range is { } range)
            {
                Assert.Contains($" from {range.Minimum} to {range.Maximum}", failure.Message, StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_is_neither_a_list_nor_an_object(string name)
    {
        var key = Key(DocumentedSetting.All.Single(it => it.Name == name));
        Assert.All(new[] { "0", "Name" }, child =>
            Assert.StartsWith(
                $"Invalid setting: {key} must be a single value",
                Assert.Throws<CommandFailedException>(() => Read(($"{key}:{child}", "1"))).Message,
                StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_setting_accepts_both_ends_of_its_range_and_its_default(string name)
    {
        var setting = DocumentedSetting.All.Single(it => it.Name == name);
        if (setting.Range is { } range)
        {
            Read((Key(setting), Text(range.Minimum)));
            Read((Key(setting), Text(range.Maximum)));
        }

        Read((Key(setting), Text(setting.Value!)));
    }

    [Theory]
    [InlineData("localhost:4317")]
    [InlineData("http://localhost:4317\n")]
    public void The_variable_of_OpenTelemetry_is_checked_like_the_setting(string value)
    {
        var failure = Assert.Throws<CommandFailedException>(() => Read(("OTEL_EXPORTER_OTLP_ENDPOINT", value)));
        Assert.Equal(ExitCode.WrongUse, failure.ExitCode);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT is", failure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> HostileValuesOf(DocumentedSetting setting)
    {
        if (setting.Range is { } range)
        {
            var texts = range.OperandType == typeof(TimeSpan) ? Durations : Numbers;
            return [.. OutsideOf(range.Minimum, range.Maximum), .. texts];
        }

        var type = setting.Property.PropertyType;
        return type == typeof(bool) ? Switches
            : type.IsEnum ? HostileNames(Enum.GetNames(type))
            : setting.Name == "Store" ? HostileNames(["embedded", "neo4j"]).Append("Embedded")
            : setting.Name == "CursorSecret" ? ["x", " ", new string('x', 31), new string('x', 257)]
            : Texts.TryGetValue(setting.Name, out var values) ? values
            : setting.IsAnyText ? []
            : throw new InvalidOperationException($"{setting.Name} needs values that it must reject.");
    }

    private static IEnumerable<string> HostileNames(string[] names) =>
    [
        "", " ", "0", "1", "7", "-1", "null", string.Join(',', names), string.Join('|', names), "x" + names[0],
        .. names.SelectMany(name => new[] { $" {name}", $"{name} ", $"{name}\n", $"{name}\0", name[..^1] }),
    ];

    private static IEnumerable<string> OutsideOf(object low, object high) => (low, high) switch
    {
        (TimeSpan from, TimeSpan to) => [Text(from - TimeSpan.FromTicks(1)), Text(to + TimeSpan.FromTicks(1))],
        (int from, int to) => [Text(from - 1L), Text(to + 1L)],
        (long from, long to) => [Text(from - 1), Text(to + 1)],
        _ => throw new InvalidOperationException($"{low.GetType()} is not used for ranges."),
    };

    private static string Key(DocumentedSetting setting) =>
        "DiploGraph:" + setting.Name.Replace('.', ':');

    private static string Text(object value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static DiploGraphSettings Read((string Name, string? Value) setting) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(setting.Name, setting.Value)])
            .Build());
}
