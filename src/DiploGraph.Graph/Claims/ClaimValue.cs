using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Claims;

/// <summary>The object of a claim or the value of a qualifier: an entity or a literal, never both.</summary>
public readonly record struct ClaimValue
{
    private ClaimValue(EntityId? entity, Literal? literal)
    {
        Entity = entity;
        Literal = literal;
    }

    /// <summary>The entity; null if the value is a literal.</summary>
    public EntityId? Entity { get; }

    /// <summary>The literal; null if the value is an entity.</summary>
    public Literal? Literal { get; }

    /// <summary>Creates a value from an entity.</summary>
    public static ClaimValue Of(EntityId entity) => new(entity, null);

    /// <summary>Creates a value from a literal.</summary>
    public static ClaimValue Of(Literal literal) => new(null, literal);

    /// <inheritdoc/>
    public override string ToString() => Entity?.Value ?? Literal?.Text ?? "";
}
