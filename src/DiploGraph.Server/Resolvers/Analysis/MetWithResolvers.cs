using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Contacts;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary>The people whom officials met. All officials of a level share the reads of the store.</summary>
internal sealed class MetWithResolvers(
    GraphQLSchema schema, Pager pager, EntityFilterReader filters, ApiOptions options)
{
    private const string Coordinate = "Official.metWith";

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
        var request = pager.Read(context);
        var distinct = DistinctIds.FromRows(officials.Span);
        var query = new MetPeopleQuery
        {
            During = context.Arguments.Get("during", context.Snapshot().ValidAt),
            Person = filters.Read(_where, context.ReadFilter("where")),
            MaxMeetings = options.MaxMetWithMeetings,
        };
        var met = await MetPeopleFinder.FindAsync(
            context.Snapshot(), distinct.Ids, query, context.CancellationToken);
        for (var row = 0; row < officials.Length; row++)
        {
            var official = officials.Span[row].Id;
            if (request.Check(official.Value) is { } error)
            {
                results.SetError(row, error);
                continue;
            }

            if (met[distinct[row]] is not { IsComplete: true, People: var people })
            {
                results.SetError(row, ApiErrors.LimitExceeded(
                    $"{official} has more than {options.MaxMetWithMeetings} meetings; "
                        + "shorten the time in during."));
                continue;
            }

            var page = ListPager.Cut(people, static person => new PageKey("", person.Person.Value), request.Page);
            results[row] = new MetWithPage(request, page, official, people.Count);
        }
    }
}

/// <summary>A page of the people whom an official met.</summary>
internal sealed class MetWithPage(ConnectionRequest request, Page<MetPerson> page, EntityId official, int total)
    : Connection<MetPerson>(request, page, official.Value)
{
    /// <summary>The number of people on all pages.</summary>
    public int Total => total;
}
