namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>
/// The fields of one selection set, including those of its inline fragments, and the names of the fragments it spreads.
/// </summary>
internal sealed class SelectionLevel(int id)
{
    private const int MaxPairwiseFields = 8;

    private Dictionary<string, List<FieldOccurrence>>? _byKey;

    /// <summary>The number of the level within the document.</summary>
    public int Id => id;

    public List<FieldOccurrence> Fields { get; } = [];

    /// <summary>The distinct names of the spread fragments, in document order.</summary>
    public List<string> Spreads { get; } = [];

    /// <summary>The fields by response name, in document order.</summary>
    public Dictionary<string, List<FieldOccurrence>> ByKey => _byKey ??= Group();

    /// <summary>True if the level has no fragment spreads and no repeated response names.</summary>
    public bool IsPlain =>
        Spreads.Count == 0 && (Fields.Count > MaxPairwiseFields ? ByKey.Count == Fields.Count : !HasRepeatedKey());

    /// <summary>True if the level has been searched by itself; see <see cref="ConflictFinder"/>.</summary>
    public bool IsSearched { get; set; }

    /// <summary>The number of the last search that visited this level; see <see cref="ConflictFinder"/>.</summary>
    public int SeenBy { get; set; }

    private bool HasRepeatedKey()
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
