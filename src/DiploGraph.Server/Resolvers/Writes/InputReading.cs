using DiploGraph.Graph;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Reads the fields of input objects. The schema has already checked their types.</summary>
internal static class InputReading
{
    /// <summary>Returns a text; null if it is absent or null.</summary>
    public static string? Text(this InputObject input, string field) => (string?)input[field];

    /// <summary>Returns a text of a required field.</summary>
    public static string RequiredText(this InputObject input, string field) => (string)input[field]!;

    /// <summary>Returns a number; null if it is absent or null.</summary>
    public static int? Number(this InputObject input, string field) => (int?)input[field];

    /// <summary>Returns true if the field is true.</summary>
    public static bool IsTrue(this InputObject input, string field) => input[field] is true;

    /// <summary>Returns a value of an enumeration; null if it is absent or null.</summary>
    public static T? Token<T>(this InputObject input, string field)
        where T : struct, Enum => input[field] is string token ? EnumTokens.Parse<T>(token) : null;

    /// <summary>Returns an object; null if it is absent or null.</summary>
    public static InputObject? Object(this InputObject input, string field) => (InputObject?)input[field];

    /// <summary>Returns the objects of a list; null if it is absent or null.</summary>
    public static IReadOnlyList<InputObject>? Objects(this InputObject input, string field) =>
        input[field] is IReadOnlyList<object?> items ? [.. items.Cast<InputObject>()] : null;

    /// <summary>Returns the texts of a list; null if it is absent or null.</summary>
    public static IReadOnlyList<string>? Texts(this InputObject input, string field) =>
        input[field] is IReadOnlyList<object?> items ? [.. items.Cast<string>()] : null;

    /// <summary>Returns the numbers of a list; null if it is absent or null.</summary>
    public static IReadOnlyList<int>? Numbers(this InputObject input, string field) =>
        input[field] is IReadOnlyList<object?> items ? [.. items.Cast<int>()] : null;

    /// <summary>Returns a text that may be null; null if it is absent.</summary>
    public static Given<string?>? GivenText(this InputObject input, string field) =>
        input.TryGetValue(field, out var value) ? new Given<string?>((string?)value) : null;
}
