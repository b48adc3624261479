using System.Globalization;
using System.Text.Json;
using DiploGraph.GraphQL.Tests.Language;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Types.Coercion;

public sealed class BuiltInCoercionTests
{
    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "1e3", 1000)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e-3", -0.0015)]
    [InlineData("Float", "12345678901234567890", 12345678901234567890.0)]
    [InlineData("String", "\"a\\u00e9\"", "aé")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "7", "7")]
    [InlineData("ID", "7.0", "7")]
    [InlineData("ID", "1e3", "1000")]
    [InlineData("ID", "123456789012345678901", "123456789012345678901")]
    public void Accepts_values_of_variables(string scalar, string json, object expected)
    {
        Assert.True(Of(scalar).TryParseValue(Json(json), out var value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "1e100")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "[1]")]
    [InlineData("Float", "\"1\"")]
    [InlineData("Float", "1e999")]
    [InlineData("Float", "false")]
    [InlineData("String", "1")]
    [InlineData("String", "{}")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "1.5")]
    [InlineData("ID", "true")]
    public void Rejects_values_of_variables(string scalar, string json)
    {
        Assert.False(Of(scalar).TryParseValue(Json(json), out _, out var error));
        Assert.StartsWith(scalar, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "1.5e3", 1500.0)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("String", "\"\"\"a\"\"\"", "a")]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    public void Accepts_literals(string scalar, string literal, object expected)
    {
        Assert.True(Of(scalar).TryParseLiteral(TestParser.ParseValue(literal), null, out var value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Float", "1e999")]
    [InlineData("Float", "\"1\"")]
    [InlineData("Float", "NaN")]
    [InlineData("String", "1")]
    [InlineData("String", "A")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "1.0")]
    [InlineData("ID", "A")]
    [InlineData("ID", "[1]")]
    public void Rejects_literals(string scalar, string literal)
    {
        Assert.False(Of(scalar).TryParseLiteral(TestParser.ParseValue(literal), null, out _, out var error));
        Assert.StartsWith(scalar, error, StringComparison.Ordinal);
    }

    public static TheoryData<string, object, object> Results => new()
    {
        { "Int", 1, 1 }, { "Int", 1L, 1 }, { "Int", 1.0, 1 }, { "Int", 1m, 1 }, { "Int", true, 1 }, { "Int", "12", 12 },
        { "Int", Json("3.0"), 3 }, { "Int", (byte)4, 4 },
        { "Float", 1, 1.0 }, { "Float", 1.5f, 1.5 }, { "Float", "1.5", 1.5 }, { "Float", Json("2"), 2.0 },
        { "Float", false, 0.0 },
        { "String", "a", "a" }, { "String", 1.5, "1.5" }, { "String", 1e20, "100000000000000000000" },
        { "String", true, "true" }, { "String", 'c', "c" },
        { "String", Json("\"j\""), "j" }, { "String", Json("1.0"), "1" },
        { "Boolean", true, true }, { "Boolean", 0, false },
        { "Boolean", 2.5, true }, { "Boolean", Json("false"), false },
        { "ID", "a", "a" }, { "ID", 7, "7" }, { "ID", 7.0, "7" }, { "ID", Json("8"), "8" },
        { "ID", Guid.Empty, "00000000-0000-0000-0000-000000000000" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Coerces_results(string scalar, object value, object expected)
    {
        Assert.True(Of(scalar).TrySerialize(value, out var result, out _));
        Assert.Equal(expected, result);
    }

    public static TheoryData<string, object> Misfits => new()
    {
        { "Int", 1.5 }, { "Int", 2147483648L }, { "Int", "abc" }, { "Int", "" }, { "Int", new object() },
        { "Int", double.NaN }, { "Float", double.PositiveInfinity }, { "Float", "x" }, { "Float", Json("{}") },
        { "String", new object() }, { "String", Json("[1]") }, { "String", double.NaN },
        { "Boolean", "true" }, { "Boolean", new object() }, { "ID", 1.5 }, { "ID", true }, { "ID", new object() },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Rejects_results(string scalar, object value)
    {
        Assert.False(Of(scalar).TrySerialize(value, out var result, out var error));
        Assert.Null(result);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.True(Of("String").TrySerialize(1.5, out var result, out _));
            Assert.Equal("1.5", result);
            Assert.True(Of("Float").TryParseLiteral(TestParser.ParseValue("1.5"), null, out var value, out _));
            Assert.Equal(1.5, value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ScalarCoercion Of(string name) => BuiltInScalars.All.Single(type => type.Name == name).Coercion;

    private static JsonElement Json(string json) => JsonElement.Parse(json);
}
