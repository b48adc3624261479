namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class FieldRulesTests
{
    [Theory]
    [InlineData("type A", "Type \"A\" has no fields. (1:6)")]
    [InlineData("interface A", "Type \"A\" has no fields. (1:11)")]
    [InlineData("type A { a: [N!] } input N { a: Int }",
        "Field \"A.a\" has type \"[N!]\", which is not an output type. (1:13)")]
    [InlineData(
        "type A { a(b: [A]): Int }",
        "Argument \"A.a(b:)\" has type \"[A]\", which is not an input type. (1:15)")]
    [InlineData("type A { a(b: Int! @deprecated): Int }",
        "Argument \"A.a(b:)\" is required, so it cannot be deprecated. (1:20, 1:15)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Accepts_fields_from_extensions() => TestSchema.Build("type A extend type A { a: Int }");

    [Fact]
    public void Accepts_deprecated_arguments_that_are_not_required() =>
        TestSchema.Build("type A { a(b: Int! = 1 @deprecated, c: Int @deprecated): Int }");
}
