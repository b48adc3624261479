namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class DirectiveCycleRuleTests
{
    private const string Places = " on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM | SCALAR";

    [Theory]
    [InlineData("directive @a(x: Int @a)" + Places)]
    [InlineData("directive @a(x: N)" + Places + " input N { x: Int @a }")]
    [InlineData("directive @a(x: [N!])" + Places + " input N { n: M } input M { n: N e: E } enum E @a { X }")]
    [InlineData("directive @a(x: S)" + Places + " scalar S @a")]
    public void Rejects_a_directive_that_uses_itself(string sdl) =>
        TestSchema.Fails(sdl, "The definition of directive \"@a\" uses that directive. (1:12)");

    [Fact]
    public void Rejects_a_directive_on_its_own_definition() => TestSchema.Fails(
        "directive @a @a on DIRECTIVE_DEFINITION",
        "The definition of directive \"@a\" uses that directive. (1:12)");

    [Fact]
    public void Rejects_directives_that_use_each_other() => Assert.Equal(
        2, TestSchema.Errors($"directive @a(x: Int @b){Places} directive @b(x: Int @a){Places}").Length);

    [Fact]
    public void Accepts_directives_that_use_others() => TestSchema.Build(
        $"directive @a(x: N @deprecated){Places} directive @b(x: Int @a){Places} input N {{ n: N }}");
}
