using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>The parameters of the statements that read a page of the desk.</summary>
internal static class DeskPageParameters
{
    /// <summary>
    /// Adds where the page begins or ends, and its size with one more row, which shows whether there is a next page.
    /// </summary>
    public static void Add(Dictionary<string, object?> parameters, PageRequest page)
    {
        parameters["afterAt"] = page.After?.Sort;
        parameters["afterId"] = page.After?.Id;
        parameters["beforeAt"] = page.Before?.Sort;
        parameters["beforeId"] = page.Before?.Id;
        parameters["limit"] = page.Size + 1L;
    }
}
