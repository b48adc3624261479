using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// Collects the ids for which a response has null, so that a wrong id does not look like missing knowledge. Fields may
/// add to it at the same time.
/// </summary>
internal sealed class NotFoundWarnings
{
    /// <summary>The name of the entry in <c>extensions</c>.</summary>
    public const string Name = "warnings";

    /// <summary>The maximum number of warnings in a response.</summary>
    public const int MaxWarnings = 10;

    private const string Omitted = "omittedWarnings";
    private const int Suggestions = 5;

    private readonly Lock _lock = new();
    private readonly List<Warning> _warnings = [];

    /// <summary>True if there are no warnings.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _warnings.Count == 0;
            }
        }
    }

    /// <summary>Adds an id of an entity of one type that does not exist.</summary>
    /// <param name="field">The response key of the root field.</param>
    /// <param name="id">The id.</param>
    /// <param name="type">The type.</param>
    public void AddEntity(string field, string id, EntityType type) =>
        Add(new Warning(field, null, id, NounOf(type), new IdQuery(id) { Type = type }));

    /// <summary>Adds an id of a claim that does not exist.</summary>
    /// <param name="field">The response key of the root field.</param>
    /// <param name="id">The id.</param>
    public void AddClaim(string field, string id) =>
        Add(new Warning(field, null, id, "claim", new IdQuery(id) { IsOfClaim = true }));

    /// <summary>Adds an id of any kind of node that does not exist.</summary>
    /// <param name="field">The response key of the root field.</param>
    /// <param name="index">The index in the list of the field; null if it has no list.</param>
    /// <param name="id">The id.</param>
    public void AddNode(string field, int? index, string id) =>
        Add(new Warning(field, index, id, "node", id.StartsWith(ClaimId.Prefix, StringComparison.Ordinal)
            ? new IdQuery(id.Split('#')[0]) { IsOfClaim = true }
            : new IdQuery(id)));

    /// <summary>
    /// Returns the warnings in the order of their paths, with similar ids, which one read of the store finds.
    /// </summary>
    public async ValueTask<IReadOnlyDictionary<string, object?>> ReadAsync(
        IGraphSnapshot snapshot, CancellationToken cancellationToken)
    {
        List<Warning> all;
        lock (_lock)
        {
            all = [.. _warnings.OrderBy(it => it.Field, StringComparer.Ordinal).ThenBy(it => it.Index)];
        }

        var shown = all.Take(MaxWarnings).ToList();
        var nearest = await SuggestAsync(snapshot, shown.ConvertAll(it => it.Query), cancellationToken);
        var extensions = new Dictionary<string, object?>
        {
            [Name] = shown.Zip(nearest, Write).ToList(),
        };
        if (all.Count > shown.Count)
        {
            extensions[Omitted] = all.Count - shown.Count;
        }

        return extensions;
    }

    // A response without suggestions is better than none.
    private static async ValueTask<IReadOnlyList<IReadOnlyList<string>>> SuggestAsync(
        IGraphSnapshot snapshot, List<IdQuery> unknown, CancellationToken cancellationToken)
    {
        try
        {
            return await snapshot.SuggestIdsAsync(unknown, Suggestions, cancellationToken);
        }
        catch (Exception exception) when (exception is GraphQLException or OperationCanceledException)
        {
            return unknown.ConvertAll(IReadOnlyList<string> (_) => []);
        }
    }

    private static Dictionary<string, object?> Write(Warning warning, IReadOnlyList<string> nearest) => new()
    {
        ["code"] = ApiErrorCodes.NotFound,
        ["message"] = $"No {warning.Noun} has the id \"{warning.Id}\"."
            + (nearest.Count == 0 ? "" : $" Did you mean {string.Join(", ", nearest)}?"),
        ["path"] = warning.Index is { } index ? new object[] { warning.Field, index } : [warning.Field],
        ["id"] = warning.Id,
        ["nearest"] = nearest,
    };

    private static string NounOf(EntityType type) =>
        WireNames.Of(type.ToString()).Replace('_', ' ').ToLowerInvariant();

    private void Add(Warning warning)
    {
        lock (_lock)
        {
            _warnings.Add(warning);
        }
    }

    private sealed record Warning(string Field, int? Index, string Id, string Noun, IdQuery Query);
}
