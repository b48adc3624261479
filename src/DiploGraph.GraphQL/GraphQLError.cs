using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL;

/// <summary>
/// One error of a response (specification, section 7.1.2 "Errors"). Errors are values: they are collected, not thrown.
/// </summary>
public sealed class GraphQLError
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">What went wrong, for a developer.</param>
    /// <param name="code">The value of <c>extensions.code</c>; see <see cref="ErrorCodes"/>.</param>
    public GraphQLError(string message, string? code = null)
    {
        Message = message;
        Code = code;
    }

    /// <summary>What went wrong, for a developer.</summary>
    public string Message { get; }

    /// <summary>The value of <c>extensions.code</c>, or null for none.</summary>
    public string? Code { get; init; }

    /// <summary>The places of the document that the error is about; empty when it is about none.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>For a field error, the path of the field in the response; null for a request error.</summary>
    public IReadOnlyList<PathSegment>? Path { get; init; }

    /// <summary>Entries of <c>extensions</c> beside <c>code</c>: strings, numbers, booleans, nulls, JSON elements,
    /// and lists and dictionaries of them. Null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>What raised the error, for logs; it is never written to a response.</summary>
    public Exception? Exception { get; init; }

    /// <summary>An error at byte offsets of a document; <see cref="SyntaxNode.Start"/> and the like are such
    /// offsets.</summary>
    /// <param name="source">The document.</param>
    /// <param name="message">What went wrong, for a developer.</param>
    /// <param name="code">The value of <c>extensions.code</c>.</param>
    /// <param name="offsets">The offsets that become <see cref="Locations"/>, in this order.</param>
    public static GraphQLError At(SourceText source, string message, string code, params ReadOnlySpan<int> offsets)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(offsets.Length);
        foreach (var offset in offsets)
        {
            locations.Add(source.GetLocation(offset));
        }

        return new GraphQLError(message, code) { Locations = locations.MoveToImmutable() };
    }

    /// <summary>An error of a limit that a request exceeds; it names the limit, the value and the maximum.</summary>
    /// <param name="limit">The limit's name in <see cref="GraphQLOptions"/>.</param>
    /// <param name="value">The value that is too large.</param>
    /// <param name="maximum">The largest value that is allowed.</param>
    /// <param name="what">What is counted, in the plural.</param>
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

    /// <summary>The message with the error's places and path.</summary>
    public override string ToString()
    {
        var places = Locations.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", Locations)})";
        var path = Path is null ? "" : $" [{string.Join('.', Path)}]";
        return Message + places + path;
    }
}
