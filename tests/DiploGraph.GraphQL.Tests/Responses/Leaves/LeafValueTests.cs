using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Responses.Leaves;

public sealed class LeafValueTests
{
    private enum Colour
    {
        DarkRed,
        BLUE,
        Green,
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c\n\t\u0001\u001f/", "\"a\\\"b\\\\c\\n\\t\\u0001\\u001f/\"")]
    [InlineData("ä日𝄞", "\"ä日𝄞\"")]
    public async Task Strings_are_escaped_only_where_necessary(string value, string json)
    {
        var engine = new TestEngine(
            "type Query { v: String }", new ResolverMap().Field<object?, string>("Query.v", _ => value));

        Assert.Equal($"{{\"v\":{json}}}", await engine.DataAsync("{ v }"));
    }

    [Fact]
    public async Task A_lone_surrogate_becomes_the_replacement_character()
    {
        var engine = new TestEngine("type Query { v: [String] }", new ResolverMap()
            .List<object?, string>("Query.v", static _ => ["\ud800x", "x\udc00", "\ud800"]));

        Assert.Equal("{\"v\":[\"\ufffdx\",\"x\ufffd\",\"\ufffd\"]}", await engine.DataAsync("{ v }"));
    }

    [Fact]
    public async Task A_special_character_is_written_at_any_position_in_text_of_any_length()
    {
        var texts = new List<string>();
        foreach (var special in new[] { "\"", "\\", "\u0000", "\u001f", "\u007f", "\u0080", "é", "€", "𝄞" })
        {
            for (var length = 0; length < 40; length++)
            {
                texts.AddRange(Enumerable.Range(0, length + 1)
                    .Select(at => new string('x', length).Insert(at, special)));
            }
        }

        var engine = new TestEngine(
            "type Query { v: [String] }", new ResolverMap().List<object?, string>("Query.v", _ => texts));
        using var json = JsonDocument.Parse(await engine.DataAsync("{ v }"));

        Assert.Equal(texts, json.RootElement.GetProperty("v").EnumerateArray().Select(static v => v.GetString()!));
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(100_000)]
    public async Task Long_strings_keep_every_character(int length)
    {
        var value = string.Concat(Enumerable.Repeat("ab\"𝄞ä", (length / 6) + 1));
        var engine = new TestEngine(
            "type Query { v: String }", new ResolverMap().Field<object?, string>("Query.v", _ => value));

        using var json = JsonDocument.Parse(await engine.DataAsync("{ v }"));

        Assert.Equal(value, json.RootElement.GetProperty("v").GetString());
    }

    [Fact]
    public async Task CLR_values_are_written_as_the_schema_type()
    {
        var id = Guid.Parse("11111111-2222-3333-4444-555555555555");
        var engine = new TestEngine(
            """
            type Query { int: Int long: Int id: ID guid: ID numberId: ID utf8: String float: Float whole: Float
              decimal: Float bool: Boolean colour: Colour name: Colour none: Int some: Int day: Day raw: Any }
            enum Colour { DARK_RED BLUE }
            scalar Day
            scalar Any
            """,
            new ResolverMap()
                .Field<object?, int>("Query.int", static _ => -5)
                .Field<object?, long>("Query.long", static _ => int.MinValue)
                .Field<object?, string>("Query.id", static _ => "x")
                .Field<object?, Guid>("Query.guid", _ => id)
                .Field<object?, long>("Query.numberId", static _ => long.MaxValue)
                .Field<object?, ReadOnlyMemory<byte>>("Query.utf8", static _ => Encoding.UTF8.GetBytes("ü\"\n"))
                .Field<object?, double>("Query.float", static _ => 0.1)
                .Field<object?, double>("Query.whole", static _ => 3.0)
                .Field<object?, decimal>("Query.decimal", static _ => 1.50m)
                .Field<object?, bool>("Query.bool", static _ => true)
                .Field<object?, Colour>("Query.colour", static _ => Colour.DarkRed)
                .Field<object?, string>("Query.name", static _ => "BLUE")
                .Field<object?, int?>("Query.none", static _ => null)
                .Field<object?, int?>("Query.some", static _ => 7)
                .Field<object?, DateOnly>("Query.day", static _ => new DateOnly(2022, 8, 30))
                .Scalar<DateOnly>("Day", static day => day.ToString("O", null))
                .Field<object?, object>("Query.raw", static _ =>
                    new Dictionary<string, object?> { ["a"] = new[] { 1, 2 } }));

        Assert.Equal(
            "{\"int\":-5,\"long\":-2147483648,\"id\":\"x\",\"guid\":\"11111111-2222-3333-4444-555555555555\","
            + "\"numberId\":\"9223372036854775807\",\"utf8\":\"ü\\\"\\n\",\"float\":0.1,\"whole\":3,\"decimal\":1.50,"
            + "\"bool\":true,\"colour\":\"DARK_RED\",\"name\":\"BLUE\",\"none\":null,\"some\":7,\"day\":\"2022-08-30\","
            + "\"raw\":{\"a\":[1,2]}}",
            await engine.DataAsync(
                "{ int long id guid numberId utf8 float whole decimal bool colour name none some day raw }"));
    }

    [Fact]
    public async Task Values_of_the_wrong_type_are_errors_of_their_fields()
    {
        var engine = new TestEngine(
            "type Query { long: Int nan: Float colour: Colour name: Colour any: [Int!] } enum Colour { DARK_RED }",
            new ResolverMap()
                .Field<object?, long>("Query.long", static _ => 1L + int.MaxValue)
                .Field<object?, double>("Query.nan", static _ => double.NaN)
                .Field<object?, Colour>("Query.colour", static _ => Colour.Green)
                .Field<object?, string>("Query.name", static _ => "PINK")
                .List<object?, object?>("Query.any", static _ => [1, "x", 2]));

        var (data, errors) = await engine.ErrorsAsync("{ long nan colour name any }");

        Assert.Equal("{\"long\":null,\"nan\":null,\"colour\":null,\"name\":null,\"any\":null}", data);
        Assert.Equal(5, errors.Length);
        Assert.Contains("Int cannot represent non 32-bit signed integer value: 2147483648. [long] (1:3)", errors);
        Assert.Contains(errors, static error => error.Contains("[any.1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_of_unknown_type_are_coerced_individually()
    {
        using var json = JsonDocument.Parse("""{"i":1.0,"s":5,"b":"no","id":7,"any":[1,{"x":"y"}],"e":"RED","half":1.5}""");
        var engine = new TestEngine(
            "type Query { i: Int s: String b: Boolean id: ID any: Any e: E half: Int } scalar Any enum E { RED }",
            new ResolverMap().Default((context, _) => json.RootElement.GetProperty(context.Field.Name)));

        var (data, errors) = await engine.ErrorsAsync("{ i s b id any e half }");

        Assert.Equal(
            "{\"i\":1,\"s\":\"5\",\"b\":null,\"id\":\"7\",\"any\":[1,{\"x\":\"y\"}],\"e\":\"RED\",\"half\":null}",
            data);
        Assert.Equal(2, errors.Length);
    }
}
