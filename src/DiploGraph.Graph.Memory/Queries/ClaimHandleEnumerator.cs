using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Memory.Tables;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// Enumerates the handles of an entity's claims under one key, at all revisions, including the claims of the other
/// handles of the same entity. For use with <c>foreach</c>.
/// </summary>
internal ref struct ClaimHandleEnumerator(GraphTables tables, int entity, int[] others, ushort key)
{
    private HandleLists.HandleRun _run = Find(tables, entity, key);
    private int _at = -1;
    private int _other = -1;

    public readonly int Current => _run[_at];

    public readonly ClaimHandleEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (++_at == _run.Count)
        {
            if (++_other == others.Length)
            {
                return false;
            }

            _run = Find(tables, others[_other], key);
            _at = -1;
        }

        return true;
    }

    private static HandleLists.HandleRun Find(GraphTables tables, int entity, ushort key) =>
        tables.ClaimLists.Read(tables.ClaimLists.Find(tables.ClaimHead(entity), key));
}
