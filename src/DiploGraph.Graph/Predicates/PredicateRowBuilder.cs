using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Predicates;

/// <summary>Creates the definitions in <see cref="PredicateRows"/>.</summary>
internal static class PredicateRowBuilder
{
    /// <summary>The qualifier of every predicate that says how the value was derived.</summary>
    public static readonly QualifierDefinition Basis = Literal(QualifierKey.Basis, LiteralKind.Text);

    public static PredicateDefinition Edge(Predicate predicate, EntityType[] subjects, EntityType[] objects) => new()
    {
        Predicate = predicate,
        Name = WireNames.Of(predicate.ToString()),
        Subjects = subjects,
        Objects = objects,
    };

    public static PredicateDefinition ValueOf(Predicate predicate, EntityType[] subjects, LiteralKind value) => new()
    {
        Predicate = predicate,
        Name = WireNames.Of(predicate.ToString()),
        Subjects = subjects,
        Value = value,
    };

    public static PredicateDefinition Tokens(
        Predicate predicate, Dictionary<EntityType, IReadOnlyList<string>> tokens) => new()
        {
            Predicate = predicate,
            Name = WireNames.Of(predicate.ToString()),
            Subjects = [.. tokens.Keys],
            Value = LiteralKind.Token,
            Tokens = tokens,
        };

    public static QualifierDefinition Entity(QualifierKey key, params EntityType[] types) => new()
    {
        Key = key,
        Name = WireNames.Of(key.ToString()),
        Entities = types,
    };

    public static QualifierDefinition Literal(QualifierKey key, LiteralKind kind) => new()
    {
        Key = key,
        Name = WireNames.Of(key.ToString()),
        Literal = kind,
    };

    public static QualifierDefinition Token(QualifierKey key, IReadOnlyList<string> tokens) => new()
    {
        Key = key,
        Name = WireNames.Of(key.ToString()),
        Literal = LiteralKind.Token,
        Tokens = tokens,
    };
}
