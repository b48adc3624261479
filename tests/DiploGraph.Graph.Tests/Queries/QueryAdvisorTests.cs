using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Queries;

public sealed class QueryAdvisorTests
{
    private static readonly EntityFilter NameIs = new EntityFilter.TextIs(Predicate.Name, TextMatch.Contains, ["a"]);

    [Fact]
    public void The_advice_fits_the_parts_of_the_filter_however_deep_they_are()
    {
        var related = new EntityFilter.Related(Predicate.Said, ClaimDirection.Outgoing, Quantifier.Some, NameIs);
        AssertAdvice(["ids"], ["search", "NOT"], new EntityFilter.IdIn([Id("official:a")]));
        AssertAdvice(["ids", "search"], ["NOT"], new EntityFilter.Or([new EntityFilter.And([related])]));
        AssertAdvice(["ids", "search", "NOT"], [], new EntityFilter.Not(NameIs));
        AssertAdvice(["NOT, none and every"], ["search"], new EntityFilter.Related(
            Predicate.Said, ClaimDirection.Outgoing, Quantifier.Every, null));
    }

    private static void AssertAdvice(string[] has, string[] hasNot, EntityFilter filter)
    {
        var advice = QueryAdvisor.Of(new EntityQuery { Types = [], Filter = filter });
        Assert.All(has, text => Assert.Contains(text, advice, StringComparison.Ordinal));
        Assert.All(hasNot, text => Assert.DoesNotContain(text, advice, StringComparison.Ordinal));
    }
}
