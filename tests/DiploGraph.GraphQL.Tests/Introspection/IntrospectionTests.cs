using System.Text.Json.Nodes;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    private static readonly TestEngine Engine = new(
        """
        "About it."
        schema { query: Root }
        directive @tag(name: String = "x", old: Int @deprecated) repeatable on FIELD_DEFINITION | OBJECT
        scalar Day @specifiedBy(url: "https://example.org/day")
        interface Named { name: String }
        "The root."
        type Root implements Named {
          name: String
          a(x: Filter = {at: HIGH, list: ["q"]}, y: Int @deprecated): [Day!]!
          old: Int @deprecated(reason: "gone")
        }
        enum Level { HIGH LOW @deprecated }
        input Filter { at: Level = LOW list: [String!] was: Int @deprecated }
        input One @oneOf { a: Int b: Int }
        union U = Root
        """,
        new ResolverMap().Default(static (_, _) => null));

    [Fact]
    public Task The_schema_has_a_description_and_root_types() => Returns(
        "{ __schema { description queryType { name kind description } mutationType { name } "
        + "subscriptionType { name } } }",
        """
        { "__schema": { "description": "About it.",
          "queryType": { "name": "Root", "kind": "OBJECT", "description": "The root." },
          "mutationType": null, "subscriptionType": null } }
        """);

    [Fact]
    public Task A_type_has_fields_with_arguments_and_wrapped_types() => Returns(
        """
        { __type(name: "Root") { interfaces { name } possibleTypes { name } ofType { name } fields {
          name isDeprecated args { name defaultValue type { name } }
          type { kind name ofType { kind ofType { kind ofType { name } } } } } } }
        """,
        """
        { "__type": { "interfaces": [{ "name": "Named" }], "possibleTypes": null, "ofType": null, "fields": [
          { "name": "name", "isDeprecated": false, "args": [],
            "type": { "kind": "SCALAR", "name": "String", "ofType": null } },
          { "name": "a", "isDeprecated": false,
            "args": [{ "name": "x", "defaultValue": "{ at: HIGH, list: [\"q\"] }", "type": { "name": "Filter" } }],
            "type": { "kind": "NON_NULL", "name": null,
              "ofType": { "kind": "LIST", "ofType": { "kind": "NON_NULL", "ofType": { "name": "Day" } } } } }] } }
        """);

    [Fact]
    public Task Deprecated_elements_are_returned_only_on_request() => Returns(
        """
        { __type(name: "Root") { fields(includeDeprecated: true) { name deprecationReason
            args(includeDeprecated: true) { name isDeprecated deprecationReason } } }
          few: __type(name: "Level") { enumValues { name } }
          all: __type(name: "Level") { enumValues(includeDeprecated: true) { name isDeprecated } }
          input: __type(name: "Filter") { inputFields { name defaultValue }
            all: inputFields(includeDeprecated: true) { name } fields { name } } }
        """,
        """
        { "__type": { "fields": [
            { "name": "name", "deprecationReason": null, "args": [] },
            { "name": "a", "deprecationReason": null, "args": [
              { "name": "x", "isDeprecated": false, "deprecationReason": null },
              { "name": "y", "isDeprecated": true, "deprecationReason": "No longer supported" }] },
            { "name": "old", "deprecationReason": "gone", "args": [] }] },
          "few": { "enumValues": [{ "name": "HIGH" }] },
          "all": { "enumValues": [{ "name": "HIGH", "isDeprecated": false }, { "name": "LOW", "isDeprecated": true }] },
          "input": { "inputFields": [{ "name": "at", "defaultValue": "LOW" }, { "name": "list", "defaultValue": null }],
            "all": [{ "name": "at" }, { "name": "list" }, { "name": "was" }], "fields": null } }
        """);

    [Fact]
    public Task Each_kind_of_type_returns_its_own_fields() => Returns(
        """
        { one: __type(name: "One") { isOneOf } filter: __type(name: "Filter") { isOneOf }
          day: __type(name: "Day") { specifiedByURL isOneOf kind }
          union: __type(name: "U") { kind possibleTypes { name } }
          named: __type(name: "Named") { possibleTypes { name } interfaces { name } }
          nothing: __type(name: "Nothing") { name } self: __type(name: "__TypeKind") { __typename name kind } }
        """,
        """
        { "one": { "isOneOf": true }, "filter": { "isOneOf": false },
          "day": { "specifiedByURL": "https://example.org/day", "isOneOf": null, "kind": "SCALAR" },
          "union": { "kind": "UNION", "possibleTypes": [{ "name": "Root" }] },
          "named": { "possibleTypes": [{ "name": "Root" }], "interfaces": [] },
          "nothing": null, "self": { "__typename": "__Type", "name": "__TypeKind", "kind": "ENUM" } }
        """);

    [Fact]
    public async Task Directives_return_their_locations_and_arguments()
    {
        var data = await Engine.DataAsync(
            "{ __schema { directives { name isRepeatable locations args { name defaultValue } } } }");

        Assert.Contains(
            "{\"name\":\"tag\",\"isRepeatable\":true,\"locations\":[\"FIELD_DEFINITION\",\"OBJECT\"],"
            + "\"args\":[{\"name\":\"name\",\"defaultValue\":\"\\\"x\\\"\"}]}",
            data,
            StringComparison.Ordinal);
        Assert.Contains(
            "{\"name\":\"oneOf\",\"isRepeatable\":false,\"locations\":[\"INPUT_OBJECT\"],\"args\":[]}",
            data,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_costs_nothing_and_may_be_nested_deeper_than_other_queries()
    {
        var (answer, summary) = await Engine.RunAsync(
            "{ __schema { types { fields { type { "
            + "ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } }");

        Assert.Equal(new ExecutionSummary(ExecutionOutcome.Ok, RequestRejection.None, 0, 0), summary);
        Assert.Contains("\"types\"", answer, StringComparison.Ordinal);
    }

    private static async Task Returns(string query, string data) =>
        Assert.Equal(
            JsonNode.Parse(data)!.ToJsonString(), JsonNode.Parse(await Engine.DataAsync(query))!.ToJsonString());
}
