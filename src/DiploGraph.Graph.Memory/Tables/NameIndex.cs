using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Names;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// An index of the names at all revisions by word. Commits and startup do not fill it: the first search at a revision
/// indexes the missing names. The index does not distinguish revisions, so callers must check that their view contains
/// each name found. Readers take no locks once their revision is indexed.
/// </summary>
internal sealed class NameIndex(GraphTables tables)
{
    private static readonly Predicate[] NamePredicates = [Predicate.Name, Predicate.Title];

    private readonly Lock _gate = new();
    private readonly WordTable _words = new();
    private readonly HandleLists _byWord = new();
    private readonly Column<int> _wordHeads = new();

    // The handle of a claim or, for the label of an entity version, the bitwise complement of the version's handle.
    private readonly Column<int> _names = new();
    private readonly Column<byte> _wordCounts = new();

    private readonly int[] _indexed = new int[NamePredicates.Length];
    private IndexedCounts _extent = new(0, 0, 0, 0);

    public WordTable Words => _words;

    /// <summary>Indexes all names of a state and returns the extent of the index.</summary>
    public IndexedCounts Cover(GraphState state)
    {
        var extent = Volatile.Read(ref _extent);
        if (extent.Covers(state))
        {
            return extent;
        }

        lock (_gate)
        {
            if (!_extent.Covers(state))
            {
                IndexNames(state);
            }

            return _extent;
        }
    }

    /// <summary>Returns the names that contain a word, oldest first.</summary>
    public HandleLists.HandleRun NamesOf(int word) =>
        _byWord.Read(_byWord.Find(Volatile.Read(ref _wordHeads[word]), 0));

    /// <summary>Returns the claim that records a name, or -1 if the name is a label.</summary>
    public int ClaimOf(int name) => _names[name] is >= 0 and var claim ? claim : -1;

    /// <summary>Returns the entity version that has a name as its label. Only for names that are labels.</summary>
    public int VersionOf(int name) => ~_names[name];

    /// <summary>Returns the entity that has a name.</summary>
    public int EntityOf(int name) => ClaimOf(name) is >= 0 and var claim
        ? tables.Claims.Subject(claim)
        : tables.Entities.EntityOf(VersionOf(name));

    /// <summary>Returns the number of words in a name.</summary>
    public int WordCountOf(int name) => _wordCounts[name];

    /// <summary>Returns a name as recorded.</summary>
    public string TextOf(int name) => ClaimOf(name) is >= 0 and var claim
        ? tables.Literals.Read(tables.Claims.ObjectKind(claim), tables.Claims.Object(claim)).Text
        : tables.Entities.Version(VersionOf(name)).Label;

    private void IndexNames(GraphState state)
    {
        for (var at = 0; at < NamePredicates.Length; at++)
        {
            var key = GraphTables.ListKey(ClaimDirection.Outgoing, NamePredicates[at]);
            var run = tables.ClaimLists.Read(tables.ClaimLists.Find(tables.PredicateHead, key));
            for (; _indexed[at] < run.Count && run[_indexed[at]] < state.Counts.Claims; _indexed[at]++)
            {
                var claim = run[_indexed[at]];
                if (tables.Claims.ObjectKind(claim) == LiteralKind.Text)
                {
                    Add(claim);
                }
            }
        }

        for (var version = _extent.Versions; version < state.Counts.EntityVersions; version++)
        {
            Add(~version);
        }

        Volatile.Write(
            ref _extent,
            new IndexedCounts(_words.Count, _names.Count, state.Counts.Claims, state.Counts.EntityVersions));
    }

    private void Add(int origin)
    {
        var name = _names.Add(origin);
        var words = ParsedName.Of(TextOf(name)).Words;
        _wordCounts.Add((byte)words.Count);
        foreach (var word in words)
        {
            var number = _words.GetOrAdd(word);
            _wordHeads.GrowTo(number + 1, 0);

            // List a name only once per word, even if it contains the word twice.
            var run = NamesOf(number);
            if (run.Count == 0 || run[run.Count - 1] != name)
            {
                _byWord.Append(ref _wordHeads[number], 0, name);
            }
        }
    }

    /// <summary>The extent of the index.</summary>
    /// <param name="Words">The number of indexed words.</param>
    /// <param name="Names">The number of indexed names.</param>
    /// <param name="Claims">The number of claims searched for names.</param>
    /// <param name="Versions">The number of entity versions searched for labels.</param>
    internal sealed record IndexedCounts(int Words, int Names, int Claims, int Versions)
    {
        public bool Covers(GraphState state) =>
            Claims >= state.Counts.Claims && Versions >= state.Counts.EntityVersions;
    }
}
