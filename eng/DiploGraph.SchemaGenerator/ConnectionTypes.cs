using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>
/// Generates what every connection has (Relay's "GraphQL Cursor Connections Specification"): the arguments of the field
/// that returns it, and the types of the connection and its edges unless they are hand-written.
/// </summary>
internal static class ConnectionTypes
{
    private const string Suffix = "Connection";

    /// <summary>The arguments that choose a page.</summary>
    public static ImmutableArray<InputValueDefinitionNode> Paging { get; } =
    [
        Sdl.Input("Returns at most this many items (default 20, maximum 100).", "first", "Int"),
        Sdl.Input("Returns only items after this cursor.", "after", "String"),
        Sdl.Input(
            "Returns the last items, at most this many (maximum 100). With `first`, the last of the first items.",
            "last",
            "Int"),
        Sdl.Input("Returns only items before this cursor.", "before", "String"),
    ];

    /// <summary>Adds the arguments and the types.</summary>
    public static void Add(SchemaDraft draft)
    {
        SchemaCompletion.ReplaceFields(draft, (_, field) => NameOf(field) is { } name && !HasPaging(field)
            ? Sdl.WithArguments(field, [.. field.Arguments, .. EntityList(draft, name), .. Paging])
            : field);
        var names = draft.FieldedTypes.SelectMany(type => type.Fields).Select(NameOf).OfType<string>().Distinct();
        foreach (var name in names.Where(name => draft.Find(name + Suffix) is null).ToList())
        {
            var edge = draft.Find($"{name}Edge") as ObjectTypeDefinitionNode;
            var node = edge?.Fields.First(field => field.Name == "node").Type.NamedType.Name ?? name;
            draft.Put(Connection(name, node, $"One page of {Nouns.Plural(node)}."));
            draft.Put(edge ?? Edge(name));
        }
    }

    /// <summary>Makes the type of a connection.</summary>
    /// <param name="name">The name of the type without its ending.</param>
    /// <param name="node">The type of the nodes.</param>
    /// <param name="description">The description of the type.</param>
    public static ObjectTypeDefinitionNode Connection(string name, string node, string description) => new()
    {
        Description = Sdl.Describe(description),
        Name = name + Suffix,
        Fields =
        [
            Sdl.Field("The edges on this page, in order.", "edges", $"[{name}Edge!]!"),
            Sdl.Field("The nodes of the edges on this page, in the same order.", "nodes", $"[{node}!]!"),
            Sdl.Field("Information about the page, for requesting the next one.", "pageInfo", "PageInfo!"),
            Sdl.Field(
                "The number of items on all pages. It is computed only if you request this field.",
                "totalCount",
                "Int!"),
        ],
    };

    private static ObjectTypeDefinitionNode Edge(string name) => new()
    {
        Description = Sdl.Describe($"{Capitalized(Nouns.WithArticle(name))} on a page, with its cursor."),
        Name = $"{name}Edge",
        Fields =
        [
            Sdl.Field(
                "The position of this item. Pass it as `after` or `before` to continue from here.",
                "cursor",
                "String!"),
            Sdl.Field("The item itself.", "node", $"{name}!"),
        ],
    };

    private static string? NameOf(FieldDefinitionNode field)
    {
        var type = field.Type.NamedType.Name;
        return type.EndsWith(Suffix, StringComparison.Ordinal) ? type[..^Suffix.Length] : null;
    }

    private static bool HasPaging(FieldDefinitionNode field) =>
        field.Arguments.Any(argument => argument.Name == "first");

    private static IEnumerable<InputValueDefinitionNode> EntityList(SchemaDraft draft, string type) =>
        OrderTypes.ListedTypes.Contains(type)
            ?
            [
                Sdl.Input($"Returns only {Nouns.Plural(type)} that match this filter.", "where", $"{type}Filter"),
                Sdl.Input(
                    $"Sorts the result (default `{OrderTypes.DefaultOf(draft, type)}`).", "orderBy", $"[{type}Order!]"),
            ]
            : [];

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
