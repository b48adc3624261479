using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Counts in groups by several keys: values that one edge gives stay together.</summary>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task The_year_and_the_action_of_a_party_come_from_the_same_edge()
    {
        await RecordGroupsAsync(
            ["country:jp", "country:il", "agreement:investment", "agreement:equipment", "official:a"],
            Act("agreed", "country:jp", "agreement:investment", "2015-12-16", "AGREED_IN_PRINCIPLE"),
            Act("signed-jp", "country:jp", "agreement:investment", "2017-02-01", "SIGNED"),
            Act("signed-il", "country:il", "agreement:investment", "2017-02-01", "SIGNED"),
            Act("in-force", "country:il", "agreement:investment", "2017-10/", "IN_FORCE"),
            Act("party", "country:il", "agreement:investment", null, null),
            Act("undated", "country:jp", "agreement:equipment", null, "IN_FORCE"),
            Act("signed-2023", "country:jp", "agreement:equipment", "2023-05", "SIGNED"),
            Edge("by-a", "official:a", Predicate.Signed, "agreement:equipment") with
            {
                ValidTime = EdtfTime.Parse("2023-06"),
            });

        Assert.Equal(
            [
                "2015 AGREED_IN_PRINCIPLE 1 investment", "2017 IN_FORCE 1 investment", "2017 SIGNED 1 investment",
                "2023 SIGNED 1 equipment", "? IN_FORCE 1 equipment",
            ],
            await GroupsAsync(EntityType.Agreement, GroupKey.Year, GroupKey.Action));
        Assert.Equal(
            [
                "country:il IN_FORCE 1 investment", "country:il SIGNED 1 investment",
                "country:jp AGREED_IN_PRINCIPLE 1 investment", "country:jp IN_FORCE 1 equipment",
                "country:jp SIGNED 2 equipment investment",
            ],
            await GroupsAsync(EntityType.Agreement, GroupKey.Country, GroupKey.Action));
        Assert.Equal(
            ["2015-12 ? 1 investment", "2023-06 official:a 1 equipment"],
            await GroupsAsync(EntityType.Agreement, GroupKey.Month, GroupKey.Actor));
        Assert.Equal(
            ["2015 201X 1 investment", "2023 202X 1 equipment"],
            await GroupsAsync(EntityType.Agreement, GroupKey.Year, GroupKey.Decade));
    }

    [Fact]
    public async Task The_grade_and_the_place_of_a_visit_go_with_the_country_visited()
    {
        await RecordGroupsAsync(
            [
                "country:jp", "country:jo", "place:tokyo", "place:amman", "place:palace", "visit:v", "official:a",
                "official:b",
            ],
            Made("a", "official:a", "visit:v", "OFFICIAL", null, ""),
            Edge("b", "official:b", Predicate.MadeVisit, "visit:v"),
            Edge("jp", "visit:v", Predicate.Visited, "country:jp"),
            Edge("jo", "visit:v", Predicate.Visited, "country:jo") with
            {
                Qualifiers = new QualifierSet(
                    [new(QualifierKey.Grade, ClaimValue.Of(Literal.OfToken("WORKING")))]),
            },
            Edge("tokyo", "visit:v", Predicate.Visited, "place:tokyo"),
            Edge("palace", "visit:v", Predicate.HeldAt, "place:palace"),
            Edge("tokyo-in", "place:tokyo", Predicate.LocatedIn, "country:jp"),
            Edge("palace-in", "place:palace", Predicate.LocatedIn, "place:amman"),
            Edge("amman-in", "place:amman", Predicate.LocatedIn, "country:jo"));

        Assert.Equal(
            ["OFFICIAL country:jp 1 v", "WORKING country:jo 1 v"],
            await GroupsAsync(EntityType.Visit, GroupKey.Grade, GroupKey.Country));
        Assert.Equal(
            ["country:jo place:palace 1 v", "country:jp place:tokyo 1 v"],
            await GroupsAsync(EntityType.Visit, GroupKey.Country, GroupKey.Place));
        Assert.Equal(
            ["OFFICIAL 1 v", "WORKING 1 v"], await GroupsAsync(EntityType.Visit, GroupKey.Grade));
        Assert.Equal(
            [
                "OFFICIAL official:a country:jp 1 v", "WORKING official:a country:jo 1 v",
                "WORKING official:b country:jo 1 v", "? official:b country:jp 1 v",
            ],
            await GroupsAsync(EntityType.Visit, GroupKey.Grade, GroupKey.Actor, GroupKey.Country));
    }

    [Fact]
    public async Task The_office_of_a_participant_is_not_that_of_another()
    {
        await RecordGroupsAsync(
            ["country:jp", "country:il", "office:minister", "meeting:m", "official:a", "official:b"],
            Took("a", "official:a", "meeting:m", (QualifierKey.Capacity, "office:minister"),
                (QualifierKey.OnBehalfOf, "country:jp")),
            Took("b", "official:b", "meeting:m", (QualifierKey.OnBehalfOf, "country:il")));

        Assert.Equal(
            ["official:a office:minister 1 m", "official:b ? 1 m"],
            await GroupsAsync(EntityType.Meeting, GroupKey.Actor, GroupKey.Capacity));
        Assert.Equal(
            ["official:a country:jp office:minister 1 m", "official:b country:il ? 1 m"],
            await GroupsAsync(EntityType.Meeting, GroupKey.Actor, GroupKey.Country, GroupKey.Capacity));
        Assert.Equal(["office:minister 1 m"], await GroupsAsync(EntityType.Meeting, GroupKey.Capacity));
    }

    [Theory]
    [InlineData("2015-03-04", "country:ss")]
    [InlineData("2010", "country:sd")]
    [InlineData("2011", "country:sd country:ss")]
    [InlineData("1999", "?")]
    [InlineData(null, "country:sd country:ss")]
    public async Task The_country_of_a_body_is_the_one_at_the_time_of_the_happening(string? time, string expected)
    {
        Claim[] timed = time is null ? [] : [TimeOf("time", "meeting:m", time)];
        await RecordGroupsAsync(
            ["country:sd", "country:ss", "organization:juba", "meeting:m", "official:q"],
            [
                Took("q", "official:q", "meeting:m", (QualifierKey.OnBehalfOf, "organization:juba")),
                Edge("sd", "organization:juba", Predicate.PartOf, "country:sd") with
                {
                    ValidTime = EdtfTime.Parse("2005/2011-07-08"),
                },
                Edge("ss", "organization:juba", Predicate.PartOf, "country:ss") with
                {
                    ValidTime = EdtfTime.Parse("2011-07-09/.."),
                },
                .. timed,
            ]);

        Assert.Equal(
            expected.Split(' ').Select(country => $"{country} 1 m"),
            await GroupsAsync(EntityType.Meeting, GroupKey.Country));
    }

    private Task<Revision> RecordGroupsAsync(string[] entities, params Claim[] claims) =>
        RecordAsync([Entity("source:wire-report"), .. entities.Select(id => Entity(id))], claims);

    private static Claim Act(string slug, string party, string agreement, string? time, string? action) =>
        Edge(slug, party, Predicate.PartyTo, agreement) with
        {
            ValidTime = time is null ? null : EdtfTime.Parse(time),
            Qualifiers = action is null
                ? QualifierSet.Empty
                : new QualifierSet([new(QualifierKey.Action, ClaimValue.Of(Literal.OfToken(action)))]),
        };

    private static Claim Took(string slug, string who, string meeting, params (QualifierKey Key, string Id)[] with) =>
        Edge(slug, who, Predicate.ParticipatedIn, meeting) with
        {
            Qualifiers = new QualifierSet(
                [.. with.Select(one => new Qualifier(one.Key, ClaimValue.Of(Id(one.Id))))]),
        };
}
