using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Queries;

public sealed class EntityFilterTests
{
    private static readonly EntityFilter Ids = new EntityFilter.IdIn([Id("official:a")]);
    private static readonly EntityFilter Type = new EntityFilter.TypeIn([EntityType.Official]);

    [Fact]
    public void Ids_bound_a_filter_through_relations_AND_and_every_part_of_an_OR()
    {
        Assert.True(Ids.IsBounded);
        Assert.True(Met(Quantifier.Some, Ids).IsBounded);
        Assert.True(new EntityFilter.And([Type, Met(Quantifier.Some, Ids)]).IsBounded);
        Assert.True(new EntityFilter.Or([Ids, new EntityFilter.And([Ids, Type])]).IsBounded);
    }

    [Fact]
    public void Nothing_else_bounds_a_filter()
    {
        Assert.False(Type.IsBounded);
        Assert.False(new EntityFilter.Not(Ids).IsBounded);
        Assert.False(new EntityFilter.Or([Ids, Type]).IsBounded);
        Assert.False(new EntityFilter.And([]).IsBounded);
        Assert.False(Met(Quantifier.None, Ids).IsBounded);
        Assert.False(Met(Quantifier.Every, Ids).IsBounded);
        Assert.False(Met(Quantifier.Some, null).IsBounded);
        Assert.False(Met(Quantifier.Some, Type).IsBounded);
    }

    private static EntityFilter.Related Met(Quantifier quantifier, EntityFilter? other) =>
        new EntityFilter.Related(Predicate.ParticipatedIn, ClaimDirection.Outgoing, quantifier, other);
}
