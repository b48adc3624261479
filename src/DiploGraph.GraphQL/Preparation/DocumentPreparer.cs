using System.Diagnostics;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Prepares a document that is not cached: parses it, checks the limits that depend only on its text, and validates it.
/// </summary>
internal sealed class DocumentPreparer(GraphQLSchema schema, GraphQLOptions options)
{
    /// <summary>Prepares a document, or returns the errors if it is rejected.</summary>
    /// <param name="text">The document's text in UTF-8.</param>
    internal DocumentResult Prepare(byte[] text)
    {
        try
        {
            return ParseAndValidate(text);
        }
        catch (InsufficientExecutionStackException)
        {
            return new DocumentResult(null, RequestRejection.Limit, [TooDeep()]);
        }
    }

    private DocumentResult ParseAndValidate(byte[] text)
    {
        var start = Stopwatch.GetTimestamp();
        if (!Parser.TryParse(new SourceText(text), options.Parser, out var document, out var syntaxError))
        {
            var rejection = syntaxError.Code == ErrorCodes.LimitExceeded
                ? RequestRejection.Limit
                : RequestRejection.Syntax;
            return new DocumentResult(null, rejection, [syntaxError]);
        }

        EngineTelemetry.Parsed(start);
        if (DocumentLimitChecker.Check(document, options) is { } limit)
        {
            return new DocumentResult(null, RequestRejection.Limit, [limit]);
        }

        start = Stopwatch.GetTimestamp();
        var errors = DocumentValidator.Validate(schema, document, options.Validation);
        EngineTelemetry.Validated(start);
        if (errors.Length == 0 && !options.EnableIntrospection && IntrospectionGuard.Find(document) is { } found)
        {
            errors = [found];
        }

        if (errors.Length == 0)
        {
            return new DocumentResult(new PreparedDocument(document), RequestRejection.None, []);
        }

        var limited = errors.Any(static error => error.Code == ErrorCodes.LimitExceeded);
        return new DocumentResult(null, limited ? RequestRejection.Limit : RequestRejection.Validation, errors);
    }

    /// <summary>Creates the error for a request that needs more stack space than the thread has.</summary>
    internal static GraphQLError TooDeep() => new(
        "The request is nested too deeply for the server.", ErrorCodes.LimitExceeded);
}
