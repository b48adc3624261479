using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Merges_extensions_and_leaves_built_in_types_out() => Assert.Equal(
        """
        directive @d(x: Int = 1) repeatable on OBJECT | UNION

        "Asks."
        type Query implements I & J @d @d(x: 2) {
          a(b: [Int!] = [1]): Int!
          c: U
        }

        interface I {
          a(b: [Int!] = [1]): Int
        }

        interface J {
          c: U
        }

        union U @d = Query | B

        type B {
          id: ID @deprecated(reason: "Old.")
        }

        enum E {
          X
          Y
        }

        input N @oneOf {
          e: E
          s: S
        }

        scalar S @specifiedBy(url: "https://example.com/s")

        """,
        SchemaPrinter.Print(TestSchema.Build(
            """
            "Asks." type Query implements I @d { a(b: [Int!] = [1]): Int! }
            extend type Query implements J @d(x: 2) { c: U }
            interface I { a(b: [Int!] = [1]): Int } interface J { c: U }
            union U = Query extend union U @d = B
            type B { id: ID @deprecated(reason: "Old.") }
            enum E { X } extend enum E { Y }
            input N @oneOf { e: E } extend input N { s: S }
            scalar S extend scalar S @specifiedBy(url: "https://example.com/s")
            directive @d(x: Int = 1) repeatable on OBJECT | UNION
            """)));

    [Fact]
    public void Prints_the_schema_definition_if_it_adds_information() => Assert.StartsWith(
        """"
        """
        All of it,
        in two lines.
        """
        schema @d {
          query: Q
          mutation: M
        }
        """",
        SchemaPrinter.Print(TestSchema.Build(
            """"
            """
            All of it,
            in two lines.
            """
            schema { query: Q } extend schema @d { mutation: M }
            type Q { a: Int } type M { a: Int } directive @d on SCHEMA scalar Query
            """")),
        StringComparison.Ordinal);

    [Fact]
    public void Prints_the_schema_definition_if_type_names_would_mislead() => Assert.StartsWith(
        "schema {\n  query: Query\n}\n",
        SchemaPrinter.Print(TestSchema.Build("schema { query: Query } type Query { a: Int } type Mutation { a: Int }")),
        StringComparison.Ordinal);

    [Fact]
    public void Printing_a_printed_schema_changes_nothing()
    {
        var text = SchemaPrinter.Print(TestSchema.Build(
            "type Query { a(x: N = {a: [1]}): E } input N { a: [Int] } "
            + "enum E { A } extend enum E @d { B } directive @d on ENUM"));
        Assert.Equal(text, SchemaPrinter.Print(TestSchema.Build(text)));
    }

    [Fact]
    public void Prints_a_single_type()
    {
        var schema = TestSchema.Build("enum E { A } extend enum E { B }");
        Assert.Equal("enum E {\n  A\n  B\n}", SchemaPrinter.Print(schema.FindType("E")!));
        Assert.Null(SchemaPrinter.Print(schema.FindType("Int")!));
    }
}
