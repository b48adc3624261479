using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types.Building;

/// <summary>Collects the errors of a schema.</summary>
internal sealed class SchemaErrors(SourceText source)
{
    private readonly List<GraphQLError> _errors = [];

    public int Count => _errors.Count;

    /// <summary>Adds an error at byte offsets in the type system document.</summary>
    public void Add(string message, params ReadOnlySpan<int> offsets) =>
        _errors.Add(GraphQLError.At(source, message, ErrorCodes.InvalidSchema, offsets));

    /// <summary>
    /// Returns all errors in the order of their first locations; errors without a location come first.
    /// </summary>
    public ImmutableArray<GraphQLError> InDocumentOrder() =>
        [.. _errors.OrderBy(static error => error.Locations.IsEmpty ? default : error.Locations[0], Order)];

    private static readonly Comparer<SourceLocation> Order = Comparer<SourceLocation>.Create(
        static (a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
}
