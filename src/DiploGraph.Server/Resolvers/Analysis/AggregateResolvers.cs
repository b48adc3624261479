using DiploGraph.Graph;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary><c>aggregate</c>: entities counted in groups.</summary>
internal sealed class AggregateResolvers(GraphQLSchema schema, EntityFilterReader filters)
{
    private readonly InputValueDefinition _where = schema.FindField("Query.aggregate")!.Arguments.Find("where")!;

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.ListAsync<RequestContext, GroupRow>("Query.aggregate", ReadAsync);
        map.List<GroupRow, GroupCell>("Group.keys", static row =>
            [.. row.Keys.Zip(row.Group.Values, static (key, value) => new GroupCell(key, value))]);
        map.Field<GroupRow, long>("Group.count", static row => row.Group.Count);
        EntityBindings.BindEntities<GroupRow>(map, "Group.sample", static row => row.Group.Sample);

        map.Field<GroupCell, GroupKey>("GroupKeyValue.key", static cell => cell.Key);
        map.Batch<GroupCell, string?>("GroupKeyValue.value", ReadValuesAsync);
        map.Field<GroupCell, EdtfTime?>("GroupKeyValue.time", static cell => cell.Value.Time);
        map.Field<GroupCell, bool>("GroupKeyValue.isKnown", static cell => cell.Value.IsKnown);
        map.Field<GroupCell, bool>("GroupKeyValue.spans", static cell => cell.Value.Spans);
        EntityBindings.BindEntity<GroupCell>(map, "GroupKeyValue.entity", static cell => cell.Value.Entity);
    }

    private static async ValueTask ReadValuesAsync(
        FieldContext context, ReadOnlyMemory<GroupCell> cells, BatchResult<string?> results)
    {
        var entities = await EntityReader.FindAsync(
            context, Array.ConvertAll(cells.ToArray(), cell => cell.Value.Entity));
        for (var row = 0; row < entities.Length; row++)
        {
            var value = cells.Span[row].Value;
            results[row] = entities[row]?.Label ?? value.Time?.Text ?? value.Token;
        }
    }

    private async ValueTask<IReadOnlyList<GroupRow>?> ReadAsync(FieldContext context, RequestContext request)
    {
        var type = EnumTokens.Parse<EntityType>(context.Arguments.Get<string>("of"));
        var keys = context.Arguments.Get<IReadOnlyList<object?>>("groupBy")
            .Select(key => EnumTokens.Parse<GroupKey>((string)key!)).ToList();
        Check(type, keys);
        var query = new AggregateQuery
        {
            Type = type,
            Filter = filters.Read(_where, context.ReadFilter("where")),
            GroupBy = keys,
        };
        var result = await request.Snapshot.AggregateAsync(query, context.CancellationToken);
        return result.IsComplete
            ? [.. result.Groups.Select(group => new GroupRow(keys, group))]
            : throw ApiErrors.LimitExceeded(
                $"The result has more than {query.MaxGroups} groups; narrow where, or group by fewer keys.");
    }

    private static void Check(EntityType type, List<GroupKey> keys)
    {
        if (keys.Count is 0 or > AggregateQuery.MaxKeys || keys.Distinct().Count() < keys.Count)
        {
            throw ApiErrors.BadInput(
                $"groupBy has {keys.Count} keys; it must have 1 to {AggregateQuery.MaxKeys} different keys.");
        }

        foreach (var key in keys.Where(key => GroupKeys.Find(type, key) is null))
        {
            throw ApiErrors.BadInput(
                $"{Name(type)} cannot be grouped by {Name(key)}; the possible keys are "
                + $"{string.Join(", ", GroupKeys.Of(type).Select(Name))}.");
        }
    }

    private static string Name<T>(T member)
        where T : struct, Enum => WireNames.Of(member.ToString());

    /// <summary>A group and its keys.</summary>
    private sealed record GroupRow(IReadOnlyList<GroupKey> Keys, AggregateGroup Group);

    /// <summary>A key and its value.</summary>
    private readonly record struct GroupCell(GroupKey Key, GroupValue Value);
}
