using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Predicates;

/// <summary>
/// The table of the model, with the ends, qualifiers and cardinality of each predicate. The rules for change sets, the
/// seed format, the connections of the schema and the names of the database's relationships are derived from it.
/// </summary>
public static class PredicateTable
{
    private static readonly FrozenDictionary<Predicate, PredicateDefinition> ByPredicate =
        PredicateRows.All.ToFrozenDictionary(row => row.Predicate);

    private static readonly FrozenDictionary<string, PredicateDefinition> ByName =
        PredicateRows.All.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>Every predicate, in the order of the model.</summary>
    public static IReadOnlyList<PredicateDefinition> All => PredicateRows.All;

    /// <summary>Returns the definition of a predicate.</summary>
    public static PredicateDefinition Get(Predicate predicate) => ByPredicate[predicate];

    /// <summary>Finds the definition of a predicate; returns false if the value is not a predicate.</summary>
    public static bool TryGet(Predicate predicate, [NotNullWhen(true)] out PredicateDefinition? definition) =>
        ByPredicate.TryGetValue(predicate, out definition);

    /// <summary>Returns the definition of the predicate with a name such as <c>HOLDS_OFFICE</c>, or null.</summary>
    public static PredicateDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Returns the name of a predicate on the wire.</summary>
    public static string WireName(this Predicate predicate) => ByPredicate[predicate].Name;
}
