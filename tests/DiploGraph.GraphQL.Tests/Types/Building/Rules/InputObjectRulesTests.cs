namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class InputObjectRulesTests
{
    [Theory]
    [InlineData("input N", "Input object \"N\" has no fields. (1:7)")]
    [InlineData("input N { a: A } type A { a: Int }",
        "Input field \"N.a\" has type \"A\", which is not an input type. (1:14)")]
    [InlineData("input N { a: Int! @deprecated }",
        "Input field \"N.a\" is required, so it cannot be deprecated. (1:19, 1:14)")]
    [InlineData("input N @oneOf { a: Int! }", "OneOf input field \"N.a\" must be nullable. (1:21)")]
    [InlineData("input N @oneOf { a: Int = 1 }", "OneOf input field \"N.a\" cannot have a default. (1:27)")]
    [InlineData("input N { a: Int } extend input N @oneOf",
        "An extension of \"N\" cannot make it a OneOf input object. (1:35)")]
    [InlineData("input N @oneOf { a: Int } extend input N { b: Int! }",
        "OneOf input field \"N.b\" must be nullable. (1:47)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Accepts_OneOf_input_objects() => TestSchema.Build("input N @oneOf { a: Int b: [Int!] c: N }");
}
