namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class EnumRulesTests
{
    [Fact]
    public void Requires_a_value() => TestSchema.Fails("enum E", "Enum \"E\" has no values. (1:6)");

    [Fact]
    public void Accepts_values_from_extensions() => TestSchema.Build("enum E extend enum E { A }");
}
