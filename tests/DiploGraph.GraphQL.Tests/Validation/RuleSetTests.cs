using System.Reflection;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Tests.Validation;

public sealed class RuleSetTests
{
    private static readonly Type[] RuleTypes =
        [.. typeof(ValidationRule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(ValidationRule)))];

    private static readonly ValidationContext Context =
        new(RuleTester.Schema, RuleTester.Parse("{ dog { barks } }"), ValidationOptions.Default);

    public static TheoryData<string> Rules => [.. RuleTypes.Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_called_only_for_the_events_it_handles(string name)
    {
        var type = Array.Find(RuleTypes, type => type.Name == name)!;
        var overridden = type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(static method => method.GetBaseDefinition() != method)
            .Select(static method => method.Name.Replace("Visit", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var rule = (ValidationRule)Activator.CreateInstance(type, Context)!;
        var subscribed = Enum.GetValues<VisitKinds>().Where(visit => rule.Visits.HasFlag(visit))
            .Select(static visit => visit.ToString())
            .Order(StringComparer.Ordinal);
        Assert.Equal(overridden, subscribed);
    }

    [Fact]
    public void Every_rule_is_in_the_set()
    {
        var called = new HashSet<string>();
        var rules = RuleSet.Create(Context);
        foreach (var visit in Enum.GetValues<VisitKinds>())
        {
            foreach (var rule in rules.At(visit))
            {
                called.Add(rule.GetType().Name);
            }
        }

        Assert.Equal(RuleTypes.Select(static type => type.Name).Order(), called.Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_its_tests(string name)
    {
        var folder = Array.Find(RuleTypes, type => type.Name == name)!.Namespace!
            .Replace("DiploGraph.GraphQL", "DiploGraph.GraphQL.Tests", StringComparison.Ordinal);

        Assert.NotNull(typeof(RuleSetTests).Assembly.GetType($"{folder}.{name}Tests"));
    }
}
