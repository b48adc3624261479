namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class DefaultValueCycleRuleTests
{
    [Theory]
    [InlineData("input A { a: A = {} }", "The default of \"A.a\" contains itself through defaults of: A.a. (1:18)")]
    [InlineData("input A { a: [A] = [{}] }", "The default of \"A.a\" contains itself through defaults of: A.a. (1:20)")]
    [InlineData("input A { b: B = {} } input B { a: A = {} }",
        "The default of \"A.b\" contains itself through defaults of: A.b, B.a. (1:18, 1:40)")]
    [InlineData("input A { a: A = { b: { } } b: A = { a: null b: { b: null } } }",
        "The default of \"A.a\" contains itself through defaults of: A.a. (1:18)")]
    public void Rejects_cycles_of_defaults(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Theory]
    [InlineData("input A { a: A = { a: null } }")]
    [InlineData("input A { a: A = { a: { a: null } } }")]
    [InlineData("input A { b: B = {} } input B { a: A x: Int = 1 }")]
    public void Accepts_defaults_without_cycles(string sdl) => TestSchema.Build(sdl);

    [Fact]
    public void Follows_each_default_once()
    {
        var types = Enumerable.Range(0, 200).Select(i =>
            $"input A{i} {{ a: A{i + 1} = {{}} b: A{i + 1} = {{}} }}").Append("input A200 { a: Int }");
        TestSchema.Build(string.Join('\n', types));
    }
}
