namespace DiploGraph.Graph.Claims;

/// <summary>Something a claim says beside its subject, predicate and object.</summary>
/// <param name="Key">Which.</param>
/// <param name="Value">What.</param>
public readonly record struct Qualifier(QualifierKey Key, ClaimValue Value);
