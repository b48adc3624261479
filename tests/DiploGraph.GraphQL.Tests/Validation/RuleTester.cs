using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Parsing;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Building;
using DiploGraph.GraphQL.Validation;

namespace DiploGraph.GraphQL.Tests.Validation;

/// <summary>Validates documents against a small schema, for tests of individual rules.</summary>
internal static class RuleTester
{
    private const string Sdl = """
        directive @note(text: String!, tags: [String!]) repeatable on QUERY | FIELD | VARIABLE_DEFINITION
        directive @once(level: Int) on QUERY | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT

        interface Animal { name(short: Boolean): String! kin: [Animal!] keeper: Keeper }
        interface Pet implements Animal { name(short: Boolean): String! kin: [Animal!] keeper: Keeper collar: ID }
        type Dog implements Pet & Animal {
          name(short: Boolean): String!
          kin: [Dog!]
          keeper: Keeper
          collar: ID
          barks: Int
          does(command: Command!, times: Int! = 1): Boolean
        }
        type Cat implements Pet & Animal {
          name(short: Boolean): String!
          kin: [Cat!]
          keeper: Keeper
          collar: ID
          barks: String
          mood: Mood
        }
        type Fox implements Animal { name(short: Boolean): String! kin: [Animal!] keeper: Keeper den: Int }
        type Keeper { name: String badge: Int! animals: [Animal!]! }
        union Staff = Keeper | Robot
        type Robot { name: String battery: Float }
        enum Command { SIT HEEL }
        enum Mood { GOOD BAD }
        scalar Json
        input Range { from: Int! to: Int! = 9 step: Int inner: Range ranges: [Range!] }
        input Target @oneOf { id: ID name: String range: Range }
        type Takes {
          int(int: Int): String
          must(int: Int!): String
          float(float: Float): String
          string(string: String): String
          boolean(boolean: Boolean): String
          id(id: ID): String
          command(command: Command): String
          ints(ints: [Int]): String
          mustInts(ints: [Int!]!): String
          matrix(matrix: [[Int!]]): String
          range(range: Range): String
          target(target: Target): String
          mustTarget(target: Target!): String
          targets(targets: [[Target!]!]): String
          json(json: Json): String
        }
        type Query { animal: Animal pet: Pet dog: Dog cat: Cat fox: Fox staff: [Staff!] takes: Takes }
        type Mutation { feed(name: String!): Dog }
        type Subscription { fed: Dog born(kind: String): Animal }
        """;

    public static GraphQLSchema Schema { get; } = Build(Sdl);

    public static GraphQLSchema Build(string sdl)
    {
        var result = SchemaBuilder.Build(new SourceText(sdl));
        Assert.Empty(result.Errors);
        return result.Schema!;
    }

    /// <summary>The positions of each error, such as "1:3 1:12", sorted within each error and overall.</summary>
    public static IEnumerable<string> ErrorsOf(string document, GraphQLSchema? schema = null) =>
        Validate(document, schema: schema).Select(PositionsOf).Order(StringComparer.Ordinal);

    public static string PositionsOf(GraphQLError error) =>
        string.Join(' ', error.Locations.Select(static at => at.ToString()).Order(StringComparer.Ordinal));

    public static IReadOnlyList<GraphQLError> Validate(
        string document, ValidationOptions? options = null, GraphQLSchema? schema = null) =>
        DocumentValidator.Validate(schema ?? Schema, Parse(document), options);

    public static DocumentNode Parse(string document)
    {
        var limits = ParserOptions.Default with { MaxTokens = 1_000_000, MaxDepth = 10_000 };
        Assert.True(Parser.TryParse(new SourceText(document), limits, out var parsed, out var error), error?.Message);
        return parsed!;
    }

    /// <summary>Returns the message of the only error of a document.</summary>
    public static string MessageOf(string document, ValidationOptions? options = null) =>
        Assert.Single(Validate(document, options)).Message;
}
