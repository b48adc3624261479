namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class InputObjectCycleRuleTests
{
    [Theory]
    [InlineData("input A { a: A! }", "Input object \"A\" contains itself through required fields: A.a. (1:11)")]
    [InlineData("input A { x: Int b: B! } input B { c: C! } input C { a: A! b: Int }",
        "Input object \"A\" contains itself through required fields: A.b, B.c, C.a. (1:18, 1:36, 1:54)")]
    [InlineData("input X { a: A! } input A { b: B! } input B { a: A! }",
        "Input object \"A\" contains itself through required fields: A.b, B.a. (1:29, 1:47)")]
    public void Rejects_cycles_of_required_fields(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Theory]
    [InlineData("input A { a: A }")]
    [InlineData("input A { a: [A!]! }")]
    [InlineData("input A { b: B! } input B { a: A }")]
    [InlineData("input A { b: B! c: B! } input B { x: Int }")]
    public void Accepts_cycles_that_can_end(string sdl) => TestSchema.Build(sdl);

    [Fact]
    public void Follows_a_chain_as_long_as_the_schema()
    {
        var chain = Enumerable.Range(0, 20_000).Select(i => $"input A{i} {{ a: A{(i + 1) % 20_000}! }}");
        Assert.Single(TestSchema.Errors(string.Join('\n', chain)));
    }
}
