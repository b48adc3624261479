using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;
using DiploGraph.Server.Resolvers.Relations;

namespace DiploGraph.Server.Resolvers.Entities;

/// <summary>The fields in <see cref="RelationFields"/>, their connections and their edges.</summary>
internal sealed class RelationResolvers(GraphQLSchema schema, ClaimPageReader pages, EntityFilterReader filters)
{
    private const string DefaultOrder = "TIME_ASC";
    private const string EdgeInterface = "RelationEdge";

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        foreach (var field in RelationFields.All)
        {
            var where = schema.FindField(field.Coordinate)?.Arguments.Find("where");
            map.Batch<Entity, ClaimPage>(
                field.Coordinate, (context, parents, results) => ReadAsync(field, where, context, parents, results));
        }

        foreach (var edge in schema.FindType(EdgeInterface)!.PossibleTypes)
        {
            BindConnection(map, edge.Name[..^"Edge".Length] + "Connection");
            foreach (var field in edge.Fields)
            {
                BindQualifier(map, field);
            }
        }

        map.Field<ClaimEdge, string>($"{EdgeInterface}.cursor", static edge => edge.Cursor);
        map.Field<ClaimEdge, Claim>($"{EdgeInterface}.claim", static edge => edge.Claim);
        map.Field<ClaimEdge, bool>($"{EdgeInterface}.certain", static edge => edge.IsCertain);
        map.Field<ClaimEdge, EdtfTime?>($"{EdgeInterface}.validTime", static edge => edge.Claim.ValidTime);
        map.Field<ClaimEdge, string?>(
            $"{EdgeInterface}.basis", static edge => edge.Claim.Qualifiers.FindText(QualifierKey.Basis));
        EntityBindings.BindEntity<ClaimEdge>(map, $"{EdgeInterface}.node", static edge => edge.OtherEnd);
    }

    private ValueTask ReadAsync(
        RelationField field,
        InputValueDefinition? where,
        FieldContext context,
        ReadOnlyMemory<Entity> parents,
        BatchResult<ClaimPage> results)
    {
        var query = new ClaimQuery
        {
            Direction = field.Direction,
            Predicates = field.Predicates,
            OtherTypes = field.OtherTypes,
            Other = where is null ? null : filters.Read(where, context.ReadFilter("where")),
            ValidAt = context.Arguments.Get<EdtfTime>("validAt", null),
            Where = context.ReadFilter("edge") is { } edge
                ? EdgeFilterReader.Read(field, edge).ToFilter()
                : null,
        };
        var order = OrderReader.OfClaims(context.Arguments, DefaultOrder);
        return pages.FillAsync(context, parents, query, order, results, field.IsReadBothWays);
    }

    private static void BindConnection(ResolverMap map, string connection)
    {
        map.List<ClaimPage, ClaimEdge>($"{connection}.edges", static page => page.Edges);
        EntityBindings.BindEntities<ClaimPage>(
            map,
            $"{connection}.nodes",
            static page => [.. Enumerable.Range(0, page.Items.Count).Select(page.OtherEnd)]);
        ConnectionBindings.BindPage<ClaimPage>(map, connection, static page => page.PageInfo);
        map.Batch<ClaimPage, long>($"{connection}.totalCount", ClaimPageReader.CountAsync);
    }

    // The field has the qualifier's name; the field's type decides how the value is read.
    private static void BindQualifier(ResolverMap map, FieldDefinition field)
    {
        var name = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        if (field.Name is "basis" || !Enum.TryParse<QualifierKey>(name, out var key))
        {
            return;
        }

        switch (field.Type.Named)
        {
            case { Name: nameof(EdtfTime) }:
                map.Field<ClaimEdge, EdtfTime?>(field.Coordinate, edge => LiteralReader.ReadTime(edge.Claim, key));
                break;
            case { IsComposite: true }:
                EntityBindings.BindEntity<ClaimEdge>(
                    map, field.Coordinate, edge => edge.Claim.Qualifiers.FindEntity(key));
                break;
            case { Name: "Boolean" }:
                map.Field<ClaimEdge, bool?>(field.Coordinate, edge => LiteralReader.ReadBoolean(edge.Claim, key));
                break;
            case { Name: "Int" }:
                map.Field<ClaimEdge, long?>(field.Coordinate, edge => LiteralReader.ReadInteger(edge.Claim, key));
                break;
            default:
                map.Field<ClaimEdge, string?>(field.Coordinate, edge => edge.Claim.Qualifiers.FindText(key));
                break;
        }
    }
}
