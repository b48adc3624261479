using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged, with the fields below them that are the reason.</summary>
/// <param name="ResponseKey">the response key they have in common.</param>
/// <param name="Reason">the reason, for the message.</param>
/// <param name="First">the first field, and then those below it.</param>
/// <param name="Second">the second field, and then those below it.</param>
internal sealed record FieldConflict(
    string ResponseKey, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second);
