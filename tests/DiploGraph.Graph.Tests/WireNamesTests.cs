using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts;

namespace DiploGraph.Graph.Tests;

public sealed class WireNamesTests
{
    [Theory]
    [InlineData("HoldsOffice", "HOLDS_OFFICE")]
    [InlineData("During", "DURING")]
    [InlineData("", "")]
    public void Words_are_separated_by_underscores(string name, string wire) => Assert.Equal(wire, WireNames.Of(name));

    [Fact]
    public void Wire_names_are_unique_and_map_back_to_their_values()
    {
        Type[] enumerations =
        [
            typeof(Predicate), typeof(EntityType), typeof(QualifierKey), typeof(ClaimStatus), typeof(ClaimRank),
            typeof(Stance), typeof(LiteralKind), typeof(QuoteResult), typeof(SourceKind), typeof(DatePrecision),
            typeof(Overlap), typeof(Verdict),
        ];
        Assert.All(enumerations, type =>
        {
            var names = Enum.GetNames(type);
            var wire = names.Select(WireNames.Of).ToArray();
            Assert.Equal(names.Length, wire.Distinct().Count());
            Assert.Equal(names, wire.Select(name => name.Replace("_", "", StringComparison.Ordinal))
                .Select(name => Enum.Parse(type, name, ignoreCase: true).ToString()));
        });
    }
}
