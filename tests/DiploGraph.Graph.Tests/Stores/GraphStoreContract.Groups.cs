using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Counts in groups. Each entity is counted in the group of each of its values; none is left out.</summary>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Visits_are_counted_by_year_and_grade_including_unknown_values()
    {
        await RecordVisitsAsync();

        Assert.Equal(
            [
                "2021/2022 ? 1 v-turn", "2022 OFFICIAL 2 v-a v-b", "2022 STATE 1 v-b", "2023 STATE 1 v-c",
                "? ? 1 v-none",
            ],
            await GroupsAsync(EntityType.Visit, GroupKey.Year, GroupKey.Grade));
        Assert.Equal(
            ["202X 4 v-a v-b v-c v-turn", "? 1 v-none"], await GroupsAsync(EntityType.Visit, GroupKey.Decade));
        Assert.Equal(
            ["2021-12/2022-01 1 v-turn", "2022-01/2022-12 1 v-b", "2022-08 1 v-a", "2023-01 1 v-c", "? 1 v-none"],
            await GroupsAsync(EntityType.Visit, GroupKey.Month));
    }

    [Fact]
    public async Task Periods_say_whether_a_time_is_one_of_them_open_or_unknown()
    {
        string[] times =
        [
            "2018-06-01/", "2018-06-01/..", "../2018-06-01", "/2018-06-01", "[2018-05-11..2018-05-14]",
            "[2018-12-31,2019-01-01,2021]", "{2018-12-31,2021}", "2018/2021", "[2018-12..]",
        ];
        await RecordAsync(
            [Entity("source:wire-report"), .. times.Select((_, at) => Entity($"meeting:m{at}"))],
            [.. times.Select((time, at) => TimeOf($"time{at}", $"meeting:m{at}", time))]);

        Assert.Equal(
            [
                "../2018 1 m2", "/2018 1 m3", "2018 1 m4", "2018/2021 1 m7", "[2018..2019,2021] 1 m5",
                "{2018,2021} 1 m6", "2018/ 1 m0", "2018/.. 1 m1", "[2018..] 1 m8",
            ],
            await GroupsAsync(EntityType.Meeting, GroupKey.Year));
        Assert.Equal(
            [
                "../2019 1 m2", "/2019 1 m3", "201X 1 m4", "2010/2029 1 m7", "[2010..2029] 1 m5", "{2010..2029} 1 m6",
                "2010/ 1 m0", "2010/.. 1 m1", "[2010..] 1 m8",
            ],
            await GroupsAsync(EntityType.Meeting, GroupKey.Decade));
    }

    [Fact]
    public async Task Countries_are_derived_from_places_offices_and_organizations()
    {
        await RecordVisitsAsync();

        Assert.Equal(
            ["country:jp 2 v-a v-b", "country:us 1 v-b", "? 3 v-c v-none v-turn"],
            await GroupsAsync(EntityType.Visit, GroupKey.Country));
        Assert.Equal(
            ["country:il 2 v-a v-b", "? 3 v-c v-none v-turn"],
            await GroupsAsync(EntityType.Visit, GroupKey.OnBehalfOf));
        Assert.Equal(
            ["official:a 2 v-a v-b", "official:b 2 v-b v-c", "? 2 v-none v-turn"],
            await GroupsAsync(EntityType.Visit, GroupKey.Actor));
        Assert.Equal(["country:il 1 minister"], await GroupsAsync(EntityType.Office, GroupKey.Country));
        Assert.Equal(
            ["source:other 1 v-a", "source:wire-report 4 v-a v-b v-c v-turn", "? 1 v-none"],
            await GroupsAsync(EntityType.Visit, GroupKey.Source));
    }

    [Fact]
    public async Task Only_entities_that_pass_the_filter_are_counted_including_filters_on_qualifiers()
    {
        await RecordVisitsAsync();
        EntityFilter With(params QualifierIs[] conditions) => new EntityFilter.Related(
            Predicate.MadeVisit, ClaimDirection.Incoming, Quantifier.Some, null) { Qualifiers = conditions };
        var official = new QualifierIs(QualifierKey.Grade, ["OFFICIAL"], []);
        var forIsrael = new QualifierIs(QualifierKey.OnBehalfOf, [], [Id("country:il")]);
        var query = new EntityQuery { Types = [EntityType.Visit] };

        Assert.Equal(["visit:v-a", "visit:v-b"], await IdsAsync(query with { Filter = With(official) }));
        Assert.Equal(["visit:v-a"], await IdsAsync(query with { Filter = With(official, forIsrael) }));
        Assert.Equal(
            ["visit:v-a", "visit:v-none", "visit:v-turn"],
            await IdsAsync(query with
            {
                Filter = new EntityFilter.Related(
                    Predicate.MadeVisit, ClaimDirection.Incoming, Quantifier.None, null)
                {
                    Qualifiers = [new QualifierIs(QualifierKey.Grade, ["STATE"], [])],
                },
            }));
        await using var snapshot = await OpenAsync();
        var result = await snapshot.AggregateAsync(
            new AggregateQuery { Type = EntityType.Visit, Filter = With(official), GroupBy = [GroupKey.Year] },
            default);
        Assert.Equal(2, Assert.Single(result.Groups).Count);
    }

    [Fact]
    public async Task Too_many_groups_give_an_incomplete_result_without_groups()
    {
        await RecordVisitsAsync();
        await using var snapshot = await OpenAsync();
        var query = new AggregateQuery { Type = EntityType.Visit, GroupBy = [GroupKey.Year], MaxGroups = 2 };

        var result = await snapshot.AggregateAsync(query, default);
        Assert.Equal((false, 0), (result.IsComplete, result.Groups.Count));
        result = await snapshot.AggregateAsync(query with { MaxGroups = 4, SampleSize = 1 }, default);
        Assert.Equal((true, 4), (result.IsComplete, result.Groups.Count));
        Assert.All(result.Groups, group => Assert.Single(group.Sample));
    }

    [Fact]
    public async Task A_group_key_that_the_type_does_not_have_is_rejected()
    {
        await using var snapshot = await OpenAsync();
        var query = new AggregateQuery { Type = EntityType.Topic, GroupBy = [GroupKey.Grade] };

        var failure = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await snapshot.AggregateAsync(query, default));
        Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
    }

    // Returns a line for each group: its values, its count and the slugs of its members.
    private async Task<string[]> GroupsAsync(EntityType type, params GroupKey[] keys)
    {
        await using var snapshot = await OpenAsync();
        var result = await snapshot.AggregateAsync(new AggregateQuery { Type = type, GroupBy = keys }, default);
        return
        [
            .. result.Groups.Select(group => string.Join(' ',
            [
                .. group.Values.Select(
                    value => value.Time?.Text ?? value.Token ?? value.Entity?.Value ?? "?"),
                $"{group.Count}",
                .. group.Sample.Select(id => id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]),
            ])),
        ];
    }

    private async Task RecordVisitsAsync()
    {
        await RecordAsync(
            [
                .. new[]
                {
                    "source:wire-report", "source:other", "official:a", "official:b", "country:il", "country:jp",
                    "country:us", "place:city", "place:hall", "office:minister", "organization:ministry", "visit:v-a",
                    "visit:v-b", "visit:v-c", "visit:v-turn", "visit:v-none",
                }.Select(id => Entity(id)),
            ],
            TimeOf("a-time", "visit:v-a", "2022-08-29/2022-08-30"),
            TimeOf("b-time", "visit:v-b", "2022"),
            TimeOf("c-time", "visit:v-c", "2023-01"),
            TimeOf("turn-time", "visit:v-turn", "2021-12-30/2022-01-02"),
            Made("a-a", "official:a", "visit:v-a", "OFFICIAL", QualifierKey.OnBehalfOf, "country:il"),
            Made("a-b", "official:a", "visit:v-b", "OFFICIAL", QualifierKey.Capacity, "office:minister"),
            Made("b-b", "official:b", "visit:v-b", "STATE", null, ""),
            Made("b-c", "official:b", "visit:v-c", "STATE", null, ""),
            Edge("a-jp", "visit:v-a", Predicate.Visited, "country:jp"),
            Edge("b-jp", "visit:v-b", Predicate.Visited, "place:hall"),
            Edge("b-us", "visit:v-b", Predicate.Visited, "country:us"),
            Edge("hall", "place:hall", Predicate.LocatedIn, "place:city"),
            Edge("city", "place:city", Predicate.LocatedIn, "country:jp"),
            Edge("minister-of", "office:minister", Predicate.OfficeOf, "organization:ministry"),
            Edge("ministry-of", "organization:ministry", Predicate.PartOf, "country:il"));
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Evidence = [EvidenceFor(ClaimOf("a-jp"), 2) with { Source = Id("source:other") }],
            }),
            default);
    }

    private static Claim Made(
        string slug, string who, string visit, string grade, QualifierKey? key, string entity) =>
        Edge(slug, who, Predicate.MadeVisit, visit) with
        {
            Qualifiers = new QualifierSet(
            [
                new(QualifierKey.Grade, ClaimValue.Of(Literal.OfToken(grade))),
                .. key is { } one ? new[] { new Qualifier(one, ClaimValue.Of(Id(entity))) } : [],
            ]),
        };
}
