using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Entities;

/// <summary>The root fields: each type by id and as a connection, happenings, claims, and the snapshot.</summary>
internal sealed class RootResolvers(
    GraphQLSchema schema,
    Pager pager,
    ClaimPageReader claimPages,
    EntityFilterReader filters,
    ClaimFilterReader claimFilters)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        foreach (var type in EntityTypes.All)
        {
            var one = char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..];
            var many = one.EndsWith('y') ? one[..^1] + "ies" : one + "s";
            var fallback = EntityTypes.Happenings.Contains(type) ? "TIME_ASC" : "ID_ASC";
            map.FieldAsync<RequestContext, Entity?>(
                $"Query.{one}", (context, request) => FindAsync(context, request, type));
            BindConnection(map, many, type.ToString(), [type], fallback);
        }

        BindConnection(map, "happenings", "Happening", EntityTypes.Happenings, "TIME_ASC");
        map.FieldAsync<RequestContext, Claim?>("Query.claim", FindClaimAsync);
        map.FieldAsync<RequestContext, ClaimPage>("Query.claims", (context, _) => ListClaimsAsync(context));

        map.Field<RequestContext, IGraphSnapshot>("Query.snapshot", static request => request.Snapshot);
        map.Field<IGraphSnapshot, long>("Snapshot.revision", static snapshot => snapshot.Revision.Number);
        map.Field<IGraphSnapshot, EdtfTime?>("Snapshot.validAt", static snapshot => snapshot.ValidAt);
        map.Field<IGraphSnapshot, DateTimeOffset>("Snapshot.knownAt", static snapshot => snapshot.Revision.CommittedAt);
        map.Field<IGraphSnapshot, string>("Snapshot.author", static snapshot => snapshot.Revision.Author);
        map.Field<IGraphSnapshot, string>("Snapshot.message", static snapshot => snapshot.Revision.Message);
        map.Field<IGraphSnapshot, string>("Snapshot.hash", static snapshot => snapshot.Revision.Digest);
    }

    private static async ValueTask<Entity?> FindAsync(FieldContext context, RequestContext request, EntityType type)
    {
        var text = context.Arguments.Get<string>("id");
        var found = EntityId.TryParse(text, out var id) && id.Type == type
            ? (await request.Snapshot.FindEntitiesAsync([id], context.CancellationToken))[0]
            : null;
        if (found is null)
        {
            request.Warnings.AddEntity(context.ResponseKey, text, type);
        }

        return found;
    }

    private static async ValueTask<Claim?> FindClaimAsync(FieldContext context, RequestContext request)
    {
        var text = context.Arguments.Get<string>("id");
        var found = ClaimId.TryParse(text, out var id)
            ? (await request.Snapshot.FindClaimsAsync([id], context.CancellationToken))[0]
            : null;
        if (found is null)
        {
            request.Warnings.AddClaim(context.ResponseKey, text);
        }

        return found;
    }

    private void BindConnection(
        ResolverMap map, string field, string name, IReadOnlyList<EntityType> types, string defaultOrder)
    {
        var where = schema.FindField($"Query.{field}")!.Arguments.Find("where")!;
        map.FieldAsync<RequestContext, EntityPage>(
            $"Query.{field}", (context, request) => ListAsync(context, request, where, types, defaultOrder));
        ConnectionBindings.BindNodes<EntityPage, Entity>(map, name);
        map.FieldAsync<EntityPage, long>($"{name}Connection.totalCount", static (context, page) =>
            context.Snapshot().CountEntitiesAsync(page.Query, context.CancellationToken));
    }

    private async ValueTask<EntityPage> ListAsync(
        FieldContext context,
        RequestContext request,
        InputValueDefinition where,
        IReadOnlyList<EntityType> types,
        string defaultOrder)
    {
        var order = OrderReader.OfEntities(context.Arguments, defaultOrder);
        var query = new EntityQuery
        {
            Types = types,
            Filter = filters.Read(where, context.ReadFilter("where")),
            Order = order.By,
            Descending = order.Descending,
            ThenBy = order.ThenBy,
        };
        var page = pager.Read(context, order.Name);
        var entities = context.Selection.IsAnyOtherSelected("totalCount")
            ? await request.Snapshot.ListEntitiesAsync(query, page.Page, context.CancellationToken)
            : Page<Entity>.Empty;
        return new EntityPage(page, entities, query);
    }

    private ValueTask<ClaimPage> ListClaimsAsync(FieldContext context)
    {
        var where = claimFilters.Read(context.ReadFilter("where"));
        var order = OrderReader.OfClaims(context.Arguments, OrderReader.DefaultClaimOrder);
        var direction = where is { Subjects: null, Objects: not null }
            ? ClaimDirection.Incoming
            : ClaimDirection.Outgoing;
        var anchors = direction == ClaimDirection.Outgoing
            ? where.Subjects
            : [.. where.Objects!.Where(id => where.Allows(id, direction))];
        return where.IsNothing || anchors is []
            ? ValueTask.FromResult(claimPages.Nothing(context, order))
            : claimPages.ListAsync(context, where.ToQuery(direction) with { Anchors = anchors ?? [] }, order);
    }
}

/// <summary>A page of entities.</summary>
internal sealed class EntityPage(ConnectionRequest request, Page<Entity> page, EntityQuery query)
    : Connection<Entity>(request, page)
{
    /// <summary>The query of the page, without paging.</summary>
    public EntityQuery Query => query;
}
