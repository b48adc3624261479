using System.Reflection;
using System.Text.RegularExpressions;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Tests.Vocabulary;

public sealed partial class VocabularyTests
{
    private static readonly Type[] Types =
        [.. typeof(HappeningStatus).Assembly.GetTypes().Where(type =>
            type.Namespace == typeof(HappeningStatus).Namespace && type.IsPublic)];

    public static TheoryData<string> Names => [.. Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_token_is_upper_case_words_with_underscores(string name) =>
        Assert.All(AllOf(name), token => Assert.Matches(Token(), token));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_list_has_every_constant_once(string name)
    {
        var constants = TypeOf(name).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.NotEmpty(AllOf(name));
        Assert.Equal(constants.Order(StringComparer.Ordinal), AllOf(name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_predicate_table_uses_every_vocabulary()
    {
        var used = PredicateTable.All
            .SelectMany(row => row.Tokens.Values.Concat(row.Qualifiers.Select(qualifier => qualifier.Tokens)))
            .ToList();

        Assert.All(Types, type => Assert.Contains(AllOf(type.Name), used));
    }

    [Fact]
    public void A_token_of_a_qualifier_is_found_by_its_constant()
    {
        var qualifiers = new QualifierSet(
            [new Qualifier(QualifierKey.Mode, ClaimValue.Of(Literal.OfToken(ParticipationMode.Remote)))]);

        Assert.Equal(ParticipationMode.Remote, qualifiers.FindText(QualifierKey.Mode));
    }

    private static Type TypeOf(string name) => Types.Single(type => type.Name == name);

    private static IReadOnlyList<string> AllOf(string name) =>
        (IReadOnlyList<string>)TypeOf(name).GetProperty("All")!.GetValue(null)!;

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z")]
    private static partial Regex Token();
}
