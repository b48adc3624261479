using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Bindings;

/// <summary>Binds the fields that all connections have.</summary>
internal static class ConnectionBindings
{
    /// <summary>Binds <c>PageInfo</c>.</summary>
    public static void Bind(ResolverMap map)
    {
        map.Field<PageInfo, bool>("PageInfo.hasNextPage", static page => page.HasNextPage);
        map.Field<PageInfo, bool>("PageInfo.hasPreviousPage", static page => page.HasPreviousPage);
        map.Field<PageInfo, string?>("PageInfo.startCursor", static page => page.StartCursor);
        map.Field<PageInfo, string?>("PageInfo.endCursor", static page => page.EndCursor);
    }

    /// <summary>Binds the <c>pageInfo</c> of a connection.</summary>
    public static void BindPage<TConnection>(ResolverMap map, string connection, Func<TConnection, PageInfo> get) =>
        map.Field($"{connection}.pageInfo", get);

    /// <summary>Binds a connection whose nodes are the entities that its items name, and its edges.</summary>
    /// <param name="map">Takes the bindings.</param>
    /// <param name="name">The connection's type without its suffix, such as <c>MetWith</c>.</param>
    /// <param name="idOf">Returns the id of an item's entity.</param>
    public static void BindEntities<TConnection, TItem>(ResolverMap map, string name, Func<TItem, EntityId> idOf)
        where TConnection : Connection<TItem>
    {
        map.List<TConnection, ItemEdge<TItem>>($"{name}Connection.edges", static page => page.ItemEdges);
        EntityBindings.BindEntities<TConnection>(
            map, $"{name}Connection.nodes", page => [.. page.Items.Select(idOf)]);
        BindPage<TConnection>(map, $"{name}Connection", static page => page.PageInfo);
        map.Field<ItemEdge<TItem>, string>($"{name}Edge.cursor", static edge => edge.Cursor);
        EntityBindings.BindEntity<ItemEdge<TItem>>(map, $"{name}Edge.node", edge => idOf(edge.Node));
    }

    /// <summary>Binds a connection whose items are its nodes, and its edges.</summary>
    /// <param name="map">Takes the bindings.</param>
    /// <param name="name">The connection's type without its suffix, such as <c>Official</c>.</param>
    public static void BindNodes<TConnection, TNode>(ResolverMap map, string name)
        where TConnection : Connection<TNode>
    {
        map.List<TConnection, ItemEdge<TNode>>($"{name}Connection.edges", static page => page.ItemEdges);
        map.List<TConnection, TNode>($"{name}Connection.nodes", static page => page.Items);
        BindPage<TConnection>(map, $"{name}Connection", static page => page.PageInfo);
        map.Field<ItemEdge<TNode>, string>($"{name}Edge.cursor", static edge => edge.Cursor);
        map.Field<ItemEdge<TNode>, TNode>($"{name}Edge.node", static edge => edge.Node);
    }
}
