using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL;

/// <summary>
/// An error in a response (specification, section 7.1.2 "Errors"). The engine collects errors as values; it does not
/// throw them.
/// </summary>
public sealed class GraphQLError
{
    /// <summary>Creates an error.</summary>
    /// <param name="message">A description for developers.</param>
    /// <param name="code">The value of <c>extensions.code</c>; see <see cref="ErrorCodes"/>.</param>
    public GraphQLError(string message, string? code = null)
    {
        Message = message;
        Code = code;
    }

    /// <summary>The description of the error, for developers.</summary>
    public string Message { get; }

    /// <summary>The value of <c>extensions.code</c>; null if the error has no code.</summary>
    public string? Code { get; init; }

    /// <summary>The locations in the document that the error refers to; empty if there are none.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response path of the field for a field error; null for a request error.</summary>
    public IReadOnlyList<PathSegment>? Path { get; init; }

    /// <summary>
    /// The entries of <c>extensions</c> other than <c>code</c>; null if there are none. Values are strings, numbers,
    /// booleans, nulls, JSON elements, and lists and dictionaries of them.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The exception that caused the error, for logs. It is never written to a response.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Creates an error at byte offsets of a document, such as <see cref="SyntaxNode.Start"/>.</summary>
    /// <param name="source">The document.</param>
    /// <param name="message">A description for developers.</param>
    /// <param name="code">The value of <c>extensions.code</c>.</param>
    /// <param name="offsets">The offsets to convert to <see cref="Locations"/>, in the same order.</param>
    public static GraphQLError At(SourceText source, string message, string code, params ReadOnlySpan<int> offsets)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(offsets.Length);
        foreach (var offset in offsets)
        {
            locations.Add(source.GetLocation(offset));
        }

        return new GraphQLError(message, code) { Locations = locations.MoveToImmutable() };
    }

    /// <summary>
    /// Creates the error for a request that exceeds a limit. It contains the limit, the value and the maximum.
    /// </summary>
    /// <param name="limit">The limit's name in <see cref="GraphQLOptions"/>.</param>
    /// <param name="value">The value that exceeds the limit.</param>
    /// <param name="maximum">The largest allowed value.</param>
    /// <param name="what">The name of the counted items, in the plural.</param>
    internal static GraphQLError ForLimit(string limit, long value, long maximum, string what) =>
        new($"The request has {value} {what}; at most {maximum} are allowed ({limit}).", ErrorCodes.LimitExceeded)
        {
            Extensions = new Dictionary<string, object?>
            {
                ["limit"] = limit,
                ["value"] = value,
                ["maximum"] = maximum,
            },
        };

    /// <summary>Returns the message with the locations and the path.</summary>
    public override string ToString()
    {
        var places = Locations.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", Locations)})";
        var path = Path is null ? "" : $" [{string.Join('.', Path)}]";
        return Message + places + path;
    }
}
