using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Planning;

namespace DiploGraph.GraphQL.Execution;

/// <summary>Creates field errors from exceptions and hides the details that callers must not see.</summary>
internal static class FieldErrorFactory
{
    /// <summary>Creates the error for an exception.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="slot">The field that failed.</param>
    /// <param name="document">The document that contains the field's nodes.</param>
    /// <param name="path">The path in the response; null if there is none.</param>
    /// <param name="options">The options that decide which details the error contains.</param>
    internal static GraphQLError Create(
        Exception failure,
        FieldSlot slot,
        DocumentNode document,
        IReadOnlyList<PathSegment>? path,
        GraphQLOptions options)
    {
        var (message, code, extensions) = failure switch
        {
            GraphQLException visible => (visible.Message, visible.Code, visible.Extensions),
            _ when options.IncludeExceptionDetails => (failure.Message, ErrorCodes.InternalServerError, null),
            _ => Mask(failure, slot, options),
        };
        return new GraphQLError(message, code)
        {
            Locations = [.. slot.Nodes.Select(node => document.Source.GetLocation(node.Start))],
            Path = path,
            Extensions = extensions,
            Exception = failure,
        };
    }

    private static (string Message, string Code, IReadOnlyDictionary<string, object?>? Extensions) Mask(
        Exception failure, FieldSlot slot, GraphQLOptions options)
    {
        var correlation = Guid.NewGuid().ToString("N");
        options.OnMaskedFailure?.Invoke(new MaskedFailure(correlation, slot.Binding!.Coordinate, failure));
        return ("An internal error occurred.", ErrorCodes.InternalServerError,
            new Dictionary<string, object?> { ["correlationId"] = correlation });
    }
}
