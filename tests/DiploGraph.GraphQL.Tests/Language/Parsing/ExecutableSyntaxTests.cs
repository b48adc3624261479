using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.GraphQL.Tests.Language.Parsing;

public sealed class ExecutableSyntaxTests
{
    [Theory]
    [InlineData("{a b}")]
    [InlineData("{on true false null query mutation fragment type}")]
    [InlineData("{on:a true:a null:a}")]
    [InlineData("{...{a}}")]
    [InlineData("{...@d{a}}")]
    [InlineData("{... on Query @d(x:1) @d { a }}")]
    [InlineData("{odd{...{a}...on on{a}}}")]
    [InlineData("{...on_} fragment on_ on Query{a}")]
    [InlineData("{...fragment} fragment fragment on Query @d {a}")]
    [InlineData("query query{a} mutation mutation @d{a} subscription on{a}")]
    [InlineData("query($ v : Int = 1 ,$w:[[Int!]!]!@d(x:1)@d){a}")]
    [InlineData("query($true:Int!=1){a(true:$true)}")]
    [InlineData("{a(x:[,1,,2,[]]y:{a:1,}z:{})}")]
    [InlineData("{a(x:[true false null HIGH on]y:{true:true,on:on})}")]
    [InlineData("\"d\" query{a} \"\"\"d\"\"\"\n mutation M @d {a} \"d\" # c\n,fragment F on Q{a}")]
    [InlineData("\"\" query Q(\"d\" $v:Int=1, \"\"\"e\"\"\" $w:Int @d){a}")]
    public void Accepts_everything_that_the_grammar_allows(string text) => TestParser.Parse(text);

    [Theory]
    [InlineData("{}", "1:2")]
    [InlineData("{a{}}", "1:4")]
    [InlineData("{", "1:2")]
    [InlineData("{a", "1:3")]
    [InlineData("}", "1:1")]
    [InlineData("{a}}", "1:4")]
    [InlineData("{a:}", "1:4")]
    [InlineData("{a:b:a}", "1:5")]
    [InlineData("{\"a\"}", "1:2")]
    [InlineData("{...}", "1:5")]
    [InlineData("{...on}", "1:7")]
    [InlineData("{...on{a}}", "1:7")]
    [InlineData("{... on [Query] {a}}", "1:9")]
    [InlineData("{a}fragment on on Query{a}", "1:13")]
    [InlineData("{a}fragment F($x:Int=1) on Query{a}", "1:14")]
    [InlineData("query Q()", "1:9")]
    [InlineData("query Q R{a}", "1:9")]
    [InlineData("{a} extra", "1:5")]
    [InlineData("QUERY{a}", "1:1")]
    [InlineData("query($v){a}", "1:9")]
    [InlineData("query($:Int){a}", "1:8")]
    [InlineData("query($v:Int!!){a}", "1:14")]
    [InlineData("query($v:[Int){a}", "1:14")]
    [InlineData("query($v:Int=$w,$w:Int){a}", "1:14")]
    [InlineData("query($v:Int=[{a:$w}],$w:Int){a}", "1:18")]
    [InlineData("query($v:Int@d(x:$w),$w:Int){a}", "1:18")]
    [InlineData("query@d Q{a}", "1:9")]
    [InlineData("{a()}", "1:4")]
    [InlineData("{a(b)}", "1:5")]
    [InlineData("{a(b:1 2)}", "1:8")]
    [InlineData("{a(b:[1)}", "1:8")]
    [InlineData("{a(b:{c:1)}", "1:10")]
    [InlineData("{a@}", "1:4")]
    [InlineData("{@d a}", "1:2")]
    [InlineData("\"d\"{a}", "1:1")]
    [InlineData("\"d\" \"e\" query{a}", "1:5")]
    [InlineData("query \"d\" Q{a}", "1:7")]
    [InlineData("{a}\"d\"", "1:7")]
    [InlineData("", "1:1")]
    [InlineData("# only a comment", "1:17")]
    public void Rejects_invalid_syntax_at_its_location(string text, string place) =>
        Assert.Equal(place, TestParser.PlaceOfError(text));

    [Fact]
    public void Keeps_names_and_locations()
    {
        var query = TestParser.Single<OperationDefinitionNode>("\"d\" query Q($v: Int) { x: y(z: $v) }");
        var field = Assert.IsType<FieldNode>(query.SelectionSet.Selections.Single());
        Assert.Equal(("Q", 10, 0), (query.Name, query.NameStart, query.Start));
        Assert.Equal(("x", "y", 23, 26, 34), (field.ResponseKey, field.Name, field.Start, field.NameStart, field.End));
        Assert.Equal("d", query.Description?.Value);
        Assert.Equal("v", query.VariableDefinitions.Single().Variable.Name);
    }

    [Theory]
    [InlineData("{a(b:1", "Syntax error: expected a name, but found the end of the document.")]
    [InlineData("{a(b 1)}", "Syntax error: expected \":\", but found \"1\".")]
    [InlineData("{a ?}", "Syntax error: unexpected character \"?\".")]
    public void Reports_the_expected_and_the_actual_token(string text, string expected) =>
        Assert.Equal(expected, TestParser.Fail(text).Message);

    [Fact]
    public void Rejects_bytes_that_are_not_UTF_8()
    {
        var source = new SourceText(new byte[] { (byte)'{', (byte)'a', 0xC3, 0x28, (byte)'}' });
        Assert.False(Parser.TryParse(source, ParserOptions.Default, out _, out var error));
        Assert.Equal("1:3", error.Locations.Single().ToString());
    }
}
