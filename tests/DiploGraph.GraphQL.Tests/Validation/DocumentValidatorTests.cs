using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void Finds_no_errors_in_a_valid_document() =>
        Assert.Empty(RuleTester.Validate(
            "{ dog { barks kin { ...F } } } fragment F on Pet { collar @skip(if: true) }"));

    [Fact]
    public void Returns_errors_with_a_code_and_locations()
    {
        var error = Assert.Single(RuleTester.Validate("{ takes {\r\n  a: string(string: \"🦊\") wolf } }"));
        Assert.Equal(ErrorCodes.ValidationFailed, error.Code);
        Assert.Equal("2:27", RuleTester.PositionsOf(error));
    }

    [Fact]
    public void Stops_at_the_limit_of_errors_and_reports_it()
    {
        var errors = RuleTester.Validate("{ a b c d e }", ValidationOptions.Default with { MaxErrors = 3 });
        Assert.Equal(4, errors.Count);
        Assert.Equal(ErrorCodes.LimitExceeded, errors[3].Code);
        Assert.Contains("MaxErrors is 3", errors[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_exactly_as_many_errors_as_the_limit_allows() =>
        Assert.Equal(3, RuleTester.Validate("{ a b c }", ValidationOptions.Default with { MaxErrors = 3 }).Count);

    [Fact]
    public void Stops_if_operations_visit_too_many_fragments()
    {
        var options = ValidationOptions.Default with { MaxFragmentVisits = 50 };
        var operations = string.Concat(Enumerable.Range(0, 30).Select(static i => $"query Q{i} {{ ...F }} "));
        var error = Assert.Single(
            RuleTester.Validate($"{operations} fragment F on Query {{ dog {{ barks }} }}", options));
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }

    [Fact]
    public void Suggests_names_unless_disabled()
    {
        var silent = ValidationOptions.Default with { SuggestNames = false };
        foreach (var (document, suggestion) in new[]
        {
            ("{ dog { bark } }", "barks"),
            ("{ animal { den } }", "an inline fragment on \"Fox\""),
            ("{ takes { int(itn: 1) } }", "int"),
            ("{ dog { barks @once(levle: 1) } }", "level"),
            ("{ animal { ... on Dgo { barks } } }", "Dog"),
            ("query($a: Rnage) { takes { range(range: $a) } }", "Range"),
            ("{ takes { command(command: SITT) } }", "SIT"),
            ("{ takes { range(range: {from: 1, stpe: 2}) } }", "step"),
        })
        {
            Assert.Contains("Did you mean", RuleTester.MessageOf(document), StringComparison.Ordinal);
            Assert.Contains(suggestion, RuleTester.MessageOf(document), StringComparison.Ordinal);
            Assert.DoesNotContain("Did you mean", RuleTester.MessageOf(document, silent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Survives_a_chain_of_many_fragments()
    {
        const int Count = 20_000;
        var fragments = string.Concat(Enumerable.Range(0, Count).Select(static i =>
            $"fragment F{i} on Dog {{ barks ...F{i + 1} }} "));
        var errors = RuleTester.Validate(
            $"{{ dog {{ ...F0 }} }} {fragments} fragment F{Count} on Dog {{ ...F0 }}",
            ValidationOptions.Default with { MaxFragmentVisits = int.MaxValue, MaxMergeComparisons = int.MaxValue });
        Assert.Equal(Count + 1, Assert.Single(errors).Locations.Length);
    }

    [Fact]
    public void Survives_selections_and_values_of_the_maximum_depth()
    {
        const int Depth = 5_000;
        var open = string.Concat(Enumerable.Repeat("kin { ", Depth));
        var close = new string('}', Depth);
        var lists = new string('[', Depth) + new string(']', Depth);
        Assert.All(
            RuleTester.Validate($"{{ dog {{ {open} barks {close} }} takes {{ json(json: {lists}) }} }}"),
            static error => Assert.Equal(ErrorCodes.LimitExceeded, error.Code));
    }
}
