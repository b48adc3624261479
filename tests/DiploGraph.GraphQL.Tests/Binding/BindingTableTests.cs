using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Binding;

public sealed class BindingTableTests
{
    private const string Sdl = """
        type Query { a: Int b: [Thing] c: [[Int]] }
        interface Named { name: String }
        type Thing implements Named { name: String id: ID }
        """;

    [Fact]
    public void All_binding_errors_are_reported_together()
    {
        var resolvers = new ResolverMap()
            .Field<object?, Uri>("Query.a", static _ => new Uri("http://x"))
            .List<object?, string>("Query.b", static _ => null)
            .List<object?, int>("Query.c", static _ => null)
            .Field<int, string>("Named.name", static _ => "x")
            .Field<object?, int>("Query.gone", static _ => 1)
            .Field<object?, int>("Query.gone", static _ => 2)
            .Type<string>("Nothing");

        var exception = Assert.Throws<ResolverBindingException>(() => Build(resolvers));

        Assert.Equal(
            [
                "Nothing has a CLR type, but the schema has no such object type.",
                "Query.b returns System.String, but the resolver of Thing.name expects System.Int32.",
                "Query.c has type [[Int]], which its resolver does not support: use Field or Batch for non-list types, "
                    + "List or BatchList for one level of lists, and Dynamic for any type.",
                "Query.gone has a resolver, but the schema has no such field.",
                "Query.gone has more than one resolver.",
                "Thing.id has no resolver.",
            ],
            exception.Mistakes.Order());
    }

    [Fact]
    public void A_binding_of_the_type_takes_precedence_over_one_of_an_interface()
    {
        var resolvers = new ResolverMap()
            .Field<object?, string>("Named.name", static _ => "interface")
            .Field<object?, string>("Thing.name", static _ => "own")
            .Default(static (_, _) => null);

        var mistake = Assert.Throws<ResolverBindingException>(() => Build(resolvers)).Mistakes;

        Assert.Equal(["Named.name has a resolver that no object type uses."], mistake);
    }

    private static void Build(ResolverMap resolvers) => BindingTable.Build(TestEngine.SchemaOf(Sdl), resolvers);
}
