using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged, with the nested fields that cause the conflict.</summary>
/// <param name="ResponseKey">The response name that the fields share.</param>
/// <param name="Reason">The reason, for the message.</param>
/// <param name="First">The first field, followed by the nested fields.</param>
/// <param name="Second">The second field, followed by the nested fields.</param>
internal sealed record FieldConflict(
    string ResponseKey, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second);
