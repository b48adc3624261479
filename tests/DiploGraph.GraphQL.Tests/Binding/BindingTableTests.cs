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
    public void Everything_that_does_not_fit_is_told_at_once()
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
                "Nothing has a CLR type, but is no object type of the schema.",
                "Query.b gives a System.String, and the resolver of Thing.name takes a System.Int32.",
                "Query.c is of type [[Int]], which its resolver does not fit: Field and Batch are for what is no list, "
                    + "List and BatchList for lists one deep, Dynamic for any.",
                "Query.gone has a resolver, but the schema has no such field.",
                "Query.gone is bound twice.",
                "Thing.id has no resolver.",
            ],
            exception.Mistakes.Order());
    }

    [Fact]
    public void A_binding_of_its_own_comes_before_that_of_an_interface()
    {
        var resolvers = new ResolverMap()
            .Field<object?, string>("Named.name", static _ => "interface")
            .Field<object?, string>("Thing.name", static _ => "own")
            .Default(static (_, _) => null);

        var mistake = Assert.Throws<ResolverBindingException>(() => Build(resolvers)).Mistakes;

        Assert.Equal(["Named.name has a resolver that serves no object type."], mistake);
    }

    private static void Build(ResolverMap resolvers) => BindingTable.Build(TestEngine.SchemaOf(Sdl), resolvers);
}
