using System.Collections.Immutable;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Building;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class CoercionRulesTests
{
    private static readonly SchemaBuilderOptions Options = new()
    {
        Scalars = ImmutableDictionary<string, ScalarCoercion>.Empty.Add("Date", PassThroughCoercion.Instance),
    };

    [Theory]
    [InlineData("scalar Time")]
    [InlineData("type Date { a: Int }")]
    public void Rejects_a_coercion_without_its_scalar(string sdl) => Assert.Equal(
        ["A coercion is given for \"Date\", which is not a custom scalar of the schema."],
            TestSchema.Errors(sdl, Options));

    [Fact]
    public void Assigns_the_coercion_to_its_scalar() => Assert.Same(
        PassThroughCoercion.Instance,
        Assert.IsType<ScalarType>(TestSchema.Build("scalar Date", Options).FindType("Date")).Coercion);
}
