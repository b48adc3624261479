namespace DiploGraph.Graph.Claims;

/// <summary>A part of a claim in addition to its subject, predicate and object.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct Qualifier(QualifierKey Key, ClaimValue Value);
