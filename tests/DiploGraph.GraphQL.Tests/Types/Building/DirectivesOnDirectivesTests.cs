using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Language.Printing;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Tests.Types.Building;

public sealed class DirectivesOnDirectivesTests
{
    private const string Sdl = """
        directive @mark on DIRECTIVE_DEFINITION
        directive @old(level: Int) @mark @deprecated(reason: "Say new.") repeatable on FIELD
        directive @new on FIELD
        type Query { a: Int }
        """;

    [Fact]
    public void A_schema_can_deprecate_a_directive()
    {
        var schema = SchemaBuilder.Build(new SourceText(Sdl)).Schema!;
        var old = schema.Directives.Find("old")!;
        Assert.Equal("Say new.", old.DeprecationReason);
        Assert.True(old.IsRepeatable);
        Assert.Equal(["mark", "deprecated"], old.AppliedDirectives.Select(static applied => applied.Name));
        Assert.False(schema.Directives.Find("new")!.IsDeprecated);
    }

    [Fact]
    public void Directives_on_a_directive_are_checked_like_others()
    {
        var result = SchemaBuilder.Build(new SourceText(
            "directive @a @specifiedBy(url: \"x\") on FIELD type Query { a: Int }"));
        Assert.Equal("1:14", Assert.Single(Assert.Single(result.Errors).Locations).ToString());
    }

    [Fact]
    public void A_directive_that_is_applied_to_itself_is_a_cycle() =>
        Assert.NotEmpty(SchemaBuilder.Build(new SourceText(
            "directive @a @a on DIRECTIVE_DEFINITION type Query { a: Int }")).Errors);

    [Fact]
    public void Requests_cannot_define_them() =>
        Assert.False(Parser.TryParse(
            new SourceText("directive @a @b on FIELD"), ParserOptions.Default, out _, out _));

    [Fact]
    public void They_are_printed()
    {
        var options = ParserOptions.Default with { DirectivesOnDirectives = true };
        Assert.True(Parser.TryParse(new SourceText(Sdl), options, out var document, out _));
        Assert.Contains("@mark @deprecated(reason: \"Say new.\") repeatable on", Printer.Print(document!),
            StringComparison.Ordinal);
    }
}
