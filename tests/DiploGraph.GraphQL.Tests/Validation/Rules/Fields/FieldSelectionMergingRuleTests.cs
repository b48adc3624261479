using System.Globalization;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Tests.Validation.Rules.Fields;

public sealed class FieldSelectionMergingRuleTests
{
    [Theory]
    [InlineData("{ dog { barks barks x: name x: name } }")]
    [InlineData("{ dog { name(short: true) name(short: true) } }")]
    [InlineData("{ dog { barks @skip(if: true) barks @skip(if: false) } }")]
    [InlineData("{ takes { a: range(range: {from: 1, to: 2}) a: range(range: {to: 2, from: 1}) } }")]
    [InlineData("{ animal { ... on Dog { x: barks } ... on Fox { x: den } } }")]
    [InlineData("{ pet { ... on Dog { name(short: true) } ... on Cat { name } } }")]
    [InlineData("{ animal { ... on Dog { kin { x: collar } } ... on Cat { kin { x: keeper { name } } } } }", false)]
    [InlineData("{ animal { ... on Dog { kin { x: barks } } ... on Fox { kin { x: __typename } } } }")]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { x: barks } fragment B on Dog { ...A x: barks }")]
    [InlineData("{ dog { kin { kin { x: barks } kin { x: barks } } kin { kin { x: barks } } } }")]
    public void Checks_whether_fields_can_be_merged(string document, bool isValid = true) =>
        Assert.Equal(isValid, !RuleTester.ErrorsOf(document).Any());

    [Theory]
    [InlineData("{ dog { x: barks x: collar } }", "1:18 1:9")]
    [InlineData("{ dog { name name(short: true) } }", "1:14 1:9")]
    [InlineData("{ dog { name(short: false) name(short: true) } }", "1:28 1:9")]
    [InlineData("query($a: Boolean, $b: Boolean) { dog { name(short: $a) name(short: $b) } }", "1:41 1:57")]
    [InlineData("{ takes { int(int: 1) int(int: null) } }", "1:11 1:23")]
    [InlineData("{ pet { x: name ... on Dog { x: barks } } }", "1:30 1:9")]
    [InlineData("{ pet { ... on Dog { barks } ... on Cat { barks } } }", "1:22 1:43")]
    [InlineData("{ pet { ... on Dog { x: kin { name } } ... on Cat { x: keeper { name } } } }", "1:22 1:53")]
    [InlineData("{ dog { kin { x: barks } kin { x: collar } } }", "1:15 1:26 1:32 1:9")]
    [InlineData("{ dog { x: barks ...F } } fragment F on Dog { ...G } fragment G on Dog { x: collar }", "1:74 1:9")]
    [InlineData("{ dog { ...F ...G } } fragment F on Dog { x: barks } fragment G on Dog { x: collar }", "1:43 1:74")]
    [InlineData("{ dog { ...F } } fragment F on Dog { x: barks x: collar kin { ...F } }", "1:38 1:47 ; 1:63")]
    public void Reports_a_conflict_at_its_fields(string document, string positions) =>
        Assert.Equal(positions.Split(" ; "), RuleTester.ErrorsOf(document));

    // The impossible fragment is a separate error, at the first position.
    [Theory]
    [InlineData("{ __schema { queryType { ...on Dog { name } name } } }", "1:26 ; 1:38 1:45")]
    [InlineData("{ __schema { queryType { x: kind ...F } } } fragment F on __Type { x: name }", "1:26 1:68")]
    [InlineData("{ __type(name: \"A\") { fields { x: name } fields { x: isDeprecated } } }",
        "1:23 1:32 1:42 1:51")]
    [InlineData("{ __schema { x: description } __schema { x: queryType { name } } }", "1:14 1:3 1:31 1:42")]
    [InlineData("{ __schema { types { ...F } } } fragment F on __Type { ofType { x: kind x: name } }", "1:65 1:73")]
    [InlineData("{ dog { name } ...F } fragment F on Query { __type(name: \"A\") { ... { x: kind } x: name } }",
        "1:71 1:81")]
    public void Reports_conflicts_below_introspection_fields(string document, string positions) =>
        Assert.Equal(positions.Split(" ; "), RuleTester.ErrorsOf(document));

    [Theory]
    [InlineData("{ __schema { types { name } types { name } } __schema { types { kind } } }")]
    [InlineData("{ __schema { types { x: name fields { x: type { x: name } } } } }")]
    [InlineData("{ __schema { types { ...F ...F } } } fragment F on __Type { x: name ... on __Type { x: name } }")]
    public void Accepts_equal_fields_below_introspection_fields(string document) =>
        Assert.Equal([], RuleTester.ErrorsOf(document));

    [Theory]
    [InlineData("{ __schema { ...on Dog { n: collar } n: description } }", "1:14 ; 1:26 1:38")]
    [InlineData("{ __schema { ...on Dog { n: barks } ...on Cat { n: barks } description } __schema { description } }",
        "1:14 ; 1:26 1:49 ; 1:37")]
    [InlineData("{ __schema { ...on Dog { n: name } } __schema { ...on Cat { n: name } } }", "1:14 ; 1:49")]
    public void Below_introspection_fields_types_decide_only_within_one_selection_set(
        string document, string positions) =>
        Assert.Equal(positions.Split(" ; "), RuleTester.ErrorsOf(document));

    [Fact]
    public void Reports_each_pair_of_three_fields() =>
        Assert.Equal(
            ["1:14 1:31", "1:14 1:49", "1:31 1:49"],
            RuleTester.ErrorsOf("query Dogs { x: dog { barks } x: pet { collar } x: animal { keeper { name } } }"));

    [Fact]
    public void Compares_many_equal_fields_without_comparing_pairs()
    {
        var fields = string.Concat(Enumerable.Repeat("dog { barks } ", 3_000));
        Assert.Empty(RuleTester.Validate($"{{ {fields} }}"));
    }

    [Fact]
    public void Compares_fragments_spread_in_many_levels_once()
    {
        var fragments = string.Concat(Enumerable.Range(0, 60).Select(static i => string.Create(
            CultureInfo.InvariantCulture,
            $"fragment F{i} on Dog {{ a: kin {{ ...F{i + 1} }} b: kin {{ ...F{i + 1} }} }} ")));
        Assert.Empty(RuleTester.Validate($"{{ dog {{ ...F0 }} }} {fragments} fragment F60 on Dog {{ barks }}"));
    }

    [Fact]
    public void Stops_at_the_limit_of_comparisons()
    {
        var options = ValidationOptions.Default with { MaxMergeComparisons = 100 };
        var fields = string.Concat(Enumerable.Repeat("dog { barks } ", 200));
        var error = Assert.Single(RuleTester.Validate($"{{ {fields} }}", options));
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Contains("MaxMergeComparisons", error.Message, StringComparison.Ordinal);
    }
}
