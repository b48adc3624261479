using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Predicates;

/// <summary>
/// The one table of the model: for each predicate its ends, qualifiers and cardinality. What may be recorded, how files
/// are
/// read, which connections a schema has and what the database's relationships are called is derived from it.
/// </summary>
public static class PredicateTable
{
    private static readonly FrozenDictionary<Predicate, PredicateDefinition> ByPredicate =
        PredicateRows.All.ToFrozenDictionary(row => row.Predicate);

    private static readonly FrozenDictionary<string, PredicateDefinition> ByName =
        PredicateRows.All.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>Every predicate, in the order of the model.</summary>
    public static IReadOnlyList<PredicateDefinition> All => PredicateRows.All;

    /// <summary>The definition of a predicate.</summary>
    public static PredicateDefinition Get(Predicate predicate) => ByPredicate[predicate];

    /// <summary>The definition of a predicate; false where the value is none.</summary>
    public static bool TryGet(Predicate predicate, [NotNullWhen(true)] out PredicateDefinition? definition) =>
        ByPredicate.TryGetValue(predicate, out definition);

    /// <summary>The definition of the predicate of a name such as <c>HOLDS_OFFICE</c>, or null.</summary>
    public static PredicateDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The predicate's name on the wire.</summary>
    public static string WireName(this Predicate predicate) => ByPredicate[predicate].Name;
}
