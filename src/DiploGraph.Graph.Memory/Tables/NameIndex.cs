using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Names;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The names of all revisions by their words. It is no part of recording: the first search that sees a revision takes
/// its names in, so that writes and the start cost nothing. It knows no revisions either: what it finds, the view that
/// asks must still see. Readers take no lock once their revision is in.
/// </summary>
internal sealed class NameIndex(GraphTables tables)
{
    private static readonly Predicate[] Naming = [Predicate.Name, Predicate.Title];

    private readonly Lock _gate = new();
    private readonly WordTable _words = new();
    private readonly HandleLists _byWord = new();
    private readonly Column<int> _wordHeads = new();

    // A claim's handle or, for the label of an entity's version, the complement of that version's.
    private readonly Column<int> _names = new();
    private readonly Column<byte> _wordCounts = new();

    private readonly int[] _taken = new int[Naming.Length];
    private IndexedCounts _extent = new(0, 0, 0, 0);

    public WordTable Words => _words;

    /// <summary>How far the index goes, once it holds all that a state does.</summary>
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
                TakeIn(state);
            }

            return _extent;
        }
    }

    /// <summary>The names that hold a word, oldest first.</summary>
    public HandleLists.HandleRun NamesOf(int word) =>
        _byWord.Read(_byWord.Find(Volatile.Read(ref _wordHeads[word]), 0));

    /// <summary>The claim that gives a name, or -1 where it is a label.</summary>
    public int ClaimOf(int name) => _names[name] is >= 0 and var claim ? claim : -1;

    /// <summary>The version of an entity whose label a name is; only where no claim gives it.</summary>
    public int VersionOf(int name) => ~_names[name];

    /// <summary>Who is named.</summary>
    public int EntityOf(int name) => ClaimOf(name) is >= 0 and var claim
        ? tables.Claims.Subject(claim)
        : tables.Entities.EntityOf(VersionOf(name));

    /// <summary>How many words a name has.</summary>
    public int WordCountOf(int name) => _wordCounts[name];

    /// <summary>The name as it is recorded.</summary>
    public string TextOf(int name) => ClaimOf(name) is >= 0 and var claim
        ? tables.Literals.Read(tables.Claims.ObjectKind(claim), tables.Claims.Object(claim)).Text
        : tables.Entities.Version(VersionOf(name)).Label;

    private void TakeIn(GraphState state)
    {
        for (var at = 0; at < Naming.Length; at++)
        {
            var key = GraphTables.ListKey(ClaimDirection.Outgoing, Naming[at]);
            var run = tables.ClaimLists.Read(tables.ClaimLists.Find(tables.PredicateHead, key));
            for (; _taken[at] < run.Count && run[_taken[at]] < state.Counts.Claims; _taken[at]++)
            {
                var claim = run[_taken[at]];
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

            // A word that a name has twice stands once in its list.
            var run = NamesOf(number);
            if (run.Count == 0 || run[run.Count - 1] != name)
            {
                _byWord.Append(ref _wordHeads[number], 0, name);
            }
        }
    }

    /// <summary>How far the index goes.</summary>
    /// <param name="Words">How many words it holds.</param>
    /// <param name="Names">How many names.</param>
    /// <param name="Claims">How many claims it has looked through.</param>
    /// <param name="Versions">How many versions of entities.</param>
    internal sealed record IndexedCounts(int Words, int Names, int Claims, int Versions)
    {
        public bool Covers(GraphState state) =>
            Claims >= state.Counts.Claims && Versions >= state.Counts.EntityVersions;
    }
}
