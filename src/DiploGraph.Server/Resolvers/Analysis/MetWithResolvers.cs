using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary>The people whom officials met. All officials of a level share three reads of the store.</summary>
internal sealed class MetWithResolvers(
    GraphQLSchema schema, Pager pager, EntityFilterReader filters, ApiOptions options)
{
    private const string Coordinate = "Official.metWith";
    private const string CursorOrder = "met with";

    /// <summary>
    /// The maximum number of people at one meeting, and of claims about one meeting's kind, status and time.
    /// </summary>
    private const int MaxOfMeeting = 1_000;

    private readonly InputValueDefinition _where = schema.FindField(Coordinate)!.Arguments.Find("where")!;

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.Batch<Entity, MetWithPage>(Coordinate, ReadAsync);
        ConnectionBindings.BindEntities<MetWithPage, MetPerson>(map, "MetWith", static person => person.Person);
        map.Field<MetWithPage, int>("MetWithConnection.totalCount", static page => page.Total);

        map.List<ItemEdge<MetPerson>, Encounter>("MetWithEdge.encounters", static edge => edge.Node.Encounters);

        map.Field<Encounter, EdtfTime?>("Encounter.time", static encounter => encounter.Time);
        map.Field<Encounter, Claim>("Encounter.claim", static encounter => encounter.Other);
        map.Field<Encounter, Claim>("Encounter.ownClaim", static encounter => encounter.Own);
        map.Field<Encounter, string?>(
            "Encounter.role", static encounter => encounter.Other.Qualifiers.FindText(QualifierKey.Role));
        EntityBindings.BindEntity<Encounter>(
            map, "Encounter.meeting", static encounter => encounter.Other.Object.Entity);
        BindQualifier(map, "Encounter.capacity", QualifierKey.Capacity, static encounter => encounter.Other);
        BindQualifier(map, "Encounter.onBehalfOf", QualifierKey.OnBehalfOf, static encounter => encounter.Other);
        BindQualifier(map, "Encounter.ownCapacity", QualifierKey.Capacity, static encounter => encounter.Own);
    }

    private static void BindQualifier(
        ResolverMap map, string coordinate, QualifierKey key, Func<Encounter, Claim> claimOf) =>
        EntityBindings.BindEntity<Encounter>(
            map, coordinate, encounter => claimOf(encounter).Qualifiers.FindEntity(key));

    private async ValueTask ReadAsync(
        FieldContext context, ReadOnlyMemory<Entity> officials, BatchResult<MetWithPage> results)
    {
        var request = pager.Read(context.Arguments, CursorOrder);
        var distinct = DistinctIds.Of(officials.Span);
        var own = await ReadOwnAsync(context, distinct.Ids);
        var meetings = own.SelectMany(page => page.Items).Select(claim => claim.Object.Entity!.Value).Distinct();
        var met = await ReadMeetingsAsync(context, [.. meetings]);
        for (var row = 0; row < officials.Length; row++)
        {
            var participations = own[distinct[row]];
            if (participations.HasNext)
            {
                results.SetError(row, ApiErrors.LimitExceeded(
                    $"{officials.Span[row].Id} has more than {options.MaxMetWithMeetings} meetings; "
                        + "shorten the time in during."));
                continue;
            }

            var people = met.FindPeople(participations.Items);
            var page = ListPager.Cut(people, static person => new PageKey("", person.Person.Value), request);
            results[row] = new MetWithPage(pager, CursorOrder, page, people.Count);
        }
    }

    private ValueTask<IReadOnlyList<Page<Claim>>> ReadOwnAsync(FieldContext context, IReadOnlyList<EntityId> officials)
    {
        var during = context.Arguments.Get<EdtfTime>("during", null);
        var query = new ClaimQuery
        {
            Anchors = officials,
            Predicates = [Predicate.ParticipatedIn],
            OtherTypes = [EntityType.Meeting],
            Other = during is null ? null : new EntityFilter.TimeIs(TimeMatch.Overlaps, during, IncludePossible: true),
        };
        return context.Snapshot().ReadClaimsAsync(
            query, PageRequest.First(options.MaxMetWithMeetings), context.CancellationToken);
    }

    private async ValueTask<MetPeopleFinder> ReadMeetingsAsync(FieldContext context, EntityId[] meetings)
    {
        if (meetings.Length == 0)
        {
            var none = new Dictionary<EntityId, IReadOnlyList<Claim>>();
            return new MetPeopleFinder(none, none);
        }

        var others = new ClaimQuery
        {
            Anchors = meetings,
            Direction = ClaimDirection.Incoming,
            Predicates = [Predicate.ParticipatedIn],
            OtherTypes = [EntityType.Official],
            Other = filters.Read(_where, context.Arguments.Get<InputObject>("where", null)),
        };
        var facts = new ClaimQuery
        {
            Anchors = meetings,
            Predicates = [Predicate.HappeningStatus, Predicate.Kind, Predicate.Time],
        };
        return new MetPeopleFinder(
            await ReadByMeetingAsync(context, others, meetings), await ReadByMeetingAsync(context, facts, meetings));
    }

    private static async ValueTask<IReadOnlyDictionary<EntityId, IReadOnlyList<Claim>>> ReadByMeetingAsync(
        FieldContext context, ClaimQuery query, EntityId[] meetings)
    {
        var pages = await context.Snapshot().ReadClaimsAsync(
            query, PageRequest.First(MaxOfMeeting), context.CancellationToken);
        return meetings.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second.Items);
    }
}
