namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>
/// The fields of one selection set, those of its inline fragments among them, and the fragments it spreads.
/// </summary>
internal sealed class SelectionLevel(int id)
{
    private const int MostToCompare = 8;

    private Dictionary<string, List<FieldOccurrence>>? _byKey;

    /// <summary>The level's number within the document.</summary>
    public int Id => id;

    public List<FieldOccurrence> Fields { get; } = [];

    /// <summary>The names of the fragments spread, each once, in order.</summary>
    public List<string> Spreads { get; } = [];

    /// <summary>The fields by response key, in order.</summary>
    public Dictionary<string, List<FieldOccurrence>> ByKey => _byKey ??= Group();

    /// <summary>Whether all that is selected is there: no spreads, and no response key twice.</summary>
    public bool IsPlain =>
        Spreads.Count == 0 && (Fields.Count > MostToCompare ? ByKey.Count == Fields.Count : !HasTwice());

    /// <summary>Whether the level alone was searched; see <see cref="ConflictFinder"/>.</summary>
    public bool IsSearched { get; set; }

    /// <summary>The last search that came by here; see <see cref="ConflictFinder"/>.</summary>
    public int SeenBy { get; set; }

    private bool HasTwice()
    {
        for (var i = 1; i < Fields.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Fields[i].Node.ResponseKey == Fields[j].Node.ResponseKey)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Dictionary<string, List<FieldOccurrence>> Group()
    {
        var groups = new Dictionary<string, List<FieldOccurrence>>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (!groups.TryGetValue(field.Node.ResponseKey, out var group))
            {
                groups[field.Node.ResponseKey] = group = [];
            }

            group.Add(field);
        }

        return groups;
    }
}
